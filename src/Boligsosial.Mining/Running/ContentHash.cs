using System.Security.Cryptography;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Running;

/// <summary>SHA-256 of files: what tells whether a file was mined before.</summary>
internal static class ContentHash
{
    /// <summary>The files with their hashes, in the same order. A file that cannot be read keeps none.</summary>
    public static IReadOnlyList<SourceFile> Of(IReadOnlyList<SourceFile> files, int jobs, CancellationToken cancel)
    {
        var hashed = new SourceFile[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancel }, i => hashed[i] = files[i] with { Sha256 = Of(files[i].FullPath) });
        return hashed;
    }

    private static string? Of(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
