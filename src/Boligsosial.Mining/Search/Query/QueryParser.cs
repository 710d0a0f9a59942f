using System.Globalization;

namespace Boligsosial.Mining.Search.Query;

/// <summary>
/// Reads queries: words (all must be there), "phrases", OR, -not, prefix*, NEAR(a b, 5) or a NEAR b, (groups), and conditions
/// such as kommune:Skien, aar:2012..2014, type:arsrapport, del:okonomi, region:sor, programme:basis, fylke:Telemark, overskrift:word.
/// </summary>
public sealed class QueryParser
{
    /// <summary>Words between two that are near, when the query does not say.</summary>
    public const int DefaultDistance = 10;

    private const int LongestQuery = 1000;
    private const int DeepestGroup = 20;

    private static readonly Dictionary<string, string> FieldNames = new()
    {
        ["kommune"] = "kommune",
        ["aar"] = "aar",
        ["år"] = "aar",
        ["type"] = "type",
        ["del"] = "del",
        ["region"] = "region",
        ["programme"] = "programme",
        ["program"] = "programme",
        ["fylke"] = "fylke",
        ["spraak"] = "spraak",
        ["språk"] = "spraak",
        ["fil"] = "fil",
    };

    private readonly List<QueryToken> tokens;
    private int next;
    private int depth;

    private QueryParser(List<QueryToken> tokens) => this.tokens = tokens;

    /// <summary>Names of the conditions, in their one spelling.</summary>
    public static IReadOnlyCollection<string> Fields { get; } = [.. FieldNames.Values.Distinct()];

    private QueryToken Current => tokens[next];

    /// <summary>Reads a query.</summary>
    /// <returns>The query, or what is wrong with it.</returns>
    public static (SearchQuery? Query, QueryError? Error) Parse(string text)
    {
        if (text.Length > LongestQuery)
        {
            return (null, new QueryError(LongestQuery, $"the query is longer than {LongestQuery} characters"));
        }

        try
        {
            var parser = new QueryParser(QueryLexer.Read(text));
            List<QueryNode> parts = parser.Sequence();
            if (parser.Current.Kind == QueryTokenKind.Close)
            {
                throw new QuerySyntaxException(parser.Current.Position, "«)» closes no group");
            }

            List<FilterNode> filters = [.. parts.OfType<FilterNode>()];
            List<QueryNode> sought = [.. parts.Where(p => p is not FilterNode)];
            return sought.Exists(p => p is not NotNode) || (sought.Count == 0 && filters.Count > 0)
                ? (new SearchQuery(sought, filters), null)
                : (null, new QueryError(1, sought.Count == 0 ? "nothing is sought; write a word" : "only words that must not be there; write one that must"));
        }
        catch (QuerySyntaxException e)
        {
            return (null, new QueryError(e.Position, e.Message));
        }
    }

    /// <summary>Parts up to the end or a closing bracket.</summary>
    private List<QueryNode> Sequence()
    {
        var parts = new List<QueryNode>();
        while (Current.Kind is not (QueryTokenKind.End or QueryTokenKind.Close))
        {
            QueryNode part = Near();
            if (Current.Kind == QueryTokenKind.Or)
            {
                var alternatives = new List<QueryNode> { part };
                while (Current.Kind == QueryTokenKind.Or)
                {
                    int position = tokens[next++].Position;
                    if (Current.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or)
                    {
                        throw new QuerySyntaxException(position, "OR needs a word on both sides");
                    }

                    alternatives.Add(Near());
                }

                part = new OrNode(part.Position, [.. alternatives.Select(a => a is NotNode or FilterNode
                    ? throw new QuerySyntaxException(a.Position, "OR joins words and phrases only; conditions and -words stand by themselves") : a)]);
            }

            parts.Add(part);
        }

        return parts;
    }

    private QueryNode Near()
    {
        QueryNode part = Unary();
        while (Current.Kind == QueryTokenKind.Near)
        {
            QueryToken near = tokens[next++];
            if (Current.Kind is QueryTokenKind.End or QueryTokenKind.Close)
            {
                throw new QuerySyntaxException(near.Position, "NEAR needs a word on both sides");
            }

            part = new NearNode(part.Position, [Word(part, near.Position), Word(Unary(), near.Position)], Distance(near.Text, near.Position));
        }

        return part;
    }

    private QueryNode Unary()
    {
        QueryToken token = tokens[next++];
        switch (token.Kind)
        {
            case QueryTokenKind.Not:
                QueryNode part = Current.Kind switch
                {
                    QueryTokenKind.End or QueryTokenKind.Close => throw new QuerySyntaxException(token.Position, "«-» stands before nothing"),
                    QueryTokenKind.Not => throw new QuerySyntaxException(token.Position, "one «-» is enough to leave a word or a condition out"),
                    _ => Unary(),
                };
                return part is FilterNode filter ? filter with { Excluded = !filter.Excluded } : new NotNode(token.Position, part);
            case QueryTokenKind.Word:
                return token.Text.Length < 2 && token.Prefix
                    ? throw new QuerySyntaxException(token.Position, "«*» needs two letters or more before it")
                    : new WordNode(token.Position, token.Text, token.Prefix);
            case QueryTokenKind.Phrase:
                return Phrase(token);
            case QueryTokenKind.Field:
                return Field(token);
            case QueryTokenKind.Open:
                return Group(token);
            case QueryTokenKind.NearOpen:
                return NearGroup(token);
            case QueryTokenKind.Or:
                throw new QuerySyntaxException(token.Position, "OR needs a word on both sides");
            case QueryTokenKind.Near:
                throw new QuerySyntaxException(token.Position, "NEAR needs a word on both sides");
            default:
                throw new QuerySyntaxException(token.Position, $"«{token.Text}» is not understood here");
        }
    }

    private static PhraseNode Phrase(QueryToken token)
    {
        string[] words = token.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Any(w => w.Any(char.IsLetterOrDigit)) ? new PhraseNode(token.Position, words) : throw new QuerySyntaxException(token.Position, "the phrase is empty");
    }

    private QueryNode Field(QueryToken token)
    {
        if (token.Text is "overskrift" or "heading")
        {
            return Current.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase && Current.Adjacent
                ? new HeadingNode(token.Position, Unary())
                : throw new QuerySyntaxException(token.Position, "overskrift: needs a word or a phrase right behind it");
        }

        if (!FieldNames.TryGetValue(token.Text, out string? name))
        {
            throw new QuerySyntaxException(token.Position, $"there is no condition «{token.Text}:»; there are {string.Join(", ", Fields.Select(f => f + ":"))} and overskrift:. To seek the word itself, put it in quotes");
        }

        if (Current.Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase) || !Current.Adjacent)
        {
            throw new QuerySyntaxException(token.Position, $"{token.Text}: needs a value right behind it ({token.Text}:{(name == "aar" ? "2012..2014" : "value")})");
        }

        QueryToken value = tokens[next++];
        IReadOnlyList<string> values = value.Kind == QueryTokenKind.Phrase ? [value.Text] : value.Text.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return new FilterNode(token.Position, name, values, false);
    }

    private QueryNode Group(QueryToken open)
    {
        if (++depth > DeepestGroup)
        {
            throw new QuerySyntaxException(open.Position, $"groups lie more than {DeepestGroup} deep");
        }

        List<QueryNode> parts = Sequence();
        depth--;
        Close(open);
        if (parts.Find(p => p is FilterNode or NotNode) is { } misplaced)
        {
            throw new QuerySyntaxException(misplaced.Position, "conditions and -words cannot stand in a group; write them outside it");
        }

        return parts.Count switch
        {
            0 => throw new QuerySyntaxException(open.Position, "the group is empty"),
            1 => parts[0],
            _ => new AndNode(open.Position, parts),
        };
    }

    private NearNode NearGroup(QueryToken open)
    {
        var parts = new List<QueryNode>();
        while (Current.Kind is QueryTokenKind.Word or QueryTokenKind.Phrase)
        {
            parts.Add(Unary());
        }

        int distance = DefaultDistance;
        if (Current.Kind == QueryTokenKind.Distance)
        {
            distance = Distance(Current.Text, Current.Position);
            next++;
        }

        if (Current.Kind is not (QueryTokenKind.Close or QueryTokenKind.End))
        {
            throw new QuerySyntaxException(Current.Position, "NEAR(...) takes words and phrases, and behind a comma how far they may stand apart");
        }

        Close(open);
        return parts.Count >= 2 ? new NearNode(open.Position, parts, distance) : throw new QuerySyntaxException(open.Position, "NEAR(...) needs two words or more");
    }

    private void Close(QueryToken open)
    {
        if (tokens[next++].Kind != QueryTokenKind.Close)
        {
            throw new QuerySyntaxException(open.Position, "«(» is not closed");
        }
    }

    private static QueryNode Word(QueryNode part, int position) =>
        part is WordNode or PhraseNode ? part : throw new QuerySyntaxException(position, "NEAR joins words and phrases only");

    private static int Distance(string text, int position)
    {
        if (text.Length == 0)
        {
            return DefaultDistance;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int distance) && distance is >= 1 and <= 100
            ? distance
            : throw new QuerySyntaxException(position, "NEAR takes a distance from 1 to 100 words");
    }
}
