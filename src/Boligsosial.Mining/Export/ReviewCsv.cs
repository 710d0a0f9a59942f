using System.Globalization;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Files;
using Boligsosial.Mining.Store;
using CsvHelper;

namespace Boligsosial.Mining.Export;

/// <summary>How many reviews a file brought.</summary>
/// <param name="Accepted">Figures that are right.</param>
/// <param name="Corrected">Figures that were corrected.</param>
/// <param name="Rejected">Numbers that are no figures.</param>
/// <param name="Withdrawn">Figures whose review was taken back.</param>
public readonly record struct ReviewCounts(int Accepted, int Corrected, int Rejected, int Withdrawn);

/// <summary>
/// Reviews as a sheet to be filled in by hand: a row for each figure, with columns for what a person says of it and, behind them, for what was mined.
/// The sheet may come back with semicolons and decimal commas, as a Norwegian Excel writes it.
/// </summary>
public static class ReviewCsv
{
    /// <summary>In column review: takes an earlier review back.</summary>
    public const string Withdrawn = "withdrawn";

    private static readonly string[] Filled = ["figure_id", "review", "new_indicator", "new_value", "new_year", "new_breakdown", "note", "reviewer"];
    private static readonly string[] Mined = ["file", "page", "indicator", "value", "value_text", "year", "breakdown", "section", "quote", "method", "confidence"];

    /// <summary>Writes the sheet of all figures in a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="path">The sheet.</param>
    /// <param name="replace">Whether a file that is there may be written over: it may be a sheet that somebody has filled in and not taken over yet.</param>
    /// <returns>How many figures.</returns>
    /// <exception cref="StoreException">The file cannot be written, or is there already.</exception>
    public static int Write(MiningStore store, string path, bool replace = false)
    {
        if (!replace && Path.Exists(path))
        {
            throw new StoreException($"{path} is there already. If it is filled in, take it over first with «boligsosial review import»; then name another file, or write over this one with --force.");
        }

        var figures = 0;
        try
        {
            WholeFiles.Put(path, stream => figures = Write(store, stream));
            return figures;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path} cannot be written ({e.Message.TrimEnd('.')}). Close the program that has it open, or name another file.", e);
        }
    }

    private static int Write(MiningStore store, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader([.. Filled, .. Mined]);
        var figures = 0;
        foreach (var row in new ReviewTable(store).Sheet())
        {
            csv.WriteRecord([.. row.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "")]);
            figures++;
        }

        csv.Flush();
        return figures;
    }

    /// <summary>Takes a filled-in sheet over into the store, all of it or, when a row is not understood, nothing. Rows with nothing in column review are left alone.</summary>
    /// <param name="store">The store.</param>
    /// <param name="path">The sheet.</param>
    /// <param name="now">When.</param>
    /// <exception cref="DefinitionException">The file cannot be read, or one of its rows is not understood.</exception>
    public static ReviewCounts Read(MiningStore store, string path, DateTimeOffset now)
    {
        var table = new ReviewTable(store);
        var (figures, indicators) = (table.FigureIds(), table.Indicators());
        var reviews = new Dictionary<string, Review>();
        var withdrawn = new List<string>();
        foreach (var (line, row) in Rows(path))
        {
            var bad = (string message) => new DefinitionException(path, line, $"{message} Nothing was taken over.");
            var id = row("figure_id");
            if (row("review").Length == 0)
            {
                continue;
            }

            if (!figures.Contains(id))
            {
                throw bad($"there is no figure «{id}» in the store. Name the store that the sheet is from with --out.");
            }

            if (row("review") == Withdrawn)
            {
                withdrawn.Add(id);
                continue;
            }

            if (!reviews.TryAdd(id, ReviewOf(row, indicators, bad)))
            {
                throw bad($"the figure «{id}» is reviewed twice.");
            }
        }

        table.Put(reviews.Values, withdrawn, now);
        var verdicts = reviews.Values.CountBy(r => r.Verdict).ToDictionary();
        return new ReviewCounts(
            verdicts.GetValueOrDefault(Review.Accepted), verdicts.GetValueOrDefault(Review.Corrected), verdicts.GetValueOrDefault(Review.Rejected), withdrawn.Count);
    }

    private static Review ReviewOf(Func<string, string> row, HashSet<string> indicators, Func<string, DefinitionException> bad)
    {
        string? Given(string column) => row(column) is { Length: > 0 } text ? text : null;

        var verdict = row("review");
        if (verdict is not (Review.Accepted or Review.Corrected or Review.Rejected))
        {
            throw bad($"«{verdict}» in column review is not understood; it takes accepted, corrected, rejected or {Withdrawn}.");
        }

        var indicator = Given("new_indicator");
        if (indicator is not null && !indicators.Contains(indicator))
        {
            throw bad($"there is no indicator «{indicator}»; all are in codebook.csv.");
        }

        decimal? value = Given("new_value") is not { } number ? null
            : decimal.TryParse(number.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) ? parsed
            : throw bad($"«{number}» in column new_value is no number; write it in full and without spaces, such as 12.5.");
        int? year = Given("new_year") is not { } digits ? null
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named is >= 1900 and <= 2100 ? named
            : throw bad($"«{digits}» in column new_year is no year.");
        var corrects = indicator is not null || value is not null || year is not null || Given("new_breakdown") is not null;
        if (corrects != (verdict == Review.Corrected))
        {
            throw bad(corrects ? $"the review is {verdict}, but a correction is given; write corrected, or empty the columns new_*." : "the review is corrected, but none of the columns new_* says to what.");
        }

        return new Review(row("figure_id"), verdict, indicator, value, year, Given("new_breakdown"), Given("note"), Given("reviewer"));
    }

    private static List<(int Line, Func<string, string> Row)> Rows(string path)
    {
        try
        {
            var head = File.ReadLines(path).FirstOrDefault() ?? "";
            using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = head.Contains(';') ? ';' : ',', TrackLineNumbers = true, SkipEmptyLines = true });
            csv.ReadHeader();
            var missing = Filled.Take(2).Except(csv.Headers).ToList();
            if (missing.Count > 0)
            {
                throw new DefinitionException(path, 1, $"no column «{string.Join("», «", missing)}». Fill in a sheet made with «boligsosial review export», and keep its header.");
            }

            var rows = new List<(int, Func<string, string>)>();
            var present = Filled.Intersect(csv.Headers).ToList();
            while (csv.Read())
            {
                var values = present.ToDictionary(c => c, c => csv.GetString(c).Trim());
                rows.Add(((int)csv.LineNumber, column => values.GetValueOrDefault(column, "")));
            }

            return rows;
        }
        catch (CsvFormatException e)
        {
            throw new DefinitionException(path, e.LineNumber > 0 ? (int)e.LineNumber : null, $"no well-formed CSV: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DefinitionException(path, null, $"could not be read ({e.Message.TrimEnd('.')})");
        }
    }
}
