using System.Globalization;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Running;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli.Output;

/// <summary>What the terminal shows after <c>mine</c>: what is in the store now, some of it, and what to try next.</summary>
internal sealed class MineSummary(Session session, MiningStore store, string folder)
{
    private const int MostDocuments = 20;
    private const int MostFigures = 5;
    private const int MostErrors = 10;

    /// <summary>Writes it.</summary>
    public void Write(RunSummary run)
    {
        var overview = new StoreOverview(store);
        var documents = overview.Documents();
        session.Out.WriteLine(
            $"{Count.Of(documents.Count, "report")} in the store ({run.Read} read now): {Counted(documents, "ok")} ok, {Counted(documents, "partial")} partly read, {Counted(documents, "failed")} failed; "
            + $"{Count.Of(documents.Sum(d => d.Sections), "section")}, {Count.Of(documents.Sum(d => d.Figures), "figure")}.");
        WriteDocuments(documents);
        WriteFigures(overview);
        WriteErrors(overview);
        WriteNext();
    }

    private static int Counted(IReadOnlyList<DocumentLine> documents, string status) => documents.Count(d => d.Status == status);

    private void WriteDocuments(IReadOnlyList<DocumentLine> documents)
    {
        var read = documents.Where(d => d.Status != "failed").ToList();
        if (read.Count == 0)
        {
            return;
        }

        session.Out.WriteLine();
        TextTable.Write(
            session.Out,
            session.Width,
            [new("kommune", Shrinks: true), new("year"), new("type"), new("figures", Right: true), new("file", Shrinks: true)],
            [.. read.Take(MostDocuments).Select(d => new[] { d.Kommune, d.Year?.ToString(CultureInfo.InvariantCulture) ?? "", d.ReportType, d.Figures.ToString(CultureInfo.InvariantCulture), d.File })]);
        if (read.Count > MostDocuments)
        {
            session.Out.WriteLine($"... and {read.Count - MostDocuments} more: {session.Name} status{OutOption()}");
        }
    }

    /// <summary>Some figures of the indicator that most reports have.</summary>
    private void WriteFigures(StoreOverview overview)
    {
        if (overview.CommonestIndicator() is not { } indicator)
        {
            return;
        }

        session.Out.WriteLine();
        session.Out.WriteLine($"Some figures, of «{overview.Indicators().FirstOrDefault(i => i.Code == indicator).Label ?? indicator}»:");
        var figures = new DatasetReader(store).Figures(new FigureFilter { Indicator = indicator }).GroupBy(f => f[1]).SelectMany(g => g.Take(1)).Take(MostFigures);
        FigureTable.Write(session, overview, [.. figures]);
    }

    private void WriteErrors(StoreOverview overview)
    {
        var errors = overview.Errors();
        if (errors.Count == 0)
        {
            return;
        }

        session.Error.WriteLine();
        session.Error.WriteLine("Not all could be read:");
        foreach (var error in errors.Take(MostErrors))
        {
            session.Error.WriteLine($"  {error.File}: {error.Message}");
        }

        if (errors.Count > MostErrors)
        {
            session.Error.WriteLine($"  ... and {errors.Count - MostErrors} more in {Path.Combine(folder, Dataset.Errors.FileName)}");
        }
    }

    private void WriteNext()
    {
        session.Out.WriteLine();
        session.Out.WriteLine($"The dataset is in {folder}: {MiningStore.FileName}, {string.Join(", ", Dataset.Tables.Select(t => t.FileName))}, {DataPackage.FileName}.");
        session.Out.WriteLine($"Try next:  {session.Name} tall --indikator startlan_innvilget{OutOption()}");
        session.Out.WriteLine($"           {session.Name} status{OutOption()}");
    }

    private string OutOption() => folder == Options.DefaultOut ? "" : $" --out {folder}";
}
