namespace Boligsosial.Mining.Search.Query;

/// <summary>Why the index is asked for a term.</summary>
public enum VariantKind
{
    /// <summary>The word of the query, in all its forms; with <c>--eksakt</c> in this form.</summary>
    Word,

    /// <summary>A compound with the word as a part.</summary>
    Part,

    /// <summary>The word in the other written language or another spelling.</summary>
    Language,

    /// <summary>A word made of it: «bosette» of «bosetting».</summary>
    Derivation,

    /// <summary>Another name of the matter.</summary>
    Domain,
}

/// <summary>A term or expression that the index is asked for.</summary>
/// <param name="Text">As it is shown to people.</param>
/// <param name="Terms">Index terms that stand next to one another.</param>
/// <param name="Weight">How much it counts beside the word itself, at most 1.</param>
/// <param name="Kind">Why it is asked for.</param>
/// <param name="Prefix">Whether the last term is only the beginning of one.</param>
/// <param name="Column"><c>heading</c> when it must stand there, else empty.</param>
public sealed record Variant(string Text, IReadOnlyList<string> Terms, double Weight, VariantKind Kind, bool Prefix = false, string Column = "")
{
    /// <summary>As FTS5 writes it.</summary>
    internal string Fts => FtsColumn + FtsPhrase;

    /// <summary>The terms as FTS5 writes them. Quoted, with quotes within doubled: nothing of a query is FTS5's or SQL's syntax.</summary>
    internal string FtsPhrase => "\"" + string.Join(' ', Terms).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" + (Prefix ? "*" : "");

    /// <summary>Where they must stand, as FTS5 writes it.</summary>
    internal string FtsColumn => Column.Length > 0 ? Column + " : " : "";
}

/// <summary>Something that is sought, by any of its variants.</summary>
/// <param name="Text">As the query writes it.</param>
/// <param name="Sought">What the index is asked for.</param>
public sealed record Concept(string Text, Sought Sought)
{
    /// <summary>Its variants; the phrases of <see cref="Expression"/> in order.</summary>
    public IReadOnlyList<Variant> Variants { get; } = [.. Sought.Variants];

    /// <summary>What the index is asked for, as FTS5 writes it.</summary>
    internal string Expression => Sought.Fts;
}

/// <summary>A query as the index is asked.</summary>
/// <param name="Concepts">All must be there.</param>
/// <param name="Excluded">None may be there.</param>
/// <param name="Filters">Conditions on report and section.</param>
public sealed record SearchPlan(IReadOnlyList<Concept> Concepts, IReadOnlyList<Concept> Excluded, IReadOnlyList<FilterNode> Filters)
{
    /// <summary>Words of the query that are not sought, for they say too little beside the others.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>What must be there, as FTS5 writes it.</summary>
    internal string AllOf => Without(string.Join(" AND ", Concepts.Select(c => $"({c.Expression})")));

    /// <summary>What may be there, as FTS5 writes it.</summary>
    internal string AnyOf => Without(string.Join(" OR ", Concepts.Select(c => $"({c.Expression})")));

    private string Without(string expression) =>
        Excluded.Count == 0 ? expression : $"({expression}) NOT ({string.Join(" OR ", Excluded.Select(c => $"({c.Expression})"))})";
}
