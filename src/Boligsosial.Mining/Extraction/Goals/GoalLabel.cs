using System.Text.RegularExpressions;

namespace Boligsosial.Mining.Extraction.Goals;

/// <summary>What kind of goal a label speaks of.</summary>
internal enum GoalKind
{
    /// <summary>«Hovedmål».</summary>
    Main,

    /// <summary>«Delmål 3», «Mål 1», or nothing but a number.</summary>
    Sub,

    /// <summary>«Delprosjekt 2: ...», the head of a group of goals.</summary>
    Project,
}

/// <summary>The label before a goal, or in the cell beside it.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Number">Its number or letter as printed, or empty.</param>
/// <param name="Length">How many characters of the text it takes, with the marks behind it.</param>
/// <param name="Parted">Whether a number or a colon parts it from what follows; «Mål er satt» is then no label.</param>
internal readonly partial record struct GoalLabel(GoalKind Kind, string Number, int Length, bool Parted)
{
    /// <summary>Labels are much shorter: of a text only so much is looked at.</summary>
    private const int LongestLabel = 60;

    private static readonly (GoalKind Kind, string List)[] Kinds = [(GoalKind.Main, "main"), (GoalKind.Sub, "sub"), (GoalKind.Project, "project")];

    /// <summary>The label a text begins with: «Hovedmål: ...», «Delmål 2 ...», «Mål 1: ...»; null when with none.</summary>
    public static GoalLabel? At(string text, GoalWords words)
    {
        (GoalKind Kind, int Length) best = (GoalKind.Sub, 0);
        Span<char> beginning = stackalloc char[Math.Min(text.Length, LongestLabel)];
        text.AsSpan(0, beginning.Length).ToLowerInvariant(beginning);
        foreach ((GoalKind kind, string list) in Kinds)
        {
            int length = words.Labels[list].Begins(beginning);
            if (length > best.Length)
            {
                best = (kind, length);
            }
        }

        if (best.Length == 0)
        {
            return null;
        }

        Match number = Number_().Match(text, best.Length);
        int end = number.Success ? number.Index + number.Length : best.Length;
        Match mark = Mark().Match(text, end);
        return new GoalLabel(
            best.Kind, number.Success ? number.Groups[1].Value : "", end + mark.Length, number.Success || mark.Value.AsSpan().ContainsAny(":–-"));
    }

    /// <summary>What a cell holds that is nothing but a label: «Delmål 10», «Hovedmål», «2.», «L1», «IV»; null when it holds more.</summary>
    public static GoalLabel? OfCell(string text, GoalWords words)
    {
        string trimmed = text.Trim();
        if (At(trimmed, words) is { } label)
        {
            return label.Length >= trimmed.Length ? label : null;
        }

        Match code = Code().Match(trimmed);
        return code.Success ? new GoalLabel(GoalKind.Sub, code.Groups[1].Value, trimmed.Length, true) : null;
    }

    /// <summary>What a line of its own above a goal says: «Hovedmål», «Delmål 3 (nytt)»; null when it is no label, or more.</summary>
    public static GoalLabel? OfLine(string text, GoalWords words) =>
        At(text, words) is { Kind: not GoalKind.Project } label && Remark().IsMatch(text.AsSpan(label.Length)) ? label : null;

    /// <summary>The label or code before a goal: «Mål 1 », «I: », «L2) », «1.1 »; null when there is none.</summary>
    public static GoalLabel? OfItem(string text, GoalWords words)
    {
        if (At(text, words) is { Kind: not GoalKind.Project, Parted: true } label && label.Length < text.Length)
        {
            return label;
        }

        Match code = ItemCode().Match(text);
        return code.Success ? new GoalLabel(GoalKind.Sub, code.Groups[1].Value + code.Groups[2].Value, code.Length, true) : null;
    }

    [GeneratedRegex(@"\G\s*(?:nr\.?\s*)?([0-9]{1,2}(?:\.[0-9]{1,2})*|[A-Z][0-9]?|[IVX]{1,4}|[a-z](?=[).]))(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Number_();

    [GeneratedRegex(@"\G[\s.:;)–-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(?:\([^()]{1,20}\)\s*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^\(?([A-Z]{0,2}[0-9]{1,2}(?:\.[0-9]{1,2})*|[A-Z]|[IVX]{1,4}|[a-z](?=[).]))[.):]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\(?([A-Z]{0,2}[0-9]{1,2}(?:\.[0-9]{1,2})*|[A-Z]|[IVX]{1,4}|[a-z](?=[)]))[):]+\s+|^([0-9]{1,2}(?:\.[0-9]{1,2}){1,2}|[0-9]{1,2}(?=\.))\.?\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex ItemCode();
}
