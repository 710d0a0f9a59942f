using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Learning.Corpus;

namespace Boligsosial.Mining.Learning.Training;

/// <summary>The sections found of each report in one way.</summary>
/// <param name="Reports">The reports.</param>
/// <param name="Found">The sections found of each, by code and page.</param>
public sealed record SectionScores(IReadOnlyList<SectionReport> Reports, IReadOnlyList<IReadOnlyList<(string Code, int Page)>> Found)
{
    /// <summary>The score over the reports asked for: sections by file, code and page, as multisets.</summary>
    public Score Of(Func<SectionReport, bool>? report = null)
    {
        List<int> asked = [.. Enumerable.Range(0, Reports.Count).Where(r => report is null || report(Reports[r]))];
        List<(int, string, int)> gold = [.. asked.SelectMany(r => Reports[r].Gold.Select(g => (r, g.Code, g.Page)))];
        List<(int, string, int)> found = [.. asked.SelectMany(r => Found[r].Select(s => (r, s.Code, s.Page)))];
        return Score.Of(gold, found, x => x).Score;
    }
}

/// <summary>What the model said beyond the rules.</summary>
/// <param name="Missed">Sections that the rules missed.</param>
/// <param name="Right">How many right ones the model added or mended.</param>
/// <param name="Wrong">How many wrong ones.</param>
public readonly record struct SectionGain(int Missed, int Right, int Wrong);

/// <summary>Rules and model under one condition.</summary>
/// <param name="Name">The condition.</param>
/// <param name="Rules">Rules alone.</param>
/// <param name="Both">Rules and model together.</param>
/// <param name="Gain">What the model said beyond the rules.</param>
public sealed record SectionCondition(string Name, SectionScores Rules, SectionScores Both, SectionGain Gain);

/// <summary>How well sections are found.</summary>
/// <param name="Reports">The reports.</param>
/// <param name="AllWords">Rules alone by all definitions, which were made with these reports in view.</param>
/// <param name="Model">The model alone, by the words of other reports.</param>
/// <param name="Conditions">Rules and model; the first is a report whose own words the definitions do not know.</param>
/// <param name="Reliability">Reliability of the confidence of what the model says.</param>
public sealed record SectionEvaluation(
    IReadOnlyList<SectionReport> Reports, SectionScores AllWords, SectionScores Model, IReadOnlyList<SectionCondition> Conditions, Reliability Reliability)
{
    /// <summary>The outlines that were learned from beside the reports; no score is of them.</summary>
    public IReadOnlyList<Outline> Outlines { get; init; } = [];
}
