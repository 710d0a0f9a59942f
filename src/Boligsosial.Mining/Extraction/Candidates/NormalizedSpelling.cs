namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>
/// The normalized spelling of a word: one object for all its occurrences, which keeps what was found out about it, so that nobody needs to look that up for
/// every occurrence. Safe to share between threads.
/// </summary>
/// <param name="text">The spelling.</param>
public sealed class NormalizedSpelling(string text)
{
    /// <summary>Those who know something and what each knows, by turns: side by side, for memory is slow. Never changed, only replaced.</summary>
    private object[] _known = [];

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
        object[] known = Volatile.Read(ref _known);
        for (int i = 0; i + 1 < known.Length; i += 2)
        {
            if (ReferenceEquals(known[i], owner))
            {
                return (T)known[i + 1];
            }
        }

        T found = find(owner, text);
        while (true)
        {
            object[] before = Interlocked.CompareExchange(ref _known, [.. known, owner, found], known);
            if (ReferenceEquals(before, known))
            {
                return found;
            }

            known = before;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => text;
}
