using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Sections;

/// <summary>The sections of a form that the rules did not find, by where they would have to stand.</summary>
public sealed class OpenSections
{
    private readonly Template? _template;
    private readonly List<(int Unit, int Order)> _found = [];
    private readonly HashSet<string> _codes;

    /// <summary>The open sections of a document.</summary>
    public OpenSections(FoundHeadings found)
    {
        ArgumentNullException.ThrowIfNull(found);
        _template = found.Template;
        _codes = [.. found.Starts.Select(s => s.Code)];
        foreach (SectionSpan start in found.Starts)
        {
            int order = _template?.Sections.FindIndex(s => s.Code == start.Code) ?? -1;
            if (order >= 0)
            {
                _found.Add((start.Start, order));
            }
        }
    }

    /// <summary>The sections that may begin at a unit: missing between those found before and behind it, or ones that come several times.</summary>
    public IReadOnlyList<TemplateSection> At(int unit)
    {
        if (_template is null)
        {
            return [];
        }

        int before = _found.Where(f => f.Unit < unit).Select(f => f.Order).DefaultIfEmpty(-1).Last();
        int behind = _found.Where(f => f.Unit > unit).Select(f => f.Order).DefaultIfEmpty(_template.Sections.Count).First();
        return [.. _template.Sections.Where((s, i) => s.Repeats ? i >= before && i <= behind : i > before && i < behind && !_codes.Contains(s.Code))];
    }
}
