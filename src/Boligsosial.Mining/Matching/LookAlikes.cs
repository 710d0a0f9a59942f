namespace Boligsosial.Mining.Matching;

/// <summary>Letters that OCR and hasty writers put where a digit was meant.</summary>
internal static class LookAlikes
{
    /// <summary>The digit that a letter is taken for; null when none looks like it. Whether a digit may stand there is for the caller to know.</summary>
    public static char? Digit(char letter) => letter switch
    {
        'l' or 'I' or '|' or 'i' or '!' => '1',
        'O' or 'o' or 'Ø' or 'ø' => '0',
        'S' or 's' => '5',
        'B' => '8',
        'Z' or 'z' => '2',
        _ => null,
    };
}
