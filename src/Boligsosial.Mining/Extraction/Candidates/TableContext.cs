using Boligsosial.Mining.Extraction.Language;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Extraction.Candidates;

/// <summary>What a table says of all its values: its caption, its scale, its kind.</summary>
internal sealed class TableContext
{
    private static readonly string[] MoneyWords =
    [
        "tilskudd", "tilskot", "tilsagn", "middel", "midler", "midlar", "finans", "forbruk", "budsjett", "regnskap", "rekneskap", "lønn", "løn", "pensjon", "avgift", "utgift", "kostnad", "beløp",
        "brukt", "ramme", "utbetal", "husbank", "innkjøp", "konsulent", "reise", "kurs", "sum", "kroner", "innsats", "husleie", "husleige", "restanse",
    ];

    private const int MostHeadRows = 2;

    private readonly decimal _scale;
    private readonly Dictionary<string, decimal?> _scales = [];

    private TableContext(TableReader reader, string caption, TableKind kind, decimal scale)
    {
        Reader = reader;
        Caption = caption;
        Kind = kind;
        _scale = scale;
    }

    public TableReader Reader { get; }

    public string Caption { get; }

    public TableKind Kind { get; }

    public static TableContext Of(Table table, string caption, string scaleLine, string heading, IReadOnlyList<TextUnit> units)
    {
        var reader = new TableReader(table);
        string below = Below(table, units);
        string corner = Corner(reader);
        decimal scale = Scales.FromHeader(corner) ?? Scales.FromHeader(caption) ?? Scales.FromHeader(below) ?? (SpeaksOfMoney(reader) ? Scales.FromHeader(scaleLine) : null) ?? 1;
        if (scale > 1 && PrintedInFull(reader))
        {
            scale = 1;
        }

        caption = corner.Length == 0 || caption.Contains(corner, StringComparison.OrdinalIgnoreCase) ? caption : $"{caption} {corner}".Trim();
        return new TableContext(reader, caption, TableKindReader.Read(reader, caption, heading), scale);
    }

    /// <summary>The scale of a value: its row's or column's own, else the table's; what is no amount of money has none.</summary>
    public decimal ScaleOf(string rowLabel, string columnHead) => ScaleIn(columnHead) ?? ScaleIn(rowLabel) ?? _scale;

    /// <summary>The scale a label or a head says; many cells have the same.</summary>
    private decimal? ScaleIn(string label)
    {
        if (!_scales.TryGetValue(label, out decimal? scale))
        {
            _scales[label] = scale = Scales.FromHeader(label);
        }

        return scale;
    }

    /// <summary>Whether the amounts are plainly whole kroner, whatever a line nearby says: half of them have six digits or more.</summary>
    private static bool PrintedInFull(TableReader reader)
    {
        List<int> digits = [.. reader.Table.Cells.Where(c => c.Column > 0 && !c.IsEmpty && reader.IsValue(c)).Select(c => c.Text.Text.Split(',')[0].Count(char.IsAsciiDigit))];
        return digits.Count > 0 && digits.Count(d => d >= 6) * 2 > digits.Count;
    }

    /// <summary>Whether the table counts kroner: a line of scale some way above holds for no table of homes or people.</summary>
    private static bool SpeaksOfMoney(TableReader reader)
    {
        bool Money(Func<TableCell, bool> place)
        {
            List<string> names = [.. reader.Table.Cells.Where(c => !c.IsEmpty && place(c) && !reader.IsValue(c)).Select(c => c.Text.Text.ToLowerInvariant())];
            return names.Count > 0 && names.Count(n => MoneyWords.Any(w => n.Contains(w, StringComparison.Ordinal))) * 3 >= names.Count;
        }

        return Money(c => c.Column == 0) || Money(c => c.Row == 0);
    }

    /// <summary>The cells above the values, over all columns and over the row labels, where «Tall i hele tusen» or the table's own caption stands: «Tabell 2 (2011)».</summary>
    private static string Corner(TableReader reader)
    {
        Table table = reader.Table;
        int first = table.Cells.Where(c => c.Column > 0 && !c.IsEmpty && reader.IsValue(c)).Select(c => c.Row).DefaultIfEmpty(0).Min();
        return string.Join(" | ", table.Cells.Where(c => !c.IsEmpty && !reader.IsValue(c) && c.Row < Math.Max(table.HeadRows, Math.Clamp(first, 1, MostHeadRows)) && (c.Column == 0 || c.ColumnSpan == table.Columns)).Select(c => c.Text.Text));
    }

    /// <summary>A note right below the table.</summary>
    private static string Below(Table table, IReadOnlyList<TextUnit> units)
    {
        TextUnit? last = units.LastOrDefault(u => ReferenceEquals(u.Table, table));
        return last is not null && last.Index + 1 < units.Count && units[last.Index + 1] is { Table: null } next && next.Text.Length < 120 ? next.Text : "";
    }
}
