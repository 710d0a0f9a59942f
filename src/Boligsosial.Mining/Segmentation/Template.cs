using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Segmentation;

/// <summary>A section of a form.</summary>
public sealed class TemplateSection
{
    /// <summary>Section code, stable across all variants.</summary>
    public string Code { get; set; } = "";

    /// <summary>Topic shared by all templates.</summary>
    public string Topic { get; set; } = "";

    /// <summary>1..4.</summary>
    public int Level { get; set; } = 1;

    /// <summary>The form's own number, or empty.</summary>
    public string Number { get; set; } = "";

    /// <summary>Beginning of the numbers of a repeated section without a heading of its own («4.3.»), or empty.</summary>
    public string Numbered { get; set; } = "";

    /// <summary>Code of the section it lies within, or empty.</summary>
    public string Parent { get; set; } = "";

    /// <summary>Whether it may come several times.</summary>
    public bool Repeats { get; set; }

    /// <summary>Whether reports that follow the form may well leave it out.</summary>
    public bool Optional { get; set; }

    /// <summary>Whether it comes once in every report that follows the form.</summary>
    internal bool IsExpected => !Repeats && !Optional;

    /// <summary>Whether it stands for anything appended behind the form, a second report too.</summary>
    public bool Appended { get; set; }

    /// <summary>The form's heading and what authors write instead. «{year}» stands for a year or years.</summary>
    public List<string> Headings { get; set; } = [];

    /// <summary>The headings ready to be compared.</summary>
    internal PreparedHeading[] Prepared => field ??= [.. Headings.Select(PreparedHeading.Of)];
}

/// <summary>A form that reports follow.</summary>
public sealed class Template
{
    /// <summary>Template code.</summary>
    public string Code { get; set; } = "";

    /// <summary>The type of the reports that follow it.</summary>
    public string ReportType { get; set; } = "";

    /// <summary>Words of the first pages that speak for it, with a weight.</summary>
    public Dictionary<string, double> Cues { get; set; } = [];

    /// <summary>In the form's order.</summary>
    public List<TemplateSection> Sections { get; set; } = [];

    /// <summary>Its headings, for a quick look.</summary>
    internal HeadingSieve Sieve => field ??= new HeadingSieve(Sections);
}

/// <summary>All templates, and the words that tell the topic of a heading where there is no template.</summary>
public sealed class TemplateSet
{
    /// <summary>The file's name in the folder of definitions.</summary>
    public const string FileName = "templates.yaml";

    /// <summary>The code of a report that follows no form.</summary>
    public const string Free = "fritt";

    /// <summary>Topic words by topic code.</summary>
    public Dictionary<string, List<string>> Topics { get; set; } = [];

    /// <summary>The forms.</summary>
    public List<Template> Templates { get; set; } = [];

    /// <summary>Reads <c>templates.yaml</c>.</summary>
    /// <exception cref="DefinitionException">The file is missing or says what is not understood.</exception>
    public static TemplateSet Load(string folder)
    {
        string file = Path.Combine(folder, FileName);
        TemplateSet set = DefinitionYaml.Read<TemplateSet>(file);
        void Check(bool right, string message)
        {
            if (!right)
            {
                throw new DefinitionException(file, null, message);
            }
        }

        Check(set.Templates.Count > 0, "there are no templates; expected a list «templates»");
        Check(set.Templates.Select(t => t.Code).Distinct().Count() == set.Templates.Count, "a template's code stands there twice");
        foreach (Template template in set.Templates)
        {
            Check(template.Code.Length > 0 && template.ReportType.Length > 0, "a template lacks its code or report_type");
            Check(template.Sections.Count > 0, $"the template {template.Code} has no sections");
            foreach (TemplateSection section in template.Sections)
            {
                Check(section.Code.Length > 0 && section.Level is >= 1 and <= 4, $"a section of {template.Code} lacks its code, or its level is not 1 to 4");
                Check(set.Topics.ContainsKey(section.Topic), $"the section {section.Code} of {template.Code} has the topic «{section.Topic}»; expected one of {string.Join(", ", set.Topics.Keys)}");
                Check(section.Headings.Count > 0 || section.Numbered.Length > 0, $"the section {section.Code} of {template.Code} has neither headings nor numbered");
                Check(section.Parent.Length == 0 || template.Sections.Exists(s => s.Code == section.Parent), $"the section {section.Code} of {template.Code} lies within «{section.Parent}», which is no section of it");
            }
        }

        return set;
    }
}
