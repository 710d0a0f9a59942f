using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Years;
using Boligsosial.Mining.Tests.Extraction;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>The choice of the year that a figure describes.</summary>
public sealed class YearModelTests
{
    [Fact]
    public void None_the_years_named_and_the_reports_own_are_chosen_from()
    {
        YearQuestion question = Ask("I 2009 var det 22 begjæringer, mot 31 i 2008.", "22", SmallReport.Annual(2012));

        Assert.Equal([null, 2008, 2009, 2011, 2012], question.Options().Select(o => o.Year).Order());
    }

    [Fact]
    public void What_reports_mean_by_a_word_is_learned()
    {
        // The rules do not know «i forfjor», and give every number the year of the report.
        string[] counted = ["Det var 22 begjæringer", "Vi kjøpte 7 boliger", "Kommunen fikk 40 søknader"];
        ReportMetadata report = SmallReport.Plan with { ReportYear = 2013, PeriodEnd = new DateOnly(2013, 12, 31) };
        List<Example> Of(string text, int? year) => [.. YearModel.Examples(Ask(text, Printed(text), report), year)];
        List<List<Example>> reports = [.. counted.Select(c => (List<Example>)[.. Of($"{c} i forfjor.", null), .. Of($"{c}.", 2013)])];
        var model = new YearModel(LogisticTrainer.Train(YearModel.Shape, reports, new TrainingOptions(Decay: 0.1)), 0);
        int? Chosen(string text) => model.Choose(Ask(text, "12", report), new ExampleBuffer(YearModel.Shape)).Year;

        Assert.Null(Chosen("Det ble gitt 12 lån i forfjor."));
        Assert.Equal(2013, Chosen("Det ble gitt 12 lån."));
    }

    private static string Printed(string text) => text.Split(' ').First(w => char.IsDigit(w[0]));

    private static YearQuestion Ask(string text, string printed, ReportMetadata report) =>
        YearQuestion.Of([new CountedNumber(SmallReport.Candidate(text, printed), "utkastelser_begjaringer")], report).Single();
}
