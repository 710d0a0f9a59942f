using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Sections;
using Boligsosial.Mining.Learning.Training;
using Boligsosial.Mining.Segmentation;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>The model of headings: what it learns, what it adds to the rules, and how it is kept.</summary>
public sealed class SectionModelTests : IDisposable
{
    private const string Body = "Her står det noe om arbeidet i kommunen det siste året, og om det som kom ut av det.";

    private static readonly TemplateSet Templates = TemplateSet.Load(TestDefinitions.Folder);

    private static readonly Lazy<(SectionModel Model, SectionEvaluation Evaluation)> Trained = new(() => Train());

    private readonly TempFolder _temp = new();

    private string File => _temp[SectionModel.FileName];

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void What_a_word_in_headings_means_is_learned()
    {
        LayoutBuilder report = Notes("Mål", "Dugnaden vår", "Økonomi");

        Assert.Equal("formalia maal okonomi", Codes(report, null));
        Assert.Equal("formalia maal samarbeid okonomi", Codes(report, Trained.Value.Model));
        Assert.Equal("model", Segment(report, Trained.Value.Model).Sections.Single(s => s.Code == "samarbeid").Method);
    }

    [Fact]
    public void A_section_of_a_form_is_found_under_a_heading_in_other_words()
    {
        LayoutBuilder report = Form("6. De det gjelder");

        Assert.DoesNotContain("brukermedvirkning", Codes(report, null), StringComparison.Ordinal);
        Assert.Contains("samarbeid brukermedvirkning ressursbruk", Codes(report, Trained.Value.Model), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_of_which_nothing_is_missing_stays_as_it_is()
    {
        LayoutBuilder report = Form("6. Brukermedvirkning");

        Assert.Equal(Segment(report, null).Sections, Segment(report, Trained.Value.Model).Sections);
    }

    [Fact]
    public void Sections_end_where_those_begin_that_the_model_found()
    {
        IReadOnlyList<SectionSpan> sections = Segment(Notes("Mål", "Dugnaden vår", "Økonomi"), Trained.Value.Model).Sections;

        Assert.Equal(sections.Skip(2).Select(s => s.Start), sections.Skip(1).SkipLast(1).Select(s => s.End));
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes()
    {
        (SectionModel model, SectionEvaluation evaluation) = Train();

        Assert.Equal(Bytes(Trained.Value.Model), Bytes(model));
        Assert.Equal(Card(Trained.Value.Model, Trained.Value.Evaluation), Card(model, evaluation));
    }

    [Fact]
    public void One_report_is_enough_to_train_on()
    {
        SectionReport only = Report("notat.pdf", "fritt", Notes("Mål", "Økonomi"), [("maal", "maal", "Mål"), ("okonomi", "okonomi", "Økonomi")]);

        SectionModel model = new SectionTraining(Templates, new TrainingOptions()).Run([only], [], CancellationToken.None).Model;

        Assert.Equal("formalia maal okonomi", Codes(Notes("Mål", "Økonomi"), model));
    }

    [Fact]
    public void What_a_word_means_is_learned_from_outlines_too()
    {
        SectionReport only = Report("notat.pdf", "fritt", Notes("Mål", "Økonomi"), [("maal", "maal", "Mål"), ("okonomi", "okonomi", "Økonomi")]);
        Outline[] outlines = [.. Enumerable.Range(0, 6).Select(i => new Outline("nb", [new("maal", "Mål", Body), new("samarbeid", "Dugnaden", Body), new("okonomi", $"Økonomi {i}", Body)]))];

        (SectionModel model, SectionEvaluation evaluation) = new SectionTraining(Templates, new TrainingOptions(Decay: 0.1)).Run([only], outlines, CancellationToken.None);

        Assert.Equal("formalia maal samarbeid okonomi", Codes(Notes("Mål", "Dugnaden vår", "Økonomi"), model with { Policy = SectionPolicy.From(0.5) }));
        Assert.Contains("6 outlines of made-up reports, with 18 lines", Card(model, evaluation), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_read_from_its_file_finds_what_it_found()
    {
        System.IO.File.WriteAllBytes(File, Bytes(Trained.Value.Model));
        LayoutBuilder report = Notes("Mål", "Dugnaden vår", "Økonomi");

        Assert.Equal(
            Segment(report, Trained.Value.Model).Sections,
            new Segmenter(Templates, ModelHeadingDecider.Load(_temp.FullPath, Templates)).Segment(report.Build()).Sections);
    }

    [Fact]
    public void A_topic_that_the_definitions_have_no_longer_is_not_said()
    {
        TemplateSet fewer = TemplateSet.Load(TestDefinitions.Folder);
        fewer.Topics.Remove("samarbeid");
        SegmentedDocument document = new Segmenter(fewer, new ModelHeadingDecider(Trained.Value.Model, fewer)).Segment(Notes("Mål", "Dugnaden vår", "Økonomi").Build());

        Assert.DoesNotContain(document.Sections, s => s.Code == "samarbeid");
    }

    [Fact]
    public void Without_a_model_the_rules_are_alone()
    {
        Assert.Null(ModelHeadingDecider.Load(null, Templates));
        Assert.Null(ModelHeadingDecider.Load(_temp.FullPath, Templates));
    }

    [Fact]
    public void A_damaged_model_is_told_by_its_name()
    {
        byte[] bytes = Bytes(Trained.Value.Model);
        bytes[^5] ^= 1;
        System.IO.File.WriteAllBytes(File, bytes);

        DefinitionException told = Assert.Throws<DefinitionException>(() => ModelHeadingDecider.Load(_temp.FullPath, Templates));

        Assert.Equal(File, told.File);
    }

    /// <summary>Trained on notes in which the heading «Dugnaden» stands over what is done together, and on forms.</summary>
    private static (SectionModel Model, SectionEvaluation Evaluation) Train()
    {
        (string Heading, string Topic)[] topics = [("Mål", "maal"), ("Dugnaden", "samarbeid"), ("Budsjett", "okonomi"), ("Startlån", "virkemidler"), ("Vegen vidare", "viderefoering")];
        var reports = new List<SectionReport>();
        for (int i = 0; i < 6; i++)
        {
            (string Heading, string Topic)[] of = [.. topics.Where((t, k) => k == 1 || k != i)];
            reports.Add(Report($"notat{i}.pdf", "fritt", Notes([.. of.Select(t => t.Heading)]), of.Select(t => (t.Topic, t.Topic, t.Heading))));
            LayoutBuilder form = Form("6. Brukermedvirkning");
            reports.Add(Report($"skjema{i}.pdf", "sor_halvar", form, Segment(form, null).Sections.Skip(1).Select(s => (s.Code, s.Topic, s.Heading))));
        }

        (SectionModel model, SectionEvaluation evaluation) = new SectionTraining(Templates, new TrainingOptions(Decay: 0.1)).Run(reports, [], CancellationToken.None);
        return (model with { Policy = SectionPolicy.From(0.5) }, evaluation);
    }

    private static SectionReport Report(string file, string template, LayoutBuilder builder, IEnumerable<(string Code, string Topic, string Heading)> gold)
    {
        SegmentedDocument document = Segment(builder, null);
        return new SectionReport(file, template, "nb", document, [new(file, "formalia", "formalia", document.Units[0].Text, 1), .. gold.Select(g => new GoldSection(file, g.Code, g.Topic, g.Heading, 1))]);
    }

    private static LayoutBuilder Notes(params string[] headings)
    {
        LayoutBuilder builder = new LayoutBuilder().Text(Body);
        foreach (string heading in headings)
        {
            builder.Heading(heading, 14).Text(Body);
        }

        return builder;
    }

    private static LayoutBuilder Form(string sixth) => Tests.Segmentation.SmallForm.HalfYearly(h => h.StartsWith('6') ? sixth : h);

    private static SegmentedDocument Segment(LayoutBuilder builder, SectionModel? model) =>
        new Segmenter(Templates, model is null ? null : new ModelHeadingDecider(model, Templates)).Segment(builder.Build());

    private static string Codes(LayoutBuilder builder, SectionModel? model) => string.Join(' ', Segment(builder, model).Sections.Select(s => s.Code));

    private static string Card(SectionModel model, SectionEvaluation evaluation) => SectionCard.Of("0", evaluation, model.Policy, new DateOnly(2016, 5, 17));

    private static byte[] Bytes(SectionModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }
}
