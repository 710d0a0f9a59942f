using System.Text.Json;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Cli.Tests;

/// <summary>The commands of search on a store of two mined reports, one in bokmål and one in nynorsk.</summary>
public sealed class SearchCommandTests(SearchCommandTests.MinedStore mined) : IClassFixture<SearchCommandTests.MinedStore>
{
    [Fact]
    public void Search_shows_where_a_section_stands_with_hits_marked()
    {
        CliResult found = Run("search", "bustad", "startlån", "--limit", "1");
        Assert.Equal(0, found.Status);
        Assert.Matches(@"^1\. (Førde 2014|Bergen 2013), \w+ \(section \d+\), page \d+  \S+\.pdf\n", found.Out);
        Assert.Contains("**", found.Out, StringComparison.Ordinal);
        Assert.StartsWith("1-1 of ", found.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_can_be_read_by_programs()
    {
        CliResult csv = Run("search", "startlån", "--format", "csv");
        Assert.StartsWith("rank,score,document_id,file,kommune,report_year,section,page,passage,", csv.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run("search", "startlån", "--format", "json").Out);
        Assert.Equal(csv.Out.TrimEnd('\n').Split('\n').Length - 1, json.RootElement.GetArrayLength());
        Assert.All(json.RootElement.EnumerateArray(), h => Assert.Equal(JsonValueKind.Number, h.GetProperty("page").ValueKind));
        Assert.StartsWith("field,value,sections\nkommune,", Run("search", "startlån", "--format", "csv", "--fasetter").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lån (flyktning", 5, "«(» is not closed")]
    [InlineData("\"leie til eie", 1, "the quote is not closed")]
    [InlineData("lån kommun:Bergen", 5, "there is no condition «kommun:»")]
    [InlineData("lån kommune:Skien", 5, "there are Bergen, Førde")]
    [InlineData("lån aar:2014..2012", 5, "aar: takes a year")]
    [InlineData("lån OR", 5, "OR needs a word on both sides")]
    [InlineData("lån --flyktning", 5, "one «-» is enough")]
    [InlineData("lån '; DROP TABLE documents; -- del:x", 33, "no report has a section or topic")]
    public void A_malformed_query_says_where_and_what(string query, int position, string what)
    {
        foreach (string command in (string[])["search", "konkordans"])
        {
            CliResult result = Run(command, query);
            Assert.Equal(1, result.Status);
            Assert.Empty(result.Out);
            Assert.StartsWith($"boligsosial: the query is not understood at character {position}: ", result.Error, StringComparison.Ordinal);
            Assert.Contains(what, result.Error, StringComparison.Ordinal);
            Assert.EndsWith($"\n  {query}\n  {new string(' ', position - 1)}^\n", result.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("There is no option --eksat. Did you mean --eksakt?", "search", "lån", "--eksat")]
    [InlineData("There is no option --eksat. Did you mean --eksakt?", "konkordans", "--eksat", "lån")]
    [InlineData("There is no option --forklr. Did you mean --forklar?", "lignende", "--forklr", "5")]
    [InlineData("«--dell» is not understood. Did you mean --del?", "sammenlign", "--kommune", "Bergen", "--dell", "okonomi")]
    public void A_mistyped_option_is_no_word_of_the_query(string complaint, params string[] args)
    {
        CliResult result = Run(args);
        Assert.Equal(1, result.Status);
        Assert.Empty(result.Out);
        Assert.Contains(complaint, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_must_not_be_there_is_no_option() => Assert.Equal(0, Run("search", "lån", "-flyktning").Status);

    [Fact]
    public void What_was_asked_for_is_said_on_request()
    {
        Assert.Contains("bokmål/nynorsk and spellings: bustad", Run("search", "bolig", "--forklar").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("bustad", Run("search", "bolig", "--forklar", "--eksakt").Error, StringComparison.Ordinal);
        Assert.Contains("left out, for they say too little beside the others: og\n", Run("search", "bolig og lån", "--forklar").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", Run("search", "bolig og lån", "--forklar", "--eksakt").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search", "rank,score,document_id,file,kommune,report_year,section,page,passage,section_no,topic,heading,partial,sections_of_report\n")]
    [InlineData("konkordans", "document_id,file,kommune,report_year,section,section_no,page,left,keyword,right\n")]
    public void Where_nothing_is_found_it_is_said_and_the_data_are_empty(string command, string head)
    {
        Assert.Equal(new CliResult(0, "", "Nothing found.\n"), Run(command, "uteglemtord"));
        Assert.Equal(new CliResult(0, head, "Nothing found.\n"), Run(command, "uteglemtord", "--format", "csv"));
        Assert.Equal(new CliResult(0, "[]\n", "Nothing found.\n"), Run(command, "uteglemtord", "--format", "json"));
    }

    [Theory]
    [InlineData("bolig", "bustad")]
    [InlineData("bustad", "bolig")]
    public void A_query_in_one_written_language_finds_the_other(string query, string word)
    {
        Assert.Contains($"**{word}", Run("search", query, "--limit", "50").Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"**{word}", Run("search", query, "--limit", "50", "--eksakt").Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Years_may_be_open()
    {
        Assert.Contains("forde", Run("search", "startlån", "--aar", "2014..").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("forde", Run("search", "startlån", "aar:..2013").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_the_last_result_there_is_nothing_and_it_is_said_how_many_there_are() =>
        Assert.StartsWith("Nothing from number 900 on: there are ", Run("search", "startlån", "--fra", "900").Error, StringComparison.Ordinal);

    [Fact]
    public void A_concordance_is_written_and_counted()
    {
        string[] lines = Run("konkordans", "startlån", "--format", "csv", "--sorter", "hoyre").Out.TrimEnd('\n').Split('\n');
        Assert.Equal("document_id,file,kommune,report_year,section,section_no,page,left,keyword,right", lines[0]);
        using var counts = JsonDocument.Parse(Run("konkordans", "startlån", "--frekvens", "aar", "--format", "json").Out);
        Assert.Equal(lines.Length - 1, counts.RootElement.EnumerateArray().Sum(c => c.GetProperty("hits").GetInt32()));
        Assert.Contains(" [startlån] ", Run("konkordans", "startlån", "--limit", "5", "--eksakt").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_like_one_are_found_by_the_name_of_its_file()
    {
        CliResult like = Run("lignende", "forde-sluttrapport-2014", "5", "--format", "json", "--forklar");
        Assert.Equal(0, like.Status);
        using var json = JsonDocument.Parse(like.Out);
        List<(string File, int Section, double Score, string Passage)> hits =
        [
            .. json.RootElement.EnumerateArray()
                .Select(h => (h.GetProperty("file").GetString()!, h.GetProperty("section_no").GetInt32(), h.GetProperty("score").GetDouble(), h.GetProperty("passage").GetString()!)),
        ];
        Assert.NotEmpty(hits);
        Assert.Equal(hits.OrderByDescending(h => h.Score), hits);
        Assert.DoesNotContain(hits, h => h.File.StartsWith("forde", StringComparison.Ordinal) && h.Section == 5);
        Assert.Contains(hits, h => h.Passage.Contains("**", StringComparison.Ordinal));
        Assert.Matches(@"^\w+ \d+\.\d(, \w+ \d+\.\d)+\n", like.Error);
        Assert.Equal(3, Run("lignende", "forde-sluttrapport-2014.pdf", "5", "--format", "csv", "--limit", "2").Out.TrimEnd('\n').Split('\n').Length);
        CliResult none = Run("lignende", "fordesluttrapport-2014.pdf", "5");
        Assert.Equal(1, none.Status);
        Assert.Contains("Did you mean forde-sluttrapport-2014.pdf", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_of_a_kommune_is_compared()
    {
        Assert.Contains("=== 2013 sluttrapport", Run("sammenlign", "--kommune", "Bergen", "--del", "okonomi").Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run("sammenlign", "--kommune", "Bergen", "--del", "okonomi", "--format", "json").Out);
        Assert.All(json.RootElement.EnumerateArray(), s => Assert.Equal("Bergen", s.GetProperty("kommune").GetString()));
        CliResult unknown = Run("sammenlign", "--kommune", "Bergn", "--del", "okonomi");
        Assert.Equal(1, unknown.Status);
        Assert.Contains("Did you mean Bergen?", unknown.Error, StringComparison.Ordinal);
    }

    private CliResult Run(params string[] args) => Cli.Here([.. args, "--out", mined.Folder]);

    /// <summary>The store, mined once.</summary>
    public sealed class MinedStore : IDisposable
    {
        private readonly TempFolder temp = new();

        public MinedStore()
        {
            string corpus = Path.Combine(DefinitionsFolder.Find(), "..");
            CliResult run = Cli.Run("mine", Path.Combine(corpus, "bergen-sluttrapport-2013.pdf"), Path.Combine(corpus, "forde-sluttrapport-2014.pdf"), "--out", Folder);
            Assert.Equal(0, run.Status);
        }

        public string Folder => temp["out"];

        public void Dispose() => temp.Dispose();
    }
}
