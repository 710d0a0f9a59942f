using System.Text.RegularExpressions;

namespace Boligsosial.Mining.Layout;

/// <summary>Bullets and numbers that begin a list item or a numbered heading.</summary>
public static partial class ListMarker
{
    /// <summary>Whether the first <paramref name="count"/> words are nothing but a bullet or a number of an item.</summary>
    public static bool IsMarker(IReadOnlyList<Word> words, int count) => count == 1 && (Bullet().IsMatch(words[0].Text) || Number().IsMatch(words[0].Text));

    /// <summary>The bullet or item number a line begins with, or empty: «•», «-», «a)», «1.», «A.1.». The day of a date is none: «15. november».</summary>
    public static string Of(TextLine line)
    {
        string first = line.Words[0].Text;
        if (line.Words.Count < 2)
        {
            return Bullet().IsMatch(first) ? first : "";
        }

        string second = line.Words[1].Text;
        bool marker = Bullet().IsMatch(first)
            || (Number().IsMatch(first) && !Month().IsMatch(second))
            || (SmallLetter().IsMatch(first) && !char.IsLower(second[0]));
        return marker ? first : "";
    }

    /// <summary>Whether <paramref name="marker"/> is a bullet and not a number or letter.</summary>
    public static bool IsBullet(string marker) => Bullet().IsMatch(marker);

    /// <summary>Whether <paramref name="next"/> counts on from <paramref name="marker"/>: «1.» and «2.», «a)» and «b)», «3.1» and «3.2».</summary>
    public static bool CountsOn(string marker, string next)
    {
        Match a = Last().Match(marker);
        Match b = Last().Match(next);
        if (!a.Success || !b.Success)
        {
            return false;
        }

        return int.TryParse(a.Value, out int from) && int.TryParse(b.Value, out int to)
            ? to == from + 1
            : a.Length == 1 && b.Length == 1 && b.Value[0] == a.Value[0] + 1;
    }

    [GeneratedRegex(@"^[•●○◦▪■□➢►→‣·∙❖✓☑☐☒*–—-]$|^o$", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:\(?\d{1,2}\)|\d{1,2}(?:\.\d{1,2})*\.|\d{1,2}(?:\.\d{1,2})+|[a-zA-Z]\)|[A-Z]\.(?:\d{1,2}\.?)?|[ivx]{1,4}[.)]|[IVX]{1,4}\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[a-z]\.$", RegexOptions.CultureInvariant)]
    private static partial Regex SmallLetter();

    [GeneratedRegex(@"^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\d+(?=\D*$)|[a-zA-Z](?=[.)]?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Last();
}
