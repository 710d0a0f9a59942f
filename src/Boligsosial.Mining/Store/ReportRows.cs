using Boligsosial.Mining.Documents;
using Microsoft.Data.Sqlite;

namespace Boligsosial.Mining.Store;

/// <summary>Writes the rows of one report.</summary>
internal sealed class ReportRows(MiningStore store, string documentId, SourceFile source)
{
    /// <summary>Writes the report, or that there is none and why.</summary>
    /// <exception cref="SqliteException">A value is not what the schema allows.</exception>
    public void Write(Outcome<Report> outcome, string minerVersion)
    {
        var report = outcome.Value;
        WriteDocument(report, outcome.Failure, minerVersion);
        if (report is not null)
        {
            WriteSections(report.Sections);
            WriteFigures(report.Figures);
            WriteGoals(report.Goals);
            WritePartners(report.Partners);
        }

        using var errors = new Insert(store, "errors", "document_id", "file", "stage", "code", "message");
        foreach (var failure in report?.Failures ?? [outcome.Failure!])
        {
            errors.Row(documentId, source.File, failure.Stage, Codes.Of(failure.Code), failure.Message);
        }
    }

    private void WriteDocument(Report? report, Failure? failure, string minerVersion)
    {
        using var insert = new Insert(
            store, "documents",
            "document_id", "root", "file", "sha256", "title", "report_type", "template", "programme", "kommune_nr", "kommune", "husbank_region", "report_year",
            "period_start", "period_end", "report_date", "language", "pages", "text_source", "status", "message", "miner_version");
        var m = report?.Metadata;
        var messages = report is null ? failure!.Message : string.Join(' ', report.Failures.Select(f => f.Message));
        insert.Row(
            documentId, source.Root, source.File, source.Sha256, m?.Title, m?.ReportType, m?.Template, m?.Programme, m?.KommuneNr,
            m is null ? null : string.Join(';', m.Kommuner.Select(k => k.Name)), m?.HusbankRegion, m?.ReportYear,
            m?.PeriodStart, m?.PeriodEnd, m?.ReportDate, m?.Language, report?.Pages, report is null ? null : Codes.Of(report.TextSource),
            Codes.Of(report?.Status ?? DocumentStatus.Failed), messages, minerVersion);
    }

    private void WriteSections(IReadOnlyList<Section> sections)
    {
        using var insert = new Insert(
            store, "sections",
            "document_id", "file", "section_no", "section", "topic", "level", "heading", "page_first", "page_last", "chars", "method", "confidence", "text", "own_text");
        foreach (var s in sections)
        {
            insert.Row(
                documentId, source.File, s.Number, s.Code, s.Topic, s.Level, s.Heading, s.PageFirst, s.PageLast, s.Text.Length, s.Method, s.Confidence,
                Insert.Kept(s.Text), Insert.Kept(s.OwnText));
        }
    }

    private void WriteFigures(IReadOnlyList<Figure> figures)
    {
        using var insert = new Insert(
            store, "figures",
            "figure_id", "document_id", "file", "figure_no", "kommune_nr", "indicator", "value", "value_text", "unit", "year", "year_source", "as_of",
            "period_start", "period_end", "breakdown", "bound", "target", "page", "x0", "y0", "x1", "y1", "section", "quote", "method", "confidence");
        var ids = Identifiers.Figures(documentId, figures);
        for (var i = 0; i < figures.Count; i++)
        {
            var f = figures[i];
            insert.Row(
                ids[i], documentId, source.File, i + 1, f.KommuneNr, f.Indicator, f.Value, f.ValueText, f.Unit, f.Year, f.YearSource, f.AsOf,
                f.PeriodStart, f.PeriodEnd, f.Breakdown, Codes.Of(f.Bound), f.Target, f.Page, f.Box.X0, f.Box.Y0, f.Box.X1, f.Box.Y1, f.Section, f.Quote, f.Method, f.Confidence);
        }

        // What was said of them before holds again. No trigger does this: with one, SQLite readies itself for every row to be undone by itself.
        store.Execute(
            "UPDATE figures SET review = r.review FROM reviews r WHERE r.figure_id = figures.figure_id AND figures.document_id = $id", ("$id", documentId));
    }

    private void WriteGoals(IReadOnlyList<Goal> goals)
    {
        using var insert = new Insert(
            store, "goals", "document_id", "file", "goal_no", "hovedmaal", "delprosjekt", "delmaal_no", "maal", "resultat", "varighet", "page");
        for (var i = 0; i < goals.Count; i++)
        {
            var g = goals[i];
            insert.Row(documentId, source.File, i + 1, g.Hovedmaal, g.Delprosjekt, g.DelmaalNo, g.Maal, g.Resultat, g.Varighet, g.Page);
        }
    }

    private void WritePartners(IReadOnlyList<Partner> partners)
    {
        using var insert = new Insert(store, "partners", "document_id", "file", "partner_no", "partner", "deltakelse", "page");
        for (var i = 0; i < partners.Count; i++)
        {
            insert.Row(documentId, source.File, i + 1, partners[i].Name, partners[i].Deltakelse, partners[i].Page);
        }
    }

    /// <summary>One prepared INSERT. Empty text is a missing value and becomes NULL.</summary>
    private sealed class Insert : IDisposable
    {
        private readonly Statement statement;
        private object?[] last = [];

        public Insert(MiningStore store, string table, params string[] columns) =>
            statement = new Statement(store, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})");

        /// <summary>Text that stays text even when it is empty.</summary>
        public static object Kept(string text) => new StringText(text);

        public void Row(params object?[] values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                // SQLite keeps the values of the row before, and many are the same.
                if (last.Length == 0 || !ReferenceEquals(values[i], last[i]))
                {
                    statement.Bind(i + 1, values[i] switch
                    {
                        "" => null,
                        StringText kept => kept.Text,
                        var value => value,
                    });
                }
            }

            last = values;
            statement.Run();
        }

        public void Dispose() => statement.Dispose();

        private sealed record StringText(string Text);
    }
}
