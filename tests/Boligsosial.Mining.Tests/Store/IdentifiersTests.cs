using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Store;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Store;

public sealed class IdentifiersTests
{
    private static readonly Figure Figure = new()
    {
        KommuneNr = "0806",
        Indicator = "startlan_sokt",
        Value = 42,
        ValueText = "42",
        Unit = "antall",
        Page = 3,
        Box = new Box(72.1, 100.2, 90.3, 112.4),
        Method = "rule",
        Confidence = 1,
    };

    [Fact]
    public void A_figure_keeps_its_id_when_only_what_is_said_of_it_changes()
    {
        var again = Figure with { Value = 43, Year = 2012, Quote = "42 søknader", Confidence = 0.5, Box = new Box(72.3, 100.1, 90.2, 112.1) };

        Assert.Equal(Identifiers.Figures("d", [Figure]), Identifiers.Figures("d", [again]));
    }

    [Fact]
    public void Another_document_indicator_page_place_text_or_part_is_another_figure()
    {
        string Id(Figure figure, string document = "d") => Identifiers.Figures(document, [figure])[0];
        string[] ids =
        [
            Id(Figure), Id(Figure, "e"), Id(Figure with { Indicator = "startlan_avslag" }), Id(Figure with { Page = 4 }),
            Id(Figure with { Box = new Box(72.1, 130, 90.3, 142) }), Id(Figure with { ValueText = "42 %" }), Id(Figure with { Breakdown = "resultat" }),
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void However_alike_the_figures_of_a_document_are_each_has_an_id_of_its_own() =>
        Prop.ForAll(
            Gen.Choose(0, 2).Select(page => Figure with { Page = page + 1 }).ListOf().ToArbitrary(),
            figures => Identifiers.Figures("d", figures.ToList()).Distinct().Count() == figures.Count).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(FailureCode.NotPdf, "not_pdf")]
    [InlineData(FailureCode.PasswordProtected, "password_protected")]
    [InlineData(FailureCode.Empty, "empty")]
    public void Codes_are_snake_case(FailureCode code, string expected) => Assert.Equal(expected, Codes.Of(code));

    [Fact]
    public void Text_sources_have_the_codes_of_the_data_model() => Assert.Equal(["text", "ocr-layer", "ocr"], Codes.All<TextSource>(Codes.Of));
}
