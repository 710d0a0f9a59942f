using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Extraction.Language;

/// <summary>What a printed number is. Only <see cref="Quantity"/>, and for lengths of time <see cref="Duration"/>, can be figures.</summary>
public enum NumberKind
{
    /// <summary>A count, an amount, a share.</summary>
    Quantity,

    /// <summary>A date, or part of one.</summary>
    Date,

    /// <summary>A year or a run of years.</summary>
    Year,

    /// <summary>A time of day: «kl. 12.00».</summary>
    ClockTime,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A paragraph or chapter of a law or a report: «§ 4-2», «kap. 3».</summary>
    Paragraph,

    /// <summary>A case in an archive: «2012/1234».</summary>
    CaseNumber,

    /// <summary>The number of a heading, a list item, a table, a page, a goal, a phase, a week: «4.3.2», «Delmål 2», «Tabell 3-1», «side 4».</summary>
    HeadingNumber,

    /// <summary>A postcode before its place.</summary>
    Postcode,

    /// <summary>«2. etasje», «for 3. gang».</summary>
    Ordinal,

    /// <summary>An age or a span of ages: «18-25 år», «fylt 18 år».</summary>
    Age,

    /// <summary>A length of time: «3 år», «14 dager». A figure only for indicators that measure time.</summary>
    Duration,

    /// <summary>What other numbers are counted in: «i 1000 kr», «per 1000 innbyggere».</summary>
    Scale,

    /// <summary>Part of a name or a code: «CO2», «B12», «2-roms», an account, a house number, a size «3 x 3».</summary>
    Code,
}

/// <summary>What a number is counted in, where the text beside it says so.</summary>
public enum NumberUnit
{
    /// <summary>Not said, or a counted noun.</summary>
    None,

    /// <summary>Norwegian kroner.</summary>
    Nok,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Per thousand: «‰», «per 1000 innbyggere».</summary>
    PerThousand,

    /// <summary>Full-time equivalents.</summary>
    Arsverk,

    /// <summary>Years of time or of age.</summary>
    Years,

    /// <summary>Months, weeks, days, hours.</summary>
    OtherTime,

    /// <summary>Square metres.</summary>
    Area,
}

/// <summary>A number printed in a text.</summary>
/// <param name="Start">First character of the printed number; «kr», «ca.», «&gt;» before it are left out.</param>
/// <param name="Length">Number of characters: the number with its scale word and per cent sign, without «kr», «,-» and the counted noun.</param>
/// <param name="ValueText">These characters.</param>
/// <param name="Value">What it is worth, scale applied: «0,3 mill» is 300000. Of a number that is no quantity and has several parts, the first part.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bound">How exact it claims to be; of the two ends of a range, <see cref="Bound.Min"/> and <see cref="Bound.Max"/>.</param>
/// <param name="Scale">What the printed digits are multiplied by; 1 where there is no scale.</param>
/// <param name="HasScaleWord">Whether the scale is printed beside the number, and not taken from a table's head.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="IsWord">Whether it is printed in words.</param>
/// <param name="InRange">Whether it is one end of a range such as «20–25».</param>
/// <param name="Certainty">How sure value and kind are, 0..1: an estimate by rule, not calibrated.</param>
public sealed record NumberMention(
    int Start,
    int Length,
    string ValueText,
    decimal Value,
    NumberKind Kind,
    Bound Bound,
    decimal Scale,
    bool HasScaleWord,
    NumberUnit Unit,
    bool IsWord,
    bool InRange,
    double Certainty)
{
    /// <summary>The character after its last.</summary>
    public int End => Start + Length;
}
