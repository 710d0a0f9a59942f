using System.Security.Cryptography;
using System.Text;

namespace Boligsosial.Corpus;

/// <summary>A row of the manifest: the source (with the typesetter's version) that a PDF was made from.</summary>
public sealed record ManifestRow(string Name, string Sha256);

/// <summary>Prints new and changed sources and keeps PDFs, gold and manifest in step.</summary>
public sealed class TypesetCommand(CorpusFolder corpus, Definitions definitions)
{
    /// <summary>Says which PDFs are missing, out of date or left over. 1 if any are.</summary>
    public int Check(IReadOnlyList<string> only)
    {
        var manifest = Manifest();
        var stale = Wanted(only).Where(n => !UpToDate(n, manifest)).Select(n => $"{n}: PDF or gold are not of this source: run typeset")
            .Concat(only.Count == 0 ? manifest.Keys.Except(corpus.Names()).Select(n => $"{n}: has a PDF but no source: run typeset") : [])
            .ToList();
        stale.ForEach(Console.Out.WriteLine);
        return stale.Count == 0 ? 0 : 1;
    }

    /// <summary>Prints what is not up to date, in spite of mistakes in other sources. 1 if there were some. `keep`: a folder for the intermediate files.</summary>
    public int Run(IReadOnlyList<string> only, bool force, string? keep)
    {
        using var turn = TakeTurn();
        using var typesetter = new Typesetter(keep);
        var manifest = Manifest();
        var failed = 0;
        foreach (var name in Wanted(only).Where(n => force || !UpToDate(n, manifest)))
        {
            try
            {
                var hash = Hash(name);
                Typeset(typesetter, name);
                manifest[name] = hash;
            }
            catch (CorpusException e)
            {
                Console.Error.WriteLine(e.Message);
                failed++;
            }

            WriteManifest(manifest);
        }

        if (only.Count == 0)
        {
            RemoveLeftovers(manifest);
        }

        return failed == 0 ? 0 : 1;
    }

    private void Typeset(Typesetter typesetter, string name)
    {
        var report = SourceReport.Read(corpus.Source(name));
        var twin = Pdf.ReadPages(typesetter.PrintTwin(report));
        var plain = typesetter.PrintPlain(report);
        var gold = new GoldBuilder(definitions).Build(report, Pdf.ReadPages(plain), twin);
        var file = gold.Documents[0].File;
        File.Copy(plain, corpus.Pdf(name), overwrite: true);
        Gold.Read(corpus.Gold).Without(file).With(gold).Write(corpus.Gold);
        Console.Out.WriteLine($"{name}: {report.Route}, {gold.Documents[0].Pages} pages, {gold.Sections.Count} sections, {gold.Figures.Count} figures, {new FileInfo(plain).Length / 1024} KiB");
    }

    private void RemoveLeftovers(Dictionary<string, string> manifest)
    {
        foreach (var name in manifest.Keys.Except(corpus.Names()).ToList())
        {
            File.Delete(corpus.Pdf(name));
            Gold.Read(corpus.Gold).Without(name + ".pdf").Write(corpus.Gold);
            manifest.Remove(name);
            WriteManifest(manifest);
            Console.Out.WriteLine($"{name}: source is gone, PDF and gold removed");
        }
    }

    private List<string> Wanted(IReadOnlyList<string> only)
    {
        var names = corpus.Names();
        return only.FirstOrDefault(n => !names.Contains(n)) is { } unknown
            ? throw new CorpusException($"no source {corpus.Source(unknown)}")
            : [.. only.Count > 0 ? only : names];
    }

    private bool UpToDate(string name, Dictionary<string, string> manifest) =>
        File.Exists(corpus.Pdf(name)) && manifest.GetValueOrDefault(name) == Hash(name);

    private string Hash(string name) =>
        Convert.ToHexStringLower(SHA256.HashData([.. File.ReadAllBytes(corpus.Source(name)), .. Encoding.UTF8.GetBytes(Typesetter.Version)]));

    private Dictionary<string, string> Manifest() =>
        Csv.Read<ManifestRow>(corpus.Manifest).ToDictionary(r => r.Name, r => r.Sha256, StringComparer.Ordinal);

    private void WriteManifest(Dictionary<string, string> manifest) =>
        Csv.Write(corpus.Manifest, manifest.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => new ManifestRow(e.Key, e.Value)));

    /// <summary>One typesetting at a time on a machine: they share the gold files.</summary>
    private static FileStream TakeTurn()
    {
        var path = Path.Combine(Path.GetTempPath(), "boligsosial-typesetting.lock");
        for (var waited = 0; ; waited++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < 600)
            {
                Thread.Sleep(TimeSpan.FromSeconds(1));
            }
        }
    }
}
