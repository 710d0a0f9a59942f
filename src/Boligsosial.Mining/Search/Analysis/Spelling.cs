using System.Globalization;
using System.Text;

namespace Boligsosial.Mining.Search.Analysis;

/// <summary>Writes a word one way, however it is printed: NFC, lower case, no ligatures or hidden hyphens, no accents but those of æ, ø and å.</summary>
internal static class Spelling
{
    /// <summary>The word so written. «ä» and «ö» are «æ» and «ø»; «é» is «e».</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        bool plain = true;
        foreach (char c in word)
        {
            plain &= c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or 'æ' or 'ø' or 'å';
        }

        return plain ? word.ToString() : Written(word);
    }

    /// <summary>«aa», «ae» and «oe» as «å», «æ» and «ø».</summary>
    public static string Digraphs(string word) =>
        word.Replace("aa", "å", StringComparison.Ordinal).Replace("ae", "æ", StringComparison.Ordinal).Replace("oe", "ø", StringComparison.Ordinal);

    private static string Written(ReadOnlySpan<char> word)
    {
        var written = new StringBuilder(word.Length);
        foreach (char c in word.ToString().Normalize(NormalizationForm.FormKC))
        {
            char lower = char.ToLowerInvariant(c);
            switch (lower)
            {
                case 'æ' or 'ø' or 'å':
                    written.Append(lower);
                    break;
                case 'ä':
                    written.Append('æ');
                    break;
                case 'ö':
                    written.Append('ø');
                    break;
                case 'đ' or 'ð':
                    written.Append('d');
                    break;
                case 'ŋ':
                    written.Append('n');
                    break;
                case 'ŧ':
                    written.Append('t');
                    break;
                case < '\u0080':
                    written.Append(lower);
                    break;
                default:
                    AppendWithoutMarks(written, lower);
                    break;
            }
        }

        return written.ToString();
    }

    /// <summary>Drops accents, soft hyphens, joiners and other characters that do not print by themselves.</summary>
    private static void AppendWithoutMarks(StringBuilder written, char c)
    {
        foreach (char part in c.ToString().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(part) || CharUnicodeInfo.GetUnicodeCategory(part) is UnicodeCategory.OtherNumber)
            {
                written.Append(part);
            }
        }
    }
}
