using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Goals;

/// <summary>What a unit stands under.</summary>
/// <param name="Hovedmaal">The heading of the main goal, as printed, or empty.</param>
/// <param name="Delprosjekt">The heading of the sub-project, as printed, or empty.</param>
/// <param name="Heading">The last heading of any kind, or empty.</param>
/// <param name="HeadingUnit">Index of the unit that prints <paramref name="Heading"/>; -1 when there is none.</param>
/// <param name="Section">The innermost section.</param>
internal sealed record GoalContext(string Hovedmaal, string Delprosjekt, string Heading, int HeadingUnit, SectionSpan Section)
{
    private const int HeadingLength = 170;

    /// <summary>The context of every unit.</summary>
    public static IReadOnlyList<GoalContext> Of(SegmentedDocument document, GoalWords words)
    {
        var contexts = new List<GoalContext>(document.Units.Count);
        GoalContext? last = null;
        foreach (TextUnit unit in document.Units)
        {
            SectionSpan section = document.SectionAt(unit.Index);
            if (last is null || !ReferenceEquals(last.Section, section))
            {
                bool main = SectionCodes.IsMainGoal(section.Code);
                bool project = section.Topic == SectionCodes.Projects;
                last = new GoalContext(main ? section.Heading : "", project ? section.Heading : "", section.Heading, section.Start, section);
            }

            if (section.Start != unit.Index && IsHeading(document, unit, words))
            {
                last = last.Below(unit, words);
            }

            contexts.Add(last);
        }

        return contexts;
    }

    /// <summary>Whether a unit heads what follows: a line set as a heading, or one that names a sub-project or a main goal.</summary>
    public static bool IsHeading(SegmentedDocument document, TextUnit unit, GoalWords words)
    {
        string text = unit.Text;
        if (unit.Table is { Origin: TableOrigin.Ruled } || text.Length is 0 or > HeadingLength || text[^1] is '.' or ',' or ';' || unit.Paragraph.TextLines.Count > 3)
        {
            return false;
        }

        TextLine line = unit.Paragraph.TextLines[0];
        bool large = HeadingType.IsLarge(line.Size, document.Layout.BodySize);
        return Named(text, words) switch
        {
            GoalKind.Project => true,
            GoalKind.Main => large || line.Bold,
            _ => unit.Cell is null && text[^1] != ':' && (large || (line.Bold && (Numbered(text) || unit.Paragraph.TextLines.Count == 1))),
        };
    }

    /// <summary>«4.4 Strategier».</summary>
    private static bool Numbered(string text) =>
        HeadingText.Parse(text) is { Number.Length: > 0, Words.Length: > 0 } heading && char.IsAsciiDigit(heading.Number[0]);

    /// <summary>What a heading names: «Delprosjekt 1: ...», «4.3.1 Delprosjekt A – ...», «Delprosjekt «...»», «Hovedmål 2: ...»; null when neither.</summary>
    private static GoalKind? Named(string text, GoalWords words)
    {
        string rest = text[Math.Min(text.Length, HeadingText.Parse(text).WordsStart)..].TrimStart();
        return GoalLabel.At(rest, words) is { } label && label.Length < rest.Length
            && (label.Kind == GoalKind.Project || (label.Kind == GoalKind.Main && label.Number.Length > 0)) ? label.Kind : null;
    }

    private GoalContext Below(TextUnit unit, GoalWords words)
    {
        string text = unit.Text;
        GoalContext below = this with { Heading = text, HeadingUnit = unit.Index };
        return Named(text, words) switch
        {
            GoalKind.Project => below with { Delprosjekt = WithoutPlaceholder(text, words) },
            GoalKind.Main => SectionCodes.IsMainGoal(Section.Code) ? below : below with { Hovedmaal = text, Delprosjekt = "" },
            _ => Numbered(text) && Section.Topic != SectionCodes.Projects ? below with { Delprosjekt = "" } : below,
        };
    }

    /// <summary>The form's «(navn)» is no name.</summary>
    internal static string WithoutPlaceholder(string text, GoalWords words)
    {
        foreach (string placeholder in words.Placeholders)
        {
            text = text.Replace(placeholder, "", StringComparison.OrdinalIgnoreCase);
        }

        return text.TrimEnd(' ', ':', '–', '-');
    }
}
