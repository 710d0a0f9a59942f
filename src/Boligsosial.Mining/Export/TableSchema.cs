namespace Boligsosial.Mining.Export;

/// <summary>What the values of a column are.</summary>
public enum ColumnType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A decimal number, decimal point, no trailing zeros.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    YesNo,

    /// <summary>An ISO date.</summary>
    Date,
}

/// <summary>A column of the dataset.</summary>
/// <param name="Name">ASCII snake_case; the column of that name in the store.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Title">Short Norwegian name.</param>
/// <param name="Description">What it says, in Norwegian.</param>
public sealed record Column(string Name, ColumnType Type, string Title, string Description)
{
    /// <summary>Whether no value may be missing.</summary>
    public bool Required { get; init; }

    /// <summary>Whether no value stands twice.</summary>
    public bool Unique { get; init; }

    /// <summary>The only values there are, or null.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>A regular expression that the whole value matches, or null.</summary>
    public string? Pattern { get; init; }

    /// <summary>The least value of a number, or null.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest value of a number, or null.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Decimals that a number is rounded to.</summary>
    public int Decimals { get; init; } = 6;
}

/// <summary>A column whose values stand in a column of another table.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Table">The other table; empty for the same.</param>
/// <param name="Target">Name of the column there.</param>
public sealed record ForeignKey(string Column, string Table, string Target);

/// <summary>A table of the dataset: one CSV file.</summary>
/// <param name="Name">Name of the table; its file is <c>NAME.csv</c>.</param>
/// <param name="Title">Short Norwegian name.</param>
/// <param name="Description">What a row is, in Norwegian.</param>
/// <param name="Columns">In the order of the file.</param>
public sealed record TableSchema(string Name, string Title, string Description, IReadOnlyList<Column> Columns)
{
    /// <summary>Columns that together name a row; none when rows have no name.</summary>
    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    /// <summary>Columns that point to other tables.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>The store's table or view that the rows come from.</summary>
    internal string Source { get; init; } = Name;

    /// <summary>From where all rows are read, as SQL, when there is a quicker way than by <see cref="Source"/> alone.</summary>
    internal string Whole { get => field ?? Source; init; }

    /// <summary>The order of rows, as SQL.</summary>
    internal string Order { get; init; } = Columns[0].Name;

    /// <summary>Name of its file.</summary>
    public string FileName => Name + ".csv";
}
