namespace Boligsosial.Mining.Kommuner;

/// <summary>A kommune as long as it bore one number and one name.</summary>
/// <param name="Number">Four digits.</param>
/// <param name="Name">Norwegian name; not unique (there are two called Herøy).</param>
/// <param name="OtherNames">Sami and Kven names.</param>
/// <param name="FylkeNumber">First two digits of the number.</param>
/// <param name="Fylke">Norwegian name of the fylke.</param>
/// <param name="FirstYear">First year the number bore the name; a year before 2009 means only «before 2009».</param>
/// <param name="LastYear">Last whole year the number was valid; null when it still is.</param>
public sealed record Kommune(
    string Number, string Name, IReadOnlyList<string> OtherNames, string FylkeNumber, string Fylke, int FirstYear, int? LastYear)
{
    /// <summary>Whether the number was in use that year.</summary>
    public bool ValidIn(int year) => year >= FirstYear && (LastYear is not { } last || year <= last);

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Name}";
}

/// <summary>How one number gave way to another.</summary>
/// <param name="From">Old number.</param>
/// <param name="To">New number.</param>
/// <param name="Year">First year of the new number.</param>
/// <param name="Kind"><c>nummerendring</c>, <c>sammenslaaing</c>, <c>deling</c>, or <c>grensejustering</c> (only a part moved).</param>
public sealed record KommuneChange(string From, string To, int Year, string Kind)
{
    /// <summary>Whether the old kommune as a whole went over into the new.</summary>
    public bool IsWhole => Kind != "grensejustering";
}

/// <summary>A bydel of Oslo.</summary>
/// <param name="Number">Six digits, beginning with the number of Oslo.</param>
/// <param name="Name">Name without the word «bydel».</param>
public sealed record Bydel(string Number, string Name);

/// <summary>A place in a text where a kommune is named.</summary>
/// <param name="Start">Index of the name's first character.</param>
/// <param name="Length">Length of the name, genitive s included, the word «kommune» not.</param>
/// <param name="Kommune">The kommune; the most likely one when several bear the name.</param>
/// <param name="WithKommuneWord">Whether the word «kommune» (or «bydel») belongs to the name there.</param>
public sealed record KommuneMention(int Start, int Length, Kommune Kommune, bool WithKommuneWord)
{
    /// <summary>Other kommuner of the name between which the text does not decide.</summary>
    public IReadOnlyList<Kommune> Namesakes { get; init; } = [];

    /// <summary>The bydel of Oslo that is named, or null.</summary>
    public Bydel? Bydel { get; init; }
}
