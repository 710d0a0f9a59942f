using System.Text.RegularExpressions;
using Boligsosial.Mining.Extraction.Candidates;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>Tells goals, plans and budgets from what happened.</summary>
public static partial class TargetRules
{
    private static readonly HashSet<string> Planned = ["boliger_planlagt", "tilskudd_anslatt", "programramme"];

    /// <summary>Whether the figure is a goal, plan or budget.</summary>
    /// <param name="candidate">The number.</param>
    /// <param name="indicator">Its indicator.</param>
    public static bool IsTarget(FigureCandidate candidate, string indicator)
    {
        if (Planned.Contains(indicator))
        {
            return true;
        }

        if (candidate.InCell)
        {
            string near = candidate.ColumnHead + " | " + candidate.RowLabel;
            if (Done().IsMatch(candidate.ColumnHead))
            {
                return false;
            }

            return PlanHead().IsMatch(near) || (candidate.Section.Code == SectionCodes.Budget && !Done().IsMatch(near))
                || (PlanHead().IsMatch(candidate.Caption) && !Done().IsMatch(candidate.Caption));
        }

        string text = candidate.Text.Text;
        int start = text.LastIndexOfAny(['.', ';', '!', '?'], Math.Max(0, candidate.Mention.Start - 1));
        string before = text[(start + 1)..candidate.Mention.Start];
        string after = text[candidate.Mention.End..Math.Min(text.Length, candidate.Mention.End + 60)];
        int stop = after.AsSpan().IndexOfAny(['.', ';']);
        after = stop > 0 ? after[..stop] : after;
        bool goal = Modal().IsMatch(before) || ModalBehind().IsMatch(after) || GoalStart().IsMatch(text[..Math.Min(text.Length, 30)]);
        bool goalColumn = GoalColumn().IsMatch(candidate.ColumnHead);
        return (goal && (!Past().IsMatch(before) || GoalIs().IsMatch(before))) || goalColumn;
    }

    [GeneratedRegex(@"\b(?:skal|skulle|bør|vil|må|målet|målsetting\w*|mål om|planlegg\w*|planlagt|forvent\w*|ventes|reknar med|regner med|ønsk\w*|ta[rs] sikte|tek sikte|innen|ambisjon\w*|prognose\w*|budsjetter\w*|foreslå\w*|legg\w* opp til|forutsett\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Modal();

    [GeneratedRegex(@"^[^,]{0,50}\b(?:skal|bør|vil|planlegges|planlagt|forventes|innen (?:utgangen|20\d\d))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ModalBehind();

    [GeneratedRegex(@"^\W*(?:mål|resultatmål|effektmål|indikator|målsetting)\b[^:]{0,12}:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoalStart();

    [GeneratedRegex(@"\b(?:har|fikk|fekk|ble|blei|vart|hadde|er|var)\b(?!.*\b(?:skal|skulle|bør|vil|målet|mål om)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    /// <summary>«Målet er 24», «Målet for begge kommunene var 50»: what the goal is, not what was done.</summary>
    [GeneratedRegex(@"\b(?:målet|måla|målene|resultatmålet|målsettinga|målsettingen|målsetjinga)\b[^,]{0,50}\b(?:er|var)\b[^,]{0,25}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoalIs();

    [GeneratedRegex(@"\b(?:budsjett\w*|mål|måltall|plan|planlagt|prognose|forventet|forventa|forslag|finansieringsplan|ramme|innen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlanHead();

    [GeneratedRegex(@"\b(?:regnskap\w*|rekneskap\w*|resultat\w*|brukt|forbruk\w*|utbetalt|status|faktisk)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(@"\b(?:beskrivelse av mål|skildring av mål|målsetting)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoalColumn();
}
