using System.Text;
using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Scanning.Repair;

/// <summary>
/// Reads letters that stand in a number as the digits they were printed as: «2O12», «l5», «1OO.000». A digit is never changed into another.
/// </summary>
internal static class DigitRepair
{
    /// <summary>How much surer than the repaired number its own digits are.</summary>
    public const double Doubt = 0.6;

    /// <summary>The number meant, or null when the word is no number with confused characters.</summary>
    public static string? Repair(string word)
    {
        int digits = word.Count(char.IsAsciiDigit);
        int confused = 0;
        var repaired = new StringBuilder(word);
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            if (char.IsAsciiDigit(c) || c is '.' or ',' or '%' or '-' or '/' or ':' or '(' or ')' or '+')
            {
                continue;
            }

            if (LookAlikes.Digit(c) is not { } digit || !FitsAt(word, i))
            {
                return null;
            }

            repaired[i] = digit;
            confused++;
        }

        return confused > 0 && digits >= confused ? repaired.ToString() : null;
    }

    /// <summary>
    /// Between digits any of them is a misreading. At the beginning and the end most could be meant as letters («B12», «5s», «i2»):
    /// there only those that no number stands beside in print.
    /// </summary>
    private static bool FitsAt(string word, int i)
    {
        bool before = i > 0 && (char.IsAsciiDigit(word[i - 1]) || (i > 1 && word[i - 1] is '.' or ',' && char.IsAsciiDigit(word[i - 2])));
        bool after = i + 1 < word.Length && (char.IsAsciiDigit(word[i + 1]) || (word[i + 1] is '.' or ',' && i + 2 < word.Length && char.IsAsciiDigit(word[i + 2])));
        bool beforeConfused = i > 0 && LookAlikes.Digit(word[i - 1]) is not null;
        bool afterConfused = i + 1 < word.Length && LookAlikes.Digit(word[i + 1]) is not null;
        return (before || beforeConfused) && (after || afterConfused) ? true
            : after ? word[i] is 'l' or 'O' or '|'
            : before && (word[i] is 'O' or 'o' || (word[i] is 'l' or '|' && word.Count(char.IsAsciiDigit) >= 2));
    }
}
