using System.Collections.Concurrent;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Scanning.Ocr;
using Boligsosial.Mining.Scanning.Repair;
using Boligsosial.Mining.Scanning.Text;

namespace Boligsosial.Mining.Scanning;

/// <summary>The pages of a file after its scans were read, and what could not be.</summary>
/// <param name="Pages">All pages, in order.</param>
/// <param name="Failures">Empty when every page has its text.</param>
public sealed record ScanResult(IReadOnlyList<Page> Pages, IReadOnlyList<Failure> Failures);

/// <summary>
/// The stage between reading and layout: makes ordinary pages of scanned ones. Born-digital pages pass through. A scanned page is levelled,
/// its ruling lines are found in its raster, and its words come from its text layer where that is sound, else from OCR.
/// One instance serves all files of a run and keeps to the run's number of processes.
/// </summary>
public sealed class ScanReader
{
    private const string Stage = "scanning";

    /// <summary>Pages for one process of the OCR engine: enough to make its start cheap.</summary>
    private const int MaxBatch = 6;

    /// <summary>Fewer are not worth a start.</summary>
    private const int MinBatch = 2;

    /// <summary>A batch is the pages that are left by so many times the jobs.</summary>
    private const double Finer = 1.5;

    private readonly Vocabulary _vocabulary;
    private readonly OcrOptions _options;
    private readonly JobSlots _jobs;
    private readonly PageRepair _repair;
    private Outcome<Tesseract>? _engine;

    /// <summary>A reader.</summary>
    /// <param name="vocabulary">The words of sound text.</param>
    /// <param name="options">When and how to use OCR.</param>
    public ScanReader(Vocabulary vocabulary, OcrOptions options)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(options);
        _vocabulary = vocabulary;
        _options = options;
        _jobs = new JobSlots(options.Jobs);
        _repair = new PageRepair(vocabulary);
    }

    /// <summary>Reads the scanned pages of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pages">Its pages as the reading stage gives them.</param>
    /// <param name="cancel">Stops the work and kills what it started.</param>
    /// <exception cref="Reading.ToolMissingException"><c>mutool</c> is not installed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public ScanResult Read(string path, IReadOnlyList<Page> pages, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pages);
        PageTask[] tasks = [.. pages.Select(p => PageTriage.Of(p, _vocabulary, _options.Mode))];
        List<int> scanned = [.. Enumerable.Range(0, pages.Count).Where(i => tasks[i] != PageTask.Keep)];
        if (scanned.Count == 0)
        {
            return new ScanResult(pages, []);
        }

        var failures = new List<Failure>();
        Tesseract? engine = Engine(needed: tasks.Any(t => t is PageTask.Ocr or PageTask.OcrOverLayer), failures, cancel);
        var reader = new PageReader(path, engine, _vocabulary);
        var read = new ReadPage?[pages.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, _options.Jobs), CancellationToken = cancel };
        Parallel.ForEach(Partitioner.Create(Batches(scanned, parallel.MaxDegreeOfParallelism), EnumerablePartitionerOptions.NoBuffering), parallel, batch => _jobs.Do(
            () =>
            {
                foreach ((int i, ReadPage? page) in batch.Zip(reader.Read([.. batch.Select(i => (pages[i], tasks[i]))], cancel)))
                {
                    read[i] = page is null ? null : Repaired(page);
                }
            },
            cancel));

        Report(read, tasks, pages, engine is not null, failures);
        var type = new TypeLeveller(read.Where(r => r is not null).SelectMany(r => r!.Words));
        return new ScanResult([.. pages.Select((p, i) => read[i] is { } r ? PageBuilder.Build(r, type) : p)], failures);
    }

    /// <summary>
    /// Pages parted among so many jobs: in batches that grow smaller, so that none still works on many when the others have come to the
    /// end (guided self-scheduling, C. Polychronopoulos and D. Kuck 1987).
    /// </summary>
    internal static IEnumerable<int[]> Batches(IReadOnlyList<int> pages, int jobs)
    {
        int least = Math.Min(MinBatch, (pages.Count + jobs - 1) / jobs);
        for (int at = 0; at < pages.Count;)
        {
            int size = Math.Clamp((int)Math.Ceiling((pages.Count - at) / (Finer * jobs)), least, MaxBatch);
            yield return [.. pages.Skip(at).Take(size)];
            at += size;
        }
    }

    private ReadPage Repaired(ReadPage page) =>
        page with { Words = _repair.Repair(MarkReader.Read(page.Picture, [.. page.Words.Select(w => LostComma.Restore(page.Picture, w))])) };

    /// <summary>The engine, if it is to be used and is there. Sound text layers are only better with it: no failure then.</summary>
    private Tesseract? Engine(bool needed, List<Failure> failures, CancellationToken cancel)
    {
        if (_options.Mode == OcrMode.Never)
        {
            return null;
        }

        Outcome<Tesseract> found;
        lock (_jobs)
        {
            found = _engine ??= Tesseract.Find(_options, cancel);
        }

        if (!found.Success && needed)
        {
            failures.Add(found.Failure);
        }

        return found.Value;
    }

    /// <summary>Says which pages have no text now.</summary>
    private void Report(ReadPage?[] read, PageTask[] tasks, IReadOnlyList<Page> pages, bool hasEngine, List<Failure> failures)
    {
        List<int> without = [.. Enumerable.Range(0, pages.Count).Where(i => tasks[i] == PageTask.Ocr && read[i] is null or { Unread: true }).Select(i => pages[i].Number)];
        if (without.Count == 0)
        {
            return;
        }

        string which = without.Count == 1 ? $"Page {without[0]} is a scan without text" : $"{without.Count} pages ({Ranges(without)}) are scans without text";
        string them = without.Count == 1 ? "it" : "them";
        string what = hasEngine ? $"and OCR failed on {them}. Look at the file, and have it scanned anew if it is damaged."
            : _options.Mode == OcrMode.Never ? "and OCR is switched off. Mine the file again with --ocr auto."
            : $"and there is no OCR to read {them}.";
        failures.Add(new Failure(Stage, FailureCode.PagesWithoutText, $"{which}, {what}"));
    }

    /// <summary>Page numbers with runs drawn together: «1-3, 7».</summary>
    private static string Ranges(List<int> numbers)
    {
        var parts = new List<string>();
        for (int i = 0; i < numbers.Count;)
        {
            int j = i;
            while (j + 1 < numbers.Count && numbers[j + 1] == numbers[j] + 1)
            {
                j++;
            }

            parts.Add(j == i ? $"{numbers[i]}" : $"{numbers[i]}-{numbers[j]}");
            i = j + 1;
        }

        return string.Join(", ", parts);
    }
}
