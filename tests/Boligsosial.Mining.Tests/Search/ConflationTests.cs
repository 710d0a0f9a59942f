using System.Globalization;
using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Search.Analysis;
using Xunit;
using Xunit.Abstractions;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>How well the stemmer keeps the forms of a word together and different words apart, on corpus/search.</summary>
public sealed class ConflationTests(ITestOutputHelper output)
{
    private static readonly NorwegianStemmer Ours = new(StemmingExceptions.Load(TestDefinitions.Folder));

    private static string SetsFolder => Path.Combine(TestDefinitions.Folder, "..", "search");

    [Fact]
    public void The_set_has_lemmas_of_both_written_languages()
    {
        var rows = DefinitionTable.Read(Path.Combine(SetsFolder, "conflation.csv"), "lemma", "language", "class", "family", "forms");
        Assert.True(rows.Count(r => r["language"] == "nb") >= 150 && rows.Count(r => r["language"] == "nn") >= 150 && rows.Count >= 300);
        Assert.True(Pairs().Count >= 300);
    }

    [Fact]
    public void Forms_of_a_word_meet_and_different_words_stay_apart()
    {
        (double met, double confused) = Measure(Ours.Stem);
        (double metSnowball, double confusedSnowball) = Measure(SnowballNorwegian.Stem);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ours: forms that meet {met:0.0000}, pairs that meet {confused:0.0000}; Snowball: {metSnowball:0.0000}, {confusedSnowball:0.0000}"));
        Assert.True(met >= 0.98, $"{met}");
        Assert.True(confused <= 0.01, $"{confused}");
    }

    [Theory]
    [InlineData("boligsosialt", "boligsosial")]
    [InlineData("kommunalt", "kommunal")]
    [InlineData("startlånet", "startlån")]
    [InlineData("utleieboligene", "utleiebolig")]
    [InlineData("virkemidlene", "virkemiddel")]
    [InlineData("leietakerne", "leietaker")]
    [InlineData("leigetakarane", "leigetakar")]
    [InlineData("leilegheitene", "leilegheit")]
    [InlineData("kartla", "kartlegge")]
    [InlineData("rådmenn", "rådmann")]
    [InlineData("håndbøker", "håndbok")]
    [InlineData("konsekvensen", "konsekvens")]
    [InlineData("naboklager", "naboklage")]
    public void A_form_has_the_stem_of_its_word(string form, string word) => Assert.Equal(Ours.Stem(word), Ours.Stem(form));

    [Theory]
    [InlineData("bolig", "bol")]
    [InlineData("måte", "mate")]
    [InlineData("lån", "lønn")]
    [InlineData("rente", "ren")]
    public void Different_words_have_different_stems(string word, string other) => Assert.NotEqual(Ours.Stem(word), Ours.Stem(other));

    private static (double Met, double Confused) Measure(Func<string, string> stem)
    {
        int forms = 0;
        int met = 0;
        foreach (var family in DefinitionTable.Read(Path.Combine(SetsFolder, "conflation.csv"), "class", "family", "forms").GroupBy(r => (r["class"], r["family"])))
        {
            List<string> all = [.. family.SelectMany(r => r["forms"].Split(' ')).Select(f => Spelling.Of(f)).Distinct()];
            forms += all.Count;
            met += all.GroupBy(stem).Max(g => g.Count());
        }

        var pairs = Pairs();
        return ((double)met / forms, (double)pairs.Count(p => stem(p.Word) == stem(p.Other)) / pairs.Count);
    }

    private static List<(string Word, string Other)> Pairs() =>
        [.. DefinitionTable.Read(Path.Combine(SetsFolder, "apart.csv"), "word", "other").Select(r => (Spelling.Of(r["word"]), Spelling.Of(r["other"])))];
}
