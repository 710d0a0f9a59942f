using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Kommuner;

/// <summary>Reads kommune names in form fields, titles and running heads, where damage by OCR must not hide the name.</summary>
internal sealed class HeaderLookup(IReadOnlyDictionary<string, Kommune[]> byName, MentionFinder mentions)
{
    /// <summary>Words of forms that are no names, however like one they look.</summary>
    private static readonly HashSet<string> NoNames = new[]
    {
        "kommune", "kommunes", "kommunen", "kommunens", "kommuner", "kommunar", "bydel", "region", "navn", "namn", "husbanken", "program", "prosjekt", "rapport", "plan", "side", "dato",
    }.ToHashSet();

    /// <summary>The kommuner named, in order; damaged names only when none stands there whole.</summary>
    public IReadOnlyList<KommuneMention> Find(string text, int? year)
    {
        IReadOnlyList<KommuneMention> whole = mentions.Find(text, year, onlyNames: true);
        return whole.Count > 0 ? whole : Damaged(text, year) is { } one ? [one] : [];
    }

    /// <summary>The name that is nearest to one, two or three words of the text, if it is near enough and no other is as near.</summary>
    private KommuneMention? Damaged(string text, int? year)
    {
        (int Start, int End)[] words = [.. Words(text)];
        KommuneMention? best = null;
        double nearest = double.PositiveInfinity;
        double second = double.PositiveInfinity;
        for (int first = 0; first < words.Length; first++)
        {
            for (int count = 1; count <= 3 && first + count <= words.Length; count++)
            {
                (int start, int end) = (words[first].Start, words[first + count - 1].End);
                string key = NameKey.Of(text[start..end]);
                if (key.Length < 3 || NoNames.Contains(key))
                {
                    continue;
                }

                foreach ((string name, Kommune[] bearers) in byName)
                {
                    double limit = Math.Min(second, Limit(name.Length));
                    double distance = OcrDistance.Between(key, name, limit);
                    if (distance > limit || NameKey.InYear(bearers, year) is not { Length: > 0 } valid)
                    {
                        continue;
                    }

                    if (distance < nearest)
                    {
                        second = best?.Kommune.Name == valid[0].Name ? second : nearest;
                        nearest = distance;
                        bool kommune = NameKey.Of(text).Contains("kommun", StringComparison.Ordinal);
                        best = new KommuneMention(start, end - start, valid[0], kommune) { Namesakes = valid[1..] };
                    }
                    else if (valid[0].Name != best?.Kommune.Name)
                    {
                        second = distance;
                    }
                }
            }
        }

        return second - nearest >= 0.25 ? best : null;
    }

    /// <summary>How much damage a name of that length may have and still be known: one look-alike in the shortest, two in those of five or six letters, a lost letter in the longer.</summary>
    private static double Limit(int length) => length switch
    {
        <= 4 => OcrDistance.Confusion + 0.05,
        <= 6 => (2 * OcrDistance.Confusion) + 0.05,
        _ => Math.Min(2.2, length * 0.18),
    };

    private static IEnumerable<(int Start, int End)> Words(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool part = i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not (',' or ':' or '/' or '(' or ')');
            if (part && start < 0)
            {
                start = i;
            }
            else if (!part && start >= 0)
            {
                yield return (start, i);
                start = -1;
            }
        }
    }
}
