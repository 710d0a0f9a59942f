using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Language;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>Tells which kinds of indicators a printed number can belong to, by its unit, its size and the words beside it.</summary>
public static class UnitFit
{
    /// <summary>Frames, grants and accounts are of thousands of kroner.</summary>
    private const int LeastAmount = 1000;

    private static readonly HashSet<string> MoneyWords = ["kr", "kroner", "nok", "beløp", "tilskudd", "budsjett", "regnskap", "midler", "egenfinansiering", "egenandel", "forbruk", "kostnad", "utgift", "utgifter", "ramme", "tilsagn", "lønn", "løn"];

    /// <summary>Whether the candidate can be a value of an indicator of that unit.</summary>
    public static bool Fits(FigureCandidate c, PatternUnit unit)
    {
        NumberMention n = c.Mention;
        bool whole = n.Value == decimal.Truncate(n.Value);
        bool money = n.Unit == NumberUnit.Nok || (n.HasScaleWord && n.Scale >= 1000);
        switch (unit)
        {
            case PatternUnit.Nok:
                return n.Kind == NumberKind.Quantity && (money || (n.Unit == NumberUnit.None && !n.IsWord && IsMoney(c)));
            case PatternUnit.Percent:
                return n.Unit == NumberUnit.Percent || (n.Unit == NumberUnit.None && n.Value <= 100 && !n.IsWord && Says(c, c.InCell ? 8 : 2.5, UnitWords.Percent));
            case PatternUnit.Ratio:
                return n.Unit == NumberUnit.PerThousand || (n.Unit == NumberUnit.None && n.Value < 200 && !n.IsWord && (Says(c, 8, UnitWords.Thousand) || (Says(c, 8, UnitWords.Per) && Says(c, 8, UnitWords.Inhabitant))));
            case PatternUnit.Years:
                return n.Unit == NumberUnit.Years || (n.Unit == NumberUnit.None && c.InCell && n.Value < 100);
            case PatternUnit.Fte:
                return n.Unit == NumberUnit.Arsverk || (n.Unit == NumberUnit.None && n.Kind == NumberKind.Quantity && n.Value < 100 && Says(c, c.InCell ? 8 : 3.5, UnitWords.Fte));
            default:
                return n.Kind == NumberKind.Quantity && n.Unit == NumberUnit.None && !money && !(c.InCell && InKroner(c)) && whole && n.Value < 100000 && !(n.Scale > 1 && n.Value >= 10000);
        }
    }

    /// <summary>Whether the number as it is printed rules an indicator of that unit out: half a person, two thirds of a dwelling, 690 kroner lent to all, per cent where people are counted.</summary>
    public static bool Contradicts(NumberMention number, PatternUnit unit) => unit switch
    {
        PatternUnit.Count => number.Value != decimal.Truncate(number.Value) || number.Unit != NumberUnit.None,
        PatternUnit.Nok => number.Unit is not (NumberUnit.None or NumberUnit.Nok) || number.Value is > 0 and < LeastAmount,
        PatternUnit.Percent => number.Unit is not (NumberUnit.None or NumberUnit.Percent),
        PatternUnit.Ratio => number.Unit is not (NumberUnit.None or NumberUnit.PerThousand),
        PatternUnit.Years => number.Unit is not (NumberUnit.None or NumberUnit.Years),
        _ => number.Unit == NumberUnit.Nok,
    };

    /// <summary>Whether a bare number is an amount: by the kind of its table, its scale, or words of money beside it.</summary>
    private static bool IsMoney(FigureCandidate c)
    {
        if (c.TableKind == TableKind.Accounts)
        {
            return true;
        }

        bool words = c.Context.Any(w => w.Zone is Zone.Row or Zone.Column or Zone.Caption or Zone.Group && MoneyWords.Contains(w.Text))
            || c.Context.Any(w => w.Distance < 6 && (MoneyWords.Contains(w.Text) || w.Text.EndsWith("tilskudd", StringComparison.Ordinal) || w.Text.EndsWith("finansiering", StringComparison.Ordinal)));
        return c.InCell ? words || c.Mention.Scale >= 1000 : words && c.Mention.Value >= 5000;
    }

    /// <summary>Whether the label or the head of a cell ends with the unit: «Netto driftsutgift per innbygger (kr)».</summary>
    private static bool InKroner(FigureCandidate c) =>
        c.RowLabel.Contains("(kr", StringComparison.OrdinalIgnoreCase) || c.ColumnHead.Contains("(kr", StringComparison.OrdinalIgnoreCase);

    private static bool Says(FigureCandidate c, double within, string[] words)
    {
        foreach (ContextWord w in c.Context)
        {
            if (w.Distance <= within && UnitWords.Of(w.Spelling).Holds(words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Which words that name a unit a word holds.</summary>
    private sealed class UnitWords
    {
        public static readonly string[] Percent = ["prosent", "pst", "andel", "stilling"];
        public static readonly string[] Thousand = ["1000", "tusen"];
        public static readonly string[] Per = ["per", "pr"];
        public static readonly string[] Inhabitant = ["innbygger"];
        public static readonly string[] Fte = ["årsverk", "stilling"];

        private static readonly string[][] All = [Percent, Thousand, Per, Inhabitant, Fte];
        private static readonly UnitWords None = new([]);

        private readonly string[][] _held;

        private UnitWords(string[][] held) => _held = held;

        public static UnitWords Of(NormalizedSpelling word) => word.Known(None, static (_, text) =>
            Array.FindAll(All, words => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal))) is { Length: > 0 } held ? new UnitWords(held) : None);

        public bool Holds(string[] words) => Array.IndexOf(_held, words) >= 0;
    }
}
