using System.Text.RegularExpressions;
using Boligsosial.Mining.Search.Analysis;

namespace Boligsosial.Mining.Search.Query;

/// <summary>What a piece of a query is.</summary>
internal enum QueryTokenKind
{
    /// <summary>A word or a condition's value.</summary>
    Word,

    /// <summary>Words in quotes.</summary>
    Phrase,

    /// <summary>A name before a colon.</summary>
    Field,

    /// <summary><c>OR</c> or <c>ELLER</c>.</summary>
    Or,

    /// <summary><c>-</c> before a word.</summary>
    Not,

    /// <summary><c>NEAR</c> or <c>NEAR/5</c> between words.</summary>
    Near,

    /// <summary><c>NEAR(</c>.</summary>
    NearOpen,

    /// <summary><c>, 5</c> at the end of <c>NEAR(...)</c>.</summary>
    Distance,

    /// <summary><c>(</c>.</summary>
    Open,

    /// <summary><c>)</c>.</summary>
    Close,

    /// <summary>The end.</summary>
    End,
}

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">1-based character where it begins.</param>
/// <param name="Text">The word, the phrase without quotes, the field's name, the distance of <c>NEAR/n</c> or <c>NEAR(..., n)</c>.</param>
/// <param name="Prefix">Whether <c>*</c> follows.</param>
/// <param name="Adjacent">Whether nothing stands between it and the piece before.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Position, string Text, bool Prefix = false, bool Adjacent = false);

/// <summary>A query that is not well-formed.</summary>
/// <param name="position">1-based character.</param>
/// <param name="message">What is wrong.</param>
internal sealed class QuerySyntaxException(int position, string message) : Exception(message)
{
    /// <summary>1-based character.</summary>
    public int Position => position;
}

/// <summary>Cuts a query into pieces.</summary>
internal static partial class QueryLexer
{
    private const string Quotes = "\"«»“”„";

    /// <summary>All pieces, <see cref="QueryTokenKind.End"/> last.</summary>
    /// <exception cref="QuerySyntaxException">A quote is not closed.</exception>
    public static List<QueryToken> Read(string text)
    {
        var tokens = new List<QueryToken>();
        int i = 0;
        int end = 0;
        while (i < text.Length)
        {
            char c = text[i];
            int start = i;
            bool adjacent = tokens.Count > 0 && end == i;
            if (char.IsWhiteSpace(c) || c == '\0')
            {
                i++;
                continue;
            }

            if (c == ',' && Distance().Match(text, i) is { Success: true } distance && IsInNear(tokens))
            {
                tokens.Add(new QueryToken(QueryTokenKind.Distance, distance.Groups[1].Index + 1, distance.Groups[1].Value));
                i += distance.Length;
            }
            else if (Quotes.Contains(c))
            {
                int close = text.IndexOfAny(Quotes.ToCharArray(), i + 1);
                if (close < 0)
                {
                    throw new QuerySyntaxException(start + 1, "the quote is not closed");
                }

                tokens.Add(new QueryToken(QueryTokenKind.Phrase, start + 1, text[(i + 1)..close], false, adjacent));
                i = close + 1;
            }
            else if (c is '(' or ')')
            {
                tokens.Add(new QueryToken(c == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, start + 1, c.ToString()));
                i++;
            }
            else if (c == '-' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]))
            {
                tokens.Add(new QueryToken(QueryTokenKind.Not, start + 1, "-"));
                i++;
            }
            else
            {
                i = Word(text, i, adjacent, tokens);
            }

            end = i;
        }

        tokens.Add(new QueryToken(QueryTokenKind.End, text.Length + 1, ""));
        return tokens;
    }

    private static int Word(string text, int start, bool adjacent, List<QueryToken> tokens)
    {
        bool afterField = tokens.Count > 0 && tokens[^1].Kind == QueryTokenKind.Field && adjacent;

        // «1 200 000» and «20. 12. 2012» are one word, as they are in a text.
        int i = start + (!afterField && char.IsAsciiDigit(text[start]) ? NumberScanner.Scan(text, start).Length : 0);
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && !Quotes.Contains(text[i]) && text[i] is not ('(' or ')' or '*' or ':' or '\0')
            && !(text[i] == ',' && IsInNear(tokens) && Distance().IsMatch(text, i)))
        {
            i++;
        }

        string word = text[start..i];
        if (i < text.Length && text[i] == ':' && word.Length > 0 && word.All(char.IsLetter) && !afterField)
        {
            tokens.Add(new QueryToken(QueryTokenKind.Field, start + 1, word.ToLowerInvariant()));
            return i + 1;
        }

        if (i < text.Length && text[i] == '(' && word is "NEAR" or "NÆR")
        {
            tokens.Add(new QueryToken(QueryTokenKind.NearOpen, start + 1, word));
            return i + 1;
        }

        if (word is "OR" or "ELLER" or "|")
        {
            tokens.Add(new QueryToken(QueryTokenKind.Or, start + 1, word));
        }
        else if (word is "NEAR" or "NÆR")
        {
            tokens.Add(new QueryToken(QueryTokenKind.Near, start + 1, ""));
        }
        else if (word.StartsWith("NEAR/", StringComparison.Ordinal) || word.StartsWith("NÆR/", StringComparison.Ordinal))
        {
            tokens.Add(new QueryToken(QueryTokenKind.Near, start + 1, word[(word.IndexOf('/', StringComparison.Ordinal) + 1)..] is { Length: > 0 } given ? given : "/"));
        }
        else if (afterField || word.Any(char.IsLetterOrDigit))
        {
            bool prefix = i < text.Length && text[i] == '*';
            tokens.Add(new QueryToken(QueryTokenKind.Word, start + 1, word, prefix, adjacent));
            return i + (prefix ? 1 : 0);
        }

        // A lone sign («+», «/», «*», «:») seeks nothing.
        return Math.Max(i, start + 1);
    }

    /// <summary>Whether the last bracket that is open is that of <c>NEAR(</c>.</summary>
    private static bool IsInNear(List<QueryToken> tokens) =>
        tokens.FindLast(t => t.Kind is QueryTokenKind.Open or QueryTokenKind.NearOpen or QueryTokenKind.Close).Kind == QueryTokenKind.NearOpen;

    [GeneratedRegex(@"\G,\s*(\d+)\s*(?=\))")]
    private static partial Regex Distance();
}
