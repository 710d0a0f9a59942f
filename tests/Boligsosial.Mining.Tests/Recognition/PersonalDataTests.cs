using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Recognition;
using Boligsosial.Mining.Segmentation;
using Boligsosial.Mining.Tests.Extraction;
using Xunit;

namespace Boligsosial.Mining.Tests.Recognition;

public sealed class PersonalDataTests
{
    private static readonly PersonalData Form = PersonalData.Of(
        FormFields.Read(
            new LayoutBuilder().Table(
                ["Kommune", "Lier"], ["Programleder", "Kari Eksempel, NAV Lier"], ["Programansvarlig", "Bolig og eiendom"],
                ["Utfylt av", "Programleder og Gro-Anita D. Eksempelsen"], ["Telefon", "+ 47 900 00 001"], ["E-post", "kariQElier.kommune.no"]).Build(),
            FormLabels.Load(TestDefinitions.Folder)),
        TestDefinitions.Register);

    [Fact]
    public void Names_and_numbers_of_the_contact_fields_are_personal_and_roles_are_not() =>
        Assert.Equal(["Gro-Anita D. Eksempelsen", "kariQElier.kommune.no", "+ 47 900 00 001", "Kari Eksempel"], Form.Values);

    [Theory]
    [InlineData("Programleder Kari Eksempel orienterte.", "Programleder […] orienterte.")]
    [InlineData("Spørsmål rettes til post@eksempel.no eller tlf. 99 00 00 01.", "Spørsmål rettes til […] eller tlf. […].")]
    [InlineData("Telefon: +47 99000001", "Telefon: […]")]
    [InlineData("Telefon\n32 00 00 01", "Telefon\n[…]")]
    [InlineData("Telefon\f32 00 00 01\fNeste side.", "Telefon\f[…]\fNeste side.")]
    [InlineData("Sentralbord: 32 00 00 01", "Sentralbord: […]")]
    [InlineData("Vi takker Kari\nEksempel og KARI EKSEMPEL.", "Vi takker […] og […].")]
    [InlineData("5. Samtale med Kari Eksempel", "5. Samtale med […]")]
    [InlineData("Rapport ved tlf. 32 00 00\f01 er sidetallet.", "Rapport ved tlf. 32 00 00\f01 er sidetallet.")]
    public void They_are_taken_out_of_the_text(string text, string expected) => Assert.Equal(expected, Form.Redact(text));

    [Fact]
    public void A_given_name_alone_is_taken_out_where_it_is_written_as_a_name()
    {
        var form = PersonalData.Of(
            FormFields.Read(new LayoutBuilder().Table(["Kommune", "Lier"], ["Utfylt av", "Liv"], ["Telefon", "32 00 00 01"]).Build(), FormLabels.Load(TestDefinitions.Folder)), TestDefinitions.Register);
        Assert.Equal("[…] og […]s liv i Livet.", form.Redact("Liv og Livs liv i Livet."));
    }

    [Theory]
    [InlineData("Per", "Per 31.12.2012 var det 12 husstander.")]
    [InlineData("Mai", "Innen 3. Mai 2012 er alle tatt imot.")]
    public void A_given_name_before_or_behind_a_number_is_part_of_a_date(string name, string text)
    {
        var form = PersonalData.Of(
            FormFields.Read(new LayoutBuilder().Table(["Kommune", "Lier"], ["Utfylt av", name], ["Telefon", "32 00 00 01"]).Build(), FormLabels.Load(TestDefinitions.Folder)), TestDefinitions.Register);
        Assert.Equal(text, form.Redact(text));
        Assert.Equal("Hilsen […]", form.Redact($"Hilsen {name}"));
    }

    [Fact]
    public void They_are_taken_out_of_goals_and_partners()
    {
        Goal goal = Form.Redact(new Goal("Kari Eksempel har målet", "Ring tlf. 99 00 00 01", "1", "Kari Eksempel bistår 12", "post@eksempel.no svarte", "Kari Eksempel: 31.12.2014", 2));

        Assert.Equal(new Goal("[…] har målet", "Ring tlf. […]", "1", "[…] bistår 12", "[…] svarte", "[…]: 31.12.2014", 2), goal);
        Assert.Equal(new Partner("NAV Lier v/ […]", "aktiv", 3), Form.Redact(new Partner("NAV Lier v/ Kari Eksempel", "aktiv", 3)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Flere av dem har fått hjelp til å søke, og vi har snakket med utleiere i alle deler av kommunen om dette og om annet som trengs. ")]
    public void They_are_taken_out_of_the_text_around_a_figure_also_where_it_is_cut(string filling)
    {
        // The quote of a long sentence is cut in the middle of the name.
        string text = $"Kari Eksempel, som har hatt ansvaret, forteller at {filling.ToLowerInvariant().Replace(". ", ", ", StringComparison.Ordinal)}det ble gitt 42 startlån i 2012, {filling.ToLowerInvariant().Replace(". ", ", ", StringComparison.Ordinal)}sier Kari Eksempel i programmet.";
        SegmentedDocument document = new LayoutBuilder().Text(text).Whole();

        Figure figure = Assert.Single(SmallReport.Extractor.Extract(document, SmallReport.Annual(2012), Form.Redact));

        Assert.DoesNotContain("Kari", figure.Quote, StringComparison.Ordinal);
        Assert.DoesNotContain("ksempel", figure.Quote, StringComparison.Ordinal);
        Assert.Contains("42 startlån", figure.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Programleder ved NAV Lier har 12 34 56 78 i tabellen.")]
    [InlineData("Lånerammen er 12 000 000 kroner, og 27 husstander fikk startlån.")]
    [InlineData("Bolig og eiendom eier 312 boliger.")]
    public void Everything_else_stays(string text) => Assert.Equal(text, Form.Redact(text));
}
