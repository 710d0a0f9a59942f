using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>Sets outlines as reports: each heading in a look that headings have, its text below it.</summary>
internal static class OutlineReport
{
    private const double BodySize = 11;
    private const double LineHeight = 1.3 * BodySize;
    private const double Left = 70;
    private const double PageTop = 70;
    private const double PageBottom = 770;

    /// <summary>A title is so much larger than headings.</summary>
    private const double TitleRise = 4;

    /// <summary>So many characters fit on a line of running text.</summary>
    private const int LineLength = 80;

    /// <summary>How headings are set, report by report.</summary>
    private static readonly Look[] Looks = [new(14, true, false), new(11, true, false), new(16, false, false), new(12, true, false), new(11, false, true), new(13, false, false)];

    /// <summary>An outline as a report without a form; a first line about who and when is its title.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="place">Its place among the outlines, by which it gets its name and the look of its headings.</param>
    public static SectionReport Of(Outline outline, int place)
    {
        ArgumentNullException.ThrowIfNull(outline);
        string name = $"outline {place + 1}";
        Look look = Looks[place % Looks.Length];
        var print = new Print();
        var gold = new List<GoldSection>();
        Look title = look with { Size = look.Size + TitleRise };
        if (outline.Lines[0].Topic != SectionSpans.Formalia)
        {
            print.Add(name, title);
        }

        foreach (OutlineLine line in outline.Lines)
        {
            int page = print.Add(line.Heading, print.IsEmpty ? title : look.At(HeadingText.Parse(line.Heading).Number));
            if (line.Topic.Length > 0)
            {
                gold.Add(new GoldSection(name, line.Topic, line.Topic, line.Heading, page));
            }

            print.Add(line.Text, new Look(BodySize, false, false));
        }

        DocumentLayout layout = print.Layout();
        IReadOnlyList<TextUnit> units = TextUnit.Of(layout);
        var document = new SegmentedDocument(layout, units, new TemplateMatch(TemplateSet.Free, 0, ""), []);
        return new SectionReport(name, TemplateSet.Free, outline.Language, document, gold);
    }

    private sealed record Look(double Size, bool Bold, bool Underlined)
    {
        /// <summary>The look of a heading with that number: below the level of chapters it is smaller.</summary>
        public Look At(string number) => this with { Size = Math.Max(BodySize, Size - number.Count(c => c == '.')) };
    }

    /// <summary>Paragraphs one below the other.</summary>
    private sealed class Print
    {
        private readonly List<Block> _blocks = [];
        private int _page = 1;
        private double _top = PageTop;

        public bool IsEmpty => _blocks.Count == 0;

        /// <summary>Sets a paragraph, and says on which page.</summary>
        public int Add(string text, Look look)
        {
            List<string> lines = Broken(text);
            if (_top + ((lines.Count + 2) * LineHeight) > PageBottom)
            {
                (_page, _top) = (_page + 1, PageTop);
            }

            var set = new List<TextLine>();
            foreach (string line in lines)
            {
                set.Add(PrintedLine.Of(line, _page, Left, _top, look.Size, look.Bold) with { Underlined = look.Underlined });
                _top += Math.Max(LineHeight, 1.3 * look.Size);
            }

            _blocks.Add(new Paragraph(set, ListMarker.Of(set[0])));
            _top += LineHeight / 2;
            return _page;
        }

        public DocumentLayout Layout() => new(_page, _blocks, [], BodySize, TextSource.Text);

        private static List<string> Broken(string text)
        {
            var lines = new List<string>();
            foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (lines.Count > 0 && lines[^1].Length + word.Length < LineLength)
                {
                    lines[^1] += " " + word;
                }
                else
                {
                    lines.Add(word);
                }
            }

            return lines;
        }
    }
}
