namespace Boligsosial.Mining.Kommuner;

/// <summary>
/// Finds kommuner in text. Every name of the register is a candidate; what stands beside it decides whether it is one:
/// the word «kommune», a preposition of place, other kommuner in the same enumeration, or, against it,
/// a given name before, a street word after, a hyphen, a small initial.
/// </summary>
internal sealed class MentionFinder(NameIndex index, Kommune oslo, Namesakes namesakes, NameLore lore)
{
    private readonly HashSet<string> _alsoWords = lore.AlsoWords.ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _givenNames = lore.GivenNames.ToHashSet(StringComparer.OrdinalIgnoreCase);

    private enum Verdict
    {
        No,
        Unsure,
        Sure,
    }

    /// <summary>All mentions in a text, in order; with <paramref name="onlyNames"/> the text is known to hold nothing but names, and words that are names too need no proof.</summary>
    public IReadOnlyList<KommuneMention> Find(string text, int? year, bool onlyNames)
    {
        List<NameToken> tokens = NameToken.Of(text);
        var found = new List<Candidate>();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (index.At(text, tokens, i) is not { } match)
            {
                continue;
            }

            var words = new NameSurroundings(text, tokens, match);
            Kommune[] kommuner = match.Name.Bydel is null ? NameKey.InYear(match.Name.Kommuner, year) : [oslo];
            bool kommune = match.Name.Bydel is null ? words.KommuneBeside : words.BydelBeside;
            Verdict verdict = kommuner.Length == 0 ? Verdict.No : Judge(match, words, kommuner, kommune, onlyNames);
            if (verdict != Verdict.No)
            {
                found.Add(new Candidate(match, kommuner, words) { Verdict = verdict, WithKommuneWord = kommune });
                i += match.Count - 1;
            }
        }

        Coordinate(text, found);
        return Resolve(text, [.. found.Where(c => c.Verdict == Verdict.Sure)]);
    }

    /// <summary>Whether a word is a common given name.</summary>
    public bool IsGivenName(string word) => _givenNames.Contains(word);

    /// <summary>The likeliest of several namesakes by a longer text, and whether the text decides.</summary>
    public (IReadOnlyList<Kommune> Ranked, bool Decided) Rank(IReadOnlyList<Kommune> candidates, string text, IReadOnlyCollection<Kommune> neighbours) =>
        namesakes.Rank(candidates, text, -1, neighbours);

    private Verdict Judge(NameMatch match, NameSurroundings words, Kommune[] kommuner, bool kommune, bool onlyNames)
    {
        bool word = match.Count == 1 && _alsoWords.Contains(match.Name.Words[0]);
        if (words.IsPartOfLonger(next => index.At(words.Text, words.Tokens, next) is not null))
        {
            return Verdict.No;
        }

        if (!words.IsCapitalised)
        {
            return (kommune && !word && match.Name.Bydel is null) || onlyNames ? Verdict.Sure : Verdict.No;
        }

        if (kommune || onlyNames)
        {
            return Verdict.Sure;
        }

        if (words.IsStreetOrHouse || words.IsInitialBefore || _givenNames.Contains(words.WordBefore))
        {
            return Verdict.No;
        }

        if (match.Name.Bydel is not null)
        {
            return match.Count > 1 ? Verdict.Sure : Verdict.No;
        }

        return !word || words.IsWholeText || words.IsPlacePrepositionBefore || namesakes.PlaceFollows(kommuner, words.Text, words.End)
            ? Verdict.Sure
            : words.IsCapitalBefore ? Verdict.No : Verdict.Unsure;
    }

    /// <summary>In an enumeration («Time, Klepp og Hå kommunar») the neighbours vouch for each other and share the word «kommune».</summary>
    private static void Coordinate(string text, List<Candidate> found)
    {
        for (int i = 1; i < found.Count; i++)
        {
            Join(found[i - 1], found[i]);
        }

        for (int i = found.Count - 1; i > 0; i--)
        {
            Join(found[i], found[i - 1]);
        }

        void Join(Candidate known, Candidate other)
        {
            (Candidate left, Candidate right) = known.Start < other.Start ? (known, other) : (other, known);
            ReadOnlySpan<char> gap = text.AsSpan(left.End, right.Start - left.End);
            if (!NameSurroundings.IsEnumeration(gap, out bool named))
            {
                return;
            }

            other.Verdict = known.Verdict == Verdict.Sure ? Verdict.Sure : other.Verdict;
            other.WithKommuneWord |= known.WithKommuneWord && !named;
        }
    }

    private KommuneMention[] Resolve(string text, Candidate[] found)
    {
        Kommune[] certain = [.. found.Where(c => c.Kommuner.Length == 1).Select(c => c.Kommuner[0])];
        return [.. found.Select(Mention)];

        KommuneMention Mention(Candidate c)
        {
            var one = new KommuneMention(c.Start, c.End - c.Start, c.Kommuner[0], c.WithKommuneWord) { Bydel = c.Match.Name.Bydel };
            if (c.Kommuner.Length == 1)
            {
                return one;
            }

            (IReadOnlyList<Kommune> ranked, bool decided) = namesakes.Rank(c.Kommuner, text, c.End, certain);
            return one with { Kommune = ranked[0], Namesakes = decided ? [] : [.. ranked.Skip(1)] };
        }
    }

    private sealed class Candidate(NameMatch match, Kommune[] kommuner, NameSurroundings words)
    {
        public NameMatch Match => match;

        public Kommune[] Kommuner => kommuner;

        public int Start => words.Start;

        public int End => words.End;

        public Verdict Verdict { get; set; }

        public bool WithKommuneWord { get; set; }
    }
}
