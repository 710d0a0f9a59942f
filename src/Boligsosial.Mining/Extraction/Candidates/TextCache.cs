using Boligsosial.Mining.Extraction.Language;
using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>What was read in the labels and heads of a document, each text once: every cell of a table asks for the same.</summary>
/// <param name="normalizer">Makes spelling alike.</param>
public sealed class TextCache(Normalizer normalizer)
{
    private readonly Dictionary<string, IReadOnlyList<DateMention>> _dates = [];
    private readonly Dictionary<string, List<NormalizedWord>> _words = [];
    private readonly Dictionary<TableCell, string> _firstParts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The dates of a text.</summary>
    public IReadOnlyList<DateMention> Dates(string text)
    {
        if (!_dates.TryGetValue(text, out IReadOnlyList<DateMention>? dates))
        {
            _dates[text] = dates = DateScanner.Scan(text);
        }

        return dates;
    }

    /// <summary>The normalized words of a text.</summary>
    public List<NormalizedWord> Words(string text)
    {
        if (!_words.TryGetValue(text, out List<NormalizedWord>? words))
        {
            _words[text] = words = normalizer.Words(text);
        }

        return words;
    }

    /// <summary>The first paragraph of a cell; empty when it has none.</summary>
    public string FirstPart(TableCell cell)
    {
        if (!_firstParts.TryGetValue(cell, out string? text))
        {
            List<Paragraph> parts = ParagraphBuilder.Build(cell.Lines);
            _firstParts[cell] = text = parts.Count == 0 ? "" : parts[0].Text.Text;
        }

        return text;
    }
}
