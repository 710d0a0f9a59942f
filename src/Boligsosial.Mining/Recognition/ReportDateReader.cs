using Boligsosial.Mining.Extraction.Language;

namespace Boligsosial.Mining.Recognition;

/// <summary>
/// Finds the day a report bears. In order: the form's date field; a date on the title page that is no deadline, meeting or decision;
/// the date of the decision; a date alone with its place at the end, as in letters.
/// </summary>
internal static class ReportDateReader
{
    /// <summary>A line with the place and date of a letter has no more characters than this.</summary>
    private const int LongestPlaceAndDate = 60;

    /// <summary>Sender and day have no more characters than this.</summary>
    private const int LongestSender = 100;

    /// <summary>So many characters before a day are looked at for words that make it the report's own.</summary>
    private const int OwnWordsReach = 40;

    /// <summary>A value with so many digits was meant as a day.</summary>
    private const int DigitsOfADay = 5;

    /// <summary>So many of the last lines are looked at for place and date.</summary>
    private const int LastLines = 12;

    public static DateOnly? Read(ReportEvidence report)
    {
        string[] titlePage = [.. report.Front.TitlePage.SelectMany(p => p.TextLines).Select(l => l.Text)];
        if (FieldDay(report, "rapporteringsdato") is { } field)
        {
            return field.Day;
        }

        return FirstDay(report.Fields.Values("dato"))
            ?? OwnDay(titlePage, report.Words)
            ?? SaidToBeOwn(report.Front.FirstPages, report.Words)
            ?? PlaceAndDayFirst(report.Front.FirstPages)
            ?? SenderAndDay(report.Front.FirstPages, report.Words)
            ?? FirstDay(report.Fields.Values("saksnummer").Where(v => v.Length < LongestPlaceAndDate))
            ?? OwnDay(report.Front.RunningHeads, report.Words)
            ?? FirstDay(report.Fields.Values("vedtatt"))
            ?? FirstDay(titlePage)
            ?? PlaceAndDay(report);
    }

    /// <summary>What the form's field says: a day, or digits that are none and that no other day may stand in for; null when it says nothing.</summary>
    private static FieldValue? FieldDay(ReportEvidence report, string field)
    {
        IReadOnlyList<string> values = report.Fields.Values(field);
        return FirstDay(values) is { } day ? new FieldValue(day) : values.Any(v => v.Count(char.IsDigit) >= DigitsOfADay) ? new FieldValue(null) : null;
    }

    private static DateOnly? FirstDay(IEnumerable<string> texts) =>
        texts.SelectMany(t => DamagedDates.Scan(t).Where(d => d.IsDay && !BeginsSpan(t, d))).Select(d => (DateOnly?)d.First).FirstOrDefault();

    /// <summary>«1. januar 2011 – 30.» at the end of a line: a day from which something ran.</summary>
    private static bool BeginsSpan(string line, DateMention date) =>
        line[(date.Start + date.Length)..].TrimStart() is { Length: > 0 } rest && rest[0] is '–' or '-' && rest[1..].TrimStart() is var end && (end.Length == 0 || char.IsAsciiDigit(end[0]));

    /// <summary>The first day that no word before it makes the day of something else.</summary>
    private static DateOnly? OwnDay(IEnumerable<string> lines, RecognitionWords words)
    {
        foreach (string line in lines)
        {
            int after = 0;
            foreach (DateMention date in DateScanner.Scan(line))
            {
                FoldedText before = FoldedText.Of(line[after..date.Start]);
                if (date.IsDay && !BeginsSpan(line, date) && !words.OtherDates.Any(w => w.In(before)))
                {
                    return date.First;
                }

                after = date.Start + date.Length;
            }
        }

        return null;
    }

    /// <summary>A day in running text that the words before it make the report's own: «Utarbeidet 07.02.2014».</summary>
    private static DateOnly? SaidToBeOwn(string text, RecognitionWords words)
    {
        foreach (DateMention date in DateScanner.Scan(text).Where(d => d.IsDay))
        {
            int from = Math.Max(0, date.Start - OwnWordsReach);
            FoldedText before = FoldedText.Of(text[(text.LastIndexOfAny(['.', '\n', ':'], Math.Max(0, date.Start - 1), date.Start - from) is >= 0 and var end ? end : from)..date.Start]);
            if (words.OwnDates.Any(w => w.In(before)))
            {
                return date.First;
            }
        }

        return null;
    }

    /// <summary>«Risør, 7. april 2011. Behandlet i styringsgruppa …»: a place and a day at the head of a paragraph.</summary>
    private static DateOnly? PlaceAndDayFirst(string text)
    {
        foreach (string paragraph in text.Split('\n'))
        {
            if (DateScanner.Scan(paragraph[..Math.Min(paragraph.Length, LongestPlaceAndDate)]) is [{ IsDay: true, Start: > 2 } date, ..]
                && paragraph[..date.Start].TrimEnd() is var place && IsPlace(place) && paragraph[(date.Start + date.Length)..].TrimStart() is "" or ['.', ..])
            {
                return date.First;
            }
        }

        return null;
    }

    /// <summary>«Til: Husbanken. Fra: Boligkontoret, 15. februar 2013. Vår ref. …»: the day behind the sender in the head of a letter.</summary>
    private static DateOnly? SenderAndDay(string text, RecognitionWords words)
    {
        foreach (string paragraph in text.Split('\n'))
        {
            foreach (DateMention date in DateScanner.Scan(paragraph).Where(d => d.IsDay))
            {
                string before = paragraph[..date.Start].TrimEnd();
                int sentence = before.LastIndexOf(". ", StringComparison.Ordinal) + 1;
                int colon = before.LastIndexOf(':');
                if (before.EndsWith(',') && colon >= sentence && before.Length - colon <= LongestSender
                    && FoldedText.Of(before[sentence..colon].Split(' ')[^1]) is var label && words.Senders.Any(w => w.In(label)))
                {
                    return date.First;
                }
            }
        }

        return null;
    }

    /// <summary>One to three words, then a comma.</summary>
    private static bool IsPlace(string text) =>
        text.EndsWith(',') && char.IsUpper(text[0]) && text.Count(c => c == ' ') <= 2 && text[..^1].All(c => char.IsLetter(c) || c is ' ' or '-');

    /// <summary>«Bergen, 3. mars 2014»: a place and a day, and nothing else on the line.</summary>
    private static DateOnly? PlaceAndDay(ReportEvidence report)
    {
        foreach (string line in report.Layout.Blocks.SelectMany(b => b.Lines).TakeLast(LastLines).Select(l => l.Text.Trim()).Where(t => t.Length < LongestPlaceAndDate))
        {
            DateMention? date = DateScanner.Scan(line).FirstOrDefault(d => d.IsDay);
            if (date is not null && line[(date.Start + date.Length)..].Trim(' ', '.').Length == 0 && line[..date.Start].TrimEnd() is var place
                && (place.Length == 0 || place.EndsWith(',') || place.EndsWith(" den", StringComparison.Ordinal)))
            {
                return date.First;
            }
        }

        return null;
    }

    private sealed record FieldValue(DateOnly? Day);
}
