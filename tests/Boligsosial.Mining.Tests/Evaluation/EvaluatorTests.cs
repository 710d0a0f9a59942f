using Boligsosial.Mining.Evaluation;
using Boligsosial.Mining.Store;
using Boligsosial.Mining.Tests.Running;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Evaluation;

public sealed class EvaluatorTests : IDisposable
{
    private const string Documents = "file,report_type,template,kommune_nr,language,pages\n";
    private const string Sections = "file,section,page_first\n";
    private const string Figures = "file,indicator,value,year,page\n";

    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Metadata_counts_only_what_the_gold_standard_says()
    {
        var result = Evaluate(
            Set("gold", Documents + "a.pdf,arsrapport,ost_aar,,nb,10\n"),
            Set("out", Documents + "sub/a.pdf,arsrapport,fritt,0806,nb,10\nb.pdf,annet,,,,\n"));

        Assert.Equal((3, 4), (result.MetadataRight, result.MetadataTotal));
        Assert.Equal(new WrongMetadata("a.pdf", "template", "ost_aar", "fritt"), Assert.Single(result.MetadataWrong));
    }

    [Fact]
    public void A_document_that_is_not_found_has_all_its_metadata_wrong() =>
        Assert.Equal((0, 1), Of(Evaluate(Set("gold", Documents + "a.pdf,arsrapport,,,,\n"), Set("out", Documents)), r => (r.MetadataRight, r.MetadataTotal)));

    [Fact]
    public void Figures_match_by_file_indicator_and_value_as_multisets()
    {
        var result = Evaluate(
            Set("gold", Documents + "a.pdf,,,,,\n", figures: Figures + "a.pdf,x,42,2012,1\na.pdf,x,42,2012,2\na.pdf,y,300000,,3\n"),
            Set("out", Documents, figures: Figures + "a.pdf,x,42.0,2011,1\na.pdf,y,300000,,3\na.pdf,y,1,,3\nother.pdf,x,42,2012,1\n"));

        Assert.Equal(new Score(2, 3, 3), result.Figures);
        Assert.Equal(new Score(1, 3, 3), result.FiguresWithYear);
        Assert.Equal(new Score(2, 3, 3), result.FiguresWithPage);
        Assert.Equal("42", Assert.Single(result.FigureFaults.Missed)["value"]);
        Assert.Equal("1", Assert.Single(result.FigureFaults.Extra)["value"]);
    }

    [Fact]
    public void Sections_are_judged_only_in_files_whose_sections_the_gold_standard_has()
    {
        var result = Evaluate(
            Set("gold", Documents + "a.pdf,,,,,\nb.pdf,,,,,\n", sections: Sections + "a.pdf,formalia,1\na.pdf,maal,2\n"),
            Set("out", Documents, sections: Sections + "a.pdf,formalia,1\na.pdf,maal,3\nb.pdf,formalia,1\n"));

        Assert.Equal(new Score(1, 2, 2), result.Sections);
    }

    [Fact]
    public void Figures_found_where_the_gold_standard_has_none_are_false_finds() =>
        Assert.Equal(
            new Score(0, 0, 1),
            Evaluate(Set("gold", Documents + "a.pdf,,,,,\n", figures: Figures), Set("out", Documents, figures: Figures + "a.pdf,x,1,,1\n")).Figures);

    [Fact]
    public void Parts_are_by_document_template_language_and_indicator()
    {
        var result = Evaluate(
            Set("gold", Documents + "a.pdf,,ost_aar,,nb,\nb.pdf,,ost_aar,,nn,\n", figures: Figures + "a.pdf,x,1,,1\nb.pdf,y,2,,1\n"),
            Set("out", Documents, figures: Figures + "a.pdf,x,1,,1\nb.pdf,z,2,,1\n"));

        Assert.Equal([("a.pdf", 1.0), ("b.pdf", 0.0)], result.Documents.Select(p => (p.Name, p.Figures.F1)));
        Assert.Equal([("ost_aar", 0.5)], result.Templates.Select(p => (p.Name, p.Figures.F1)));
        Assert.Equal([("nb", 1.0), ("nn", 0.0)], result.Languages.Select(p => (p.Name, p.Figures.F1)));
        Assert.Equal([("x", 1.0), ("y", 0.0), ("z", 0.0)], result.Indicators.Select(p => (p.Name, p.Figures.F1)));
    }

    [Fact]
    public void Without_documents_csv_there_is_no_gold_standard() =>
        Assert.Contains("There is no documents.csv", Assert.Throws<StoreException>(() => RowSet.Gold(temp.FullPath)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_set_scored_against_itself_is_perfect_and_hits_are_the_common_part() =>
        Prop.ForAll(
            Gen.Choose(0, 5).ListOf().Two().ToArbitrary(),
            pair =>
            {
                var (a, b) = ((IReadOnlyList<int>)pair.Item1.ToList(), (IReadOnlyList<int>)pair.Item2.ToList());
                var common = Enumerable.Range(0, 6).Sum(v => Math.Min(a.Count(x => x == v), b.Count(x => x == v)));
                var (score, missed, extra) = Score.Of(a, b, x => x);
                return score == new Score(common, a.Count, b.Count) && missed.Count == a.Count - common && extra.Count == b.Count - common
                    && (a.Count == 0 || Score.Of(a, a, x => x).Score.F1 == 1);
            }).QuickCheckThrowOnFailure();

    private static T Of<T>(EvaluationResult result, Func<EvaluationResult, T> part) => part(result);

    private static EvaluationResult Evaluate(RowSet gold, RowSet found) => Evaluator.Evaluate(gold, found);

    private RowSet Set(string name, string documents, string sections = Sections, string figures = Figures)
    {
        temp.Write(name + "/documents.csv", documents);
        temp.Write(name + "/sections.csv", sections);
        temp.Write(name + "/figures.csv", figures);
        return RowSet.Gold(temp[name]);
    }
}
