using System.Collections.Concurrent;
using System.Security.Cryptography;
using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Search.Analysis;

/// <summary>
/// Turns text into what it is searched by. The one analyzer for index, query, concordance and highlighting: what one of them sees, all see.
/// Safe for several threads at once.
/// </summary>
public sealed class NorwegianAnalyzer
{
    /// <summary>Changes when the same text is analyzed in another way: indexes made before are made anew.</summary>
    public const int Version = 3;

    /// <summary>A compound within a compound is made of at most so many parts.</summary>
    private const int MostPartsWithin = 3;

    /// <summary>Its names of kommuner are never split.</summary>
    private const string NamesFile = "kommuner.csv";

    /// <summary>Words kept; a long run over much text begins again when there are more.</summary>
    private const int MostCached = 400_000;

    private readonly NorwegianStemmer stemmer;
    private readonly CompoundLexicon lexicon;
    private readonly CompoundSplitter splitter;
    private readonly HashSet<string> names;
    private readonly ConcurrentDictionary<string, AnalyzedWord> words = new();
    private readonly ConcurrentDictionary<string, AnalyzedWord> nameWords = new();
    private int cached;

    /// <summary>An analyzer by given data.</summary>
    /// <param name="stemmer">Finds stems.</param>
    /// <param name="lexicon">What compounds are made of.</param>
    /// <param name="names">Names of places, which are never split.</param>
    public NorwegianAnalyzer(NorwegianStemmer stemmer, CompoundLexicon lexicon, IEnumerable<string> names)
    {
        this.stemmer = stemmer;
        this.lexicon = lexicon;
        splitter = new CompoundSplitter(lexicon, stemmer);
        this.names = [.. names.SelectMany(n => WordScanner.Scan(n)).Where(t => t.Kind == RawKind.Word).Select(t => Spelling.Of(t.Text))];
    }

    /// <summary>The analyzer by the definitions of a folder.</summary>
    /// <exception cref="DefinitionException">A definition is missing or not understood.</exception>
    public static NorwegianAnalyzer Load(string definitionsFolder)
    {
        var stemmer = new NorwegianStemmer(StemmingExceptions.Load(definitionsFolder));
        var lexicon = CompoundLexicon.Load(definitionsFolder, stemmer);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in (string[])[StemmingExceptions.FileName, CompoundLexicon.FileName, NamesFile])
        {
            hash.AppendData(File.ReadAllBytes(Path.Combine(definitionsFolder, file)));
        }

        IReadOnlyList<DefinitionRow> places = DefinitionTable.Read(Path.Combine(definitionsFolder, NamesFile), "navn", "fylke");
        return new NorwegianAnalyzer(stemmer, lexicon, places.SelectMany(p => (string[])[p["navn"], p["fylke"]]))
        {
            DataVersion = Convert.ToHexStringLower(hash.GetHashAndReset())[..12],
        };
    }

    /// <summary>Tells one state of the analyzer's data from another.</summary>
    public string DataVersion { get; private init; } = "";

    /// <summary>All words and numbers of a text, in order.</summary>
    public IEnumerable<Token> Analyze(string text)
    {
        int position = -1;
        foreach (RawToken raw in WordScanner.Scan(text))
        {
            // The whole of a word with hyphens and its first part stand at one place.
            if (raw.Kind == RawKind.Joined)
            {
                yield return new Token(position + 1, raw.Start, raw.Length, Word(raw.Text, raw.IsName));
                continue;
            }

            position++;
            yield return new Token(position, raw.Start, raw.Length, raw.Kind == RawKind.Number ? Number(raw.Text) : Word(raw.Text, raw.IsName));
        }
    }

    /// <summary>What a single word is searched by.</summary>
    public AnalyzedWord Word(string word) => Word(word, isName: false);

    /// <summary>The parts of a compound as they stand in its spelling; empty for other words.</summary>
    public IReadOnlyList<CompoundPart> Split(AnalyzedWord word) => splitter.Split(word.Spelling);

    private static AnalyzedWord Number(string number) => new(number, number, false, []);

    private AnalyzedWord Word(string word, bool isName)
    {
        ConcurrentDictionary<string, AnalyzedWord> cache = isName ? nameWords : words;
        if (cache.TryGetValue(word, out AnalyzedWord? known))
        {
            return known;
        }

        if (Interlocked.Increment(ref cached) > MostCached)
        {
            words.Clear();
            nameWords.Clear();
            cached = 0;
        }

        AnalyzedWord analyzed = Make(Spelt(Spelling.Of(word)), isName);
        cache.TryAdd(word, analyzed);
        return analyzed;
    }

    private AnalyzedWord Make(string spelling, bool isName)
    {
        if (spelling.Length == 0)
        {
            return new AnalyzedWord("", "", false, []);
        }

        bool split = !isName && !names.Contains(spelling);
        return new AnalyzedWord(
            spelling, PlaceName(spelling) ?? stemmer.Stem(spelling), !stemmer.IsInvariant(spelling) && !spelling.All(char.IsAsciiDigit),
            split ? Parts(spelling) : []);
    }

    /// <summary>«Skien» and «Skiens» as «skien»: of a place's name only the genitive is cut, unless it is a common word too («Time»).</summary>
    private string? PlaceName(string word)
    {
        string name = names.Contains(word) || word.Length < 4 || word[^1] != 's' ? word : word[..^1];
        return names.Contains(name) && !lexicon.IsLast(stemmer.Stem(name)) && !stemmer.IsIrregular(name) ? name : null;
    }

    /// <summary>
    /// Writes «soeknad» as «søknad» and «Baerum» as «Bærum», but leaves «boenhet», «poeng» and «Israel» alone: two letters become one where they
    /// make a word that is known of one that is not. «aa» stands for «å» in all words but known ones.
    /// </summary>
    private string Spelt(string word)
    {
        if (!word.Contains("aa", StringComparison.Ordinal) && !word.Contains("ae", StringComparison.Ordinal) && !word.Contains("oe", StringComparison.Ordinal))
        {
            return word;
        }

        if (IsKnown(word))
        {
            return word;
        }

        string folded = Spelling.Digraphs(word);
        return IsKnown(folded) ? folded : word.Replace("aa", "å", StringComparison.Ordinal);
    }

    private bool IsKnown(string word) =>
        names.Contains(word) || stemmer.IsIrregular(word) || lexicon.IsLast(stemmer.Stem(word)) || lexicon.IsWhole(stemmer.Stem(word)) || splitter.Split(word).Count > 0;

    /// <summary>Stems of all parts, of the parts of these, and of all compounds of neighbouring parts but the whole.</summary>
    private List<string> Parts(string word)
    {
        var stems = new List<string>();
        AddParts(word, stems);
        return stems;
    }

    private void AddParts(string word, List<string> stems)
    {
        IReadOnlyList<CompoundPart> parts = splitter.Split(word);
        for (int first = 0; first < parts.Count; first++)
        {
            for (int last = first; last < Math.Min(parts.Count, first + MostPartsWithin); last++)
            {
                if (last - first + 1 < parts.Count)
                {
                    string within = word[parts[first].Start..parts[last].End];
                    string stem = stemmer.Stem(within);
                    if (!stems.Contains(stem))
                    {
                        stems.Add(stem);
                        AddParts(within, stems);
                    }
                }
            }
        }
    }
}
