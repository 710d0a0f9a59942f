using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Running;

/// <summary>A file to be read.</summary>
/// <param name="DocumentId">The id its rows get.</param>
/// <param name="Source">The file.</param>
/// <param name="Copies">Files with the same content, which get a row of their own but are not read.</param>
internal sealed record FileToRead(string DocumentId, SourceFile Source, IReadOnlyList<(string DocumentId, SourceFile Source)> Copies);

/// <summary>What a run must do, so that the store holds what is on disk and nothing is read twice.</summary>
internal sealed record RunPlan
{
    /// <summary>Documents whose files are gone.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Documents whose files are found under another name: their rows move along.</summary>
    public required IReadOnlyList<(string DocumentId, SourceFile Source)> Moved { get; init; }

    /// <summary>Files with the content of a document that stays as it is.</summary>
    public required IReadOnlyList<(string DocumentId, SourceFile Source, string Original)> Copied { get; init; }

    /// <summary>Files to read, in order.</summary>
    public required IReadOnlyList<FileToRead> ToRead { get; init; }

    /// <summary>Number of files found that need not be read.</summary>
    public required int Unchanged { get; init; }
}

/// <summary>Makes the plan of a run. A pure function of what is found and what is stored, but for asking whether a stored file that was not searched for still exists.</summary>
/// <param name="files">The files found, hashed, in order.</param>
/// <param name="stored">What the store holds.</param>
/// <param name="version">The miner's version.</param>
/// <param name="force">Whether all files found are read again.</param>
/// <param name="gone">Whether a stored file that is not among <paramref name="files"/> is gone for good.</param>
/// <param name="missing">Whether a stored file cannot be found at its place, which a file elsewhere with its content may then take.</param>
internal sealed class RunPlanner(
    IReadOnlyList<SourceFile> files, IReadOnlyList<StoredDocument> stored, string version, bool force, Func<SourceFile, bool> gone, Func<SourceFile, bool> missing)
{
    private readonly Dictionary<string, StoredDocument> byId = stored.ToDictionary(d => d.DocumentId);
    private readonly Dictionary<string, SourceFile> byPath = stored.ToDictionary(d => d.Source.FullPath, d => d.Source);
    private readonly ILookup<string, StoredDocument> copiesOf = stored.Where(d => d.DuplicateOf is not null).ToLookup(d => d.DuplicateOf!);
    private readonly Dictionary<string, SourceFile> found = files.ToDictionary(f => f.FullPath);
    private readonly HashSet<string> removed = [];
    private readonly List<(string, SourceFile)> moved = [];
    private readonly List<(string, SourceFile, string)> copied = [];
    private readonly List<FileToRead> toRead = [];

    /// <summary>Makes the plan.</summary>
    public RunPlan Make()
    {
        var sources = files.Select(f => WithKnownRoot(f)).ToList();
        foreach (var document in stored.Where(d => !StillThere(d)))
        {
            removed.Add(document.DocumentId);
        }

        var groups = sources.GroupBy(f => f.Sha256 is { } sha ? Identifiers.Document(sha) : Identifiers.Unread(f.File));
        var orphaned = stored.Where(d => d.DuplicateOf is { } original && removed.Contains(original) && !removed.Contains(d.DocumentId)).Select(d => d.DuplicateOf!);
        var ofFound = groups.ToDictionary(g => g.Key, g => g.ToList());
        foreach (var id in ofFound.Keys.Union(orphaned))
        {
            Settle(id, ofFound.GetValueOrDefault(id) ?? []);
        }

        var order = sources.Select((f, i) => (f.FullPath, i)).ToDictionary(x => x.FullPath, x => x.i);
        toRead.Sort((a, b) => order.GetValueOrDefault(a.Source.FullPath, int.MaxValue).CompareTo(order.GetValueOrDefault(b.Source.FullPath, int.MaxValue)));
        return new RunPlan
        {
            Removed = [.. removed],
            Moved = moved,
            Copied = copied,
            ToRead = toRead,
            Unchanged = files.Count - toRead.Sum(r => 1 + r.Copies.Count(c => found.ContainsKey(c.Source.FullPath))),
        };
    }

    /// <summary>Whether a stored document's file is where it was, with the same content as far as this run knows.</summary>
    private bool StillThere(StoredDocument document) =>
        found.TryGetValue(document.Source.FullPath, out var now)
            ? now.Sha256 == document.Source.Sha256 && (now.Sha256 is not null || document.DocumentId == Identifiers.Unread(WithKnownRoot(now).File))
            : !gone(document.Source);

    /// <summary>A file known under an outer root keeps its name.</summary>
    private SourceFile WithKnownRoot(SourceFile file)
    {
        var known = byPath.GetValueOrDefault(file.FullPath);
        return known is not null && InputFiles.IsUnder(file.Root, known.Root) ? known with { Sha256 = file.Sha256 } : file;
    }

    /// <summary>Decides which of the files with one content is the document and which are its copies, and what is to be done with each.</summary>
    private void Settle(string id, List<SourceFile> group)
    {
        var copies = copiesOf[id].Where(d => !removed.Contains(d.DocumentId)).ToList();
        var document = byId.GetValueOrDefault(id);
        var source = Holder(document, group, copies);
        if (source is null)
        {
            return;
        }

        var keeps = document is not null && !NeedsReading(document, group);
        if (document is not null && document.Source != source && keeps)
        {
            removed.Remove(id);
            moved.Add((id, source));
        }

        // A copy that became the document gives up its own row.
        foreach (var heir in copies.Where(c => c.Source.FullPath == source.FullPath))
        {
            removed.Add(heir.DocumentId);
        }

        var named = NameCopies(id, source, group, copies);
        if (!keeps)
        {
            toRead.Add(new FileToRead(id, source, named));
            return;
        }

        copied.AddRange(named.Where(c => byId.GetValueOrDefault(c.DocumentId)?.Source != c.Source || document!.Source != source).Select(c => (c.DocumentId, c.Source, id)));
    }

    private bool NeedsReading(StoredDocument document, List<SourceFile> group) =>
        document.Source.Sha256 is null || (group.Count > 0 && (force || document.MinerVersion != version || document.Retry));

    private SourceFile? Holder(StoredDocument? document, List<SourceFile> group, List<StoredDocument> copies)
    {
        if (document is not null && group.FirstOrDefault(f => f.FullPath == document.Source.FullPath) is { } same)
        {
            return same;
        }

        if (document is not null && !removed.Contains(document.DocumentId) && !missing(document.Source))
        {
            return document.Source;
        }

        return group.FirstOrDefault() ?? copies.FirstOrDefault()?.Source;
    }

    private List<(string DocumentId, SourceFile Source)> NameCopies(string id, SourceFile source, List<SourceFile> group, List<StoredDocument> copies)
    {
        var known = copies.Where(c => c.Source.FullPath != source.FullPath).ToDictionary(c => c.Source.FullPath);
        var taken = known.Values.Select(c => c.DocumentId).ToHashSet();
        var elsewhere = known.Values.Where(c => !found.ContainsKey(c.Source.FullPath)).Select(c => (c.DocumentId, c.Source));
        var here = new List<(string, SourceFile)>();
        foreach (var file in group.Where(f => f.FullPath != source.FullPath))
        {
            var copyId = known.GetValueOrDefault(file.FullPath)?.DocumentId;
            for (var number = 2; copyId is null; number++)
            {
                var free = Identifiers.Copy(id, number);
                copyId = taken.Add(free) ? free : null;
            }

            here.Add((copyId, file));
        }

        return [.. here, .. elsewhere];
    }
}
