namespace Boligsosial.Mining.Layout;

/// <summary>
/// Makes one character of a letter and a combining accent, as Unicode's normal form C does, for the letters that Norwegian and the names in
/// its reports use. (The runtime's own normalisation does nothing where globalisation is invariant, as it is in this program.)
/// </summary>
internal static class ComposedLetters
{
    /// <summary>For each accent: letters, and what they become.</summary>
    private static readonly Dictionary<char, (string Bare, string Composed)> Accents = new()
    {
        ['\u0300'] = ("aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        ['\u0301'] = ("aeiouyæøcnszAEIOUYÆØCNSZ", "áéíóúýǽǿćńśźÁÉÍÓÚÝǼǾĆŃŚŹ"),
        ['\u0302'] = ("aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ['\u0303'] = ("anoANO", "ãñõÃÑÕ"),
        ['\u0308'] = ("aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"),
        ['\u030A'] = ("auAU", "åůÅŮ"),
        ['\u030C'] = ("cszdtnrCSZDTNR", "čšžďťňřČŠŽĎŤŇŘ"),
        ['\u0327'] = ("cstCST", "çşţÇŞŢ"),
    };

    /// <summary>The one character of <paramref name="letter"/> and <paramref name="accent"/>, or null when there is none.</summary>
    public static char? Compose(char letter, char accent) =>
        accent is >= '\u0300' and <= '\u036F' && Accents.TryGetValue(accent, out (string Bare, string Composed) letters)
            && letters.Bare.IndexOf(letter) is >= 0 and var at ? letters.Composed[at] : null;
}
