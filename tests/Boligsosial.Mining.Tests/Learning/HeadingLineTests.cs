using Boligsosial.Mining.Learning.Sections;
using Boligsosial.Mining.Segmentation;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>Which lines may be headings, and what their words say of their topic.</summary>
public sealed class HeadingLineTests
{
    private const string Body = "Kommunen har arbeidet med dette gjennom hele året, og vil fortsette med det.";

    private static readonly TemplateSet Templates = TemplateSet.Load(TestDefinitions.Folder);

    private static readonly TopicWords Words = new(Templates, ["", .. Templates.Topics.Keys]);

    [Theory]
    [InlineData("Det vi tek med oss")]
    [InlineData("4.2 Fra leier til eier")]
    [InlineData("ØKONOMI OG FORBRUK")]
    [InlineData("Hva nå?")]
    public void A_short_line_over_text_may_be_a_heading(string text) => Assert.Contains(text, Lines(new LayoutBuilder().Text(Body).Text(text).Text(Body)));

    [Theory]
    [InlineData("Vi fikk til mye.")]
    [InlineData("og derfor gikk det bra")]
    [InlineData("Til stede var Kari, Per,")]
    [InlineData("–")]
    public void A_sentence_or_a_piece_of_one_is_none(string text) => Assert.DoesNotContain(text, Lines(new LayoutBuilder().Text(Body).Text(text).Text(Body)));

    [Fact]
    public void A_cell_among_others_is_none() =>
        Assert.DoesNotContain("Delmål 1", Lines(new LayoutBuilder().Text(Body).Table(["Delmål 1", "Resultat"], ["Flere boliger", "7 boliger"]).Text(Body)));

    [Fact]
    public void The_number_of_a_named_project_is_its_own() =>
        Assert.Equal("4.3.1", Of(new LayoutBuilder().Text(Body).Heading("4.3.1 Delprosjekt A – Tildelingsnemnd", 12).Text(Body)).Single(l => l.Candidate.Style > 0).Number);

    [Fact]
    public void A_heading_set_smaller_than_the_others_may_be_one_of_a_lower_level()
    {
        LayoutBuilder report = new LayoutBuilder().Text($"{Body}\n{Body}");
        foreach (string chapter in (string[])["1 Mål", "2 Husene", "3 Penger"])
        {
            report.Heading(chapter, 14).Text(Body);
        }

        report.Heading("3.1 Kjøp og salg", 11).Text(Body);
        Assert.Contains("3.1 Kjøp og salg", Lines(report));
    }

    [Theory]
    [InlineData("boligene", "boliger")]
    [InlineData("bustadane", "bustader")]
    [InlineData("virkemidlene", "virkemidler")]
    [InlineData("pengane", "pengar")]
    public void Inflected_words_have_one_root(string one, string other) => Assert.Equal(TopicWords.Roots(one), TopicWords.Roots(other));

    [Fact]
    public void Compounds_keep_theirs() => Assert.NotEqual(TopicWords.Roots("boligbehov"), TopicWords.Roots("bolig"));

    [Fact]
    public void The_weightiest_topic_is_the_one_that_the_rules_say()
    {
        (string Cue, string Topic)[] cues = [.. Templates.Topics.SelectMany(t => t.Value.Select(c => (c, t.Key)))];
        Gen<string> headings = Gen.Elements(cues).Two().Select(two => $"{two.Item1.Cue} og {two.Item2.Cue}");
        Prop.ForAll(Arb.From(headings), heading =>
        {
            float[] weights = new float[Words.Topics.Count];
            Words.WeighCues(heading, weights);
            string? ruled = FreeHeadings.Topic(Templates, heading);
            return ruled is not null && weights[Words.Topics.ToList().IndexOf(ruled)] == weights.Max();
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<string> Lines(LayoutBuilder builder) => Of(builder).Select(l => l.Candidate.Text);

    private static List<HeadingLine> Of(LayoutBuilder builder)
    {
        var layout = builder.Build();
        IReadOnlyList<TextUnit> units = TextUnit.Of(layout);
        return HeadingLine.Of(new FoundHeadings(Templates, null, HeadingCandidate.Of(units, layout.BodySize), units, layout.BodySize, []));
    }
}
