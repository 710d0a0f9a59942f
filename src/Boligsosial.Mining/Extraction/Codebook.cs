using Boligsosial.Mining.Documents;
using CsvHelper;

namespace Boligsosial.Mining.Extraction;

/// <summary>One indicator of the codebook: something that reports count.</summary>
/// <param name="Code">ASCII snake_case, the name of the variable in R and Stata.</param>
/// <param name="Unit"><c>antall</c>, <c>NOK</c>, <c>prosent</c>, <c>per 1000 innbyggere</c>, <c>år</c> or <c>årsverk</c>.</param>
/// <param name="Topic">Group of indicators, in Norwegian.</param>
/// <param name="Label">Short Norwegian name.</param>
/// <param name="Definition">What is counted, in Norwegian.</param>
/// <param name="Breakdown">What its parts are: parts by name joined by <c>|</c>, or the word for the kind of part, or empty.</param>
public sealed record Indicator(string Code, string Unit, string Topic, string Label, string Definition, string Breakdown);

/// <summary>All indicators, in the order of the file <c>codebook.csv</c>.</summary>
public sealed class Codebook
{
    /// <summary>The file's name in the folder of definitions.</summary>
    public const string FileName = "codebook.csv";

    /// <summary>The file's columns.</summary>
    public static readonly IReadOnlyList<string> Columns = ["indicator", "unit", "topic", "label_nb", "definition_nb", "breakdown"];

    /// <summary>The units that indicators are counted in.</summary>
    public static readonly IReadOnlyList<string> Units = ["antall", "NOK", "prosent", "per 1000 innbyggere", "år", "årsverk"];

    private static readonly CsvReaderOptions Reading = new() { TrackLineNumbers = true, SkipEmptyLines = true };

    private readonly Dictionary<string, Indicator> byCode;

    private Codebook(IReadOnlyList<Indicator> indicators)
    {
        Indicators = indicators;
        byCode = indicators.ToDictionary(i => i.Code);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The indicator of that code, or null.</summary>
    public Indicator? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Reads <c>codebook.csv</c> of a folder of definitions.</summary>
    /// <exception cref="DefinitionException">The file is missing or says what is not understood.</exception>
    public static Codebook Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            using var csv = CsvReader.FromFile(path, Reading);
            return new Codebook(Read(csv, path));
        }
        catch (CsvFormatException e)
        {
            throw new DefinitionException(path, (int)e.LineNumber, $"is not well-formed CSV: {e.Message}");
        }
        catch (IOException e)
        {
            throw new DefinitionException(path, null, $"cannot be read ({e.Message.TrimEnd('.')}); the codebook must be there for figures to be found.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new DefinitionException(path, null, "may not be read; give yourself permission to read it.");
        }
    }

    private static List<Indicator> Read(CsvReader csv, string path)
    {
        csv.ReadHeader();
        var missing = Columns.Except(csv.Headers).ToList();
        if (missing.Count > 0)
        {
            throw new DefinitionException(path, 1, $"the column {string.Join(", ", missing)} is missing; expected {string.Join(",", Columns)}.");
        }

        var indicators = new List<Indicator>();
        var seen = new HashSet<string>();
        while (csv.Read())
        {
            string Field(int column) => csv.TryGetFieldIndex(Columns[column], out var index) && index < csv.FieldCount ? csv.GetString(index).Trim() : "";
            var indicator = new Indicator(Field(0), Field(1), Field(2), Field(3), Field(4), Field(5));
            if (Complaint(indicator, seen, csv) is { } complaint)
            {
                throw new DefinitionException(path, (int)csv.LineNumber, complaint);
            }

            indicators.Add(indicator);
        }

        return indicators.Count > 0 ? indicators : throw new DefinitionException(path, null, "has no indicators.");
    }

    private static string? Complaint(Indicator indicator, HashSet<string> seen, CsvReader csv)
    {
        if (csv.FieldCount != csv.Headers.Count)
        {
            return $"has {csv.FieldCount} fields; expected {csv.Headers.Count}. A field with a comma in it stands in double quotes.";
        }

        if (indicator.Code.Length == 0 || !indicator.Code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
        {
            return $"the indicator «{indicator.Code}» is no code; expected lower-case letters, digits and underscores.";
        }

        if (!seen.Add(indicator.Code))
        {
            return $"the indicator «{indicator.Code}» stands there already; expected each code once.";
        }

        if (!Units.Contains(indicator.Unit))
        {
            return $"the unit «{indicator.Unit}» is not known; expected one of {string.Join(", ", Units)}.";
        }

        return indicator.Label.Length == 0 ? "label_nb is empty; expected a short Norwegian name." : null;
    }
}
