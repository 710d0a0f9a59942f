namespace Boligsosial.Mining.Extraction;

/// <summary>The sections and topics of <c>templates.yaml</c> in which figures and goals are read in a way of their own.</summary>
internal static class SectionCodes
{
    /// <summary>The section of what is appended to a report.</summary>
    public const string Appendix = "vedlegg";

    /// <summary>The section of a budget.</summary>
    public const string Budget = "budsjett";

    /// <summary>The topic of goals.</summary>
    public const string Goals = "maal";

    /// <summary>The topic of sub-projects.</summary>
    public const string Projects = "delprosjekt";

    /// <summary>Whether the section is that of one of a programme's main goals.</summary>
    public static bool IsMainGoal(string section) => section.StartsWith("hovedmaal_", StringComparison.Ordinal);
}
