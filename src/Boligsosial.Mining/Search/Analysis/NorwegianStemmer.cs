namespace Boligsosial.Mining.Search.Analysis;

/// <summary>
/// Takes the forms of a Norwegian word, bokmål and nynorsk, to one stem. Built on the Snowball algorithm for Norwegian (M. F. Porter,
/// snowballstem.org): endings are cut from a list, longest first, where enough of the word is left. What it lacks is added: endings of nynorsk;
/// a second cut where one ending stands on another («leietak|er|ne»); neuter and participle <c>t</c> and <c>d</c>; syncope («midler», «middel»);
/// doubled <c>m</c>. What it does too much is left out: it cuts derivations («bol|ig») and so parts a word from its own compounds.
/// Irregular words come from <see cref="StemmingExceptions"/>.
/// </summary>
public sealed class NorwegianStemmer(StemmingExceptions exceptions)
{
    /// <summary>The stem of a word in lower case, as <see cref="Spelling"/> writes it.</summary>
    public string Stem(string word) =>
        exceptions.Find(word) ?? StemmingRules.Stem(word);

    /// <summary>Whether the word is listed among the irregular ones.</summary>
    public bool IsIrregular(string word) => exceptions.Find(word) is not null;

    /// <summary>Whether the word has no other form.</summary>
    public bool IsInvariant(string word) => exceptions.IsInvariant(word);
}
