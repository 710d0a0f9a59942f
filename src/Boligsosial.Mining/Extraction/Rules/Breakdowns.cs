using System.Text.RegularExpressions;
using Boligsosial.Mining.Extraction.Candidates;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>Tells which part of an indicator a figure is.</summary>
public static partial class Breakdowns
{
    private static readonly string[] Sources = ["Husbanken", "Helsedirektoratet", "Fylkesmannen", "NAV", "IMDi", "Arbeids- og velferdsdirektoratet"];

    /// <summary>The part as printed or coded; empty for the whole.</summary>
    public static string Of(FigureCandidate candidate, string indicator, DateOnly? asOf)
    {
        switch (indicator)
        {
            case "regnskap_post":
                return candidate.InCell ? candidate.RowLabel : "";
            case "kartlagt_boligproblem":
                return candidate.InCell && !Total().IsMatch(candidate.RowLabel) ? candidate.RowLabel : "";
            case "bostotte_mottakere":
                return Month(candidate);
            case "husstander_uten_bolig" or "husstander_fare_for_a_miste" or "husstander_uegnet_bolig" or "barnefamilier_behov":
                return Status(candidate, asOf);
            case "tilskudd_tilsagn" or "tilskudd_anslatt":
                return candidate.InCell ? "" : Sources.FirstOrDefault(s => candidate.Sentence.Contains(s, StringComparison.OrdinalIgnoreCase)) ?? "";
            case "botid_ar" or "boliger_botid_antall":
                return candidate.InCell ? candidate.RowLabel : Type().Match(candidate.Sentence) is { Success: true } type ? type.Groups[1].Value : "";
            default:
                return "";
        }
    }

    private static string Status(FigureCandidate candidate, DateOnly? asOf)
    {
        string head = candidate.ColumnHead.ToLowerInvariant();
        if (head.Contains("resultat", StringComparison.Ordinal) || head.Contains("fått egnet", StringComparison.Ordinal) || head.Contains("fått eigna", StringComparison.Ordinal))
        {
            return "resultat";
        }

        return asOf is { Month: 1, Day: 1 } ? "status_start" : asOf is { Month: 12, Day: 31 } ? "status_slutt" : "";
    }

    private static string Month(FigureCandidate candidate)
    {
        string near = $"{candidate.RowLabel} {candidate.ColumnHead} {(candidate.InCell ? "" : candidate.Sentence)}".ToLowerInvariant();
        return near.Contains("januar", StringComparison.Ordinal) && !near.Contains("desember", StringComparison.Ordinal) ? "januar"
            : near.Contains("desember", StringComparison.Ordinal) && !near.Contains("januar", StringComparison.Ordinal) ? "desember" : "";
    }

    [GeneratedRegex(@"^\W*(?:totalt?|sum|i alt|til sammen|samlet|antall (?:personer|registrerte))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"\b([A-ZÆØÅ])[- ]bolig", RegexOptions.CultureInvariant)]
    private static partial Regex Type();
}
