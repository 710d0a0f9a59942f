using System.Text;
using System.Text.RegularExpressions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Recognition;

namespace Boligsosial.Mining.Search.Index;

/// <summary>The text of a section as search shows and indexes it: its heading once, and without what names or reaches a person in the contact fields of a form.</summary>
/// <param name="labels">The labels of forms.</param>
public sealed partial class SectionText(FormLabels labels)
{
    /// <summary>Topic of the sections that are forms about the report itself.</summary>
    private const string FormTopic = "formalia";

    /// <summary>By the definitions of a folder.</summary>
    /// <exception cref="DefinitionException">A definition is missing or not understood.</exception>
    public static SectionText Load(string definitionsFolder) => new(FormLabels.Load(definitionsFolder));

    /// <summary>The text under the heading, contact fields left out.</summary>
    /// <param name="heading">The section's heading.</param>
    /// <param name="ownText">Its text up to its first subsection, heading included or not.</param>
    /// <param name="topic">Its topic.</param>
    public string Body(string heading, string ownText, string topic)
    {
        string body = heading.Length > 0 && ownText.StartsWith(heading, StringComparison.Ordinal) ? ownText[heading.Length..] : ownText;
        string reachless = Telephone().Replace(Email().Replace(body, PersonalData.Omitted), m => m.Value[..(m.Groups[1].Index - m.Index)] + PersonalData.Omitted);
        return topic == FormTopic ? WithoutContactFields(reachless) : reachless;
    }

    private string WithoutContactFields(string text)
    {
        var kept = new StringBuilder(text.Length);
        bool valueFollows = false;
        int start = 0;
        while (start <= text.Length)
        {
            // A form feed ends the last line of a page.
            int end = text.AsSpan(start).IndexOfAny('\n', '\f') is >= 0 and var length ? start + length : text.Length;
            string line = text[start..end];
            string trimmed = line.Trim();
            LabelMatch? label = trimmed.Length == 0 ? null : Label(trimmed);
            if (label is { IsContact: true } contact)
            {
                kept.Append(trimmed.AsSpan(0, Math.Min(contact.Length, trimmed.Length)));
                valueFollows = contact.Length >= trimmed.TrimEnd(':', ' ').Length;
                kept.Append(valueFollows ? "" : ": " + PersonalData.Omitted);
            }
            else if (valueFollows && trimmed.Length > 0 && label is null)
            {
                kept.Append(PersonalData.Omitted);
                valueFollows = false;
            }
            else
            {
                kept.Append(line);
                valueFollows &= trimmed.Length == 0;
            }

            kept.Append(end < text.Length ? text[end..(end + 1)] : "");
            start = end + 1;
        }

        return kept.ToString();
    }

    /// <summary>The label that a line is or, before a colon, begins with.</summary>
    private LabelMatch? Label(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && labels.Whole(line[..colon]) is { } before ? before with { Length = colon } : labels.Whole(line);
    }

    [GeneratedRegex(@"[\p{L}\d._%+-]+[^\S\f]?@[^\S\f]?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:\b(?:tlf|tel|telefon|telefonnr|mobil|mob|mobiltelefon|sentralbord)\b[ \t\n\r.:/]*(?:mobil|nr)?[ \t\n\r.:]*|(?=\+[^\S\f]?47))((?:\+[^\S\f]?47[^\S\f]?)?\d(?:[^\S\f]?\d){7})(?![^\S\f]?\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
