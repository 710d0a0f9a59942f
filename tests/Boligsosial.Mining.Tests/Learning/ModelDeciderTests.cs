using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Tests.Extraction;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>Who has the last word on a figure.</summary>
public sealed class ModelDeciderTests
{
    private static readonly string[] Codes = ["", "bostedslose", "kartlagt_boligproblem"];

    [Fact]
    public void In_a_table_of_housing_problems_the_rule_decides_whatever_the_model_holds_the_cell_for()
    {
        FigureCandidate cell = new LayoutBuilder().Text("Personer med boligproblem")
            .Table(1, ["Kategori", "Antall"], ["Mangler bolig", "24"], ["Bor hos venner eller familie", "11"], ["Utskrives fra institusjon", "6"]).Candidates().First(c => c.InCell);

        Assert.Equal("kartlagt_boligproblem", Decide(cell, "kartlagt_boligproblem", new ModelAnswer(1, 0.9)));
        Assert.Equal("kartlagt_boligproblem", Decide(cell, "kartlagt_boligproblem", new ModelAnswer(1, 0.1)));
    }

    [Fact]
    public void In_a_sentence_the_model_decides() =>
        Assert.Equal("bostedslose", Decide(SmallReport.Candidates("Vi vet om 24 som mangler bolig.")[0], "kartlagt_boligproblem", new ModelAnswer(1, 0.9)));

    private static string Decide(FigureCandidate candidate, string ruled, ModelAnswer answer) => ModelDecider.Decide(
        new CandidateEvidence(candidate, [(ruled, 1, 1)], new RuleAnswer(ruled, 1, 1, Certain: true)), answer, Codes, DecisionPolicy.Default).Indicator;
}
