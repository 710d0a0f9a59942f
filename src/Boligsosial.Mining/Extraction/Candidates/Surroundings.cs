using Boligsosial.Mining.Extraction.Language;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>What was read just before a unit: the last heading, the last paragraph that leads in a list or a table.</summary>
internal sealed class Surroundings
{
    private const int CaptionLength = 200;
    private const int ScaleReach = 400;
    private TextUnit? _last;
    private TextUnit? _leadIn;
    private (int Index, string Text) _scale = (0, "");

    /// <summary>The last line set as a heading.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>The line among the last few that says what the amounts of a table are counted in, or empty.</summary>
    public string Scale(TextUnit first) => first.Index - _scale.Index <= ScaleReach ? _scale.Text : "";

    public void Pass(TextUnit unit, double bodySize)
    {
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
        if (unit.Cell is null && unit.Text.Length < 120 && (line.Bold || line.Size > 1.06 * bodySize) && !char.IsDigit(unit.Text[^1]))
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
}
