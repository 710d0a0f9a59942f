namespace Boligsosial.Mining.Kommuner;

/// <summary>What stands beside a name in a text.</summary>
internal sealed class NameSurroundings(string text, List<NameToken> tokens, NameMatch match)
{
    private static readonly HashSet<string> StreetsAndHouses = Set("vei", "veien", "veg", "vegen", "gate", "gata", "gaten", "plass", "torg", "allé", "terrasse",
        "fengsel", "sykehus", "sjukehus", "stasjon", "tinghus", "tingrett", "lufthavn", "lufthamn");
    private static readonly HashSet<string> Prepositions = Set("i", "fra", "frå", "til", "mellom", "både");
    private static readonly HashSet<string> Enumerators = Set("og", "samt", "eller", "med");

    public string Text => text;

    public List<NameToken> Tokens => tokens;

    /// <summary>First character of the name.</summary>
    public int Start => tokens[match.First].Start;

    /// <summary>One past its last character.</summary>
    public int End => tokens[match.First + match.Count - 1].End;

    /// <summary>The word before, when only spaces stand between; else empty.</summary>
    public string WordBefore => match.First > 0 && IsSpace(tokens[match.First - 1].End, Start) ? Word(match.First - 1) : "";

    /// <summary>The word after, when only spaces stand between; else empty.</summary>
    public string WordAfter
    {
        get
        {
            int next = match.First + match.Count;
            return next < tokens.Count && IsSpace(End, tokens[next].Start) ? Word(next) : "";
        }
    }

    /// <summary>Whether every word of the name but «og» begins with a capital.</summary>
    public bool IsCapitalised
    {
        get
        {
            for (int t = match.First; t < match.First + match.Count; t++)
            {
                if (!char.IsUpper(text[tokens[t].Start]) && !(t > match.First && tokens[t].Length <= 2))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>«Skien kommune», «kommunene Karmøy», «Kommune: Moss», «Kommunens navn: Skien».</summary>
    public bool KommuneBeside => IsKommuneWord(WordAfter) || IsKommuneBefore();

    /// <summary>«bydel Alna», «Alna bydel».</summary>
    public bool BydelBeside => WordAfter.StartsWith("bydel", StringComparison.OrdinalIgnoreCase)
        || (match.First > 0 && IsLabelGap(tokens[match.First - 1].End) && Word(match.First - 1).StartsWith("bydel", StringComparison.OrdinalIgnoreCase));

    /// <summary>«Drammens vei», «Hof fengsel»: a street or a house that bears the name.</summary>
    public bool IsStreetOrHouse => StreetsAndHouses.Contains(WordAfter);

    /// <summary>«i Os», «mellom Ski».</summary>
    public bool IsPlacePrepositionBefore => Prepositions.Contains(WordBefore)
        || (WordBefore.Equals("som", StringComparison.OrdinalIgnoreCase) && match.First > 1 && IsKommuneWord(Word(match.First - 2)));

    /// <summary>A capitalised word stands before, as a given name does.</summary>
    public bool IsCapitalBefore => WordBefore is { Length: > 0 } word && char.IsUpper(word[0]);

    /// <summary>«K. Halden».</summary>
    public bool IsInitialBefore => match.First > 0 && tokens[match.First - 1].Length == 1 && char.IsUpper(text[tokens[match.First - 1].Start])
        && text.AsSpan(tokens[match.First - 1].End, Start - tokens[match.First - 1].End).TrimEnd() is ".";

    /// <summary>Nothing but the name, figures and marks: a table's label.</summary>
    public bool IsWholeText => tokens.Count == match.Count;

    /// <summary>Inside a hyphenated word («Skien-modellen»), an address on the net or a word with digits; two names with a hyphen between are two names.</summary>
    /// <param name="isName">Whether a name begins at a token.</param>
    public bool IsPartOfLonger(Func<int, bool> isName)
    {
        char before = Start > 0 ? text[Start - 1] : ' ';
        char after = End < text.Length ? text[End] : ' ';
        char second = End + 1 < text.Length ? text[End + 1] : ' ';
        if (char.IsDigit(before) || char.IsDigit(after) || before is '@' or '_' || after is '@' or '_' || (after == '.' && char.IsLetter(second)))
        {
            return true;
        }

        if (IsHyphen(after) && char.IsLetter(second) && !isName(match.First + match.Count))
        {
            return true;
        }

        bool hyphenBefore = IsHyphen(before) && Start > 1 && char.IsLetter(text[Start - 2]);
        return (before == '.' && Start > 1 && char.IsLetterOrDigit(text[Start - 2]) && char.IsLower(text[Start])) || (hyphenBefore && !isName(match.First - 1));
    }

    /// <summary>Whether only what stands between the members of an enumeration is there; <paramref name="named"/> when the left one has the word «kommune» to itself.</summary>
    public static bool IsEnumeration(ReadOnlySpan<char> gap, out bool named)
    {
        named = false;
        if (gap.Length is 0 or > 30)
        {
            return false;
        }

        bool joined = false;
        foreach (string part in gap.ToString().Split([' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Any(char.IsLetter) && !Enumerators.Contains(part))
            {
                if (joined || !IsKommuneWord(part.TrimEnd(',')))
                {
                    return false;
                }

                named = true;
                joined = part.EndsWith(',');
            }
            else if (part.All(c => char.IsLetter(c) || c is '/' or ',' or '&' or '+' or '-' or '–'))
            {
                joined = true;
            }
            else
            {
                return false;
            }
        }

        return joined;
    }

    private static bool IsKommuneWord(string word) =>
        word.StartsWith("kommun", StringComparison.OrdinalIgnoreCase) && word.Length <= "kommunenes".Length && !word.StartsWith("kommunal", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("kommune", StringComparison.OrdinalIgnoreCase) || word.EndsWith("kommunes", StringComparison.OrdinalIgnoreCase);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static HashSet<string> Set(params string[] words) => words.ToHashSet(StringComparer.OrdinalIgnoreCase);

    private bool IsKommuneBefore()
    {
        int before = match.First - 1;
        if (before < 0 || !IsLabelGap(tokens[before].End))
        {
            return false;
        }

        string word = Word(before);
        if (word.Equals("navn", StringComparison.OrdinalIgnoreCase) || word.Equals("namn", StringComparison.OrdinalIgnoreCase))
        {
            return before > 0 && IsKommuneWord(Word(before - 1));
        }

        // «kommunene Karmøy og Haugesund», «vertskommunen Stord»; after «Skien kommune» the word is taken.
        bool label = IsKommuneWord(word) || (word.Contains("kommune", StringComparison.OrdinalIgnoreCase) || word.Contains("kommunane", StringComparison.OrdinalIgnoreCase));
        bool taken = word.Equals("kommune", StringComparison.OrdinalIgnoreCase) && before > 0 && char.IsUpper(text[tokens[before - 1].Start])
            && IsSpace(tokens[before - 1].End, tokens[before].Start);
        return label && !taken;
    }

    private bool IsLabelGap(int from) => text.AsSpan(from, Start - from).Trim() is "" or ":" && Start > from;

    private bool IsSpace(int from, int to) => to > from && text.AsSpan(from, to - from).IsWhiteSpace();

    private string Word(int token) => text.Substring(tokens[token].Start, tokens[token].Length);
}
