namespace Boligsosial.Mining.Search.Query;

/// <summary>A part of a query as it was written.</summary>
/// <param name="Position">1-based character where it begins.</param>
public abstract record QueryNode(int Position);

/// <summary>A word; with <paramref name="Prefix"/> all words that begin so.</summary>
public sealed record WordNode(int Position, string Word, bool Prefix) : QueryNode(Position);

/// <summary>Words that stand next to one another, in that order.</summary>
public sealed record PhraseNode(int Position, IReadOnlyList<string> Words) : QueryNode(Position);

/// <summary>Words or phrases that stand near one another, in any order.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Parts">What stands near.</param>
/// <param name="Distance">At most so many words between.</param>
/// <param name="Weight">How much it counts.</param>
public sealed record NearNode(int Position, IReadOnlyList<QueryNode> Parts, int Distance, double Weight = 1) : QueryNode(Position);

/// <summary>One of several will do.</summary>
public sealed record OrNode(int Position, IReadOnlyList<QueryNode> Alternatives) : QueryNode(Position);

/// <summary>All must be there.</summary>
public sealed record AndNode(int Position, IReadOnlyList<QueryNode> Parts) : QueryNode(Position);

/// <summary>Must not be there.</summary>
public sealed record NotNode(int Position, QueryNode Part) : QueryNode(Position);

/// <summary>Must be in the heading.</summary>
public sealed record HeadingNode(int Position, QueryNode Part) : QueryNode(Position);

/// <summary>A condition on report or section: <c>kommune:Skien</c>.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Field">Its name, in the one spelling of <see cref="QueryParser.Fields"/>.</param>
/// <param name="Values">Values, of which one must hold.</param>
/// <param name="Excluded">Whether none may hold instead.</param>
public sealed record FilterNode(int Position, string Field, IReadOnlyList<string> Values, bool Excluded) : QueryNode(Position);

/// <summary>A query understood: what is sought and where.</summary>
/// <param name="Parts">All must be there, but for those under <see cref="NotNode"/>, which must not.</param>
/// <param name="Filters">Conditions, all of which must hold.</param>
public sealed record SearchQuery(IReadOnlyList<QueryNode> Parts, IReadOnlyList<FilterNode> Filters);

/// <summary>A query that cannot be understood, with where and what.</summary>
/// <param name="Position">1-based character.</param>
/// <param name="Message">What is wrong and what could stand there.</param>
public sealed record QueryError(int Position, string Message);
