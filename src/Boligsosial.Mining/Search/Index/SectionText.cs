namespace Boligsosial.Mining.Search.Index;

/// <summary>The text of a section as search shows and indexes it. What names or reaches a person is not in the store and so not here.</summary>
internal static class SectionText
{
    /// <summary>The text under the heading, so that the heading is not there twice.</summary>
    /// <param name="heading">The section's heading.</param>
    /// <param name="ownText">Its text up to its first subsection, heading included or not.</param>
    public static string Body(string heading, string ownText) =>
        heading.Length > 0 && ownText.StartsWith(heading, StringComparison.Ordinal) ? ownText[heading.Length..] : ownText;
}
