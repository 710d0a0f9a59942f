using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Templates;
using Boligsosial.Mining.Learning.Training;
using Boligsosial.Mining.Segmentation;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>The model of templates: what it tells where the rules are silent, and how it is kept.</summary>
public sealed class TemplateModelTests : IDisposable
{
    private const string Body = "Her står det noe om arbeidet i kommunen det siste året.";

    private static readonly TemplateSet Templates = TemplateSet.Load(TestDefinitions.Folder);

    /// <summary>The form of the east: its numbers, its own words, and other words for them.</summary>
    private static readonly (string Number, string Own, string Other)[] East =
    [
        ("1.", "Rapportering på hovedmål", "Hovudmåla"), ("1.1", "Anskaffe og beholde bolig", "Å skaffe seg heim"), ("1.2", "Kvalitet på boliger, bomiljø og bo-oppfølging", "Godt å bu"),
        ("2.", "Rapportering på delmål", "Delmåla"), ("A.1", "Kunnskap om boligbehov", "Kva vi veit"), ("A.2", "Kunnskap om bruk av boligsosiale virkemidler", "Kva vi bruker"),
        ("A.3", "Intern kompetanseheving", "I eigne rekkjer"), ("A.4", "Annet arbeid med kunnskap og kompetanse", "Anna"), ("B.1", "Forankret boligsosialt arbeid på strategisk og operativt nivå", "Hos politikarane"),
        ("B.2", "Klargjort ansvar-, rolle- og oppgaveplassering", "Kven gjer kva"), ("B.3", "Internt og eksternt samarbeid", "Saman med andre"), ("B.4", "Annet arbeid med forankring og samarbeid", "Meir saman"),
        ("C.1", "Økonomiske virkemidler", "Lån"), ("C.2", "Kommunalt disponerte boliger, søknader og tildelinger", "Husa"), ("C.3", "Samlet/helhetlig resultatoppnåelse", "Sett under eitt"),
    ];

    private static readonly Lazy<(TemplateModel Model, TemplateEvaluation Evaluation)> Trained = new(Train);

    private readonly TempFolder _temp = new();

    private string File => _temp[TemplateModel.FileName];

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_form_in_other_words_is_told_and_its_sections_are_found_by_their_numbers()
    {
        LayoutBuilder report = Form(h => h.Other);

        Assert.Equal(TemplateSet.Free, Segment(report, null).Template.Template);
        SegmentedDocument told = Segment(report, Trained.Value.Model);
        Assert.Equal(("ost_aar", "arsrapport", true), (told.Template.Template, told.Template.ReportType, told.Template.ByModel));
        Assert.Contains("a_1 a_2 a_3 a_4 b_1 b_2 b_3 b_4 c_1 c_2 c_3", string.Join(' ', told.Sections.Select(s => s.Code)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_its_own_making_gets_no_form() =>
        Assert.Equal(TemplateSet.Free, Segment(Notes("Kvifor eit notat?", "Husa vi rår over", "Pengane", "Vegen vidare"), Trained.Value.Model).Template.Template);

    [Fact]
    public void A_form_that_the_rules_know_is_not_asked_for()
    {
        SegmentedDocument told = Segment(Form(h => h.Own), Trained.Value.Model);

        Assert.Equal(("ost_aar", false), (told.Template.Template, told.Template.ByModel));
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes_and_the_same_card()
    {
        (TemplateModel model, TemplateEvaluation evaluation) = Train();

        Assert.Equal(Bytes(Trained.Value.Model), Bytes(model));
        Assert.Equal(Card(Trained.Value.Evaluation), Card(evaluation));
    }

    [Fact]
    public void A_model_read_from_its_file_says_what_it_said()
    {
        System.IO.File.WriteAllBytes(File, Bytes(Trained.Value.Model));

        Assert.Equal(Segment(Form(h => h.Other), Trained.Value.Model).Template, new Segmenter(Templates, null, ModelTemplateDecider.Load(_temp.FullPath)).Segment(Form(h => h.Other).Build()).Template);
    }

    [Fact]
    public void Without_a_model_the_rules_are_alone()
    {
        Assert.Null(ModelTemplateDecider.Load(null));
        Assert.Null(ModelTemplateDecider.Load(_temp.FullPath));
    }

    [Fact]
    public void A_damaged_model_is_told_by_its_name()
    {
        byte[] bytes = Bytes(Trained.Value.Model);
        bytes[^5] ^= 1;
        System.IO.File.WriteAllBytes(File, bytes);

        Assert.Equal(File, Assert.Throws<DefinitionException>(() => ModelTemplateDecider.Load(_temp.FullPath)).File);
    }

    private static (TemplateModel Model, TemplateEvaluation Evaluation) Train()
    {
        var reports = new List<SectionReport>();
        for (int i = 0; i < 6; i++)
        {
            string word = $"{(char)('a' + i)}rbeidet";
            reports.Add(Report($"notat{i}.pdf", TemplateSet.Free, "annet", Notes("Kvifor eit notat?", word, "Kva vart gjort", "Pengane", "Vegen vidare")));
            reports.Add(Report($"aar{i}.pdf", "ost_aar", "arsrapport", Form(h => h.Own)));
            reports.Add(Report($"halvaar{i}.pdf", "sor_halvar", "halvarsrapport", Tests.Segmentation.SmallForm.HalfYearly()));
        }

        return new TemplateTraining(Templates, new TrainingOptions(Decay: 0.1)).Run(reports, CancellationToken.None);
    }

    private static SectionReport Report(string file, string template, string type, LayoutBuilder builder) =>
        new(file, template, "nb", Segment(builder, null), [new GoldSection(file, "formalia", "formalia", "Rapport", 1)]) { ReportType = type };

    private static LayoutBuilder Form(Func<(string Number, string Own, string Other), string> words)
    {
        LayoutBuilder builder = new LayoutBuilder().Heading("Årsmelding 2015 til Husbanken", 20).Text(Body);
        foreach ((string Number, string Own, string Other) heading in East)
        {
            builder.Heading($"{heading.Number} {words(heading)}", 14).Text(Body);
        }

        return builder;
    }

    private static LayoutBuilder Notes(params string[] headings)
    {
        LayoutBuilder builder = new LayoutBuilder().Heading("Notat frå bustadkontoret", 20).Text(Body);
        foreach (string heading in headings)
        {
            builder.Heading(heading, 14).Text(Body);
        }

        return builder;
    }

    private static SegmentedDocument Segment(LayoutBuilder builder, TemplateModel? model) =>
        new Segmenter(Templates, null, model is null ? null : new ModelTemplateDecider(model)).Segment(builder.Build());

    private static string Card(TemplateEvaluation evaluation) => TemplateCard.Of("0", evaluation, 0.5, new DateOnly(2016, 5, 17));

    private static byte[] Bytes(TemplateModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
