namespace Boligsosial.Corpus;

/// <summary>A row of the codebook.</summary>
public sealed record CodebookRow(string Indicator, string Unit);

/// <summary>A section that a template knows.</summary>
public sealed record TemplateSection(string Template, string Section, string Topic, int Level);

/// <summary>A kommune number with the years in which it was valid (empty end: still).</summary>
public sealed record KommuneRow(string Kommunenummer, string Navn, string NavnAlternativ, int GyldigFra, int? GyldigTil)
{
    /// <summary>Whether the number was in use in a year.</summary>
    public bool ValidIn(int year) => GyldigFra <= year && year <= (GyldigTil ?? int.MaxValue);
}

/// <summary>The codes that gold files may use.</summary>
public sealed class Definitions
{
    private readonly Dictionary<string, CodebookRow> indicators;
    private readonly Dictionary<(string, string), TemplateSection> sections;

    private Definitions(IEnumerable<CodebookRow> indicators, IEnumerable<TemplateSection> sections)
    {
        this.indicators = indicators.ToDictionary(i => i.Indicator, StringComparer.Ordinal);
        this.sections = sections.ToDictionary(s => (s.Template, s.Section));
    }

    /// <summary>Reads the codebook of the corpus and this program's table of templates.</summary>
    public static Definitions Read(string codebook)
    {
        var indicators = Csv.Read<CodebookRow>(codebook);
        return indicators.Count > 0
            ? new Definitions(indicators, Csv.Read<TemplateSection>(Path.Combine(AppContext.BaseDirectory, "templates.csv")))
            : throw new CorpusException($"no codebook at {codebook}: name it with --codebook FILE");
    }

    /// <summary>The indicator of a code, if there is one.</summary>
    public CodebookRow? FindIndicator(string code) => indicators.GetValueOrDefault(code);

    /// <summary>The section of a code in a template, if there is one.</summary>
    public TemplateSection? FindSection(string template, string section) => sections.GetValueOrDefault((template, section));

    /// <summary>Whether the template is known.</summary>
    public bool HasTemplate(string template) => sections.Keys.Any(k => k.Item1 == template);

    /// <summary>Whether any template has the topic.</summary>
    public bool HasTopic(string topic) => sections.Values.Any(s => s.Topic == topic);
}
