using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Goals;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Tests.Extraction.Goals;

/// <summary>Goals and partners of small documents, one line each.</summary>
internal static class GoalReport
{
    public const string MainGoal = "Programmets hovedmål 1: Økt forebygging og bekjempelse av bostedsløshet";

    private static readonly GoalWords Words = GoalWords.Load(TestDefinitions.Folder);

    public static IReadOnlyList<Goal> Goals(SegmentedDocument document) => new GoalExtractor(Words).Extract(document);

    public static IReadOnlyList<Partner> Partners(SegmentedDocument document) => new PartnerExtractor(Words).Extract(document);

    /// <summary>«number | goal | result | due».</summary>
    public static string[] Rows(this SegmentedDocument document) => [.. Goals(document).Select(g => $"{g.DelmaalNo} | {g.Maal} | {g.Resultat} | {g.Varighet}")];

    /// <summary>The half-yearly form's section of a main goal.</summary>
    public static SegmentedDocument AsForm(this LayoutBuilder builder) => builder.Sectioned("sor_halvar", ("hovedmaal_1", "maaloppnaaelse", MainGoal));
}
