using System.Text;
using Boligsosial.Mining.Search.Analysis;

namespace Boligsosial.Mining.Search.Index;

/// <summary>
/// The terms by which a text is indexed, in order. They can be made on another thread before SQLite asks for them, which it does on one thread only.
/// </summary>
internal sealed class TermList
{
    /// <summary>A word of more characters is cut: it is no word, but base64 or a line without spaces.</summary>
    private const int MostCharacters = 340;

    private readonly List<Term> _terms = [];
    private byte[] _bytes;
    private int _length;

    private TermList(string text)
    {
        Text = text;
        _bytes = new byte[(2 * text.Length) + 16];
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many words it has.</summary>
    public int Words { get; private set; }

    /// <summary>The terms; each ends where the next begins.</summary>
    public IReadOnlyList<Term> Terms => _terms;

    /// <summary>The terms in UTF-8, without anything between them.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>The terms of a text: of each word its stem, then at the same place its spelling and its parts, each behind its mark.</summary>
    public static TermList Of(NorwegianAnalyzer analyzer, string text)
    {
        var list = new TermList(text);
        int last = -1;
        foreach (Token token in analyzer.Analyze(text))
        {
            bool first = token.Position != last;
            last = token.Position;
            list.Words += first ? 1 : 0;
            AnalyzedWord word = token.Word;
            list.Add(word.Stem, null, !first);
            if (word.Exact)
            {
                list.Add(word.Spelling, IndexTerm.ExactMark, true);
            }

            for (int i = 0; i < word.Parts.Count; i++)
            {
                list.Add(word.Parts[i], IndexTerm.PartMark, true);
            }
        }

        return list;
    }

    private void Add(string term, char? mark, bool colocated)
    {
        ReadOnlySpan<char> kept = term.AsSpan(0, Math.Min(term.Length, MostCharacters));
        int most = 1 + (3 * kept.Length);
        if (_bytes.Length < _length + most)
        {
            Array.Resize(ref _bytes, (2 * _bytes.Length) + most);
        }

        if (mark is { } sign)
        {
            _bytes[_length++] = (byte)sign;
        }

        _length += Encoding.UTF8.GetBytes(kept, _bytes.AsSpan(_length));
        _terms.Add(new Term(_length, colocated));
    }

    /// <summary>A term.</summary>
    /// <param name="End">Where it ends in the bytes.</param>
    /// <param name="Colocated">Whether it stands at the place of the term before.</param>
    public readonly record struct Term(int End, bool Colocated);
}
