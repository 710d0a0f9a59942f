namespace Boligsosial.Mining.Search.Query;

/// <summary>How the variants of a concept must stand in a section for the section to have it.</summary>
public abstract record Sought
{
    /// <summary>All variants, in the order in which they stand in <see cref="Fts"/>.</summary>
    public abstract IEnumerable<Variant> Variants { get; }

    /// <summary>As FTS5 writes it.</summary>
    internal abstract string Fts { get; }
}

/// <summary>A variant stands in the section.</summary>
public sealed record SoughtVariant(Variant Variant) : Sought
{
    /// <inheritdoc/>
    public override IEnumerable<Variant> Variants => [Variant];

    /// <inheritdoc/>
    internal override string Fts => Variant.Fts;
}

/// <summary>One of several stands there, or more.</summary>
public sealed record SoughtAny(IReadOnlyList<Sought> Parts) : Sought
{
    /// <inheritdoc/>
    public override IEnumerable<Variant> Variants => Parts.SelectMany(p => p.Variants);

    /// <inheritdoc/>
    internal override string Fts => $"({string.Join(" OR ", Parts.Select(p => p.Fts))})";
}

/// <summary>All of several stand there.</summary>
public sealed record SoughtAll(IReadOnlyList<Sought> Parts) : Sought
{
    /// <inheritdoc/>
    public override IEnumerable<Variant> Variants => Parts.SelectMany(p => p.Variants);

    /// <inheritdoc/>
    internal override string Fts => $"({string.Join(" AND ", Parts.Select(p => p.Fts))})";
}

/// <summary>Several stand near one another in any order, all in the heading or all in the text.</summary>
/// <param name="Parts">What stands near, all in the same column.</param>
/// <param name="Distance">At most so many words between the end of each and the beginning of the last.</param>
public sealed record SoughtNear(IReadOnlyList<Variant> Parts, int Distance) : Sought
{
    /// <inheritdoc/>
    public override IEnumerable<Variant> Variants => Parts;

    /// <inheritdoc/>
    internal override string Fts => $"{Parts[0].FtsColumn}NEAR({string.Join(' ', Parts.Select(p => p.FtsPhrase))}, {Distance})";
}
