using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Recognition;

/// <summary>Reads off a report what it is, whose, and of which time. Immutable and safe to share between threads.</summary>
public sealed class ReportRecognizer
{
    private readonly KommuneRegister _register;
    private readonly KommuneReader _kommuner;
    private readonly FormLabels _labels;
    private readonly RecognitionWords _words;

    private ReportRecognizer(KommuneRegister register, FormLabels labels, RecognitionWords words)
    {
        _register = register;
        _kommuner = new KommuneReader(register);
        _labels = labels;
        _words = words;
    }

    /// <summary>Reads form_labels.yaml and recognition.yaml.</summary>
    /// <exception cref="DefinitionException">One of them is missing or broken.</exception>
    public static ReportRecognizer Load(string definitionsFolder, KommuneRegister register) =>
        new(register, FormLabels.Load(definitionsFolder), RecognitionWords.Load(definitionsFolder));

    /// <summary>The fields of a report's form.</summary>
    public FormFields ReadFields(DocumentLayout layout) => FormFields.Read(layout, _labels);

    /// <summary>The metadata of a report whose template is known. What the report does not say stays empty.</summary>
    public ReportMetadata Recognize(DocumentLayout layout, TemplateMatch template) => Recognize(layout, template, ReadFields(layout));

    /// <summary>The same, with the form's fields already read.</summary>
    public ReportMetadata Recognize(DocumentLayout layout, TemplateMatch template, FormFields fields)
    {
        FrontMatter front = FrontMatter.Of(layout, _words);
        var report = new ReportEvidence(layout, template, fields, front, TitleReader.Read(front, _words), _words);
        string type = KindReader.ReportType(report);
        DateOnly? date = ReportDateReader.Read(report);
        ReportPeriod period = PeriodReader.Read(report, type, date);
        string language = LanguageReader.Read(report.Texts);
        string region = KindReader.Region(report);
        IReadOnlyList<Kommune> kommuner = _kommuner.Read(report, period.End?.Year ?? period.Year ?? date?.Year, region, language);
        return new ReportMetadata
        {
            Title = report.Title,
            ReportType = type,
            Template = template.Template,
            Programme = KindReader.Programme(report),
            Kommuner = [.. kommuner.Select(k => new KommuneRef(k.Number, k.Name))],
            HusbankRegion = region.Length > 0 ? region : kommuner.Select(_register.RegionOf).FirstOrDefault(r => r.Length > 0) ?? "",
            ReportYear = period.Year,
            PeriodStart = period.Start,
            PeriodEnd = period.End,
            ReportDate = date,
            Language = language,
        };
    }
}
