namespace Boligsosial.Corpus;

/// <summary>Where the corpus keeps its sources, PDFs, gold files and definitions.</summary>
/// <param name="Root">The folder `corpus`.</param>
public sealed record CorpusFolder(string Root)
{
    /// <summary>The reports as HTML.</summary>
    public string Sources => Path.Combine(Root, "sources");

    /// <summary>The gold files.</summary>
    public string Gold => Path.Combine(Root, "gold");

    /// <summary>The codebook; its units go into the gold.</summary>
    public string Codebook => Path.Combine(Root, "definitions", "codebook.csv");

    /// <summary>The register of kommuner.</summary>
    public string Kommuner => Path.Combine(Root, "definitions", "kommuner.csv");

    /// <summary>Which source the PDFs on disk were made from.</summary>
    public string Manifest => Path.Combine(Root, "typesetting", "manifest.csv");

    /// <summary>The source of a report.</summary>
    public string Source(string name) => Path.Combine(Sources, name + ".html");

    /// <summary>The PDF of a report.</summary>
    public string Pdf(string name) => Path.Combine(Root, name + ".pdf");

    /// <summary>Names of all reports that have a source, sorted.</summary>
    public IReadOnlyList<string> Names() =>
        [.. Directory.EnumerateFiles(Sources, "*.html").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>The corpus folder that encloses the current directory, or stands in one that does.</summary>
    public static CorpusFolder Find()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            foreach (var candidate in new[] { folder.FullName, Path.Combine(folder.FullName, "corpus") })
            {
                if (Directory.Exists(Path.Combine(candidate, "sources")) && Directory.Exists(Path.Combine(candidate, "definitions")))
                {
                    return new CorpusFolder(candidate);
                }
            }
        }

        throw new CorpusException("no corpus folder here or above: run from the repository, or name it with --corpus DIR");
    }
}
