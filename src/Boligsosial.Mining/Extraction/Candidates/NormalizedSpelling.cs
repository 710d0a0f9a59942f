namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>
/// The normalized spelling of a word: one object for all its occurrences, which keeps what was found out about it, so that nobody needs to look that up for
/// every occurrence. Safe to share between threads.
/// </summary>
/// <param name="text">The spelling.</param>
public sealed class NormalizedSpelling(string text)
{
    private volatile Note? _notes;

    /// <summary>The spelling.</summary>
    public string Text => text;

    /// <summary>What somebody knows about the word, found out when it is asked for first.</summary>
    /// <typeparam name="TOwner">Who knows.</typeparam>
    /// <typeparam name="T">What is known.</typeparam>
    /// <param name="owner">Who knows; others know something else of the word.</param>
    /// <param name="find">Finds it out; several threads may do so at the same time, and must come to the same.</param>
    public T Known<TOwner, T>(TOwner owner, Func<TOwner, string, T> find)
        where TOwner : class
        where T : class
    {
        for (Note? note = _notes; note is not null; note = note.Next)
        {
            if (ReferenceEquals(note.Owner, owner))
            {
                return (T)note.Found;
            }
        }

        T found = find(owner, text);
        Note? next;
        do
        {
            next = _notes;
        }
        while (Interlocked.CompareExchange(ref _notes, new Note(owner, found, next), next) != next);
        return found;
    }

    /// <inheritdoc/>
    public override string ToString() => text;

    private sealed record Note(object Owner, object Found, Note? Next);
}
