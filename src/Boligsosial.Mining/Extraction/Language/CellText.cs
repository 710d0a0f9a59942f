namespace Boligsosial.Mining.Extraction.Language;

/// <summary>Makes the text of a table's cell ready for the number scanner: the same length, with what is no number blanked out.</summary>
internal static class CellText
{
    /// <summary>
    /// The cell with footnote marks («447 1)», «447*», «447¹») replaced by spaces.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="inBrackets">Whether all that is printed stands in one pair of brackets: «(12)».</param>
    public static string WithoutFootnotes(string cell, out bool inBrackets)
    {
        int end = cell.Length;
        while (end > 0 && (char.IsWhiteSpace(cell[end - 1]) || IsMark(cell[end - 1])) && !(end > 1 && cell[end - 1] == '²' && cell[end - 2] == 'm'))
        {
            end--;
        }

        // «447 1)», but not «1)» alone nor «(se note 1)»
        if (end > 3 && cell[end - 1] == ')' && char.IsAsciiDigit(cell[end - 2]) && char.IsWhiteSpace(cell[end - 3])
            && cell.AsSpan(0, end - 3).TrimEnd() is [.., '%' or (>= '0' and <= '9')] && !cell.AsSpan(0, end).Contains('('))
        {
            end -= 3;
        }

        ReadOnlySpan<char> printed = cell.AsSpan(0, end).Trim();
        inBrackets = printed is ['(', .., ')'] && !printed[1..^1].ContainsAny('(', ')');
        return end == cell.Length ? cell : cell[..end].PadRight(cell.Length);
    }

    private static bool IsMark(char c) => c is '*' or '†' or '‡' or '¹' or '²' or '³' or (>= '⁰' and <= '⁹');
}
