using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>The patterns of all indicators, from <c>indicators.yaml</c>.</summary>
public sealed class IndicatorPatterns
{
    /// <summary>The file's name in the folder of definitions.</summary>
    public const string FileName = "indicators.yaml";

    private readonly (int Indicator, Pattern Pattern)[][] _ofTerm;

    private IndicatorPatterns(IReadOnlyList<IndicatorPattern> indicators, TermIndex terms, HashSet<string> notCounted)
    {
        Indicators = indicators;
        Terms = terms;
        NotCounted = notCounted;
        ILookup<int, (int, Pattern)> byFirst = indicators.SelectMany((indicator, i) => indicator.Patterns.Where(p => p.Required.Count > 0).Select(p => (i, Pattern: p)))
            .ToLookup(p => p.Pattern.Required[0]);
        _ofTerm = [.. Enumerable.Range(0, terms.Count).Select(term => byFirst[term].ToArray())];
    }

    /// <summary>All terms of the patterns.</summary>
    internal TermIndex Terms { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<IndicatorPattern> Indicators { get; }

    /// <summary>Nouns that no indicator counts.</summary>
    public IReadOnlySet<string> NotCounted { get; }

    /// <summary>The patterns that require a term before others, each with the place of its indicator: of a number that has few terms, few are to be looked at.</summary>
    internal ReadOnlySpan<(int Indicator, Pattern Pattern)> Of(int term) => _ofTerm[term];

    /// <summary>Reads <c>indicators.yaml</c>.</summary>
    /// <param name="folder">Folder of definitions.</param>
    /// <param name="codebook">The indicators that may stand in it.</param>
    /// <param name="normalizer">Spelling of <c>not_counted</c>.</param>
    /// <exception cref="DefinitionException">The file is missing or says what is not understood.</exception>
    public static IndicatorPatterns Load(string folder, Codebook codebook, Normalizer normalizer)
    {
        string file = Path.Combine(folder, FileName);
        PatternFile content = DefinitionYaml.Read<PatternFile>(file);
        var indicators = new List<IndicatorPattern>();
        var terms = new TermIndex();
        foreach ((string code, PatternEntry entry) in content.Indicators)
        {
            if (codebook.Find(code) is null)
            {
                throw new DefinitionException(file, null, $"«{code}» is not in {Codebook.FileName}; add it there or correct it here");
            }

            if (!Enum.TryParse(entry.Unit, ignoreCase: true, out PatternUnit unit))
            {
                throw new DefinitionException(file, null, $"the unit «{entry.Unit}» of {code} is not known; expected one of {string.Join(", ", Enum.GetNames<PatternUnit>()).ToLowerInvariant()}");
            }

            indicators.Add(new IndicatorPattern(code, unit, [.. entry.Patterns.Select(p => Pattern.Parse(p, terms))]));
        }

        return new IndicatorPatterns(indicators, terms, [.. content.NotCounted.Select(normalizer.Word)]);
    }

    private sealed class PatternFile
    {
        public Dictionary<string, PatternEntry> Indicators { get; set; } = [];

        public List<string> NotCounted { get; set; } = [];
    }

    private sealed class PatternEntry
    {
        public string Unit { get; set; } = "";

        public List<string> Patterns { get; set; } = [];
    }
}

/// <summary>Which printed numbers an indicator can take.</summary>
public enum PatternUnit
{
    /// <summary>Things or people.</summary>
    Count,

    /// <summary>Kroner.</summary>
    Nok,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Per 1000 inhabitants.</summary>
    Ratio,

    /// <summary>Years of time.</summary>
    Years,

    /// <summary>Full-time equivalents.</summary>
    Fte,
}

/// <summary>How one indicator is recognised.</summary>
/// <param name="Code">Indicator code.</param>
/// <param name="Unit">Which numbers it takes.</param>
/// <param name="Patterns">Any of these.</param>
public sealed record IndicatorPattern(string Code, PatternUnit Unit, IReadOnlyList<Pattern> Patterns);
