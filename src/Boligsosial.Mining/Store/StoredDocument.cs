namespace Boligsosial.Mining.Store;

/// <summary>A file on disk as a run finds it.</summary>
/// <param name="Root">The mined folder, full path.</param>
/// <param name="File">Path under <paramref name="Root"/>, with <c>/</c>: the column <c>file</c>.</param>
/// <param name="Sha256">64 hexadecimal digits of the content; null when it could not be read.</param>
public sealed record SourceFile(string Root, string File, string? Sha256)
{
    /// <summary>Full path on this machine.</summary>
    public string FullPath => Path.Combine(Root, File.Replace('/', Path.DirectorySeparatorChar));
}

/// <summary>What the store knows of a file that was mined before: enough to tell whether it must be read again.</summary>
/// <param name="DocumentId">Its id.</param>
/// <param name="Source">Where it was and with what content.</param>
/// <param name="MinerVersion">Program and definitions that read it.</param>
/// <param name="DuplicateOf">Id of the document whose content it repeats, or null.</param>
/// <param name="Retry">Whether it failed for a reason outside the file (a tool not installed, no permission, time): worth another try.</param>
public sealed record StoredDocument(string DocumentId, SourceFile Source, string MinerVersion, string? DuplicateOf, bool Retry);
