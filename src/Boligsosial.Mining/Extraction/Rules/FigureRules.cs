using Boligsosial.Mining.Extraction.Candidates;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>What the rules say of a candidate.</summary>
/// <param name="Indicator">Indicator code, or empty when it is no figure.</param>
/// <param name="Strength">How strongly the best pattern speaks, see <see cref="Pattern.Score"/>; mean over its terms, 0..1.</param>
/// <param name="Margin">How much stronger than the next indicator's.</param>
/// <param name="Certain">Whether the evidence needs no second opinion: a bound cell of a form.</param>
public readonly record struct RuleAnswer(string Indicator, double Strength, double Margin, bool Certain);

/// <summary>Decides by patterns which indicator a number belongs to.</summary>
/// <param name="patterns">The patterns.</param>
public sealed class FigureRules(IndicatorPatterns patterns)
{
    private const double MinCellStrength = 0.5;
    private const double MinProseStrength = 0.43;
    private const double MinScore = 0.3;
    private const double CertainStrength = 0.8;
    private const double BoundStrength = 0.7;
    private const string Accounts = "regnskap_post";
    private const string Mapping = "kartlagt_boligproblem";
    private static readonly HashSet<string> OfAccounts = ["egenfinansiering", "tilskudd_utbetalt", "tilskudd_tilsagn", "tilskudd_sokt", "tilskudd_anslatt", "programramme"];

    private List<(string Indicator, double Score, double Mean)> Scores(TermDistances distances, ref UnitFits fits, bool ownOnly)
    {
        Span<(double Score, double Mean)> best = stackalloc (double, double)[patterns.Indicators.Count];
        best.Clear();
        foreach (int term in distances.Present)
        {
            foreach ((int indicator, Pattern pattern) in patterns.Of(term))
            {
                double sum = pattern.Score(distances, ownOnly);
                if (sum > 0)
                {
                    double mean = sum / pattern.Required.Count;
                    best[indicator] = sum * mean > best[indicator].Score ? (sum * mean, mean) : best[indicator];
                }
            }
        }

        var scores = new List<(string Indicator, double Score, double Mean)>();
        for (int i = 0; i < best.Length; i++)
        {
            if (best[i].Score > 0 && fits.Of(patterns.Indicators[i].Unit))
            {
                scores.Add((patterns.Indicators[i].Code, best[i].Score, best[i].Mean));
            }
        }

        scores.Sort((a, b) => b.Score.CompareTo(a.Score));
        return scores;
    }

    /// <summary>The rules' answer.</summary>
    public RuleAnswer Decide(FigureCandidate candidate)
    {
        var fits = new UnitFits(candidate);
        return IsExcluded(candidate) ? default : Decide(candidate, TermDistances.Of(patterns.Terms, candidate), ref fits, null);
    }

    /// <summary>The scores of all indicators whose patterns fit, the strongest first, and the rules' answer.</summary>
    public (List<(string Indicator, double Score, double Mean)> Scores, RuleAnswer Answer) Judge(FigureCandidate candidate)
    {
        var distances = TermDistances.Of(patterns.Terms, candidate);
        var fits = new UnitFits(candidate);
        List<(string Indicator, double Score, double Mean)> scores = Scores(distances, ref fits, ownOnly: false);
        return (scores, IsExcluded(candidate) ? default : Decide(candidate, distances, ref fits, scores));
    }

    private bool IsExcluded(FigureCandidate candidate) => candidate.TableKind == TableKind.Scores || IsNotCounted(candidate);

    /// <summary>The rules' answer; <paramref name="all"/> is what all words together say, where that is known already.</summary>
    private RuleAnswer Decide(FigureCandidate candidate, TermDistances distances, ref UnitFits fits, List<(string Indicator, double Score, double Mean)>? all)
    {
        if (candidate.InCell && candidate.TableKind == TableKind.Accounts && fits.Of(PatternUnit.Nok))
        {
            return DecideAccounts(distances, ref fits);
        }

        List<(string Indicator, double Score, double Mean)> scores = BoundScores(candidate, distances, ref fits) ?? all ?? Scores(distances, ref fits, ownOnly: false);
        (string Indicator, double Score, double Mean) best = scores.Count > 0 ? scores[0] : ("", 0, 0);
        double margin = scores.Count > 1 ? best.Score - scores[1].Score : best.Score;
        if (candidate.InCell && candidate.TableKind == TableKind.Mapping && fits.Of(PatternUnit.Count))
        {
            return new RuleAnswer(Mapping, 0.85, 0.5, true);
        }

        double needed = candidate.InCell ? MinCellStrength : MinProseStrength;
        if (best.Mean < needed || best.Score < MinScore)
        {
            return default;
        }

        return new RuleAnswer(best.Indicator, best.Mean, margin, candidate.InCell && best.Mean >= CertainStrength && margin > 0.3);
    }

    /// <summary>What the labels of a cell say by themselves, without caption and heading; null where they do not say enough.</summary>
    private List<(string Indicator, double Score, double Mean)>? BoundScores(FigureCandidate candidate, TermDistances distances, ref UnitFits fits)
    {
        if (candidate.InCell)
        {
            List<(string Indicator, double Score, double Mean)> bound = Scores(distances, ref fits, ownOnly: true);
            if (bound.Count > 0 && bound[0].Mean >= BoundStrength)
            {
                return bound;
            }
        }

        return null;
    }

    /// <summary>A line of accounts is a line of accounts, unless its own label says that it is where the money came from.</summary>
    private RuleAnswer DecideAccounts(TermDistances distances, ref UnitFits fits)
    {
        foreach ((string indicator, double score, double mean) in Scores(distances, ref fits, ownOnly: true))
        {
            if (OfAccounts.Contains(indicator) && mean > 0.7)
            {
                return new RuleAnswer(indicator, mean, score, false);
            }
        }

        return new RuleAnswer(Accounts, 0.9, 0.5, true);
    }

    /// <summary>Whether the noun right behind the number is one that no indicator counts.</summary>
    private bool IsNotCounted(FigureCandidate candidate)
    {
        int seen = 0;
        foreach (ContextWord word in candidate.Context)
        {
            if (word.Zone != Zone.After || word.Distance > 2.4)
            {
                continue;
            }

            if (patterns.NotCounted.Contains(word.Text))
            {
                return true;
            }

            if (++seen == 2)
            {
                break;
            }
        }

        return false;
    }
}
