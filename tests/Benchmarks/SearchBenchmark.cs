using System.Diagnostics;
using System.Globalization;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Search.Analysis;
using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;
using Boligsosial.Mining.Store;
using Boligsosial.Mining.Tests.Search;

namespace Boligsosial.Mining.Benchmarks;

/// <summary>
/// How fast search answers and indexes, and how large the index is, over many sections made of the corpus's own sentences. Queries are those of
/// corpus/search, answered whole: ranking, passages and facets. The sections are made in a folder for this run, or in BOLIGSOSIAL_BENCH to be kept for the next.
/// </summary>
internal static class SearchBenchmark
{
    private const int SectionsOfReport = 14;
    private const int Rounds = 5;

    private static readonly int[] StandardSizes = [20_000, 500_000];

    /// <summary>Runs it for each number of sections.</summary>
    public static int Run(string[] sizes)
    {
        string definitions = DefinitionsFolder.Find();
        string corpus = Path.Combine(definitions, "..");
        Console.WriteLine($"{Environment.ProcessorCount} cores, load {(File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() : "?")}");
        foreach (int size in sizes.Length > 0 ? sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture)) : StandardSizes)
        {
            string? kept = Environment.GetEnvironmentVariable("BOLIGSOSIAL_BENCH");
            string folder = kept is null ? Directory.CreateTempSubdirectory("boligsosial-bench-").FullName : Path.Combine(kept, size.ToString(CultureInfo.InvariantCulture));
            try
            {
                Measure(size, folder, definitions, corpus);
            }
            finally
            {
                if (kept is null)
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
        }

        return 0;
    }

    private static void Measure(int size, string folder, string definitions, string corpus)
    {
        using var store = MiningStore.OpenForWriting(folder);
        store.Execute("PRAGMA synchronous = OFF");
        long characters = store.Number("SELECT count(*) FROM sections") == 0 ? Fill(store, size, corpus) : store.Number("SELECT sum(chars) FROM sections");
        bool isBuilt = store.Number("SELECT count(*) FROM sqlite_master WHERE name = 'search_state'") > 0;
        long bytes = store.Number("SELECT sum(length(CAST(own_text AS BLOB))) FROM sections");

        var analyzer = NorwegianAnalyzer.Load(definitions);
        using Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        SearchIndex index = SearchIndex.Open(store, analyzer, new Lazy<KommuneRegister>(() => KommuneRegister.Load(definitions)));
        process.Refresh();
        double seconds = (process.TotalProcessorTime - before).TotalSeconds;
        double megabytes = bytes / 1e6;
        Print($"{size} sections, {megabytes:0.0} MB of text ({characters / size} characters a section)");
        if (isBuilt)
        {
            Print($"  indexed before; opened in {clock.Elapsed.TotalSeconds:0.00} s");
        }
        else
        {
            Print($"  indexing: {megabytes / seconds * 60:0} MB a minute of one core ({seconds:0.0} s of processor, {clock.Elapsed.TotalSeconds:0.0} s by the clock)");
        }

        // Every page of every table, index and shadow table of the search, full or not.
        long indexBytes = store.Number("SELECT sum(pgsize) FROM dbstat WHERE aggregate AND name LIKE '%search\\_%' ESCAPE '\\'");
        Print($"  index: {indexBytes / 1e6:0.0} MB, {(double)indexBytes / bytes:0.00} times the text");

        var searcher = new Searcher(index, SynonymSet.Load(definitions, analyzer));
        IReadOnlyList<JudgedQuery> queries = RelevanceSet.Read(Path.Combine(corpus, "search"));
        Ask(searcher, queries, 1, "each the first time");
        Ask(searcher, queries, Rounds, $"{Rounds} times again");
    }

    /// <summary>Prints how long queries take, by the clock and of the processor: on a machine that others use too, the latter is what an idle one would take.</summary>
    private static void Ask(Searcher searcher, IReadOnlyList<JudgedQuery> queries, int rounds, string how)
    {
        List<double> times = [];
        List<double> processor = [];
        foreach (JudgedQuery query in Enumerable.Repeat(queries, rounds).SelectMany(q => q))
        {
            TimeSpan used = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            searcher.Search(query.Query, new QueryOptions(), new ResultOptions(20, 0, Facets: true));
            times.Add(clock.Elapsed.TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
        }

        (string slowest, double longest) = queries.Select((q, i) => (q.Query, times[i])).MaxBy(t => t.Item2);
        times.Sort();
        processor.Sort();
        Print($"  {queries.Count} queries, {how}: median {At(times, 0.5):0.0} ms, 95th percentile {At(times, 0.95):0.0} ms, longest {times[^1]:0.0} ms; of the processor {At(processor, 0.5):0.0}, {At(processor, 0.95):0.0}, {processor[^1]:0.0} ms; slowest «{slowest}» ({longest:0} ms)");
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes reports whose sections have the sentences of a section of the corpus and some of others, with numbers of their own.</summary>
    private static long Fill(MiningStore store, int size, string corpus)
    {
        var sections = CorpusSource.ReadAll(corpus).SelectMany(c => c.Report.Sections).ToList();
        string[] sentences = [.. sections.SelectMany(s => s.OwnText.Split(['\n', '.'], StringSplitOptions.TrimEntries)).Where(s => s.Length > 20)];
        var random = new Random(1);
        long characters = 0;
        store.Together(() =>
        {
            for (int i = 0; i < size; i++)
            {
                string document = (i / SectionsOfReport).ToString("x16", CultureInfo.InvariantCulture);
                if (i % SectionsOfReport == 0)
                {
                    store.Execute(
                        "INSERT INTO documents (document_id, root, file, report_type, kommune_nr, kommune, report_year, husbank_region, status, miner_version) VALUES ($id, '', $id, 'arsrapport', $number, $kommune, $year, 'sor', 'ok', '1')",
                        ("$id", document), ("$number", $"{random.Next(400) + 101:0000}"), ("$kommune", $"Kommune {random.Next(400)}"), ("$year", 2009 + random.Next(8)));
                }

                var model = sections[random.Next(sections.Count)];
                string text = Varied(model.OwnText, random) + "\n" + string.Join(". ", Enumerable.Range(0, random.Next(4)).Select(_ => Varied(sentences[random.Next(sentences.Length)], random)));
                characters += text.Length;
                store.Execute(
                    "INSERT INTO sections (document_id, file, section_no, section, topic, level, heading, page_first, page_last, chars, method, confidence, text, own_text) VALUES ($id, $id, $no, $code, $topic, 1, $heading, 1, 1, $chars, 'rule', 1, '', $text)",
                    ("$id", document), ("$no", (i % SectionsOfReport) + 1), ("$code", model.Code), ("$topic", model.Topic), ("$heading", model.Heading), ("$chars", text.Length), ("$text", text));
            }
        });
        return characters;
    }

    private static string Varied(string text, Random random) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)('0' + random.Next(10)) : c));
}
