using System.Globalization;

namespace Boligsosial.Mining.Extraction.Language;

/// <summary>
/// A text cut into words, runs of digits and symbols, made once in linear time and asked by token number.
/// A token number outside the text is allowed everywhere and means «nothing there»: rules look around without minding the ends.
/// </summary>
internal sealed class TokenizedText
{
    /// <summary>What was cut last: one text is looked through for numbers, dates and scales, one after the other.</summary>
    [ThreadStatic]
    private static TokenizedText? _last;

    private readonly string _lower;
    private readonly List<Token> _tokens;
    private readonly bool[] _inAddress;

    private TokenizedText(string text)
    {
        Text = text;
        _lower = text.ToLowerInvariant();
        _tokens = Cut(text);
        _inAddress = MarkAddresses();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its dates as spans of tokens, in order.</summary>
    public IReadOnlyList<DateSpan> Dates => field ??= DateScanner.Find(this);

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>Whether the text holds an e-mail address or the address of a web page.</summary>
    public bool HasAddress { get; private set; }

    /// <summary>The token.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public Token this[int i] => _tokens[i];

    /// <summary>Cuts <paramref name="text"/>.</summary>
    public static TokenizedText Of(string text) => _last is { } last && ReferenceEquals(last.Text, text) ? last : _last = new TokenizedText(text);

    /// <summary>Whether the token is a run of digits.</summary>
    public bool IsNumber(int i) => Has(i) && _tokens[i].Kind == TokenKind.Number;

    /// <summary>Whether the token is a run of <paramref name="min"/> to <paramref name="max"/> digits.</summary>
    public bool IsNumber(int i, int min, int max) => IsNumber(i) && _tokens[i].Length >= min && _tokens[i].Length <= max;

    /// <summary>Whether the token is a run of letters.</summary>
    public bool IsWord(int i) => Has(i) && _tokens[i].Kind == TokenKind.Word;

    /// <summary>Whether the token is this symbol.</summary>
    public bool IsSymbol(int i, char symbol) => SymbolAt(i) == symbol;

    /// <summary>The symbol, or NUL where the token is none.</summary>
    public char SymbolAt(int i) => Has(i) && _tokens[i].Kind == TokenKind.Symbol ? Text[_tokens[i].Start] : '\0';

    /// <summary>Whether the token is a hyphen, a dash or a minus sign.</summary>
    public bool IsDash(int i) => SymbolAt(i) is '-' or '\u2010' or '\u2011' or '–' or '—' or '−';

    /// <summary>The word in lower case; empty where the token is no word.</summary>
    public ReadOnlySpan<char> Word(int i) => IsWord(i) ? _lower.AsSpan(_tokens[i].Start, _tokens[i].Length) : [];

    /// <summary>The token as printed; empty outside the text.</summary>
    public ReadOnlySpan<char> Raw(int i) => Has(i) ? Text.AsSpan(_tokens[i].Start, _tokens[i].Length) : [];

    /// <summary>Whether the word in lower case is <paramref name="word"/>.</summary>
    public bool Is(int i, string word) => Word(i).SequenceEqual(word);

    /// <summary>What stands before the token; <see cref="Gap.Line"/> outside the text.</summary>
    public Gap Before(int i) => Has(i) ? _tokens[i].Before : Gap.Line;

    /// <summary>Whether the token exists and nothing stands between it and the one before.</summary>
    public bool Glued(int i) => i > 0 && Has(i) && _tokens[i].Before == Gap.None;

    /// <summary>Whether the token exists and stands on the line of the one before it.</summary>
    public bool SameLine(int i) => i > 0 && Has(i) && _tokens[i].Before != Gap.Line;

    /// <summary>Length of the token in characters; 0 outside the text.</summary>
    public int Length(int i) => Has(i) ? _tokens[i].Length : 0;

    /// <summary>The first character of the token; NUL outside the text.</summary>
    public char First(int i) => Has(i) ? Text[_tokens[i].Start] : '\0';

    /// <summary>The value of a run of at most nine digits; -1 for anything else.</summary>
    public int Int(int i) =>
        IsNumber(i, 1, 9) ? int.Parse(Raw(i), NumberStyles.None, CultureInfo.InvariantCulture) : -1;

    /// <summary>Whether the token is a number glued to the symbol before it, as «2» in «4.2».</summary>
    public bool IsGluedNumber(int i) => IsNumber(i) && Glued(i);

    /// <summary>Whether the word begins with a capital and goes on in lower case: «Skien», not «NAV» or «P».</summary>
    public bool IsCapitalised(int i) => IsWord(i) && Length(i) > 1 && char.IsUpper(Raw(i)[0]) && char.IsLower(Raw(i)[1]);

    /// <summary>Whether the token is part of an e-mail address or the address of a web page.</summary>
    public bool InAddress(int i) => Has(i) && _inAddress[i];

    private bool Has(int i) => (uint)i < (uint)_tokens.Count;

    private static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        Gap gap = Gap.Line;
        int at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                gap = Wider(gap, text[at++]);
                continue;
            }

            TokenKind kind = KindOf(text[at]);
            int end = at + 1;
            while (kind != TokenKind.Symbol && end < text.Length && KindOf(text[end]) == kind)
            {
                end++;
            }

            tokens.Add(new Token(kind, at, end - at, gap));
            gap = Gap.None;
            at = end;
        }

        return tokens;
    }

    private static TokenKind KindOf(char c) =>
        char.IsAsciiDigit(c) ? TokenKind.Number
        : char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? TokenKind.Word
        : TokenKind.Symbol;

    private static Gap Wider(Gap gap, char space) => gap switch
    {
        Gap.Line => Gap.Line,
        _ when space is '\n' or '\r' or '\f' or '\v' or '\u2028' or '\u2029' => Gap.Line,
        Gap.None when space is ' ' => Gap.Space,
        Gap.None when space is not '\t' => Gap.Hard,
        _ => Gap.Wide,
    };

    private bool[] MarkAddresses()
    {
        bool[] marked = new bool[_tokens.Count];
        for (int from = 0, to; from < _tokens.Count; from = to)
        {
            bool address = IsAddressSign(from);
            for (to = from + 1; to < _tokens.Count && _tokens[to].Before == Gap.None; to++)
            {
                address |= IsAddressSign(to);
            }

            if (address)
            {
                HasAddress = true;
                marked.AsSpan(from, to - from).Fill(true);
            }
        }

        return marked;
    }

    private bool IsAddressSign(int i) =>
        (IsSymbol(i, '@') && Glued(i) && Glued(i + 1))
        || ((Is(i, "http") || Is(i, "https") || Is(i, "www")) && Glued(i + 1) && SymbolAt(i + 1) is ':' or '.');
}
