using Boligsosial.Mining.Search.Analysis;

namespace Boligsosial.Mining.Search.Query;

/// <summary>How far a query is widened.</summary>
/// <param name="Exact">Only the very forms of the query: no stems, parts or synonyms.</param>
/// <param name="Fold">«å», «æ», «ø» and «a», «o» are one: for those who cannot write them.</param>
public sealed record QueryOptions(bool Exact = false, bool Fold = false);

/// <summary>Makes of a query what the index is asked for: stems, compounds with the word as a part, the other written language, other names.</summary>
/// <param name="analyzer">The analyzer of the index.</param>
/// <param name="synonyms">Words that stand for one another.</param>
/// <param name="known">Whether the index has a term.</param>
public sealed class QueryPlanner(NorwegianAnalyzer analyzer, SynonymSet synonyms, Func<string, bool> known)
{
    private const double LanguageWeight = 0.95;
    private const double DomainWeight = 0.6;
    private const double DerivationWeight = 0.7;
    private const double PartWeight = 0.45;

    /// <summary>Of each word of an expression that stands near the others but not next to them.</summary>
    private const double LooseWeight = 0.3;

    /// <summary>Fewest letters of a part that is taken over into the other written language without a lexicon to say that it is one.</summary>
    private const int LeastOfPart = 4;

    /// <summary>Variants of a word within an expression, and of an expression.</summary>
    private const int MostOfWord = 6;
    private const int MostOfPhrase = 24;

    /// <summary>The plan of a query.</summary>
    public SearchPlan Plan(SearchQuery query, QueryOptions options)
    {
        List<QueryNode> whole = options.Exact ? [.. query.Parts] : Expressions(query.Parts);
        List<QueryNode> sought = options.Exact ? whole : Telling(whole);
        return new SearchPlan(
            [.. sought.Where(p => p is not NotNode && HasTerms(p)).Select(p => Concept(p, options))],
            [.. sought.OfType<NotNode>().Where(n => HasTerms(n.Part)).Select(n => Concept(n.Part, options with { Exact = options.Exact || n.Part is PhraseNode }))],
            query.Filters)
        {
            LeftOut = [.. whole.Except(sought).Select(Text)],
        };
    }

    /// <summary>The parts without words that say little, if others are left.</summary>
    private List<QueryNode> Telling(List<QueryNode> parts)
    {
        List<QueryNode> telling = [.. parts.Where(p => p is not WordNode { Prefix: false } word || !synonyms.SaysLittle(analyzer.Word(word.Word).Spelling))];
        return telling.Exists(p => p is not NotNode) ? telling : parts;
    }

    /// <summary>Words that together make a known expression («Housing First») are sought as one.</summary>
    private List<QueryNode> Expressions(IReadOnlyList<QueryNode> parts)
    {
        var found = new List<QueryNode>();
        for (int i = 0; i < parts.Count; i++)
        {
            int taken = 0;
            for (int length = Math.Min(synonyms.LongestExpression, parts.Count - i); length >= 2 && taken == 0; length--)
            {
                List<WordNode> words = [.. parts.Skip(i).Take(length).OfType<WordNode>().Where(w => !w.Prefix)];
                if (words.Count == length && synonyms.Of(words.Select(w => analyzer.Word(w.Word).Stem)).Count > 0)
                {
                    found.Add(new OrNode(words[0].Position, [new PhraseNode(words[0].Position, [.. words.Select(w => w.Word)]), new NearNode(words[0].Position, words, QueryParser.DefaultDistance, LooseWeight)]));
                    taken = length;
                }
            }

            i += Math.Max(0, taken - 1);
            if (taken == 0)
            {
                found.Add(parts[i]);
            }
        }

        return found;
    }

    private bool HasTerms(QueryNode node) => node switch
    {
        WordNode w => Words(w.Word).Count > 0,
        PhraseNode p => Words(string.Join(' ', p.Words)).Count > 0,
        OrNode o => o.Alternatives.Any(HasTerms),
        AndNode a => a.Parts.Any(HasTerms),
        NearNode n => n.Parts.All(HasTerms),
        HeadingNode h => HasTerms(h.Part),
        NotNode n => HasTerms(n.Part),
        _ => false,
    };

    private Concept Concept(QueryNode node, QueryOptions options) => new(Text(node), Sought(node, options, ""));

    private Sought Sought(QueryNode node, QueryOptions options, string column) => node switch
    {
        OrNode or => new SoughtAny([.. or.Alternatives.Where(HasTerms).Select(a => Sought(a, options, column))]),
        AndNode and => new SoughtAll([.. and.Parts.Where(HasTerms).Select(a => Sought(a, options, column))]),
        HeadingNode heading => Sought(heading.Part, options, "heading"),
        NearNode near => Near(near, options, column),
        _ => new SoughtAny([.. Variants(node, options).Select(v => new SoughtVariant(v with { Column = column }))]),
    };

    private SoughtAny Near(NearNode near, QueryOptions options, string column)
    {
        IEnumerable<IReadOnlyList<Variant>> combinations = [[]];
        foreach (QueryNode part in near.Parts)
        {
            List<Variant> own = [.. Variants(part, options).Take(MostOfWord).Select(v => v with { Column = column, Weight = v.Weight * near.Weight })];
            combinations = combinations.SelectMany(c => own.Select(v => (IReadOnlyList<Variant>)[.. c, v]));
        }

        return new SoughtAny([.. combinations.Take(MostOfPhrase).Select(c => new SoughtNear(c, near.Distance))]);
    }

    private IEnumerable<Variant> Variants(QueryNode node, QueryOptions options)
    {
        if (node is WordNode { Prefix: true } prefix)
        {
            return Beginning(prefix.Word, options);
        }

        List<AnalyzedWord> words = node is WordNode word ? Words(word.Word) : Words(string.Join(' ', ((PhraseNode)node).Words));
        IEnumerable<Variant> variants = words.Count == 1 ? OfWord(words[0], options, node is PhraseNode) : OfPhrase(words, options);
        if (node is WordNode joined && words.Count > 1)
        {
            variants = variants.Concat(OfWord(analyzer.Word(joined.Word.Replace("-", "", StringComparison.Ordinal)), options, false));
        }

        return variants.DistinctBy(v => string.Join(' ', v.Terms));
    }

    /// <summary>Words that begin so: by their spelling, and by their stem for those whose spelling is not indexed. Of «boso-nett*» the first word is whole, and the two may be written as one.</summary>
    private IEnumerable<Variant> Beginning(string text, QueryOptions options)
    {
        List<AnalyzedWord> words = Words(text);
        List<string> before = [.. words.SkipLast(1).Select(w => options.Exact ? IndexTerm.Exact(w) : w.Stem)];
        IEnumerable<(List<string> Before, string Last)> written = [(before, words[^1].Spelling)];
        if (words.Count > 1)
        {
            written = written.Append(([], analyzer.Word(text.Replace("-", "", StringComparison.Ordinal)).Spelling));
        }

        return written.SelectMany(w => (Variant[])
        [
            new Variant(text + "*", [.. w.Before, IndexTerm.ExactMark + w.Last], 1, VariantKind.Word, Prefix: true),
            new Variant(text + "*", [.. w.Before, w.Last], 1, VariantKind.Word, Prefix: true),
        ]);
    }

    private IEnumerable<Variant> OfWord(AnalyzedWord word, QueryOptions options, bool quoted)
    {
        foreach (AnalyzedWord written in options.Fold ? Folding.Of(word, analyzer, known) : [word])
        {
            if (options.Exact)
            {
                yield return new Variant(written.Spelling, [IndexTerm.Exact(written)], 1, VariantKind.Word);
                continue;
            }

            yield return new Variant(written.Spelling, [written.Stem], 1, VariantKind.Word);
            if (!quoted)
            {
                yield return new Variant($"…{written.Spelling}…", [IndexTerm.Part(written.Stem)], PartWeight, VariantKind.Part);
            }
        }

        if (options.Exact)
        {
            yield break;
        }

        foreach (AnalyzedWord derived in Derivations.Of(word, analyzer, known).Where(d => !synonyms.AreApart(word.Stem, d.Stem)))
        {
            yield return new Variant(derived.Spelling, [derived.Stem], DerivationWeight, VariantKind.Derivation);
        }

        foreach (Synonym synonym in synonyms.Of(word.Stem).Concat(CompoundSynonyms(word)))
        {
            (double weight, VariantKind kind) = synonym.Kind == SynonymKind.Language ? (LanguageWeight, VariantKind.Language) : (DomainWeight, VariantKind.Domain);
            yield return new Variant(synonym.Words, synonym.Stems, weight, kind);
            if (!quoted && synonym.Kind == SynonymKind.Language && synonym.Stems.Count == 1)
            {
                yield return new Variant($"…{synonym.Words}…", [IndexTerm.Part(synonym.Stems[0])], weight * PartWeight, VariantKind.Part);
            }
        }
    }

    /// <summary>«bustadtilskot» for «boligtilskudd»: each part in the other written language, if the index has the whole.</summary>
    private IEnumerable<Synonym> CompoundSynonyms(AnalyzedWord word)
    {
        IReadOnlyList<CompoundPart> parts = analyzer.Split(word);
        IEnumerable<string> whole = [""];
        for (int i = 0; i < parts.Count; i++)
        {
            string part = word.Spelling[parts[i].Start..parts[i].End];
            string join = word.Spelling[parts[i].End..(i + 1 < parts.Count ? parts[i + 1].Start : word.Spelling.Length)];
            List<string> written = [part, .. synonyms.Of(analyzer.Word(part).Stem).Where(s => s.Kind == SynonymKind.Language && s.Stems.Count == 1).Select(s => s.Words)];
            string[] joins = join.Length > 0 || i + 1 == parts.Count ? [join] : ["", "s"];
            whole = whole.SelectMany(w => written.SelectMany(p => joins.Select(j => w + p + j))).Take(MostOfPhrase * 4);
        }

        IEnumerable<string> others = whole.Concat(Beginnings(word)).Concat(Endings(word));
        return others.Distinct().Where(w => w.Length > 0 && w != word.Spelling)
            .Select(w => new Synonym(w, [analyzer.Word(w).Stem], SynonymKind.Language))
            .Where(s => s.Stems[0] != word.Stem && known(s.Stems[0]))
            .DistinctBy(s => s.Stems[0]).Take(MostOfWord);
    }

    /// <summary>«hjemmeside» for «heimeside»: the longest beginning that is a word with another form in the other written language.</summary>
    private IEnumerable<string> Beginnings(AnalyzedWord word) =>
        Enumerable.Range(LeastOfPart, Math.Max(0, word.Spelling.Length - (2 * LeastOfPart) + 1)).Reverse()
            .Select(end => Otherwise(word.Spelling[..end]).Select(w => w + word.Spelling[end..])).FirstOrDefault(w => w.Any(), []);

    /// <summary>«masteroppgave» for «masteroppgåve»: likewise the longest ending.</summary>
    private IEnumerable<string> Endings(AnalyzedWord word) =>
        Enumerable.Range(LeastOfPart, Math.Max(0, word.Spelling.Length - (2 * LeastOfPart) + 1))
            .Select(start => Otherwise(word.Spelling[start..]).Select(w => word.Spelling[..start] + w)).FirstOrDefault(w => w.Any(), []);

    /// <summary>A word in the other written language.</summary>
    private List<string> Otherwise(string word) =>
        [.. synonyms.Of(analyzer.Word(word).Stem).Where(s => s.Kind == SynonymKind.Language && s.Stems.Count == 1).Select(s => s.Words)];

    private List<Variant> OfPhrase(List<AnalyzedWord> words, QueryOptions options)
    {
        string text = string.Join(' ', words.Select(w => w.Spelling));
        if (options.Exact)
        {
            return [new Variant(text, [.. words.Select(IndexTerm.Exact)], 1, VariantKind.Word)];
        }

        var variants = new List<Variant> { new(text, [.. words.Select(w => w.Stem)], 1, VariantKind.Word) };
        IEnumerable<IReadOnlyList<(string Text, string Stem)>> combinations = [[]];
        foreach (AnalyzedWord word in words)
        {
            List<(string, string)> written =
            [
                (word.Spelling, word.Stem),
                .. synonyms.Of(word.Stem).Concat(CompoundSynonyms(word)).Where(s => s.Kind == SynonymKind.Language && s.Stems.Count == 1).Select(s => (s.Words, s.Stems[0])).Take(MostOfWord),
            ];
            combinations = combinations.SelectMany(c => written.Select(w => (IReadOnlyList<(string, string)>)[.. c, w]));
        }

        variants.AddRange(combinations.Skip(1).Take(MostOfPhrase)
            .Select(c => new Variant(string.Join(' ', c.Select(w => w.Text)), [.. c.Select(w => w.Stem)], LanguageWeight, VariantKind.Language)));
        variants.AddRange(synonyms.Of(words.Select(w => w.Stem))
            .Select(s => new Variant(s.Words, s.Stems, s.Kind == SynonymKind.Language ? LanguageWeight : DomainWeight, s.Kind == SynonymKind.Language ? VariantKind.Language : VariantKind.Domain)));
        return variants;
    }

    /// <summary>The words of a piece of the query, analyzed whole as a text is («1 200 000» is one): several in a phrase and where it has hyphens.</summary>
    private List<AnalyzedWord> Words(string text) =>
        [.. analyzer.Analyze(text).GroupBy(t => t.Position).Select(g => g.Last().Word).Where(w => w.Stem.Length > 0)];

    private static string Text(QueryNode node) => node switch
    {
        WordNode w => w.Word + (w.Prefix ? "*" : ""),
        PhraseNode p => $"«{string.Join(' ', p.Words)}»",
        OrNode o => string.Join(" OR ", o.Alternatives.Select(Text)),
        AndNode a => $"({string.Join(' ', a.Parts.Select(Text))})",
        NearNode n => string.Join(" NEAR ", n.Parts.Select(Text)),
        HeadingNode h => "overskrift:" + Text(h.Part),
        _ => "",
    };
}
