using System.Collections.Immutable;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Language;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>Where a word that speaks of a number stands, seen from the number.</summary>
public enum Zone
{
    /// <summary>Behind the number in its sentence.</summary>
    After,

    /// <summary>Before the number in its sentence.</summary>
    Before,

    /// <summary>In the sentences before.</summary>
    Earlier,

    /// <summary>In the text that leads in: the line above a list, the label of a row that holds prose.</summary>
    LeadIn,

    /// <summary>In the label of its row.</summary>
    Row,

    /// <summary>In the head of its column.</summary>
    Column,

    /// <summary>In the label of the group of rows.</summary>
    Group,

    /// <summary>In the table's caption.</summary>
    Caption,

    /// <summary>In the headings above.</summary>
    Heading,

    /// <summary>In the label of the row that its own is a part of: «– herav med tilskudd».</summary>
    Whole,

    /// <summary>In the labels of the rows that its own sums up.</summary>
    Parts,
}

/// <summary>A word near a number.</summary>
/// <param name="Spelling">Its normalized spelling.</param>
/// <param name="Zone">Where it stands.</param>
/// <param name="Distance">How far away it is, in words; steps over commas, other numbers and sentences cost more.</param>
public readonly record struct ContextWord(NormalizedSpelling Spelling, Zone Zone, double Distance)
{
    /// <summary>Its normalized spelling.</summary>
    public string Text => Spelling.Text;

    /// <summary>Every this many words away a word counts half as much.</summary>
    public const double HalfDistance = 7;

    private const int KnownBits = 9;

    /// <summary>Distances with what they come to, each in the slot of its hash: few come again and again, and powers are slow.</summary>
    [ThreadStatic]
    private static (double Distance, double Nearness)[]? _known;

    /// <summary>How much a word counts at a distance: 1 beside the number, less further away.</summary>
    /// <param name="distance">The distance, in words.</param>
    public static double Nearness(double distance)
    {
        (double Distance, double Nearness)[] known = _known ??= new (double, double)[1 << KnownBits];
        ref (double Distance, double Nearness) slot = ref known[(int)((ulong)BitConverter.DoubleToInt64Bits(distance) * 0x9E3779B97F4A7C15 >> (64 - KnownBits))];
        if (slot.Distance != distance || slot.Nearness == 0)
        {
            slot = (distance, Math.Pow(2, -distance / HalfDistance));
        }

        return slot.Nearness;
    }
}

/// <summary>A printed number that may be a figure, with all that speaks for what it counts.</summary>
public sealed record FigureCandidate
{
    /// <summary>The paragraph that holds it.</summary>
    public required TextUnit Unit { get; init; }

    /// <summary>The text that holds it: of the paragraph, or of the cell.</summary>
    public required TracedText Text { get; init; }

    /// <summary>The number.</summary>
    public required NumberMention Mention { get; init; }

    /// <summary>Its section.</summary>
    public required SectionSpan Section { get; init; }

    /// <summary>Its words.</summary>
    public required ImmutableArray<ContextWord> Context { get; init; }

    /// <summary>The dates in reach with their zones, the nearest first.</summary>
    public required IReadOnlyList<ContextDate> Dates { get; init; }

    /// <summary>Whether it is the value of a table cell rather than part of a sentence.</summary>
    public bool InCell { get; init; }

    /// <summary>Label of its row; empty in prose.</summary>
    public string RowLabel { get; init; } = "";

    /// <summary>Head of its column; empty in prose.</summary>
    public string ColumnHead { get; init; } = "";

    /// <summary>Caption of its table; empty in prose.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The line that leads in its list or cell; empty where there is none.</summary>
    public string LeadIn { get; init; } = "";

    /// <summary>Its sentence, or in a table row label and column head.</summary>
    public required string Sentence { get; init; }

    /// <summary>What its table holds as a whole.</summary>
    public TableKind TableKind { get; init; }
}

/// <summary>A date near a number.</summary>
/// <param name="Mention">The date.</param>
/// <param name="Zone">Where it stands.</param>
/// <param name="Distance">How far away, in characters within a sentence; larger in farther zones.</param>
public readonly record struct ContextDate(DateMention Mention, Zone Zone, double Distance);

/// <summary>What a table holds as a whole, where that settles what its numbers are.</summary>
public enum TableKind
{
    /// <summary>Nothing in particular.</summary>
    General,

    /// <summary>Lines of accounts or of a budget.</summary>
    Accounts,

    /// <summary>Categories of a mapping of people with housing problems.</summary>
    Mapping,

    /// <summary>Scores, scales and other numbers that are no figures: a risk matrix.</summary>
    Scores,
}
