using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Segmentation;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Goals;

public sealed class GoalTableTests
{
    private static readonly string[] Head = ["", "Beskrivelse av mål", "Resultat", "Varighet (ferdig når)"];

    private static LayoutBuilder Form() => new LayoutBuilder().Heading(GoalReport.MainGoal, 12);

    [Fact]
    public void A_row_of_the_form_is_a_goal_with_its_result_and_due_date()
    {
        SegmentedDocument form = Form().Table(1, Head, ["Hovedmål", "Ingen skal bo på hospits", "Pågår", "2014"], ["Delmål 1", "Forebygge utkastelser", "9 gjennomført", "Løpende"]).AsForm();
        Assert.Equal([" | Ingen skal bo på hospits | Pågår | 2014", "1 | Forebygge utkastelser | 9 gjennomført | Løpende"], form.Rows());
        Assert.All(GoalReport.Goals(form), g => Assert.Equal(GoalReport.MainGoal, g.Hovedmaal));
    }

    [Fact]
    public void A_goal_with_several_results_gives_a_row_for_each_with_its_own_date() =>
        Assert.Equal(
            ["4 | Spre informasjon | Skriv er utviklet | Juni 2012", "4 | Spre informasjon | Ny brosjyre | April 2014"],
            Form().Table(1, Head, ["Delmål 4", "Spre informasjon", "Skriv er utviklet", "Juni 2012"], ["^", "^", "Ny brosjyre", "April 2014"]).AsForm().Rows());

    [Fact]
    public void A_second_goal_under_one_label_bears_its_number() =>
        Assert.Equal(
            ["2 | Oppdatere registeret | 29 samtaler | ", "2 | Plan for boligkarriere | 58 kontrakter | "],
            Form().Table(1, Head, ["Delmål 2", "Oppdatere registeret", "29 samtaler", ""], ["", "Plan for boligkarriere", "58 kontrakter", ""]).AsForm().Rows());

    [Fact]
    public void A_due_date_that_spans_several_results_is_the_due_date_of_each() =>
        Assert.Equal(
            ["1 | Kurs | Husleieloven | 2013", "1 | Kurs | Boevne | 2013"],
            Form().Table(1, Head, ["Delmål 1", "Kurs", "Husleieloven", "2013"], ["^", "^", "Boevne", "^"]).AsForm().Rows());

    [Fact]
    public void Rows_of_the_form_that_nobody_filled_in_are_no_goals() =>
        Assert.Empty(Form().Table(1, Head, ["Hovedmål", "", "", ""], ["Delmål 1", "", "", ""]).AsForm().Rows());

    [Fact]
    public void The_lower_part_of_a_row_cut_by_the_page_goes_on_with_its_result() =>
        Assert.Equal(
            ["1 | Ferske tall | Kommunen disponerer 742 boliger. Blant disse er det 214 omsorgsboliger. | 2014", "2 | Bedre vedtak | Tre maler | "],
            Form().Table(1, Head, ["Delmål 1", "Ferske tall", "Kommunen disponerer 742 boliger.", "2014"])
                .TableOverPage(["", "", "Blant disse er det 214 omsorgsboliger.", ""], ["Delmål 2", "Bedre vedtak", "Tre maler", ""]).AsForm().Rows());

    [Fact]
    public void A_result_below_a_page_break_with_a_date_of_its_own_is_another_result()
    {
        SegmentedDocument form = Form().Table(1, Head, ["Delmål 4", "Informasjon", "Skriv", "2012"]).TableOverPage(["", "", "IMDi laget sak", "April 2014"]).AsForm();
        Assert.Equal(["4 | Informasjon | Skriv | 2012", "4 | Informasjon | IMDi laget sak | April 2014"], form.Rows());
        Assert.Equal([1, 2], GoalReport.Goals(form).Select(g => g.Page));
    }

    [Fact]
    public void A_row_that_is_done_begins_as_heads_do_and_is_none() =>
        Assert.Equal(
            ["1 | Håndbok | Trykt i mai | Ferdig", "2 | Slutt på campinghytter | Ingen siden august | Oppnådd"],
            Form().Table(1, Head[1..], ["Delmål 1: Håndbok", "Trykt i mai", "Ferdig"], ["Delmål 2: Slutt på campinghytter", "Ingen siden august", "Oppnådd"])
                .AsForm().Rows());

    [Fact]
    public void A_label_on_a_line_of_its_own_is_not_of_the_goal() =>
        Assert.Equal(
            [" | Flere skal eie. | Syv kjøpte | 2013", "3 | Ti småhus innen 2015. | Til høring | 2015"],
            Form().Table(1, Head[1..], ["Hovedmål\nFlere skal eie.", "Syv kjøpte", "2013"], ["Delmål 3 (nytt)\nTi småhus innen 2015.", "Til høring", "2015"])
                .AsForm().Rows());

    [Fact]
    public void Heads_may_ask_what_is_wanted_and_what_was_done() =>
        Assert.Equal(
            ["1.1 | Færre kastes ut | Sju i høst | Løpende"],
            Form().Table(1, ["Nr", "Hva vil vi", "Gjort/oppnådd siden sist", "Gjenstår", "Frist"], ["1.1", "Færre kastes ut", "Sju i høst", "Rutine", "Løpende"]).AsForm().Rows());

    [Fact]
    public void A_table_of_measures_has_the_values_of_the_years_to_come()
    {
        SegmentedDocument plan = new LayoutBuilder().Heading("4. Handlingsplan").Heading("4.2 Hovedmål", 13)
            .Table(1, ["Måltall", "Utgangspunkt 2012", "Mål 2014", "Mål 2016"], ["Husstander i midlertidig opphold", "23", "15", "8"]).Sectioned("programplan", ("handlingsplan", "maal", "4. Handlingsplan"));
        Assert.Equal([" | Husstander i midlertidig opphold (2014: 15, 2016: 8) |  | "], plan.Rows());
    }

    [Fact]
    public void A_head_of_a_table_of_measures_repeated_on_the_next_page_is_no_goal()
    {
        string[] head = ["Måltall", "Utgangspunkt 2012", "Mål 2014", "Mål 2016"];
        SegmentedDocument plan = new LayoutBuilder().Heading("4. Handlingsplan").Heading("4.2 Hovedmål", 13)
            .Table(1, head, ["Husstander i midlertidig opphold", "23", "15", "8"]).TableOverPage(head, ["Husstander på hospits", "9", "4", "0"])
            .Sectioned("programplan", ("handlingsplan", "maal", "4. Handlingsplan"));
        Assert.Equal([" | Husstander i midlertidig opphold (2014: 15, 2016: 8) |  | ", " | Husstander på hospits (2014: 4, 2016: 0) |  | "], plan.Rows());
    }

    [Fact]
    public void A_table_of_nothing_but_numbers_under_such_heads_lists_no_goals() =>
        Assert.Empty(new LayoutBuilder().Heading("4. Handlingsplan").Heading("4.2 Hovedmål", 13)
            .Table(1, ["Kvartal", "Mål 2014", "Mål 2016"], ["1", "15", "8"]).Sectioned("programplan", ("handlingsplan", "maal", "4. Handlingsplan")).Rows());

    [Fact]
    public void A_head_repeated_in_the_middle_is_no_goal() =>
        Assert.Equal(
            ["1 | A-mål | a | ", "2 | B-mål | b | "],
            Form().Table(1, Head, ["Delmål 1", "A-mål", "a", ""]).TableOverPage(Head, ["Delmål 2", "B-mål", "b", ""]).AsForm().Rows());

    [Fact]
    public void A_table_without_a_head_under_the_next_sub_project_goes_on_with_the_form()
    {
        IReadOnlyList<Goal> goals = GoalReport.Goals(Form()
            .Text("Delprosjekt 1: Leie til eie").Table(1, Head, ["Delmål 1", "Flere kjøper", "177 samtaler", "2013"])
            .Text("Delprosjekt 2: Vanskeligstilte").Table(["Delmål 1", "Valg av gruppe", "RoP velges", "14.01.13"]).AsForm());
        Assert.Equal(["Delprosjekt 1: Leie til eie", "Delprosjekt 2: Vanskeligstilte"], goals.Select(g => g.Delprosjekt));
        Assert.Equal("14.01.13", goals[1].Varighet);
    }

    [Fact]
    public void The_prompt_for_a_name_is_no_name() =>
        Assert.Equal("Delprosjekt 2", Assert.Single(GoalReport.Goals(Form().Text("Delprosjekt 2: (navn)").Table(1, Head, ["Delmål 1", "Kampanje", "Idé", ""]).AsForm())).Delprosjekt);

    [Fact]
    public void A_row_across_the_table_names_the_sub_project() =>
        Assert.Equal(
            "Delprosjekt 3: Ungdom",
            Assert.Single(GoalReport.Goals(Form().Table(1, Head, ["Delprosjekt 3: Ungdom", "<", "<", "<"], ["Delmål 1", "Egne hybler", "Ti bygges", ""]).AsForm())).Delprosjekt);

    [Fact]
    public void A_label_may_stand_before_the_goal_in_its_own_cell() =>
        Assert.Equal(
            [" | Hjem for alle | Ni har fått bolig | 2014", "1 | Camping er for ferierende | Åtte igjen | "],
            Form().Table(1, ["Beskrivelse av mål", "Resultat", "Varighet"], ["Hovedmål: Hjem for alle", "Ni har fått bolig", "2014"], ["Delmål 1: Camping er for ferierende", "Åtte igjen", ""]).AsForm().Rows());

    [Fact]
    public void The_form_in_nynorsk_is_read() =>
        Assert.Equal(
            ["2 | Hindra utkasting | Fire krav | Held fram"],
            Form().Table(1, ["Mål nr.", "Beskriving av mål", "Resultat", "Varigheit (ferdig når)"], ["Delmål 2", "Hindra utkasting", "Fire krav", "Held fram"]).AsForm().Rows());

    [Fact]
    public void Labels_and_heads_damaged_by_ocr_are_read() =>
        Assert.Equal(
            ["10 | Kompetanseheving | Kurs holdt | 2013"],
            Form().Table(1, ["", "Beskrivelse av mal", "Resu1tat", "Varighet (ferdig nar)"], ["De1mål\n10", "Kompetanseheving", "Kurs holdt", "2013"]).AsForm().Rows());

    [Fact]
    public void Any_table_of_goals_and_results_is_read() =>
        Assert.Equal(
            ["1 | 40 husstander har fått bolig | Delvis oppnådd | "],
            new LayoutBuilder().Table(1, ["Nr.", "Resultatmål i prosjektplanen", "Måloppnåelse pr. 31.12.2013"], ["1", "40 husstander har fått bolig", "Delvis oppnådd"]).Whole().Rows());

    [Fact]
    public void The_number_before_a_goal_is_its_number() =>
        Assert.Equal(
            ["1.2 | Botilbud til unge | Tegninger er klare | "],
            new LayoutBuilder().Table(1, ["Mål / aktivitet", "Status pr. 30.06.2012"], ["1.2 Botilbud til unge", "Tegninger er klare"]).Whole().Rows());

    [Fact]
    public void Results_given_by_the_numbers_of_goals_listed_before_are_theirs() =>
        Assert.Equal(
            ["1 | Midlertidig botilbud under 5 husstander |  | ", "1 | Midlertidig botilbud under 5 husstander | 4 husstander | "],
            new LayoutBuilder().Heading("3.1 Gjeldende mål").Item("1.", "Midlertidig botilbud under 5 husstander").Heading("3.2 Innsats og måloppnåelse")
                .Table(1, ["Mål", "Innsats", "Resultat"], ["1", "Akuttboliger", "4 husstander"])
                .Sectioned("ost_aar", ("3_1", "maal", "3.1 Gjeldende mål"), ("3_2", "maaloppnaaelse", "3.2 Innsats og måloppnåelse")).Rows());

    [Fact]
    public void A_table_of_counts_with_a_column_of_targets_is_no_table_of_goals() =>
        Assert.Empty(new LayoutBuilder().Table(1, ["Indikator i programplanen", "Resultat 2011", "Mål 2012"], ["Utkastelser", "14", "10"], ["Startlån", "31", "45"]).Whole().Rows());

    [Fact]
    public void The_annual_forms_table_of_needs_is_no_table_of_goals() =>
        Assert.Empty(new LayoutBuilder().Table(1, ["", "Status behov pr. 01.01.", "Status behov pr. 31.12.", "Resultat"], ["A uten eid eller leid bolig", "20", "12", "8"]).Whole().Rows());
}
