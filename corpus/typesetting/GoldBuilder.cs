using System.Globalization;

namespace Boligsosial.Corpus;

/// <summary>Makes the gold of a report from its marks, which the colours of its twin tell where they are printed.</summary>
public sealed class GoldBuilder(Definitions definitions)
{
    /// <summary>The gold rows of a report.</summary>
    /// <param name="report">The source.</param>
    /// <param name="pages">The pages of the published PDF.</param>
    /// <param name="twin">The pages of the twin.</param>
    public Gold Build(SourceReport report, IReadOnlyList<PdfPage> pages, IReadOnlyList<PdfPage> twin)
    {
        CheckSameLayout(report, pages, twin);
        var file = Path.ChangeExtension(report.File, ".pdf");
        var places = Places(pages, twin);
        var heads = PageFurniture.LettersOf(report.Document);
        var open = new List<OpenSection>();
        var sections = new List<OpenSection>();
        var figures = new List<GoldFigure>();
        foreach (var mark in report.Marks)
        {
            var place = Place(report, mark, places);
            if (mark.Kind == MarkKind.Figure)
            {
                var section = open.LastOrDefault()?.Code ?? throw report.Error(mark, "stands before any section: mark the first heading with data-section=\"formalia\"");
                figures.Add(Figure(report, mark, file, section, place));
                continue;
            }

            // What ends here ends on this page, or on the one before if this mark is the first thing on its page.
            var lastPage = place.Page - (BeginsPage(pages[place.Page - 1], place.Glyphs[0], heads) ? 1 : 0);
            var ended = mark.Kind == MarkKind.Section
                ? open.FindIndex(s => s.Level >= Level(report, mark))
                : open.FindLastIndex(s => s.Code == mark.Element.GetAttribute("data-section-end"));
            if (mark.Kind == MarkKind.SectionEnd && ended < 0)
            {
                throw report.Error(mark, $"ends the section «{mark.Element.GetAttribute("data-section-end")}», which is not open here");
            }

            foreach (var section in ended < 0 ? [] : open[ended..])
            {
                section.PageLast = Math.Max(section.PageFirst, lastPage);
            }

            open = ended < 0 ? open : open[..ended];
            if (mark.Kind == MarkKind.Section)
            {
                var section = new OpenSection(Required(report, mark, "data-section"), Topic(report, mark), Level(report, mark), mark.Text, place.Page) { PageLast = pages.Count };
                open.Add(section);
                sections.Add(section);
            }
        }

        return new Gold(
            [Document(report, file, pages.Count)],
            [.. sections.Select((s, i) => new GoldSection { File = file, SectionNo = i + 1, Section = s.Code, Topic = s.Topic, Level = s.Level, Heading = s.Heading, PageFirst = s.PageFirst, PageLast = s.PageLast })],
            figures);
    }

    private static void CheckSameLayout(SourceReport report, IReadOnlyList<PdfPage> pages, IReadOnlyList<PdfPage> twin)
    {
        for (var i = 0; i < Math.Max(pages.Count, twin.Count); i++)
        {
            var own = i < pages.Count ? PdfPage.TextOf(pages[i].Ink) : "";
            var other = i < twin.Count ? PdfPage.TextOf(twin[i].Ink) : "";
            if (own != other)
            {
                var at = own.Zip(other).TakeWhile(c => c.First == c.Second).Count();
                throw new CorpusException(report.File, 0,
                    $"page {i + 1}: the PDF and its twin with marks differ from «{Around(own, at)}» / «{Around(other, at)}»; a line or page breaks otherwise where a mark stands: reword or break by hand there");
            }
        }
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 20)..Math.Min(text.Length, at + 20)];

    private sealed record PlaceOnPage(int Page, IReadOnlyList<Glyph> Glyphs)
    {
        public Box Box => Glyphs.Select(g => g.Box).Aggregate((a, b) => a.Union(b));
    }

    /// <summary>By mark: the published characters that stand where the twin prints the mark's colour. Pages and characters of both agree one by one.</summary>
    private static ILookup<int, PlaceOnPage> Places(IReadOnlyList<PdfPage> pages, IReadOnlyList<PdfPage> twin) =>
        pages.Zip(twin)
            .SelectMany(p => p.Second.Ink.Zip(p.First.Ink, (painted, glyph) => (Number: MarkColour.NumberOf(painted.Colour), p.First.Page, Glyph: glyph)))
            .Where(g => g.Number is not null)
            .GroupBy(g => (g.Number, g.Page), g => g.Glyph)
            .ToLookup(g => g.Key.Number!.Value, g => new PlaceOnPage(g.Key.Page, [.. g]));

    private static PlaceOnPage Place(SourceReport report, Mark mark, ILookup<int, PlaceOnPage> places)
    {
        // More than one place: a table's head that is repeated on each page.
        var painted = Text.Dense(SourceReport.PaintedText(mark));
        var found = places[SourceReport.PaintedNumber(mark)].ToList();
        var place = found.FirstOrDefault(p => string.Equals(PdfPage.TextOf(p.Glyphs), painted, StringComparison.OrdinalIgnoreCase))
            ?? throw report.Error(mark, found.Count == 0
                ? $"is not found in the PDF by the route {report.Route}: is it printed, and without a colour of its own?"
                : $"page {found[0].Page} prints «{PdfPage.TextOf(found[0].Glyphs)}» for it: keep it on one page");
        if (mark.Kind != MarkKind.Figure)
        {
            return place;
        }

        var own = Text.Dense(mark.Text);
        var at = painted.IndexOf(own, StringComparison.Ordinal);
        return place with { Glyphs = [.. place.Glyphs.Skip(at).Take(own.Length)] };
    }

    /// <summary>Whether nothing but running heads is drawn before a character.</summary>
    private static bool BeginsPage(PdfPage page, Glyph first, IReadOnlyList<string> heads)
    {
        const double MarginShare = 0.13;
        foreach (var line in page.Lines)
        {
            if (line.Contains(first))
            {
                return true;
            }

            var text = PdfPage.TextOf(line);
            var letters = Text.Letters(text);
            var middle = line.Count > 0 ? line[0].Box.MiddleY : 0;
            var inMargin = middle < page.Height * MarginShare || middle > page.Height * (1 - MarginShare);
            if (text.Any(char.IsLetterOrDigit) && !(inMargin && heads.Any(h => h.Contains(letters, StringComparison.Ordinal))))
            {
                return false;
            }
        }

        return true;
    }

    private GoldFigure Figure(SourceReport report, Mark mark, string file, string section, PlaceOnPage place)
    {
        string Attribute(string name, string absent = "") => mark.Element.GetAttribute(name)?.Trim() ?? absent;
        var code = Required(report, mark, "data-indicator");
        var indicator = definitions.FindIndicator(code) ?? throw report.Error(mark, $"the codebook has no indicator «{code}»");
        var value = Required(report, mark, "value");
        if (!decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            throw report.Error(mark, $"value=\"{value}\" is no decimal number (decimal point, no spaces)");
        }

        if (Attribute("data-as-of") is { Length: > 0 } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", out _))
        {
            throw report.Error(mark, $"data-as-of=\"{day}\" is no ISO date");
        }

        var box = place.Box;
        return new GoldFigure
        {
            File = file,
            KommuneNr = Attribute("data-kommune", report.Gold("kommune_nr")),
            Indicator = code,
            Value = value,
            ValueText = mark.Text,
            Unit = indicator.Unit,
            Year = Attribute("data-year"),
            AsOf = Attribute("data-as-of"),
            Breakdown = Attribute("data-breakdown"),
            Bound = OneOf(report, mark, "data-bound", "exact", "exact", "approx", "min", "max"),
            Target = OneOf(report, mark, "data-target", "false", "false", "true"),
            Page = place.Page,
            X0 = Coordinate(box.X0),
            Y0 = Coordinate(box.Y0),
            X1 = Coordinate(box.X1),
            Y1 = Coordinate(box.Y1),
            Section = section,
            Quote = Attribute("data-quote", "") is { Length: > 0 } quote ? quote : Quote.Of(mark.Element),
        };
    }

    private static GoldDocument Document(SourceReport report, string file, int pages) => new()
    {
        File = file,
        Title = Text.Collapse(report.Document.Title ?? ""),
        ReportType = report.Gold("report_type"),
        Template = report.Gold("template"),
        Programme = report.Gold("programme"),
        KommuneNr = report.Gold("kommune_nr"),
        Kommune = report.Gold("kommune"),
        HusbankRegion = report.Gold("husbank_region"),
        ReportYear = report.Gold("report_year"),
        PeriodStart = report.Gold("period_start"),
        PeriodEnd = report.Gold("period_end"),
        ReportDate = report.Gold("report_date"),
        Language = report.Document.DocumentElement.GetAttribute("lang") ?? "",
        Pages = pages,
        TextSource = "text",
        Status = "ok",
    };

    private string Topic(SourceReport report, Mark mark) =>
        mark.Element.GetAttribute("data-topic") ?? Template(report, mark)?.Topic ?? throw report.Error(mark, "templates.csv does not know this section for the template: give data-topic and data-level, or mend the code");

    private int Level(SourceReport report, Mark mark) =>
        mark.Element.GetAttribute("data-level") is { } level
            ? int.TryParse(level, out var n) && n is >= 1 and <= 4 ? n : throw report.Error(mark, $"data-level=\"{level}\" must be 1 to 4")
            : Template(report, mark)?.Level ?? throw report.Error(mark, "templates.csv does not know this section for the template: give data-topic and data-level, or mend the code");

    private TemplateSection? Template(SourceReport report, Mark mark) =>
        definitions.FindSection(report.Gold("template"), Required(report, mark, "data-section"));

    private static string Required(SourceReport report, Mark mark, string attribute) =>
        mark.Element.GetAttribute(attribute)?.Trim() is { Length: > 0 } value ? value : throw report.Error(mark, $"has no {attribute}");

    private static string OneOf(SourceReport report, Mark mark, string attribute, string absent, params string[] allowed)
    {
        var value = mark.Element.GetAttribute(attribute)?.Trim() ?? absent;
        return allowed.Contains(value) ? value : throw report.Error(mark, $"{attribute}=\"{value}\" must be one of {string.Join(", ", allowed)}");
    }

    private static string Coordinate(double points) => points.ToString("0.0", CultureInfo.InvariantCulture);

    private sealed record OpenSection(string Code, string Topic, int Level, string Heading, int PageFirst)
    {
        public int PageLast { get; set; }
    }
}
