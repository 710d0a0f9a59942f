using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Recognition;

/// <summary>Reads the fields of a form that is printed as lines of text.</summary>
internal sealed class FormLineReader(FormLabels labels)
{
    /// <summary>So many labels on a page make a form of it; then a label needs no colon.</summary>
    private const int LabelsOfAForm = 3;

    /// <summary>A form without colons is looked for on the first pages only, and in lines of so many words.</summary>
    private const int FormPages = 3;
    private const int LongestField = 14;

    /// <summary>The fields in a run of lines.</summary>
    public IReadOnlyList<FormField> Read(IReadOnlyList<TextLine> lines)
    {
        var found = new List<(FormField Field, bool Certain)>();
        for (int i = 0; i < lines.Count; i++)
        {
            FormField[] withColon = [.. WithColon(lines[i], labels)];
            if (withColon.Length > 0)
            {
                FormField last = withColon[^1];
                withColon[^1] = last.Value.Length > 0 ? last : last with { Value = Beside(lines, i) ?? "" };
                found.AddRange(withColon.Select(f => (f, true)));
            }
            else if (labels.Whole(lines[i].Text) is { } alone)
            {
                string? value = Beside(lines, i);
                found.Add((new FormField(alone.Field, lines[i].Text, value ?? "", lines[i].Page, alone.IsContact), value is not null));
            }
            else if (Glued(lines[i]) is { } glued)
            {
                found.Add((glued, false));
            }
        }

        HashSet<int> forms =
        [
            .. found.GroupBy(f => f.Field.Page).Where(g => g.Select(f => f.Field.Field).Distinct().Count() >= LabelsOfAForm).Select(g => g.Key),
        ];
        return [.. found.Where(f => f.Certain || forms.Contains(f.Field.Page)).Select(f => f.Field)];
    }

    /// <summary>«Label: value», also several on one line («Programnavn: X Kommune: Y»).</summary>
    public static IEnumerable<FormField> WithColon(TextLine line, FormLabels labels)
    {
        string text = line.Text;
        var starts = new List<(int Start, int Colon, LabelMatch Label)>();
        for (int colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            int from = starts.Count > 0 ? starts[^1].Colon + 1 : 0;
            if (LabelBefore(text, from, colon, labels) is { } label)
            {
                starts.Add((label.Start, colon, label.Match));
            }
            else if (starts.Count == 0)
            {
                yield break;
            }
        }

        for (int i = 0; i < starts.Count; i++)
        {
            int end = i + 1 < starts.Count ? starts[i + 1].Start : text.Length;
            string label = text[starts[i].Start..starts[i].Colon];
            yield return new FormField(starts[i].Label.Field, label, text[(starts[i].Colon + 1)..end].Trim(), line.Page, starts[i].Label.IsContact);
        }
    }

    /// <summary>The label that ends at a colon: the line's beginning, or after an earlier field the longest of the last words.</summary>
    private static (int Start, LabelMatch Match)? LabelBefore(string text, int from, int colon, FormLabels labels)
    {
        for (int start = from; start < colon; start = NextWord(text, start, colon))
        {
            while (start < colon && text[start] == ' ')
            {
                start++;
            }

            // Inside a value only an undamaged label with a capital begins a new field.
            if (labels.Whole(text[start..colon]) is { } match && (from == 0 || (match.Distance == 0 && char.IsUpper(text[start]))))
            {
                return (start, match);
            }

            if (from == 0)
            {
                return null;
            }
        }

        return null;
    }

    private static int NextWord(string text, int start, int end)
    {
        int space = text.IndexOf(' ', start, end - start);
        return space < 0 ? end : space;
    }

    /// <summary>The text to the right of a label on the same line of print, where the layout kept columns apart.</summary>
    private static string? Beside(IReadOnlyList<TextLine> lines, int label)
    {
        TextLine left = lines[label];
        TextLine? best = null;
        for (int i = Math.Max(0, label - 40); i < Math.Min(lines.Count, label + 40); i++)
        {
            TextLine line = lines[i];
            bool beside = i != label && line.Page == left.Page && line.Box.X0 >= left.Box.X1
                && line.Box.SharedHeight(left.Box) > 0.5 * Math.Min(line.Box.Height, left.Box.Height);
            if (beside && (best is null || line.Box.X0 < best.Box.X0))
            {
                best = line;
            }
        }

        return best?.Text;
    }

    /// <summary>«Kommunens navnSkien kommune», «Programleder Ola»: a label, then at once a capital or a digit.</summary>
    private FormField? Glued(TextLine line)
    {
        string text = line.Text;
        bool mayBe = line.Page <= FormPages && line.Words.Count <= LongestField && text.Skip(3).Any(c => char.IsUpper(c) || char.IsDigit(c));
        if (!mayBe || labels.AtStart(text) is not { } label)
        {
            return null;
        }

        string rest = text[label.Length..].TrimStart(' ', ':', '.');
        return rest.Length > 0 && (char.IsUpper(rest[0]) || char.IsDigit(rest[0]))
            ? new FormField(label.Field, text[..label.Length].Trim(), rest, line.Page, label.IsContact)
            : null;
    }
}
