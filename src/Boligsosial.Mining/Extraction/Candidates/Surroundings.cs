using Boligsosial.Mining.Extraction.Language;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>What was read just before a unit: the last heading, the last paragraph that leads in a list or a table.</summary>
/// <param name="cache">Reads dates.</param>
internal sealed class Surroundings(TextCache cache)
{
    private const int CaptionLength = 200;
    private const int ScaleReach = 400;
    private const int RecentUnits = 8;
    private const int SectionOpening = 3;
    private TextUnit? _last;
    private TextUnit? _leadIn;
    private readonly List<TextUnit> _recent = [];
    private List<DateMention> _sectionDates = [];
    private (int Index, string Text) _scale = (0, "");

    /// <summary>The last line set as a heading.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>The line among the last few that says what the amounts of a table are counted in, or empty.</summary>
    public string Scale(TextUnit first) => first.Index - _scale.Index <= ScaleReach ? _scale.Text : "";

    /// <summary>Lines above a list item or a cell's line that may date it: the nearest first.</summary>
    public IEnumerable<string> DatedLeadIns(TextUnit unit)
    {
        string leadIn = LeadIn(unit);
        if (leadIn.Length > 0)
        {
            yield return leadIn;
        }

        if (unit.Cell is not null)
        {
            foreach (TextUnit above in _recent.AsEnumerable().Reverse().Where(u => ReferenceEquals(u.Cell, unit.Cell)))
            {
                yield return above.Text;
            }
        }
        else if (_recent.Count > 0 && _recent[^1].Text.EndsWith(':'))
        {
            yield return _recent[^1].Text;
        }
    }

    /// <summary>Dates of the headings and of what the section began with: the time of figures that nothing nearer dates.</summary>
    public IEnumerable<ContextDate> SectionDates(SectionSpan section) =>
        cache.Dates(Heading).Concat(_sectionDates).Concat(cache.Dates(section.Heading)).Select(d => new ContextDate(d, Zone.Heading, 1000));

    public void Pass(TextUnit unit, SectionSpan section, double bodySize)
    {
        if (section.Start == unit.Index)
        {
            _sectionDates = [];
        }

        if (unit.Cell is null && (unit.Index - section.Start <= SectionOpening || QuotedReport(unit.Text)) && unit.Text.Length < 3 * CaptionLength)
        {
            _sectionDates = [.. cache.Dates(unit.Text).Where(d => d.HasYear).Reverse(), .. _sectionDates];
        }

        _recent.Add(unit);
        if (_recent.Count > RecentUnits)
        {
            _recent.RemoveAt(0);
        }

        if (unit.Cell is null)
        {
            // It holds for the tables of its section: a heading ends it.
            if (unit.Text.Length < CaptionLength && Scales.FromHeader(unit.Text) is not null)
            {
                _scale = (unit.Index, unit.Text);
            }
            else if (unit.Paragraph.TextLines[0].Size > 1.15 * bodySize)
            {
                _scale = (unit.Index, "");
            }
        }

        TextLine line = unit.Paragraph.TextLines[0];
        if (unit.Cell is null && unit.Text.Length < 120 && (line.Bold || HeadingType.IsLarge(line.Size, bodySize)) && !char.IsDigit(unit.Text[^1]))
        {
            Heading = unit.Text;
        }

        if (unit.Paragraph.Bullet.Length == 0 || unit.Text.EndsWith(':'))
        {
            _leadIn = unit;
        }

        _last = unit;
    }

    /// <summary>The short line above a table, or the last sentence of the paragraph above it.</summary>
    public string Caption(TextUnit first)
    {
        if (_last is null || _last.Cell is not null || first.Index != _last.Index + 1)
        {
            return "";
        }

        if (_last.Text.Length <= CaptionLength)
        {
            return _last.Text;
        }

        (int start, int end) = Sentences.Split(_last.Text)[^1];
        return _last.Text[start..end].Trim();
    }

    /// <summary>The line that leads in a list item or the rest of a cell.</summary>
    public string LeadIn(TextUnit unit)
    {
        if (unit.Cell is not null)
        {
            return _leadIn is not null && ReferenceEquals(_leadIn.Cell, unit.Cell) && _leadIn.Text.Length < CaptionLength ? _leadIn.Text : "";
        }

        return _leadIn is { Cell: null } && (unit.Paragraph.Bullet.Length > 0 || _leadIn.Text.EndsWith(':')) && _leadIn.Text.Length < 2 * CaptionLength ? _leadIn.Text : "";
    }

    /// <summary>A line that quotes an earlier report, as of its date.</summary>
    private static bool QuotedReport(string text) =>
        text.EndsWith(':') && (text.Contains("t.o.m", StringComparison.OrdinalIgnoreCase) || text.Contains("pr.", StringComparison.OrdinalIgnoreCase) || text.Contains("per ", StringComparison.OrdinalIgnoreCase));
}
