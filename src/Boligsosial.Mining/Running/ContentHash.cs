using Boligsosial.Mining.Files;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Running;

/// <summary>SHA-256 of files: what tells whether a file was mined before.</summary>
internal static class ContentHash
{
    /// <summary>The files with their hashes, in the same order. A file that cannot be read keeps none.</summary>
    public static IReadOnlyList<SourceFile> Of(IReadOnlyList<SourceFile> files, int jobs, CancellationToken cancel)
    {
        var hashed = new SourceFile[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancel }, i => hashed[i] = files[i] with { Sha256 = FileHash.Of(files[i].FullPath) });
        return hashed;
    }
}
