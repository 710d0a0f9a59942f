using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Sections;

/// <summary>Measures of the look of lines that may be headings, all held against «no heading».</summary>
internal sealed class HeadingLooks
{
    private const int EnoughFound = 3;
    private const int Prose = 80;
    private readonly FoundHeadings _found;
    private readonly IReadOnlyList<HeadingLine> _lines;
    private readonly Dictionary<(double, bool, bool, bool, int), int> _foundLooks;
    private readonly int _foundCount;
    private readonly int _firstFound;
    private readonly double _largest;
    private readonly HashSet<string> _contents;
    private readonly Dictionary<string, int> _texts;

    public HeadingLooks(FoundHeadings found, IReadOnlyList<HeadingLine> lines)
    {
        _found = found;
        _lines = lines;
        List<HeadingLine> ruled = [.. lines.Where(l => l.Ruled is not null)];
        _foundLooks = ruled.CountBy(l => l.Look).ToDictionary();
        _foundCount = ruled.Count;
        _firstFound = ruled.Count > 0 ? ruled[0].Unit : int.MaxValue;
        _largest = lines.Count > 0 ? lines.Max(l => l.Print.Size) : 0;
        _texts = lines.CountBy(l => l.Candidate.Heading.Words).ToDictionary();

        // Units that are no candidates and yet short are entries of the table of contents.
        HashSet<int> candidates = [.. found.Candidates.Select(c => c.Unit.Index)];
        _contents = [.. found.Units.Where(u => !candidates.Contains(u.Index) && u.Text.Length < 160).Select(u => HeadingText.Parse(u.Text).Words.TrimEnd("0123456789 ".ToCharArray()))];
    }

    /// <summary>Fills in the measures of a line.</summary>
    /// <param name="line">Its place.</param>
    /// <param name="open">How many sections of the form may begin there.</param>
    /// <param name="measures">To be filled.</param>
    public void Write(int line, int open, float[] measures)
    {
        HeadingLine at = _lines[line];
        HeadingCandidate candidate = at.Candidate;
        void Set(Measure measure, bool is1) => measures[(int)measure] = is1 ? 1 : 0;

        bool free = _found.Template is null;
        int count = candidate.Heading.Words.Count(c => c == ' ') + 1;
        int depth = at.Look.Depth;
        double others = _foundCount - (at.Ruled is null ? 0 : 1);
        double alike = _foundLooks.GetValueOrDefault(at.Look) - (at.Ruled is null ? 0 : 1);
        Set(Measure.Any, true);
        Set(Measure.Plain, candidate.Style == 0);
        Set(Measure.Strong, candidate.Style >= 0.5);
        Set(Measure.Strongest, candidate.Style >= 0.8);
        measures[(int)Measure.Size] = (float)Math.Clamp((at.Print.Size / _found.BodySize) - 1, -0.5, 1);
        Set(Measure.Bold, at.Print.Bold);
        Set(Measure.Capitals, at.Capitals);
        Set(Measure.Numbered, depth > 0);
        Set(Measure.Labelled, depth == 0 && candidate.Heading.Number.Length > 0);
        Set(Measure.Second, depth == 2);
        Set(Measure.Third, depth > 2);
        Set(Measure.Short, count <= 2);
        Set(Measure.Long, count is > 6 and <= 12);
        Set(Measure.Longer, count > 12);
        Set(Measure.Colon, candidate.Text.EndsWith(':'));
        Set(Measure.Question, candidate.Text.EndsWith('?'));
        Set(Measure.Broken, candidate.Unit.Paragraph.TextLines.Count > 1);
        Set(Measure.InCell, candidate.Unit.Cell is not null);
        Set(Measure.Bullet, candidate.Unit.Paragraph.Bullet.Length > 0 && depth == 0);
        Set(Measure.FirstPage, candidate.Unit.Page == 1);
        Set(Measure.Front, candidate.Unit.Page == 1 && at.Unit < _firstFound);
        Set(Measure.Largest, at.Print.Size >= _largest - 0.1);
        Set(Measure.Figures, candidate.Text.Count(char.IsDigit) * 3 > candidate.Text.Length);
        Set(Measure.Repeated, _texts[candidate.Heading.Words] > 1);
        Set(Measure.InContents, _contents.Contains(candidate.Heading.Words));
        Set(Measure.LooksFree, at.LooksFree);
        Set(Measure.Free, free);
        Set(Measure.FreeLooks, free && at.LooksFree);
        Set(Measure.FreePlain, free && candidate.Style == 0);
        measures[(int)Measure.LikeFound] = others > 0 ? (float)(alike / others) : 0;
        Set(Measure.UnlikeFound, others >= EnoughFound && alike == 0);
        Set(Measure.NothingOpen, !free && at.Ruled is null && open == 0);
        Set(Measure.NumberFollows, line > 0 && Follows(line));
        Set(Measure.Ruled, at.Ruled is not null);
        Around(line, measures);
    }

    private void Around(int line, float[] measures)
    {
        HeadingLine at = _lines[line];
        void Set(Measure measure, bool is1) => measures[(int)measure] = is1 ? 1 : 0;

        TextUnit? next = at.Unit + 1 < _found.Units.Count ? _found.Units[at.Unit + 1] : null;
        TextUnit before = _found.Units[at.Unit - 1];
        double size = Math.Max(1, _found.BodySize);
        double? above = Space(before, at.Candidate.Unit);
        double? below = next is null ? null : Space(at.Candidate.Unit, next);
        measures[(int)Measure.SpaceAbove] = (float)Math.Clamp((above ?? size) / size / 4, 0, 1);
        Set(Measure.SpaceRises, above > below + 1);
        Set(Measure.PageTop, before.Page < at.Candidate.Unit.Page);
        Set(Measure.OverProse, next is { Cell: null } && next.Text.Length >= Prose);
        Set(Measure.OverTable, next is { Cell: not null } && at.Candidate.Unit.Cell is null);
        Set(Measure.OverHeading, line + 1 < _lines.Count && _lines[line + 1].Unit == at.Unit + 1);
    }

    /// <summary>The space between two units, in points; null where they do not stand one below the other on a page.</summary>
    private static double? Space(TextUnit upper, TextUnit lower)
    {
        TextLine last = upper.Paragraph.TextLines[^1];
        TextLine first = lower.Paragraph.TextLines[0];
        return last.Page == first.Page && first.Box.Y0 > last.Box.Y0 ? first.Box.Y0 - last.Box.Y1 : null;
    }

    /// <summary>Whether the number of a line is the next one after that of a heading before it.</summary>
    private bool Follows(int line)
    {
        string number = _lines[line].Number;
        if (number.Length == 0)
        {
            return false;
        }

        string parent = SectionExamples.Parent(number);
        string last = number[(parent.Length == 0 ? 0 : parent.Length + 1)..];
        string wanted = int.TryParse(last, out int n) && n > 1 ? (parent.Length == 0 ? "" : parent + ".") + $"{n - 1}" : parent;
        for (int i = line - 1; i >= 0; i--)
        {
            if (_lines[i].Number == wanted && wanted.Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
