using System.Globalization;
using Boligsosial.Mining.Export;
using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;
using Boligsosial.Mining.Search.Results;

namespace Boligsosial.Mining.Cli.Output;

/// <summary>Prints what a search found.</summary>
internal static class SearchPrinter
{
    private const string MarkBefore = "**";

    /// <summary>The columns of <c>search --format csv</c>.</summary>
    private static readonly TableSchema Table = new("search", "Søketreff", "En rad for hver del som ble funnet.", [
        new("rank", ColumnType.Whole, "plass", ""), new("score", ColumnType.Number, "poeng", ""), new("document_id", ColumnType.Text, "dokument", ""),
        new("file", ColumnType.Text, "fil", ""), new("kommune", ColumnType.Text, "kommune", ""), new("report_year", ColumnType.Whole, "år", ""),
        new("section", ColumnType.Text, "del", ""), new("page", ColumnType.Whole, "side", ""), new("passage", ColumnType.Text, "tekst", ""),
        new("section_no", ColumnType.Whole, "delnummer", ""), new("topic", ColumnType.Text, "tema", ""), new("heading", ColumnType.Text, "overskrift", ""),
        new("partial", ColumnType.YesNo, "bare noe av det søkte", ""), new("sections_of_report", ColumnType.Whole, "deler av rapporten", ""),
    ]);

    private static readonly TableSchema FacetTable = new("fasetter", "Fasetter", "En rad for hver verdi.", [
        new("field", ColumnType.Text, "felt", ""), new("value", ColumnType.Text, "verdi", ""), new("sections", ColumnType.Whole, "deler", ""),
    ]);

    /// <summary>Values of a facet in a line.</summary>
    private const int FacetsShown = 20;

    /// <summary>Writes the hits in a format.</summary>
    public static void Write(Session session, SearchResults results, string format) =>
        RowPrinter.Write(session, format, Table, results.Hits.Select(Row), () => WriteText(session, results));

    /// <summary>Writes what the index was asked for.</summary>
    public static void Explain(Session session, SearchPlan plan)
    {
        foreach (Concept concept in plan.Concepts.Concat(plan.Excluded))
        {
            session.Error.WriteLine($"{(plan.Excluded.Contains(concept) ? "not " : "")}{concept.Text}:");
            foreach (IGrouping<VariantKind, Variant> kind in concept.Variants.GroupBy(v => v.Kind))
            {
                session.Error.WriteLine($"  {Name(kind.Key)}: {string.Join(", ", kind.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v.Text} [{string.Join(' ', v.Terms)}] ×{v.Weight:0.##}")))}");
            }
        }

        if (plan.LeftOut.Count > 0)
        {
            session.Error.WriteLine($"left out, for they say too little beside the others: {string.Join(", ", plan.LeftOut)}");
        }
    }

    /// <summary>Writes counts of a search in a format.</summary>
    public static void Facets(Session session, SearchResults results, string format) =>
        RowPrinter.Write(session, format, FacetTable, results.Facets.Select(f => (string[])[f.Field, f.Value, Whole(f.Sections)]), () => WriteFacets(session, results));

    private static void WriteFacets(Session session, SearchResults results)
    {
        foreach (IGrouping<string, FacetCount> field in results.Facets.GroupBy(f => f.Field))
        {
            session.Out.WriteLine($"{field.Key}: {string.Join(", ", field.Take(FacetsShown).Select(f => $"{f.Value} ({f.Sections})"))}{(field.Count() > FacetsShown ? " ..." : "")}");
        }
    }

    private static string Name(VariantKind kind) => kind switch
    {
        VariantKind.Word => "word in all its forms",
        VariantKind.Part => "compounds with it",
        VariantKind.Language => "bokmål/nynorsk and spellings",
        VariantKind.Derivation => "words made of it",
        _ => "other names",
    };

    private static string[] Row(SearchHit hit) =>
    [
        Whole(hit.Rank), hit.Score.ToString("0.####", CultureInfo.InvariantCulture), hit.Document.DocumentId, hit.Document.File, string.Join(';', hit.Document.Kommuner),
        hit.Document.Year is { } year ? Whole(year) : "", hit.Section, Whole(hit.Page), hit.Passage.Marked(MarkBefore, MarkBefore),
        Whole(hit.SectionNumber), hit.Topic, hit.Heading.ReplaceLineEndings(" "), hit.Partial ? "true" : "false", Whole(hit.SectionsOfReport),
    ];

    /// <summary>«Skien 2012»; what is not known is left out.</summary>
    public static string Of(IndexedDocument document)
    {
        string kommuner = document.Kommuner.Count > 0 ? string.Join(", ", document.Kommuner) : "(kommune not known)";
        return document.Year is { } year ? $"{kommuner} {Whole(year)}" : kommuner;
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteText(Session session, SearchResults results)
    {
        bool terminal = session.Width != int.MaxValue;
        bool saidPartial = false;
        foreach (SearchHit hit in results.Hits)
        {
            if (hit.Partial && !saidPartial)
            {
                saidPartial = true;
                session.Out.WriteLine(hit.Rank > 1 ? "--- sections with some of the words only ---" : "No section has all of the words. With some of them:");
            }

            (string before, string after) = terminal ? ("\u001b[1m", "\u001b[0m") : (MarkBefore, MarkBefore);
            session.Out.WriteLine($"{hit.Rank}. {Of(hit.Document)}, {hit.Section} (section {hit.SectionNumber}), page {hit.Page}  {hit.Document.File}");
            session.Out.WriteLine($"   {Mark.Write(hit.Heading, hit.HeadingMarks, before, after).ReplaceLineEndings(" ")}".TrimEnd());
            session.Out.WriteLine($"   {hit.Passage.Marked(before, after)}");
        }
    }
}
