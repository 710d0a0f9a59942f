using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Query;

namespace Boligsosial.Mining.Search.Results;

/// <summary>How results are to be given.</summary>
/// <param name="Limit">Sections at most, or reports when they are grouped.</param>
/// <param name="Offset">Results passed over: pages of results are stable as long as the store is.</param>
/// <param name="Facets">Whether results are counted by kommune, year, type, region and topic.</param>
/// <param name="ByReport">Whether of each report only the best section is given.</param>
public sealed record ResultOptions(int Limit = 20, int Offset = 0, bool Facets = false, bool ByReport = false);

/// <summary>Characters of a passage that the query found.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">How many.</param>
public readonly record struct Mark(int Start, int Length)
{
    /// <summary>A text with its marks, which stand in order, written into it.</summary>
    public static string Write(string text, IReadOnlyList<Mark> marks, string before, string after)
    {
        foreach (Mark mark in marks.Reverse())
        {
            text = text.Insert(mark.Start + mark.Length, after).Insert(mark.Start, before);
        }

        return text;
    }
}

/// <summary>The best part of a section's text.</summary>
/// <param name="Text">The text on one line; where it is cut, «…» stands.</param>
/// <param name="Marks">What the query found in it, in order.</param>
/// <param name="Page">1-based page where it stands.</param>
public sealed record Passage(string Text, IReadOnlyList<Mark> Marks, int Page)
{
    /// <summary>The text with marks written into it.</summary>
    public string Marked(string before, string after) => Mark.Write(Text, Marks, before, after);
}

/// <summary>A section that was found.</summary>
/// <param name="Rank">1-based.</param>
/// <param name="Score">Higher is better; comparable within one search only.</param>
/// <param name="Partial">Whether it has only some of what was sought.</param>
/// <param name="Document">Its report.</param>
/// <param name="SectionNumber">Its number in the report.</param>
/// <param name="Section">Its code.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="HeadingMarks">What the query found in the heading, in order.</param>
/// <param name="Page">1-based page of the passage.</param>
/// <param name="Passage">Its best passage.</param>
/// <param name="SectionsOfReport">Sections of the report that were found, this one included.</param>
public sealed record SearchHit(
    int Rank, double Score, bool Partial, IndexedDocument Document, int SectionNumber, string Section, string Topic, string Heading, IReadOnlyList<Mark> HeadingMarks, int Page, Passage Passage, int SectionsOfReport);

/// <summary>How many of the sections found have a value.</summary>
/// <param name="Field"><c>kommune</c>, <c>aar</c>, <c>type</c>, <c>region</c> or <c>tema</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Sections">Sections.</param>
public sealed record FacetCount(string Field, string Value, int Sections);

/// <summary>What a search found.</summary>
/// <param name="Plan">What the index was asked.</param>
/// <param name="Full">Sections that have all that was sought.</param>
/// <param name="Partial">Sections that have only some of it; sought only where few have all.</param>
/// <param name="Reports">Reports they are from.</param>
/// <param name="Hits">The results asked for.</param>
/// <param name="Facets">Counts, where asked for.</param>
public sealed record SearchResults(SearchPlan Plan, int Full, int Partial, int Reports, IReadOnlyList<SearchHit> Hits, IReadOnlyList<FacetCount> Facets);
