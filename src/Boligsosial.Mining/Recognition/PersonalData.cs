using System.Buffers;
using System.Text.RegularExpressions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Recognition;

/// <summary>
/// Takes out of a report's text what names or reaches a person: the names, telephone numbers and addresses that stand in the form's
/// contact fields, wherever the text repeats them, and every e-mail address and telephone number that says it is one.
/// Roles («Programleder», «boligkonsulenten») and offices stay: they name no one.
/// </summary>
public sealed partial class PersonalData
{
    /// <summary>What stands in place of what was taken out.</summary>
    public const string Omitted = "[…]";

    /// <summary>A blank or the end of a line; but not of a page, for by these pages are counted.</summary>
    private const string BlankPattern = @"[^\S\f]";

    /// <summary>A telephone number has so many.</summary>
    private const int LeastDigits = 8;

    /// <summary>One of these stands before every telephone number that says it is one.</summary>
    private static readonly SearchValues<string> TelephoneSigns = SearchValues.Create(["tlf", "tel", "mob", "sentralbord", "+"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] ReachFields = ["telefon", "mobil", "epost"];

    private readonly string[] _values;
    private readonly Regex[] _patterns;

    /// <summary>The first words of the values: a text without any holds none of the values.</summary>
    private readonly SearchValues<string> _firstWords;

    private PersonalData(string[] values)
    {
        _values = values;
        _patterns = [.. values.Select(Pattern)];
        _firstWords = SearchValues.Create([.. values.Select(v => Blanks().Split(v)[0])], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The names, numbers and addresses in a report's contact fields.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>Collects what the contact fields hold.</summary>
    public static PersonalData Of(FormFields fields, KommuneRegister register)
    {
        IEnumerable<string> reach = fields.Contacts.Where(f => ReachFields.Contains(f.Field)).Select(f => f.Value.Trim())
            .Where(v => v.Length >= 6 && v.Any(c => char.IsDigit(c) || c is '@' or '.') && !v.StartsWith("00 00", StringComparison.Ordinal));
        IEnumerable<string> names = fields.Contacts.Where(f => !ReachFields.Contains(f.Field)).SelectMany(f => Parts().Split(f.Value))
            .Select(p => p.Trim(' ', '.', '(', ')')).Where(p => IsPersonsName(p, register));
        return new PersonalData([.. reach.Concat(names).Distinct().OrderByDescending(v => v.Length)]);
    }

    /// <summary>The text without personal data; what was taken out is marked.</summary>
    public string Redact(string text)
    {
        string redacted = text;
        if (text.AsSpan().ContainsAny(_firstWords))
        {
            foreach (Regex pattern in _patterns)
            {
                redacted = pattern.Replace(redacted, Omitted);
            }
        }

        redacted = redacted.Contains('@', StringComparison.Ordinal) ? Email().Replace(redacted, Omitted) : redacted;
        return !redacted.AsSpan().ContainsAny(TelephoneSigns) || CharacterCounts.Digits(redacted) < LeastDigits ? redacted
            : Telephone().Replace(redacted, m => m.Value[..(m.Groups[1].Index - m.Index)] + Omitted);
    }

    /// <summary>The goal likewise.</summary>
    public Goal Redact(Goal goal) => goal with
    {
        Hovedmaal = Redact(goal.Hovedmaal),
        Delprosjekt = Redact(goal.Delprosjekt),
        Maal = Redact(goal.Maal),
        Resultat = Redact(goal.Resultat),
        Varighet = Redact(goal.Varighet),
    };

    /// <summary>The partner likewise.</summary>
    public Partner Redact(Partner partner) => partner with { Name = Redact(partner.Name) };

    /// <summary>Where a value stands, also broken over lines. A given name alone is one only as it is written, «Liv» and «Livs», but not «liv», and not in a date: «Per 31.12», «3. Mai».</summary>
    private static Regex Pattern(string value)
    {
        string[] words = [.. Blanks().Split(value).Select(Regex.Escape)];
        bool alone = words.Length == 1 && value.All(char.IsLetter);
        return new Regex(alone ? $@"(?<!\d\.?\s)\b{words[0]}(?=s?\b)(?!\s+\d)" : string.Join(BlankPattern + "+", words), (alone ? RegexOptions.None : RegexOptions.IgnoreCase) | RegexOptions.CultureInvariant);
    }

    /// <summary>A given name; or two to four capitalised words, the first a given name, or none of them a word of an office or a place.</summary>
    private static bool IsPersonsName(string text, KommuneRegister register)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1)
        {
            return words[0].Length > 1 && words[0].All(char.IsLetter) && char.IsUpper(words[0][0]) && register.IsGivenName(words[0]);
        }

        if (words.Length is < 2 or > 4 || !Array.TrueForAll(words, IsNameLike))
        {
            return false;
        }

        return register.IsGivenName(words[0].Split('-')[0])
            || (!Array.Exists(words, w => Office().IsMatch(w)) && register.FindInHeader(text, null).Count == 0);
    }

    private static bool IsNameLike(string word) =>
        char.IsUpper(word[0]) && (word.Length == 1 || word.Skip(1).Any(char.IsLower) || word[^1] == '.') && word.All(c => char.IsLetter(c) || c is '-' or '.' or '’' or '\'');

    [GeneratedRegex(@"\s*(?:[,;/|]|\bog\b|\bv/|\bved\b|\bi samråd med\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?:leder|leiar|sjef|kontor(?:et)?|konsulent|rådgi?[vj]er|ansvarl[ie]g|tjeneste[nr]?|teneste[nr]?|avdeling(?:a|en)?|enhet(?:en)?|kommune|etat(?:en)?|seksjon(?:en)?|utvalg|styre|prosjekt|program|Husbanken|KF|AS|Rådmann(?:en)?|direktør|koordinator|forvalter|bolig|eiendom|oppfølging|mottak(?:et)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(BlankPattern + "+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\p{L}\d._%+-]+[^\S\f]?@[^\S\f]?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:\b(?:tlf|tel|telefon|telefonnr|mobil|mob|mobiltelefon|sentralbord)\b[\s.:/]*(?:mobil|nr)?[\s.:]*|(?=\+[^\S\f]?47))((?:\+[^\S\f]?47[^\S\f]?)?\d(?:[^\S\f]?\d){7})(?![^\S\f]?\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
