using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
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

        Assert.Equal([null, 2008, 2009, 2011, 2012], question.Options().Select(o => o.Year).Order().Where(y => y is null or >= 2008));
    }

    [Fact]
    public void What_reports_mean_by_a_word_is_learned()
    {
        // The rules do not know «i forfjor».
        string[] texts = ["Det var 22 begjæringer i forfjor.", "Vi kjøpte 7 boliger i forfjor.", "Kommunen fikk 40 søknader i forfjor."];
        List<List<Example>> reports = [.. texts.Select(t => YearModel.Examples(Ask(t, Printed(t), SmallReport.Plan with { ReportYear = 2013 }), null).ToList())];
        var model = new YearModel(LogisticTrainer.Train(YearModel.Shape, reports, new TrainingOptions(Decay: 0.1)));

        Assert.Null(model.Choose(Ask("Det ble gitt 12 lån i forfjor.", "12", SmallReport.Plan with { ReportYear = 2013 })).Year);
    }

    private static string Printed(string text) => text.Split(' ').First(w => char.IsDigit(w[0]));

    private static YearQuestion Ask(string text, string printed, ReportMetadata report) =>
        YearQuestion.Of([new CountedNumber(SmallReport.Candidate(text, printed), "utkastelser_begjaringer")], report).Single();
}
