namespace Boligsosial.Mining.Segmentation;

/// <summary>Makes section spans of heading matches: where each section ends, the beginning of the report, what is appended behind it.</summary>
internal static class SectionSpans
{
    /// <summary>Code and topic of the section that is about the report itself: title page, form, list of contents.</summary>
    public const string Formalia = "formalia";

    public static List<SectionSpan> Build(Template template, IReadOnlyList<HeadingMatch> matches, List<HeadingCandidate> candidates, IReadOnlyList<TextUnit> units)
    {
        var starts = new List<SectionSpan>();
        HeadingMatch? formalia = matches.FirstOrDefault(m => m.Section.Code == Formalia);
        bool samePage = formalia is not null && formalia.Candidate.Unit.Page == units[0].Page;
        starts.Add(new SectionSpan(Formalia, Formalia, 1, samePage ? Printed(formalia!) : Title(units), 0, units.Count, "rule", 0.99));
        foreach (HeadingMatch match in matches.Where(m => m.Section.Code != Formalia))
        {
            starts.Add(new SectionSpan(
                match.Section.Code, match.Section.Topic, match.Section.Level, Printed(match), match.Candidate.Unit.Index, units.Count, "rule",
                Math.Clamp(0.55 + (0.35 * match.Score), 0.5, 0.99)));
        }

        AddAppended(template, matches, candidates, starts, units.Count);
        starts.Sort((a, b) => a.Start.CompareTo(b.Start));
        return WithEnds(template, starts, candidates, units.Count);
    }

    /// <summary>The sections with their ends: before the next heading of the same or a higher level.</summary>
    public static List<SectionSpan> WithEnds(Template? template, IReadOnlyList<SectionSpan> starts, List<HeadingCandidate> candidates, int count) =>
        [.. starts.Select((s, i) => s with { End = End(template, starts, i, candidates, count) })];

    private static string Printed(HeadingMatch match)
    {
        string text = match.Candidate.Text;
        return text.Length - match.HeadingLength > 40 ? text[..Math.Min(text.Length, match.HeadingLength + 1)].Trim() : text;
    }

    private static string Title(IReadOnlyList<TextUnit> units)
    {
        double size = units.Where(u => u.Page == units[0].Page).Max(u => u.Paragraph.TextLines[0].Size);
        return units.First(u => u.Page == units[0].Page && u.Paragraph.TextLines[0].Size >= size).Text;
    }

    private static int End(Template? template, IReadOnlyList<SectionSpan> starts, int i, List<HeadingCandidate> candidates, int count)
    {
        SectionSpan own = starts[i];
        int end = starts.Skip(i + 1).Where(s => s.Level <= own.Level && s.Start > own.Start).Select(s => s.Start).DefaultIfEmpty(count).First();
        string numbered = template?.Sections.Find(s => s.Code == own.Code)?.Numbered ?? "";
        if (numbered.Length == 0)
        {
            return end;
        }

        // «4.3.n» ends at «4.4» too, although that is no section of its own.
        int depth = numbered.Count(c => c == '.');
        HeadingCandidate? next = candidates.Find(c => c.Unit.Index > own.Start && c.Unit.Index < end && c.Style > 0
            && c.Heading.Number.Length > 0 && char.IsAsciiDigit(c.Heading.Number[0]) && c.Heading.Number.Count(x => x == '.') < depth && !c.Heading.Number.StartsWith(numbered, StringComparison.Ordinal)
            && c.Heading.Number.StartsWith(numbered[..1], StringComparison.Ordinal) && c.Heading.Number.Contains('.'));
        return next?.Unit.Index ?? end;
    }

    /// <summary>A second report behind the first: a title at the top of a page, as large as the form's headings, after the form's last section.</summary>
    private static void AddAppended(Template template, IReadOnlyList<HeadingMatch> matches, List<HeadingCandidate> candidates, List<SectionSpan> starts, int count)
    {
        TemplateSection? appended = template.Sections.Find(s => s.Appended);
        List<HeadingMatch> own = [.. matches.Where(m => !m.Section.Repeats && m.Section.Level == 1)];
        if (appended is null || own.Count < 3 || matches.Any(m => m.Section == appended))
        {
            return;
        }

        double headingSize = own.Select(m => m.Candidate.Unit.Paragraph.TextLines[0].Size).Order().ElementAt(own.Count / 2);
        HeadingMatch last = own.MaxBy(m => m.Candidate.Unit.Index)!;
        int page = last.Candidate.Unit.Page;
        HeadingCandidate? title = candidates.Find(c => c.Unit.Index > last.Candidate.Unit.Index && c.Unit.Page > page && c.Unit.Cell is null
            && c.Unit.Paragraph.TextLines[0].Size >= headingSize - 0.1 && c.Style >= 0.5 && c.Text.Length < 160
            && (c.Unit.Paragraph.TextLines[0].Size > headingSize + 1 || AppendedWord(c.Heading.Words)));
        if (title is not null && title.Unit.Index < count)
        {
            starts.Add(new SectionSpan(appended.Code, appended.Topic, appended.Level, title.Text, title.Unit.Index, count, "rule", 0.8));
        }
    }

    private static bool AppendedWord(string words) =>
        words.Contains("rapport", StringComparison.Ordinal) || words.Contains("vedlegg", StringComparison.Ordinal)
        || words.Contains("notat", StringComparison.Ordinal) || words.Contains("prosjekt", StringComparison.Ordinal) || words.Contains("plan", StringComparison.Ordinal);
}
