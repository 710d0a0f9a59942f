namespace Boligsosial.Mining.Evaluation;

/// <summary>A column of documents.csv that is not as the gold standard has it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Column">The column.</param>
/// <param name="Expected">What the gold standard says.</param>
/// <param name="Found">What was found.</param>
public sealed record WrongMetadata(string File, string Column, string Expected, string Found);

/// <summary>The score of one document, template, indicator or language.</summary>
/// <param name="Name">Its name or code.</param>
/// <param name="Sections">Score of its sections; null where sections are not told apart so.</param>
/// <param name="Figures">Score of its figures.</param>
public sealed record PartScore(string Name, Score? Sections, Score Figures);

/// <summary>How well a store agrees with a gold standard.</summary>
public sealed record EvaluationResult
{
    /// <summary>Values of documents.csv that are right.</summary>
    public required int MetadataRight { get; init; }

    /// <summary>Values of documents.csv that the gold standard judges.</summary>
    public required int MetadataTotal { get; init; }

    /// <summary>Those that are wrong.</summary>
    public required IReadOnlyList<WrongMetadata> MetadataWrong { get; init; }

    /// <summary>Sections by file, code and first page.</summary>
    public required Score Sections { get; init; }

    /// <summary>Figures by file, indicator and value.</summary>
    public required Score Figures { get; init; }

    /// <summary>Figures by file, indicator, value and year.</summary>
    public required Score FiguresWithYear { get; init; }

    /// <summary>Figures by file, indicator, value and page.</summary>
    public required Score FiguresWithPage { get; init; }

    /// <summary>Sections missed and found too much.</summary>
    public required (IReadOnlyList<Row> Missed, IReadOnlyList<Row> Extra) SectionFaults { get; init; }

    /// <summary>Figures missed and found too much.</summary>
    public required (IReadOnlyList<Row> Missed, IReadOnlyList<Row> Extra) FigureFaults { get; init; }

    /// <summary>Whether the confidence of figures means what it says: right are those whose file, indicator and value are.</summary>
    public required Reliability Reliability { get; init; }

    /// <summary>By document.</summary>
    public required IReadOnlyList<PartScore> Documents { get; init; }

    /// <summary>By template of the gold standard.</summary>
    public required IReadOnlyList<PartScore> Templates { get; init; }

    /// <summary>By language of the gold standard.</summary>
    public required IReadOnlyList<PartScore> Languages { get; init; }

    /// <summary>By indicator.</summary>
    public required IReadOnlyList<PartScore> Indicators { get; init; }

    /// <summary>Share of the judged values of documents.csv that are right.</summary>
    public double MetadataAccuracy => MetadataTotal == 0 ? 0 : (double)MetadataRight / MetadataTotal;
}

/// <summary>
/// Scores finds against a gold standard. Files are matched by name without folders, and only those in the gold standard's documents are judged;
/// rows are compared as multisets.
/// </summary>
public static class Evaluator
{
    private static readonly string[] Judged =
        ["report_type", "template", "kommune_nr", "husbank_region", "report_year", "period_end", "report_date", "language", "pages", "text_source"];

    /// <summary>Scores <paramref name="found"/> against <paramref name="gold"/>.</summary>
    public static EvaluationResult Evaluate(RowSet gold, RowSet found)
    {
        var documents = gold.Documents.GroupBy(d => d.FileName).ToDictionary(g => g.Key, g => g.First());
        var sections = new Pair(gold.Sections, found.Sections).Only(documents.Keys.Intersect(gold.Sections.Select(r => r.FileName)));
        var figures = new Pair(gold.Figures, found.Figures).Only(documents.Keys);
        IReadOnlyList<PartScore> Parts(Func<Row, string> part) =>
        [
            .. sections.Parts(part).Union(figures.Parts(part)).Order(StringComparer.Ordinal)
                .Select(p => new PartScore(p, sections.Where(part, p).Score(SectionKey), figures.Where(part, p).Score(FigureKey))),
        ];

        var metadata = Metadata(gold.Documents, found.Documents).ToList();
        var (sectionScore, missedSections, extraSections) = sections.Compare(SectionKey);
        var (figureScore, missedFigures, extraFigures) = figures.Compare(FigureKey);
        return new EvaluationResult
        {
            MetadataRight = metadata.Count(m => m.Expected == m.Found),
            MetadataTotal = metadata.Count,
            MetadataWrong = metadata.FindAll(m => m.Expected != m.Found),
            Sections = sectionScore,
            Figures = figureScore,
            FiguresWithYear = figures.Score(r => (FigureKey(r), r["year"])),
            FiguresWithPage = figures.Score(r => (FigureKey(r), r["page"])),
            SectionFaults = (missedSections, extraSections),
            FigureFaults = (missedFigures, extraFigures),
            Reliability = Confidence(figures.Found, extraFigures),
            Documents = Parts(r => r.FileName),
            Templates = Parts(r => documents[r.FileName]["template"]),
            Languages = Parts(r => documents[r.FileName]["language"]),
            Indicators = [.. figures.Parts(r => r["indicator"]).Order(StringComparer.Ordinal).Select(i => new PartScore(i, null, figures.Where(r => r["indicator"], i).Score(FigureKey)))],
        };
    }

    private static Reliability Confidence(IReadOnlyList<Row> found, IReadOnlyList<Row> extra)
    {
        var wrong = new HashSet<Row>(extra, ReferenceEqualityComparer.Instance);
        return Reliability.Of(from row in found
                              let confidence = double.TryParse(row["confidence"], System.Globalization.CultureInfo.InvariantCulture, out var c) ? c : double.NaN
                              where !double.IsNaN(confidence)
                              select (confidence, !wrong.Contains(row)));
    }

    private static (string, string, string) SectionKey(Row r) => (r.FileName, r["section"], r["page_first"]);

    private static (string, string, double) FigureKey(Row r) => (r.FileName, r["indicator"], r.Value);

    private static IEnumerable<WrongMetadata> Metadata(IReadOnlyList<Row> gold, IReadOnlyList<Row> found)
    {
        var byFile = new Dictionary<string, Row>();
        foreach (var row in found)
        {
            byFile[row.FileName] = row;
        }

        return
            from wanted in gold
            from column in Judged
            where wanted[column].Length > 0
            select new WrongMetadata(wanted.FileName, column, wanted[column], byFile.GetValueOrDefault(wanted.FileName)?[column] ?? "");
    }

    /// <summary>Rows of the gold standard and rows found.</summary>
    private sealed record Pair(IReadOnlyList<Row> Gold, IReadOnlyList<Row> Found)
    {
        public Pair Only(IEnumerable<string> files)
        {
            var kept = files.ToHashSet();
            return Where(r => kept.Contains(r.FileName));
        }

        public Pair Where(Func<Row, string> part, string value) => Where(r => part(r) == value);

        public IEnumerable<string> Parts(Func<Row, string> part) => Gold.Concat(Found).Select(part).Distinct();

        public Score Score<TKey>(Func<Row, TKey> key)
            where TKey : notnull => Compare(key).Score;

        public (Score Score, IReadOnlyList<Row> Missed, IReadOnlyList<Row> Extra) Compare<TKey>(Func<Row, TKey> key)
            where TKey : notnull => Evaluation.Score.Of(Gold, Found, key);

        private Pair Where(Func<Row, bool> kept) => new([.. Gold.Where(kept)], [.. Found.Where(kept)]);
    }
}
