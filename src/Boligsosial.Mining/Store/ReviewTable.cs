using System.Globalization;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Store;

/// <summary>What a person says of a figure. The last four but two are the corrections; null where the mined value stands.</summary>
/// <param name="FigureId">The figure.</param>
/// <param name="Verdict"><c>accepted</c>, <c>corrected</c> or <c>rejected</c>.</param>
/// <param name="Indicator">The right indicator.</param>
/// <param name="Value">The right value.</param>
/// <param name="Year">The right year.</param>
/// <param name="Breakdown">The right part of the indicator.</param>
/// <param name="Note">In the reviewer's words.</param>
/// <param name="Reviewer">Who says it.</param>
public sealed record Review(string FigureId, string Verdict, string? Indicator, decimal? Value, int? Year, string? Breakdown, string? Note, string? Reviewer)
{
    /// <summary>The figure is right as it is.</summary>
    public const string Accepted = "accepted";

    /// <summary>It is a figure, but something about it was wrong.</summary>
    public const string Corrected = "corrected";

    /// <summary>It is no figure.</summary>
    public const string Rejected = "rejected";
}

/// <summary>A figure that a person has reviewed, as models learn from it.</summary>
/// <param name="Path">The PDF.</param>
/// <param name="Sha256">Hash of the PDF when it was mined.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Box">Where it is printed.</param>
/// <param name="Indicator">The right indicator; empty when it is no figure.</param>
/// <param name="Value">The right value.</param>
/// <param name="Year">The right year, or null.</param>
public sealed record ReviewedFigure(string Path, string Sha256, int Page, Box Box, string Indicator, decimal Value, int? Year);

/// <summary>The reviews in a store.</summary>
public sealed class ReviewTable(MiningStore store)
{
    /// <summary>Keeps reviews, in the place of earlier ones of the same figures, and withdraws others: all of it or nothing.</summary>
    /// <param name="reviews">To be kept.</param>
    /// <param name="withdrawn">Figures of which no review is to remain.</param>
    /// <param name="now">When.</param>
    public void Put(IEnumerable<Review> reviews, IEnumerable<string> withdrawn, DateTimeOffset now) => store.Together(() =>
    {
        foreach (var figure in withdrawn)
        {
            store.Execute("DELETE FROM reviews WHERE figure_id = $id", ("$id", figure));
        }

        foreach (var review in reviews)
        {
            store.Execute(
                """
                INSERT INTO reviews (figure_id, review, indicator, value, year, breakdown, note, reviewer, reviewed_at)
                VALUES ($id, $review, $indicator, $value, $year, $breakdown, $note, $reviewer, $at)
                ON CONFLICT (figure_id) DO UPDATE SET review = excluded.review, indicator = excluded.indicator, value = excluded.value, year = excluded.year,
                    breakdown = excluded.breakdown, note = excluded.note, reviewer = excluded.reviewer, reviewed_at = excluded.reviewed_at
                """,
                ("$id", review.FigureId), ("$review", review.Verdict), ("$indicator", review.Indicator), ("$value", (double?)review.Value), ("$year", review.Year),
                ("$breakdown", review.Breakdown), ("$note", review.Note), ("$reviewer", review.Reviewer),
                ("$at", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        }
    });

    /// <summary>The reviewed figures that are in the store, by file and place.</summary>
    public IReadOnlyList<ReviewedFigure> Reviewed() =>
    [
        .. store.Rows(
            """
            SELECT d.root, d.file, d.sha256, f.page, f.x0, f.y0, f.x1, f.y1, iif(f.review = 'rejected', '', r.indicator), r.value, r.year
            FROM figures f JOIN reviewed_figures r ON r.figure_id = f.figure_id JOIN documents d ON d.document_id = f.document_id
            WHERE f.review IS NOT NULL ORDER BY d.root, d.file, f.figure_no
            """).Select(r => new ReviewedFigure(
                Path.Combine((string)r[0]!, (string)r[1]!), r[2] as string ?? "", (int)(long)r[3]!,
                new Box((double)r[4]!, (double)r[5]!, (double)r[6]!, (double)r[7]!),
                (string)r[8]!, (decimal)(double)r[9]!, r[10] is long year ? (int)year : null)),
    ];

    /// <summary>The figures in the store whose reviews a file may bring.</summary>
    internal HashSet<string> FigureIds() => [.. store.Rows("SELECT figure_id FROM figures UNION SELECT figure_id FROM reviews").Select(r => (string)r[0]!)];

    /// <summary>The indicators that a figure can be corrected to.</summary>
    internal HashSet<string> Indicators() => [.. store.Rows("SELECT indicator FROM codebook").Select(r => (string)r[0]!)];

    /// <summary>A row for each figure in the columns of <see cref="Export.ReviewCsv"/>, each value as SQLite has it.</summary>
    internal IEnumerable<object?[]> Sheet() => store.Rows(
        """
        SELECT f.figure_id, f.review, r.indicator, r.value, r.year, r.breakdown, r.note, r.reviewer,
               f.file, f.page, f.indicator, f.value, f.value_text, f.year, f.breakdown, f.section, f.quote, f.method, f.confidence
        FROM figures f LEFT JOIN reviews r ON r.figure_id = f.figure_id ORDER BY f.file, f.document_id, f.figure_no
        """);
}
