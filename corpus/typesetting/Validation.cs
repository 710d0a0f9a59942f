using System.Globalization;

namespace Boligsosial.Corpus;

/// <summary>Looks for mistakes in the gold: against the PDFs, the definitions and itself.</summary>
public sealed class Validation(CorpusFolder corpus, Definitions definitions, string kommuneFile)
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["report_type"] = ["halvarsrapport", "arsrapport", "sluttrapport", "programplan", "annet"],
        ["programme"] = ["", "boligsosialt_utviklingsprogram", "boligsosialt_velferdsprogram", "basis", "kommuneprogram", "prosjekt"],
        ["husbank_region"] = ["ost", "sor", "vest", "midt-norge", "bodo", "hammerfest"],
        ["language"] = ["nb", "nn"],
    };

    // Coordinates have one decimal, and the second letter of a ligature has no width of its own.
    private const double Rounding = 0.2;

    private readonly Dictionary<string, List<KommuneRow>> kommuner =
        Csv.Read<KommuneRow>(kommuneFile).GroupBy(k => k.Kommunenummer).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

    private readonly List<string> warnings = [];
    private readonly List<string> errors = [];

    /// <summary>Prints warnings, then errors. 1 if there are errors.</summary>
    public int Run(IReadOnlyList<string> only)
    {
        if (kommuner.Count == 0)
        {
            throw new CorpusException($"no register of kommuner at {kommuneFile}: name it with --kommuner FILE");
        }

        var gold = Gold.Read(corpus.Gold);
        foreach (var name in only.Count > 0 ? only : corpus.Names())
        {
            var file = name + ".pdf";
            var document = gold.Documents.Where(d => d.File == file).ToList();
            if (document.Count != 1 || !File.Exists(corpus.Pdf(name)))
            {
                errors.Add($"{file}: {document.Count} rows in documents.csv, PDF {(File.Exists(corpus.Pdf(name)) ? "there" : "missing")}: run typeset");
                continue;
            }

            var figures = gold.Figures.Where(f => f.File == file).ToList();
            CheckDocument(document[0]);
            CheckSections(document[0], [.. gold.Sections.Where(s => s.File == file)], figures);
            CheckFigures(document[0], figures, Pdf.ReadPages(corpus.Pdf(name)));
            warnings.AddRange(Accounts.Check(figures));
        }

        warnings.ForEach(w => Console.Out.WriteLine("warning: " + w));
        errors.ForEach(e => Console.Out.WriteLine("error: " + e));
        Console.Out.WriteLine($"{errors.Count} errors, {warnings.Count} warnings");
        return errors.Count == 0 ? 0 : 1;
    }

    private void CheckDocument(GoldDocument document)
    {
        foreach (var (column, value) in new[] { ("report_type", document.ReportType), ("programme", document.Programme), ("husbank_region", document.HusbankRegion), ("language", document.Language) })
        {
            if (!Allowed[column].Contains(value))
            {
                errors.Add($"{document.File}: {column} «{value}» must be one of {string.Join(", ", Allowed[column])}: mend <meta name=\"gold:{column}\">");
            }
        }

        foreach (var (column, value) in new[] { ("title", document.Title), ("kommune_nr", document.KommuneNr), ("kommune", document.Kommune) }.Where(c => c.Item2.Length == 0))
        {
            errors.Add($"{document.File}: {column} is missing: add <meta name=\"gold:{column}\"> (title: <title>)");
        }

        if (!definitions.HasTemplate(document.Template))
        {
            errors.Add($"{document.File}: template «{document.Template}» is not known");
        }

        foreach (var (column, value) in new[] { ("period_start", document.PeriodStart), ("period_end", document.PeriodEnd), ("report_date", document.ReportDate) })
        {
            if (value.Length > 0 && !DateOnly.TryParseExact(value, "yyyy-MM-dd", out _))
            {
                errors.Add($"{document.File}: {column} «{value}» is no ISO date");
            }
        }

        var numbers = document.KommuneNr.Split(';');
        var names = document.Kommune.Split(';');
        foreach (var (number, name) in numbers.Zip(names))
        {
            var known = CheckKommune(document.File, number, Year(document));
            if (known is not null && known.Navn != name && known.NavnAlternativ != name)
            {
                errors.Add($"{document.File}: kommune {number} is {known.Navn}, not {name}");
            }
        }

        if (numbers.Length != names.Length)
        {
            errors.Add($"{document.File}: {numbers.Length} kommune numbers, {names.Length} names");
        }
    }

    private void CheckSections(GoldDocument document, List<GoldSection> sections, List<GoldFigure> figures)
    {
        if (sections.FirstOrDefault() is not { PageFirst: 1 })
        {
            errors.Add($"{document.File}: no section begins on page 1: mark the first thing printed with data-section=\"formalia\"");
        }

        foreach (var section in sections)
        {
            var known = definitions.FindSection(document.Template, section.Section);
            if (known is null || !definitions.HasTopic(section.Topic))
            {
                errors.Add($"{document.File}: section «{section.Section}» (topic «{section.Topic}») is not in template {document.Template}");
            }
            else if (document.Template != "fritt" && (known.Topic != section.Topic || known.Level != section.Level))
            {
                warnings.Add($"{document.File}: section {section.Section} has topic {section.Topic}, level {section.Level}; the template {known.Topic}, {known.Level}");
            }
        }

        foreach (var twice in sections.GroupBy(s => s.Section).Where(g => g.Count() > 1 && document.Template != "fritt" && g.Key is not ("delprosjekt" or "vedlegg")))
        {
            warnings.Add($"{document.File}: section {twice.Key} stands {twice.Count()} times, pages {string.Join(", ", twice.Select(s => s.PageFirst))}");
        }

        foreach (var figure in figures.Where(f => !sections.Any(s => s.Section == f.Section && s.PageFirst <= f.Page && f.Page <= s.PageLast)))
        {
            errors.Add($"{Place(figure)}: no section {figure.Section} covers that page");
        }
    }

    private void CheckFigures(GoldDocument document, List<GoldFigure> figures, IReadOnlyList<PdfPage> pages)
    {
        if (document.Pages != pages.Count)
        {
            errors.Add($"{document.File}: documents.csv says {document.Pages} pages, the PDF has {pages.Count}: run typeset --force {Path.GetFileNameWithoutExtension(document.File)}");
            return;
        }

        foreach (var figure in figures)
        {
            var page = pages[figure.Page - 1];
            var box = figure.PrintedBox();
            var printed = PdfPage.TextOf(page.Ink.Where(g => box.Grown(Rounding).HoldsCentreOf(g.Box)));
            if (!PdfPage.TextOf(page.Ink).Contains(Text.Dense(figure.ValueText), StringComparison.OrdinalIgnoreCase))
            {
                errors.Add($"{Place(figure)}: page {figure.Page} does not print «{figure.ValueText}»");
            }
            else if (!printed.Contains(Text.Dense(figure.ValueText), StringComparison.OrdinalIgnoreCase))
            {
                errors.Add($"{Place(figure)}: its box on page {figure.Page} holds «{printed}»");
            }

            CheckCodes(document, figure);
        }

        foreach (var same in figures.GroupBy(f => (f.Page, f.X0, f.Y0, f.X1, f.Indicator, f.Value, f.Breakdown, f.Year, f.KommuneNr)).Where(g => g.Count() > 1))
        {
            errors.Add($"{Place(same.First())}: {same.Count()} rows for the same printed number");
        }
    }

    private void CheckCodes(GoldDocument document, GoldFigure figure)
    {
        var amount = figure.Unit == "NOK";
        var value = decimal.Parse(figure.Value, CultureInfo.InvariantCulture);
        if (definitions.FindIndicator(figure.Indicator) is not { } indicator || indicator.Unit != figure.Unit)
        {
            errors.Add($"{Place(figure)}: not in the codebook with unit {figure.Unit}");
        }

        if (!NorwegianNumber.CanMean(figure.ValueText, value, amount))
        {
            warnings.Add($"{Place(figure)}: «{figure.ValueText}» reads as {string.Join(" or ", NorwegianNumber.Readings(figure.ValueText).DefaultIfEmpty(-1).Select(r => r == -1 ? "no number" : $"{r}"))}, not {figure.Value}");
        }

        if (figure.Year.Length > 0 && (!int.TryParse(figure.Year, out var year) || year is < 1990 or > 2040))
        {
            errors.Add($"{Place(figure)}: year «{figure.Year}»");
        }
        else if (figure.AsOf.Length > 0 && !figure.AsOf.StartsWith(figure.Year, StringComparison.Ordinal))
        {
            warnings.Add($"{Place(figure)}: as_of {figure.AsOf} is not in year {figure.Year}");
        }
        else if (figure.Target == "false" && figure.Indicator is not ("tilskudd_sokt" or "tilskudd_tilsagn") && figure.Year.Length > 0 && int.Parse(figure.Year, CultureInfo.InvariantCulture) > LastYear(document))
        {
            warnings.Add($"{Place(figure)}: a result for {figure.Year}, after the report was written");
        }

        foreach (var number in figure.KommuneNr.Split(';').Where(n => figure.KommuneNr != document.KommuneNr))
        {
            CheckKommune(Place(figure), number, Year(document));
        }
    }

    private KommuneRow? CheckKommune(string place, string number, int? year)
    {
        var rows = kommuner.GetValueOrDefault(number, []);
        var valid = rows.FirstOrDefault(k => year is null || k.ValidIn(year.Value));
        if (valid is null)
        {
            errors.Add(rows.Count == 0
                ? $"{place}: there is no kommune {number}"
                : $"{place}: kommune {number} {rows[0].Navn} was valid {rows[0].GyldigFra}-{rows[0].GyldigTil}, not in {year}");
        }

        return valid;
    }

    private static int? Year(GoldDocument document) =>
        new[] { document.PeriodEnd, document.ReportYear, document.ReportDate }.FirstOrDefault(t => t.Length >= 4) is { } text
            ? Math.Min(int.Parse(text[..4], CultureInfo.InvariantCulture), document.ReportDate.Length >= 4 && document.ReportType == "programplan" ? int.Parse(document.ReportDate[..4], CultureInfo.InvariantCulture) : 9999)
            : null;

    private static int LastYear(GoldDocument document) =>
        new[] { document.ReportDate, document.PeriodEnd, document.ReportYear }.FirstOrDefault(t => t.Length >= 4) is { } text ? int.Parse(text[..4], CultureInfo.InvariantCulture) : 9999;

    private static string Place(GoldFigure figure) => $"{figure.File} p. {figure.Page} {figure.Indicator} «{figure.ValueText}» ({figure.Quote[..Math.Min(70, figure.Quote.Length)]})";
}
