using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Kommuner;

/// <summary>The CSV files of the register, checked against each other.</summary>
internal sealed class RegisterFiles(string kommunerFile, string changesFile, string bydelerFile, string regionsFile)
{
    private static readonly string[] Kinds = ["nummerendring", "sammenslaaing", "deling", "grensejustering"];
    private static readonly string[] RegionCodes = ["ost", "sor", "vest", "midt-norge", "bodo", "hammerfest"];

    /// <summary>kommuner.csv.</summary>
    public IReadOnlyList<Kommune> Kommuner() => AtLeastOne(kommunerFile,
    [
        .. DefinitionTable.Read(kommunerFile, "kommunenummer", "navn", "navn_alternativ", "fylkesnummer", "fylke", "gyldig_fra", "gyldig_til")
            .Select(r => new Kommune(
                r.Digits("kommunenummer", 4), r.Required("navn"),
                r["navn_alternativ"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                r.Digits("fylkesnummer", 2), r.Required("fylke"), r.Year("gyldig_fra"), r["gyldig_til"].Length == 0 ? null : r.Year("gyldig_til"))),
    ]);

    /// <summary>kommune_endringer.csv; both numbers must be in the register.</summary>
    public IReadOnlyList<KommuneChange> Changes(IReadOnlyList<Kommune> kommuner)
    {
        HashSet<string> known = [.. kommuner.Select(k => k.Number)];
        string Known(DefinitionRow row, string column) => known.Contains(row.Digits(column, 4))
            ? row[column]
            : throw row.Bad($"column «{column}» holds {row[column]}, which {Path.GetFileName(kommunerFile)} does not have");
        return
        [
            .. DefinitionTable.Read(changesFile, "fra_nummer", "til_nummer", "aar", "type").Select(r => new KommuneChange(
                Known(r, "fra_nummer"), Known(r, "til_nummer"), r.Year("aar"), OneOf(r, "type", Kinds))),
        ];
    }

    /// <summary>bydeler_oslo.csv; the first four digits must be a kommune.</summary>
    public IReadOnlyList<Bydel> Bydeler(IReadOnlyList<Kommune> kommuner)
    {
        IReadOnlyList<DefinitionRow> rows = DefinitionTable.Read(bydelerFile, "bydelsnummer", "navn");
        return AtLeastOne(bydelerFile,
        [
            .. rows.Select(r => kommuner.Any(k => k.Number == r.Digits("bydelsnummer", 6)[..4])
                ? new Bydel(r["bydelsnummer"], r.Required("navn"))
                : throw r.Bad($"column «bydelsnummer» holds {r["bydelsnummer"]}, whose first four digits are no kommune")),
        ]);
    }

    /// <summary>husbank_regioner.csv: region code by number of the fylke.</summary>
    public IReadOnlyDictionary<string, string> Regions()
    {
        var regions = new Dictionary<string, string>();
        foreach (DefinitionRow row in DefinitionTable.Read(regionsFile, "fylkesnummer", "husbank_region"))
        {
            if (!regions.TryAdd(row.Digits("fylkesnummer", 2), OneOf(row, "husbank_region", RegionCodes)))
            {
                throw row.Bad($"fylke {row["fylkesnummer"]} stands twice; one region a fylke was expected");
            }
        }

        return regions;
    }

    private static string OneOf(DefinitionRow row, string column, string[] codes) => codes.Contains(row[column])
        ? row[column]
        : throw row.Bad($"column «{column}» holds «{row[column]}»; one of {string.Join(", ", codes)} was expected");

    private static IReadOnlyList<T> AtLeastOne<T>(string file, IReadOnlyList<T> rows) =>
        rows.Count > 0 ? rows : throw new DefinitionException(file, null, "no rows below the header; at least one was expected");
}
