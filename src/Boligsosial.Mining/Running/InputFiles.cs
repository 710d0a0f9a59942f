using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Running;

/// <summary>The files that a run is asked to mine.</summary>
public sealed class InputFiles
{
    /// <summary>Files of macOS that accompany another file on foreign disks: «._rapport.pdf» is no report.</summary>
    private const string CompanionPrefix = "._";

    private readonly Dictionary<string, SourceFile> files = [];
    private readonly List<string> folders = [];
    private readonly List<(SourceFile, Failure)> unreadable = [];

    private InputFiles()
    {
    }

    /// <summary>In order of <c>file</c>, not yet read. No file stands twice.</summary>
    public IReadOnlyList<SourceFile> Files { get; private set; } = [];

    /// <summary>Folders that could not be looked into.</summary>
    public IReadOnlyList<(SourceFile Folder, Failure Failure)> Unreadable => unreadable;

    /// <summary>Finds every PDF file under <paramref name="paths"/>; a file named itself is taken whatever it is called.</summary>
    /// <exception cref="InputException">A path is not there, or there is no PDF file at all.</exception>
    public static InputFiles Find(IReadOnlyList<string> paths)
    {
        var found = new InputFiles();
        foreach (var path in paths)
        {
            found.Add(path);
        }

        if (found.files.Count == 0 && found.unreadable.Count == 0)
        {
            throw new InputException($"There is no PDF file under {string.Join(", ", paths)}. Name a folder that holds reports as .pdf, or the files themselves.");
        }

        found.Files = [.. found.files.Values.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Root, StringComparer.Ordinal)];
        return found;
    }

    /// <summary>Whether a path lies under one of the folders that were searched to the bottom, so that a file which is not among <see cref="Files"/> is gone.</summary>
    public bool Searched(string fullPath) =>
        folders.Any(folder => IsUnder(fullPath, folder)) && !unreadable.Any(u => IsUnder(fullPath, u.Item1.FullPath));

    /// <summary>Whether <paramref name="fullPath"/> lies in <paramref name="folder"/> or below.</summary>
    internal static bool IsUnder(string fullPath, string folder) =>
        fullPath.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private void Add(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(full))
        {
            folders.Add(full);
            Search(full, full);
        }
        else if (File.Exists(full))
        {
            Take(Path.GetDirectoryName(full)!, full);
        }
        else
        {
            throw new InputException($"{path} does not exist. Check the name; a path is taken from the folder you stand in ({Directory.GetCurrentDirectory()}).");
        }
    }

    private void Search(string root, string folder)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable.Add((Source(root, folder), new Failure("reading", FailureCode.Unreadable, $"The folder could not be looked into ({e.Message.TrimEnd('.')}). Give yourself permission to read it and run again.")));
            return;
        }

        foreach (var entry in entries)
        {
            if (entry is DirectoryInfo)
            {
                // A link to a folder may lead back up: it is mined when it is named itself.
                if (entry.LinkTarget is null)
                {
                    Search(root, entry.FullName);
                }
            }
            else if (entry.Extension.Equals(".pdf", StringComparison.OrdinalIgnoreCase) && !entry.Name.StartsWith(CompanionPrefix, StringComparison.Ordinal))
            {
                Take(root, entry.FullName);
            }
        }
    }

    private void Take(string root, string fullPath)
    {
        // Of two folders of which one lies in the other, the outer names the file.
        if (!files.TryGetValue(fullPath, out var known) || IsUnder(known.Root, root))
        {
            files[fullPath] = Source(root, fullPath);
        }
    }

    private static SourceFile Source(string root, string fullPath) =>
        new(root, Path.GetRelativePath(root, fullPath).Replace(Path.DirectorySeparatorChar, '/'), null);
}
