namespace Boligsosial.Mining.Kommuner;

/// <summary>Tells kommuner of one name apart by the fylke, district and neighbours that the text names.</summary>
internal sealed class Namesakes
{
    private readonly Dictionary<string, string[]> _signs;

    public Namesakes(IEnumerable<Kommune> kommuner, NameLore lore) =>
        _signs = kommuner.Select(k => k.Fylke).Distinct()
            .ToDictionary(f => f, f => (string[])[f, .. lore.Districts.GetValueOrDefault(f, [])]);

    /// <summary>The candidates, the likeliest first; decided when it is likelier than the second.</summary>
    /// <param name="candidates">Two or more kommuner of one name.</param>
    /// <param name="text">Text around the name.</param>
    /// <param name="nameEnd">Where the name ends in <paramref name="text"/>, or a negative number.</param>
    /// <param name="neighbours">Other kommuner named there.</param>
    public (IReadOnlyList<Kommune> Ranked, bool Decided) Rank(
        IReadOnlyList<Kommune> candidates, string text, int nameEnd, IReadOnlyCollection<Kommune> neighbours)
    {
        (Kommune Kommune, int Score)[] ranked =
        [
            .. candidates.Select(k => (k, Score(k, text, nameEnd, neighbours))).OrderByDescending(p => p.Item2).ThenBy(p => p.k.Number, StringComparer.Ordinal),
        ];
        return ([.. ranked.Select(p => p.Kommune)], ranked.Length < 2 || ranked[0].Score > ranked[1].Score);
    }

    /// <summary>Whether right after the name its fylke or district follows («Sande i Vestfold», «Våler (Østfold)»), as after no ordinary word.</summary>
    public bool PlaceFollows(IReadOnlyList<Kommune> candidates, string text, int nameEnd) =>
        candidates.Any(k => SignsOf(k, text).Any(at => IsRightAfter(at, nameEnd)));

    private static bool IsRightAfter(int at, int nameEnd) => nameEnd >= 0 && at >= nameEnd && at - nameEnd <= 5;

    private int Score(Kommune kommune, string text, int nameEnd, IReadOnlyCollection<Kommune> neighbours) =>
        neighbours.Count(n => n.Fylke == kommune.Fylke) + SignsOf(kommune, text).Sum(at => IsRightAfter(at, nameEnd) ? 100 : 3);

    /// <summary>Where the text names the kommune's fylke or one of its districts.</summary>
    private IEnumerable<int> SignsOf(Kommune kommune, string text)
    {
        foreach (string sign in _signs[kommune.Fylke])
        {
            for (int at = text.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sign, at + sign.Length, StringComparison.Ordinal))
            {
                int end = at + sign.Length;
                if ((at == 0 || (!char.IsLetter(text[at - 1]) && text[at - 1] != '-')) && (end == text.Length || !char.IsLetter(text[end])))
                {
                    yield return at;
                }
            }
        }
    }
}
