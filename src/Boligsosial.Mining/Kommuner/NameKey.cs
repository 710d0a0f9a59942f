using System.Text;

namespace Boligsosial.Mining.Kommuner;

/// <summary>Brings the ways a kommune's name is written to one.</summary>
internal static class NameKey
{
    private static readonly string[] KommuneWords = ["kommune", "kommunes", "kommunen", "bykommune", "kommuner", "kommunar"];

    /// <summary>Lower case, hyphens as spaces, single spaces, «og» for «&amp;».</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (c == '&')
            {
                key.Append(key.Length > 0 && key[^1] != ' ' ? " og" : "og");
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>The key without the word «kommune» before or after.</summary>
    public static string WithoutKommune(string key)
    {
        string[] words = [.. key.Split(' ').Where(w => !KommuneWords.Contains(w))];
        return string.Join(' ', words);
    }

    /// <summary>Of the bearers of a name, those of the year; without a year, one number for each kommune that bore it at a time of its own.</summary>
    public static Kommune[] InYear(Kommune[] bearers, int? year) => year is { } y
        ? bearers.Length == 1 && bearers[0].ValidIn(y) ? bearers : [.. bearers.Where(k => k.ValidIn(y))]
        : [.. bearers.Where(k => bearers.All(other => other.LastYear is not { } last || last >= k.FirstYear))];
}
