using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Matching;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Sections;

/// <summary>A line of a document that may be a heading.</summary>
/// <param name="Candidate">The line.</param>
/// <param name="Ruled">The section that begins with it by the rules, or null.</param>
/// <param name="LooksFree">Whether <see cref="FreeHeadings"/> would take it for a heading.</param>
public sealed record HeadingLine(HeadingCandidate Candidate, SectionSpan? Ruled, bool LooksFree)
{
    private const int Longest = 120;
    private const int LongestPlain = 70;
    private const int MostLines = 3;

    /// <summary>Its place among the units.</summary>
    public int Unit => Candidate.Unit.Index;

    /// <summary>Its first printed line.</summary>
    public TextLine Print => Candidate.Unit.Paragraph.TextLines[0];

    /// <summary>Its number, where it is one of figures.</summary>
    public string Number { get; } = NumberOf(Candidate);

    /// <summary>How it is set: headings of one level look the same.</summary>
    public (double Size, bool Bold, bool Underlined, bool Capitals, int Depth) Look => (Math.Round(Print.Size), Print.Bold, Print.Underlined, Capitals, Number.Length == 0 ? 0 : Number.Count(c => c == '.') + 1);

    /// <summary>Whether it is set in capitals.</summary>
    public bool Capitals { get; } = CharacterCounts.AreCapitals(Candidate.Text);

    /// <summary>The lines of a document that may be headings, in reading order.</summary>
    public static List<HeadingLine> Of(FoundHeadings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        Dictionary<int, SectionSpan> ruled = found.Starts.GroupBy(s => s.Start).ToDictionary(g => g.Key, g => g.Last());
        HashSet<int>? styled = found.Template is null ? FreeStyles.Units(found.Candidates, found.Units, found.BodySize) : null;
        var lines = new List<HeadingLine>();
        foreach (HeadingCandidate candidate in found.Candidates)
        {
            int unit = candidate.Unit.Index;
            if (unit == 0 || (lines.Count > 0 && lines[^1].Unit == unit))
            {
                continue;
            }

            SectionSpan? start = ruled.GetValueOrDefault(unit);

            // What stands out otherwise than the report's headings may be one of a lower level.
            bool? looks = styled?.Contains(unit);
            if (start is not null || looks == true || ((looks is null || candidate.Style > 0) && MayBe(candidate, found.Units)))
            {
                lines.Add(new HeadingLine(candidate, start, looks ?? FreeHeadings.IsHeading(candidate, found.Units, found.BodySize)));
            }
        }

        return lines;
    }

    private static bool MayBe(HeadingCandidate candidate, IReadOnlyList<TextUnit> units)
    {
        TextUnit unit = candidate.Unit;
        string text = candidate.Text;
        bool marked = candidate.Style > 0 || candidate.Heading.Number.Length > 0;
        bool wide = unit.Cell is null || unit.Table is null || unit.Cell.ColumnSpan >= unit.Table.Columns;
        if (text.Length > (marked ? Longest : LongestPlain) || unit.Paragraph.TextLines.Count > MostLines || candidate.Heading.Words.Length < 3
            || !wide || (unit.Cell is not null && !marked) || text.Count(char.IsLetter) < 3 || text.EndsWith('.') || text.EndsWith(','))
        {
            return false;
        }

        // What stands out by nothing must at least stand over text.
        return marked || (char.IsUpper(text[0]) && unit.Paragraph.Bullet.Length == 0
            && unit.Index + 1 < units.Count && units[unit.Index + 1].Text.Length > text.Length && units[unit.Index + 1].Cell is null);
    }

    /// <summary>The number printed first: «4.3.1» of «4.3.1 Delprosjekt A» too.</summary>
    private static string NumberOf(HeadingCandidate candidate)
    {
        string number = candidate.Heading.Number;
        if (number.Length > 0 && !char.IsAsciiDigit(number[0]))
        {
            number = candidate.Text.Split(' ')[0].TrimEnd('.');
        }

        return number.Length > 0 && char.IsAsciiDigit(number[0]) && number.All(c => char.IsAsciiDigit(c) || c == '.') ? number : "";
    }
}
