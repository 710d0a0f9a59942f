using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Language;

namespace Boligsosial.Mining.Extraction.Rules;

/// <summary>The patterns of all indicators, from <c>indicators.yaml</c>.</summary>
public sealed class IndicatorPatterns
{
    /// <summary>The file's name in the folder of definitions.</summary>
    public const string FileName = "indicators.yaml";

    private IndicatorPatterns(IReadOnlyList<IndicatorPattern> indicators, HashSet<string> notCounted)
    {
        Indicators = indicators;
        NotCounted = notCounted;
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<IndicatorPattern> Indicators { get; }

    /// <summary>Nouns that no indicator counts.</summary>
    public IReadOnlySet<string> NotCounted { get; }

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

            indicators.Add(new IndicatorPattern(code, unit, [.. entry.Patterns.Select(Pattern.Parse)]));
        }

        return new IndicatorPatterns(indicators, [.. content.NotCounted.Select(normalizer.Word)]);
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

/// <summary>Terms that must be near a number, and terms that must not.</summary>
/// <param name="Required">Each must be there.</param>
/// <param name="Forbidden">None may be right by the number.</param>
/// <param name="Excluded">None may be anywhere around, in captions and headings neither.</param>
/// <param name="Place">Where the number must stand.</param>
public sealed record Pattern(IReadOnlyList<Term> Required, IReadOnlyList<Term> Forbidden, IReadOnlyList<Term> Excluded, PatternPlace Place)
{
    /// <summary>A word this near with a forbidden term in it rules the pattern out.</summary>
    private const double ForbiddenWithin = 7;

    /// <summary>At least one term must be this near: captions and headings alone say nothing of one number.</summary>
    private const double NearWithin = 8;

    /// <summary>Every this many words away a term is worth half as much.</summary>
    private const double Half = 7;

    /// <summary>Reads the notation of <c>indicators.yaml</c>.</summary>
    public static Pattern Parse(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        PatternPlace place = parts.Contains("@cell") ? PatternPlace.Cell : parts.Contains("@prose") ? PatternPlace.Prose : PatternPlace.Anywhere;
        return new Pattern(
            [.. parts.Where(p => p[0] is not '-' and not '!' and not '@').Select(Term.Parse)],
            [.. parts.Where(p => p[0] == '-').Select(p => Term.Parse(p[1..]))],
            [.. parts.Where(p => p[0] == '!').Select(p => Term.Parse(p[1..]))],
            place);
    }

    /// <summary>How strongly words speak for the pattern: the sum over its terms of 2^(-distance/7); 0 when a term is missing.</summary>
    /// <param name="context">The words that may bear the terms.</param>
    /// <param name="all">All words around the number, for what must not be there.</param>
    /// <param name="inCell">Whether the number is the value of a table cell.</param>
    public double Score(IReadOnlyList<ContextWord> context, IReadOnlyList<ContextWord> all, bool inCell)
    {
        if (Place != PatternPlace.Anywhere && inCell != (Place == PatternPlace.Cell))
        {
            return 0;
        }

        double sum = 0;
        bool close = false;
        foreach (Term term in Required)
        {
            double nearest = double.PositiveInfinity;
            foreach (ContextWord word in context)
            {
                if (term.Matches(word.Text))
                {
                    nearest = Math.Min(nearest, word.Distance);
                    close |= inCell ? word.Zone is Zone.Row or Zone.Column or Zone.Group or Zone.After or Zone.Before : word.Distance <= NearWithin;
                }
            }

            if (double.IsPositiveInfinity(nearest))
            {
                return 0;
            }

            sum += Math.Pow(2, -nearest / Half);
        }

        return close && !IsRuledOut(all) ? sum : 0;
    }

    private bool IsRuledOut(IReadOnlyList<ContextWord> context)
    {
        foreach (ContextWord word in context)
        {
            bool near = word.Distance <= ForbiddenWithin && word.Zone is Zone.After or Zone.Before or Zone.Row or Zone.Column;
            if (near)
            {
                foreach (Term term in Forbidden)
                {
                    if (term.Matches(word.Text))
                    {
                        return true;
                    }
                }
            }

            foreach (Term term in Excluded)
            {
                if (term.Matches(word.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>Where a pattern's number stands.</summary>
public enum PatternPlace
{
    /// <summary>Anywhere.</summary>
    Anywhere,

    /// <summary>In a value cell of a table.</summary>
    Cell,

    /// <summary>In a sentence.</summary>
    Prose,
}

/// <summary>A part of a word, in one of several spellings.</summary>
public sealed class Term
{
    private readonly (string Text, bool Whole, bool Start)[] _alternatives;

    private Term((string Text, bool Whole, bool Start)[] alternatives) => _alternatives = alternatives;

    /// <summary>Reads «a|=b|^c».</summary>
    public static Term Parse(string text) => new([.. text.Split('|', StringSplitOptions.RemoveEmptyEntries)
        .Select(a => (a.TrimStart('=', '^'), a[0] == '=', a[0] == '^'))]);

    /// <summary>Whether the normalized word has one of the alternatives.</summary>
    public bool Matches(string word)
    {
        foreach ((string text, bool whole, bool start) in _alternatives)
        {
            if (whole ? word == text : start ? word.StartsWith(text, StringComparison.Ordinal) : word.Contains(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
