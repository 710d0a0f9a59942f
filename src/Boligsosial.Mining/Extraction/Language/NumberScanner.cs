using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Extraction.Language;

/// <summary>
/// Finds every number in a Norwegian text, in figures and in words, with its value and what it is: a quantity, or a date, a page, a paragraph.
/// Linear in the length of the text; never throws on text of any kind.
/// </summary>
public static class NumberScanner
{
    /// <summary>The numbers of running text in order; no two share a character.</summary>
    public static IReadOnlyList<NumberMention> Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Mentions(NumberContext.Of(text, inCell: false), 1);
    }

    /// <summary>
    /// The numbers of a table's cell in order. Groups of digits are surely one number there, a hyphen before one is a minus,
    /// footnote marks are left out, and a number in brackets is negative where it is an amount. Empty for «-», «:», «ikke tall» and other signs of a missing value.
    /// Positions count from the start of <paramref name="cell"/>.
    /// </summary>
    /// <param name="cell">The text of the cell.</param>
    /// <param name="defaultScale">What the head of the column or table says its numbers are multiplied by: given to quantities that bear no scale or unit of their own but kroner.</param>
    public static IReadOnlyList<NumberMention> ParseCell(string cell, decimal defaultScale = 1)
    {
        ArgumentNullException.ThrowIfNull(cell);
        string text = CellText.WithoutFootnotes(cell, out bool inBrackets);
        List<NumberMention> found = Mentions(NumberContext.Of(text, inCell: true), defaultScale);
        return inBrackets && found is [{ Kind: NumberKind.Quantity, Unit: NumberUnit.None or NumberUnit.Nok } only]
            && (defaultScale != 1 || only.Value >= 1000 || only.Unit == NumberUnit.Nok)
            ? [only with { Value = -only.Value, Certainty = 0.7 * only.Certainty }]
            : found;
    }

    /// <summary>The bound that the label of a row or column gives to its numbers: «Anslått tilskudd» makes them approximate.</summary>
    public static Bound BoundInLabel(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return BoundCues.InLabel(TokenizedText.Of(label));
    }

    private static List<NumberMention> Mentions(NumberContext context, decimal defaultScale)
    {
        List<NumberDraft> drafts = Drafts(context);
        TokenizedText t = context.T;
        foreach (NumberDraft draft in drafts)
        {
            if (draft.Kind is NumberKind.Quantity or NumberKind.Age or NumberKind.Duration)
            {
                bool shortTime = draft.Kind == NumberKind.Duration && draft.Value < Measures.LowestAge;
                draft.Bound = BoundCues.Read(t, draft.ContextStart, draft.ContextEnd, shortTime);
            }
        }

        Ranges.Join(t, drafts);
        return drafts.ConvertAll(d => Mention(t, d, defaultScale));
    }

    private static List<NumberDraft> Drafts(NumberContext context)
    {
        var drafts = new List<NumberDraft>();
        int date = 0;
        int taken = 0;
        for (int i = 0; i < context.T.Count;)
        {
            NumberDraft? draft;
            int end = i + 1;
            if (date < context.Dates.Count && context.Dates[date].FirstToken == i)
            {
                draft = OfDate(context.T, context.Dates[date]);
                end = context.Dates[date++].EndToken;
            }
            else
            {
                draft = ReadAt(context, i, drafts, taken);
                end = draft is null ? end : Math.Max(draft.EndToken, end);
            }

            if (draft is not null)
            {
                drafts.Add(draft);
                taken = Math.Max(end, draft.ContextEnd);
            }

            i = end;
        }

        return drafts;
    }

    private static NumberDraft? ReadAt(NumberContext context, int i, List<NumberDraft> drafts, int taken) => context.T[i].Kind switch
    {
        TokenKind.Word => context.T.InAddress(i) ? null : PlainNumbers.ReadWord(context, i, taken),
        TokenKind.Symbol => PlainNumbers.ReadFraction(context, i, taken),
        _ when context.T.InAddress(i) => new NumberDraft(i, i + 1, Math.Max(0, context.T.Int(i)), NumberKind.Code, 0.98),
        _ => LabelledNumbers.Read(context, i) ?? Shared(context, i, drafts) ?? Identifiers.Read(context, i) ?? PlainNumbers.Read(context, i, taken),
    };

    /// <summary>The number at <paramref name="i"/> if it shares the label of the last: «2» in «delmål 1 og 2».</summary>
    private static NumberDraft? Shared(NumberContext context, int i, List<NumberDraft> drafts) =>
        drafts is [.., { Kind: NumberKind.HeadingNumber or NumberKind.Paragraph or NumberKind.ClockTime, Certainty: >= 0.85 } last] && last.EndToken == i - 1
            && !context.IsListNumber(last.FirstToken)
            ? LabelledNumbers.ReadNext(context, last)
            : null;

    /// <summary>The figures of a date, from the first to the last; null for a date without any.</summary>
    private static NumberDraft? OfDate(TokenizedText t, DateSpan date)
    {
        int first = date.FirstToken;
        while (first < date.EndToken && !t.IsNumber(first))
        {
            first++;
        }

        int end = date.EndToken;
        while (end > first && !t.IsNumber(end - 1))
        {
            end--;
        }

        if (first == end)
        {
            return null;
        }

        bool ordinal = !date.HasYear && date.Precision is DatePrecision.HalfYear or DatePrecision.Tertial or DatePrecision.Quarter;
        bool year = date.Precision >= DatePrecision.Year;
        return new NumberDraft(first, end, t.Int(first), year ? NumberKind.Year : ordinal ? NumberKind.Ordinal : NumberKind.Date);
    }

    private static NumberMention Mention(TokenizedText t, NumberDraft d, decimal defaultScale)
    {
        int start = t[d.FirstToken].Start;
        int length = t[d.EndToken - 1].End - start;
        bool scaled = d.Kind == NumberKind.Quantity && !d.HasScaleWord && d.Unit is NumberUnit.None or NumberUnit.Nok;
        decimal scale = scaled ? defaultScale : d.Scale;
        return new NumberMention(
            start, length, t.Text.Substring(start, length), Product(d.Value, scale), d.Kind, d.Bound, scale, d.HasScaleWord, d.Unit, d.IsWord, d.InRange, d.Certainty);
    }

    /// <summary>The product without trailing zeros, so that «7,9 mill» prints as 7900000; the value alone where the product is beyond a decimal.</summary>
    private static decimal Product(decimal value, decimal scale) =>
        (Math.Abs(value) <= decimal.MaxValue / Math.Max(1, Math.Abs(scale)) ? value * scale : value) / 1.0000000000000000000000000000m;
}
