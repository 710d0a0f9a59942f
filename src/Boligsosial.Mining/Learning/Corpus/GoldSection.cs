using System.Globalization;
using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Learning.Sections;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>A row of a gold standard's sections.csv.</summary>
/// <param name="File">Name of the PDF.</param>
/// <param name="Code">Section code.</param>
/// <param name="Topic">Topic.</param>
/// <param name="Heading">As printed.</param>
/// <param name="Page">1-based page of the heading.</param>
public sealed record GoldSection(string File, string Code, string Topic, string Heading, int Page)
{
    /// <summary>The file's name in the folder of a gold standard.</summary>
    public const string FileName = "sections.csv";

    /// <summary>Less of two headings in common, and they are two.</summary>
    private const double LeastShare = 0.5;

    /// <summary>Reads sections.csv of a folder; nothing where the gold standard does not judge sections.</summary>
    /// <exception cref="DefinitionException">The file is not well-formed.</exception>
    public static IReadOnlyList<GoldSection> Read(string folder)
    {
        string file = Path.Combine(folder, FileName);
        return System.IO.File.Exists(file) ? [.. DefinitionTable.Read(file, "file", "section", "topic", "heading", "page_first").Select(Of)] : [];
    }

    /// <summary>For each line the section that begins with it, or null.</summary>
    /// <param name="lines">The lines of a report.</param>
    /// <param name="gold">Its sections in reading order.</param>
    public static GoldSection?[] Match(IReadOnlyList<HeadingLine> lines, IReadOnlyList<GoldSection> gold)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(gold);
        var matches = new GoldSection?[lines.Count];
        int from = 0;
        foreach (GoldSection section in gold)
        {
            string heading = HeadingText.Fold(section.Heading);
            int best = -1;
            double most = LeastShare;
            for (int i = from; i < lines.Count; i++)
            {
                string text = HeadingText.Fold(lines[i].Candidate.Text);
                double share = lines[i].Candidate.Unit.Page == section.Page && matches[i] is null && (text.StartsWith(heading, StringComparison.Ordinal) || heading.StartsWith(text, StringComparison.Ordinal))
                    ? (double)Math.Min(text.Length, heading.Length) / Math.Max(text.Length, heading.Length) : 0;
                if (share > most)
                {
                    (best, most) = (i, share);
                }
            }

            if (best >= 0)
            {
                matches[best] = section;
                from = best + 1;
            }
        }

        return matches;
    }

    private static GoldSection Of(DefinitionRow row) =>
        int.TryParse(row["page_first"], NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page > 0
            ? new GoldSection(row["file"], row["section"], row["topic"], row["heading"], page)
            : throw row.Bad($"«{row["page_first"]}» is no page number");
}
