using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Scanning.Ocr;
using Boligsosial.Mining.Scanning.Raster;
using Boligsosial.Mining.Scanning.Text;

namespace Boligsosial.Mining.Scanning;

/// <summary>Takes what OCR read off a sheet back to the page, and leaves out what is no writing.</summary>
internal static class OcrWords
{
    /// <summary>A line read with less confidence than this, weighted by letters, is a picture, a stamp or handwriting.</summary>
    private const double LeastLine = 0.4;

    /// <summary>A known word of so many letters is as sure as this.</summary>
    private const double KnownWord = 0.8;

    private const int LeastKnown = 4;

    /// <summary>Words that share so much of their width are one.</summary>
    private const double Twice = 0.6;

    /// <summary>How far footnote marks stand above the baseline, at least, by font size.</summary>
    private const double RaisedBy = 0.2;

    /// <summary>How high they are, at most.</summary>
    private const double RaisedHeight = 0.55;

    /// <summary>Height of digits by font size.</summary>
    private const double DigitHeight = 0.7;

    /// <summary>An upright stroke of more than this is none.</summary>
    private const double RuleHeight = 0.9;

    /// <summary>One or two letters need this much.</summary>
    private const double LeastShort = 0.3;

    /// <summary>By so much measured sizes of one font differ.</summary>
    private const double SameSize = 0.1;

    /// <summary>Marks without a letter or digit need this much.</summary>
    private const double LeastMark = 0.6;

    /// <summary>The words of a page.</summary>
    public static List<ReadWord> Of(PagePicture picture, Sheet sheet, IReadOnlyList<OcrLine> lines, Vocabulary vocabulary)
    {
        lines = [.. lines.Select(l => l with { Words = [.. l.Words.Select(w => Trusted(w, vocabulary))] })];
        double[] sizes = Sizes(sheet, lines);
        var words = new List<ReadWord>();
        for (int i = 0; i < lines.Count; i++)
        {
            OcrLine line = lines[i];
            int letters = line.Words.Sum(w => w.Text.Length);
            if (line.Words.Sum(w => w.Confidence * w.Text.Length) < LeastLine * letters)
            {
                continue;
            }

            double baseline = LetterMetrics.BaselineOf(line);
            foreach (OcrWord word in line.Words.Where(IsWriting))
            {
                if (ToPage(picture, sheet, word, sizes[i], baseline, i) is { } read && !words.Exists(w => IsSame(w, read)))
                {
                    words.Add(read);
                }
            }
        }

        return words;
    }

    /// <summary>Whether two words are one that was read twice, where regions overlap.</summary>
    private static bool IsSame(ReadWord a, ReadWord b) =>
        a.Line != b.Line && Math.Abs(a.Baseline - b.Baseline) < 0.5 * b.Size && a.Box.SharedWidth(b.Box) > Twice * Math.Min(a.Box.Width, b.Box.Width);

    /// <summary>A speck at a letter makes OCR doubt the whole word; that it is a word of the language says more.</summary>
    private static OcrWord Trusted(OcrWord word, Vocabulary vocabulary)
    {
        string bare = word.Text.Trim('.', ',', ':', ';', '(', ')', '!', '?', '«', '»');
        return word.Confidence < KnownWord && bare.Length >= LeastKnown && bare.All(char.IsLetter) && vocabulary.Knows(bare.ToLowerInvariant())
            ? word with { Confidence = KnownWord }
            : word;
    }

    /// <summary>Font sizes of the lines in pixels. Lines of one region that differ by less than the measuring does are set in one size.</summary>
    private static double[] Sizes(Sheet sheet, IReadOnlyList<OcrLine> lines)
    {
        double[] measured = [.. lines.Select(l => LetterMetrics.SizeOf(l, sheet.Image))];
        int?[] regions = [.. lines.Select(l => sheet.ToPage(l.Words[0].Box)?.Region)];
        int[] weights = [.. lines.Select(l => l.Words.Sum(w => w.Text.Length))];
        var sizes = new double[lines.Count];
        for (int i = 0; i < sizes.Length; i++)
        {
            double sum = 0;
            double weight = 0;
            for (int j = 0; j < sizes.Length; j++)
            {
                if (regions[i] == regions[j] && Math.Abs(measured[i] - measured[j]) <= SameSize * measured[i])
                {
                    sum += weights[j] * measured[j];
                    weight += weights[j];
                }
            }

            sizes[i] = weight == 0 ? measured[i] : sum / weight;
        }

        return sizes;
    }

    private static bool IsWriting(OcrWord word) =>
        word.Text.Any(char.IsAsciiDigit) || (word.Text.Any(char.IsLetter) && (word.Text.Length > 2 || word.Confidence >= LeastShort)) || word.Confidence >= LeastMark;

    /// <summary>
    /// A number without the upright strokes at its ends that are higher than digits: what the eraser left of a ruling line beside it. As
    /// digits they would make it another number.
    /// </summary>
    /// <param name="word">The word as read.</param>
    /// <param name="size">Font size of its line in pixels; 0 when not known: then its digits tell.</param>
    internal static OcrWord WithoutRules(OcrWord word, double size)
    {
        IReadOnlyList<OcrCharacter> c = word.Characters;
        int[] digits = [.. c.Where(d => char.IsAsciiDigit(d.Text[0])).Select(d => d.Box.Height).Order()];
        if (c.Count != word.Text.Length || digits.Length == 0)
        {
            return word;
        }

        size = size > 0 ? size : digits[(digits.Length - 1) / 2] / DigitHeight;

        bool IsRule(int i) => word.Text[i] == '|' && c[i].Box.Height > RuleHeight * size;
        int start = 0;
        int end = c.Count;
        while (IsRule(start))
        {
            start++;
        }

        while (IsRule(end - 1))
        {
            end--;
        }

        OcrCharacter[] kept = [.. c.Skip(start).Take(end - start)];
        return kept.Length == c.Count ? word : word with { Text = word.Text[start..end], Characters = kept, Box = kept.Select(k => k.Box).Aggregate((a, b) => a.Union(b)) };
    }

    private static ReadWord? ToPage(PagePicture picture, Sheet sheet, OcrWord word, double size, double baseline, int line)
    {
        word = WithoutRules(word, size);
        if (sheet.ToPage(word.Box) is not (int region, PixelBox box))
        {
            return null;
        }

        double scale = picture.PixelSize;
        SheetRegion placed = sheet.Regions[region];
        int dx = box.Left - word.Box.Left;
        double y = baseline + placed.Source.Top - placed.SheetY;
        size = size > 0 ? size : box.Height / 0.7;
        string text = string.Concat(WithRaisedMark(word, size, baseline).Select(GlyphText.Of));
        double[] edges = Edges(word, text);
        for (int i = 0; i < edges.Length; i++)
        {
            edges[i] = (edges[i] + dx) * scale;
        }

        double stroke = LetterMetrics.StrokeOf(picture.Ink, box, size) * scale;
        return new ReadWord(text, text, picture.ToPoints(box), edges, y * scale, size * scale, stroke, ConfidenceOf(word), line);
    }

    /// <summary>A small raised digit at the end of a number or word is a footnote mark, no part of it.</summary>
    private static string WithRaisedMark(OcrWord word, double size, double baseline)
    {
        if (word.Characters.Count < 2 || word.Characters.Count != word.Text.Length || !char.IsAsciiDigit(word.Text[^1]))
        {
            return word.Text;
        }

        PixelBox last = word.Characters[^1].Box;
        bool raised = last.Bottom < baseline - (RaisedBy * size) && last.Height < RaisedHeight * size && word.Characters[^2].Box.Bottom > last.Bottom + (RaisedBy * size / 2);
        return raised ? word.Text[..^1] + "⁰¹²³⁴⁵⁶⁷⁸⁹"[word.Text[^1] - '0'] : word.Text;
    }

    /// <summary>A word with a digit is no surer than its least sure character.</summary>
    private static double ConfidenceOf(OcrWord word) => word.Text.Any(char.IsDigit) ? Math.Min(word.Confidence, word.Weakest) : word.Confidence;

    /// <summary>Right edges of the characters on the sheet: their own where OCR gives a box for each, else evenly spaced; never falling.</summary>
    private static double[] Edges(OcrWord word, string text)
    {
        var edges = new double[text.Length];
        bool own = word.Characters.Count == text.Length;
        double reached = word.Box.Left;
        for (int i = 0; i < text.Length; i++)
        {
            double even = word.Box.Left + ((double)word.Box.Width * (i + 1) / text.Length);
            double edge = own && i + 1 < text.Length ? (word.Characters[i].Box.Right + word.Characters[i + 1].Box.Left) / 2.0 : even;
            edges[i] = reached = Math.Clamp(edge, reached, word.Box.Right);
        }

        return edges;
    }
}
