using Boligsosial.Mining.Extraction.Language;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>Finds the numbers of a document that may be figures, each with the words and dates around it.</summary>
/// <param name="normalizer">Makes spelling alike.</param>
public sealed class CandidateFinder(Normalizer normalizer)
{
    /// <summary>All candidates in reading order.</summary>
    public IReadOnlyList<FigureCandidate> Find(SegmentedDocument document)
    {
        var candidates = new List<FigureCandidate>();
        IReadOnlySet<int> contents = document.Contents;
        var cache = new TextCache(normalizer);
        var context = new ContextBuilder(cache);
        var seen = new Surroundings(cache);
        TableContext? table = null;
        foreach (TextUnit unit in document.Units)
        {
            if (unit.Table is null)
            {
                table = null;
            }
            else if (table is null || !ReferenceEquals(table.Reader.Table, unit.Table))
            {
                table = TableContext.Of(unit.Table, seen.Caption(unit), seen.Scale(unit), $"{document.SectionAt(unit.Index).Heading} {seen.Heading}", document.Units);
            }

            if (!contents.Contains(unit.Index))
            {
                SectionSpan section = document.SectionAt(unit.Index);
                if (unit.Cell is not null && table!.Reader.IsValue(unit.Cell))
                {
                    AddCell(candidates, unit, table, section, seen, cache, context);
                }
                else
                {
                    AddProse(candidates, unit, table, section, seen, cache, context);
                }
            }

            seen.Pass(unit, document.SectionAt(unit.Index), document.Layout.BodySize);
        }

        return candidates;
    }

    private static void AddCell(List<FigureCandidate> candidates, TextUnit unit, TableContext table, SectionSpan section, Surroundings seen, TextCache cache, ContextBuilder context)
    {
        TableCell cell = unit.Cell!;
        TracedText text = unit.Paragraph.Text;
        List<TableCell> labels = [.. table.Reader.RowLabels(cell)];
        List<TableCell> heads = [.. table.Reader.ColumnHeads(cell)];
        TableCell? group = table.Reader.GroupLabel(cell);
        string rowLabel = string.Join(" – ", Enumerable.Reverse(labels).Select(cache.FirstPart).Where(t => t.Any(char.IsLetterOrDigit)));
        string columnHead = string.Join(" – ", Enumerable.Reverse(heads).Select(c => c.Text.Text));
        if (ForeignCells.Is(rowLabel, columnHead, table.Caption))
        {
            return;
        }

        TableCell? whole = labels.Count > 0 ? RowFamilies.Whole(table.Reader, labels[0]) : null;
        List<TableCell> summands = labels.Count > 0 ? [.. RowFamilies.Summands(table.Reader, labels[0])] : [];
        IReadOnlyList<NumberMention> numbers = NumberScanner.ParseCell(text.Text, table.ScaleOf(rowLabel, columnHead));
        foreach (NumberMention mention in numbers.Where(IsPossible))
        {
            context.AddSentence(text.Text, mention, numbers, 0, text.Text.Length);
            for (int i = 0; i < labels.Count; i++)
            {
                context.Add(cache.FirstPart(labels[i]), Zone.Row, 1 + i);
            }

            for (int i = 0; i < heads.Count; i++)
            {
                context.Add(heads[i].Text.Text, Zone.Column, 1 + i);
            }

            if (group is not null)
            {
                context.Add(group.Text.Text, Zone.Group, 4);
            }

            if (whole is not null)
            {
                context.Add(cache.FirstPart(whole), Zone.Whole, 11);
            }

            foreach (TableCell summand in summands)
            {
                context.Add(cache.FirstPart(summand), Zone.Parts, 9);
            }

            context.Add(table.Caption, Zone.Caption, 6);
            context.Add(section.Heading, Zone.Heading, 10);
            context.Add(seen.Heading, Zone.Heading, 9);
            candidates.Add(new FigureCandidate
            {
                Unit = unit,
                Text = text,
                Mention = mention,
                Section = section,
                Context = context.Take(),
                Dates = [.. new DateFinder(cache).InCell(text.Text, mention, heads, labels, group, table.Caption), .. seen.SectionDates(section)],
                InCell = true,
                RowLabel = rowLabel,
                ColumnHead = columnHead,
                Caption = table.Caption,
                Sentence = rowLabel.Length > 0 && columnHead.Length > 0 ? $"{rowLabel} – {columnHead}: {text.Text}" : $"{rowLabel}{columnHead}: {text.Text}",
                TableKind = table.Kind,
            });
        }
    }

    private static void AddProse(List<FigureCandidate> candidates, TextUnit unit, TableContext? table, SectionSpan section, Surroundings seen, TextCache cache, ContextBuilder context)
    {
        TracedText text = unit.Paragraph.Text;
        IReadOnlyList<NumberMention> numbers = NumberScanner.Scan(text.Text);
        if (!numbers.Any(IsPossible))
        {
            return;
        }

        List<(int Start, int End)> sentences = Sentences.Split(text.Text);
        string leadIn = seen.LeadIn(unit);
        List<TableCell> labels = unit.Cell is null || table is null ? [] : [.. table.Reader.RowLabels(unit.Cell)];
        List<TableCell> heads = unit.Cell is null || table is null ? [] : [.. table.Reader.ColumnHeads(unit.Cell)];
        List<TableCell> sameRow = unit.Cell is null || table is null ? [] : [.. table.Reader.RowCells(unit.Cell.Row).Where(c => c != unit.Cell && !c.IsEmpty)];
        foreach (NumberMention mention in numbers.Where(IsPossible))
        {
            int at = sentences.FindIndex(s => mention.Start < s.End);
            (int start, int end) = sentences[at < 0 ? ^1 : at];
            end = Math.Max(end, mention.End);
            context.AddSentence(text.Text, mention, numbers, Math.Min(start, mention.Start), end);
            if (at >= 1)
            {
                context.Add(text.Text[sentences[at - 1].Start..sentences[at - 1].End], Zone.Earlier, 12);
            }

            if (at >= 2)
            {
                context.Add(text.Text[sentences[at - 2].Start..sentences[at - 2].End], Zone.Earlier, 16);
            }

            context.Add(leadIn, Zone.LeadIn, 7);
            for (int i = 0; i < labels.Count; i++)
            {
                context.Add(cache.FirstPart(labels[i]), Zone.LeadIn, 8 + (2 * i));
            }

            context.Add(string.Join(' ', heads.Select(h => h.Text.Text)), Zone.Column, 10);
            context.Add(seen.Heading, Zone.Heading, 10);
            context.Add(section.Heading, Zone.Heading, 12);
            candidates.Add(new FigureCandidate
            {
                Unit = unit,
                Text = text,
                Mention = mention,
                Section = section,
                Context = context.Take(),
                Dates = [.. new DateFinder(cache).InProse(text.Text, mention, numbers, sentences, Math.Max(at, 0), seen.DatedLeadIns(unit), sameRow), .. seen.SectionDates(section)],
                LeadIn = leadIn,
                RowLabel = labels.Count > 0 ? cache.FirstPart(labels[0]) : "",
                ColumnHead = string.Join(' ', heads.Select(h => h.Text.Text)),
                Caption = table?.Caption ?? "",
                Sentence = text.Text[start..end].Trim(),
                TableKind = table?.Kind ?? TableKind.General,
            });
        }
    }

    private static bool IsPossible(NumberMention n) => n.Kind is NumberKind.Quantity or NumberKind.Duration;
}
