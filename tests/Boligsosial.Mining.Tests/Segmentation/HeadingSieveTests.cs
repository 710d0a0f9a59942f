using Boligsosial.Mining.Segmentation;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Segmentation;

/// <summary>The sieve holds back what the matcher would not take, and little else.</summary>
public sealed class HeadingSieveTests
{
    private static readonly TemplateSet Templates = TemplateSet.Load(TestDefinitions.Folder);

    private const double Least = 0.7;

    private static readonly string[] Headings = [.. Templates.Templates.SelectMany(t => t.Sections).SelectMany(s => s.Headings)];

    [Fact]
    public void Whatever_a_section_may_be_headed_by_passes()
    {
        // Headings as they are, cut short, and with some letters put in place of others.
        Gen<string> printed =
            from heading in Gen.Elements(Headings)
            from keep in Gen.Choose(3, 100)
            from at in Gen.Choose(0, 60).ListOf(3)
            from letter in Gen.Elements("aeimnrst1 0".ToCharArray())
            from number in Gen.Elements("", "3. ", "4.3.1 ")
            select number + string.Concat(heading.Take(Math.Max(6, heading.Length * keep / 100)).Select((c, i) => at.Contains(i) ? letter : c));
        Prop.ForAll(printed.ToArbitrary(), Gen.Elements(Templates.Templates.ToArray()).ToArbitrary(), Gen.Elements(0, 0.5).ToArbitrary(), (text, template, style) =>
        {
            HeadingCandidate candidate = Candidate(text, style);
            bool[] may = Sifted(candidate, template);
            return template.Sections.Index().All(s => may[s.Index] || HeadingMatcher.Score(candidate, s.Item, Least).Score < Least);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_sentence_passes_hardly_anywhere() =>
        Assert.True(Templates.Templates.Sum(t => Sifted(Candidate("Vi kjøpte tolv leiligheter i sentrum i fjor", 0.5), t).Count(m => m)) < 10);

    private static bool[] Sifted(HeadingCandidate candidate, Template template)
    {
        bool[] may = new bool[template.Sections.Count];
        template.Sieve.Sift(candidate, Least, may);
        return may;
    }

    private static HeadingCandidate Candidate(string text, double style)
    {
        TextUnit unit = TextUnit.Of(new LayoutBuilder().Text(text).Build())[0];
        return new HeadingCandidate(unit, HeadingText.Parse(text), text, style);
    }
}
