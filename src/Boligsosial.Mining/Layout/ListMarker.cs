using System.Text.RegularExpressions;

namespace Boligsosial.Mining.Layout;

/// <summary>Bullets and numbers that begin a list item or a numbered heading.</summary>
public static partial class ListMarker
{
    /// <summary>Whether the first <paramref name="count"/> words are nothing but a bullet or a number of an item.</summary>
    public static bool IsMarker(IReadOnlyList<Word> words, int count) => count == 1 && (Bullet().IsMatch(words[0].Text) || Number().IsMatch(words[0].Text));

    /// <summary>The bullet or item number a line begins with, or empty: «•», «-», «a)», «1.», «A.1.».</summary>
    public static string Of(TextLine line)
    {
        string first = line.Words[0].Text;
        if (line.Words.Count < 2)
        {
            return Bullet().IsMatch(first) ? first : "";
        }

        return Bullet().IsMatch(first) || Number().IsMatch(first) ? first : "";
    }

    [GeneratedRegex(@"^[•●○◦▪■□➢►→‣·∙❖✓☑☐☒*–—-]$|^o$", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:\(?\d{1,2}\)|\d{1,2}(?:\.\d{1,2})*\.|\d{1,2}(?:\.\d{1,2})+|[a-zA-Z]\)|[A-Z]\.(?:\d{1,2}\.?)?|[ivx]{1,4}\)|[IVX]{1,4}\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
