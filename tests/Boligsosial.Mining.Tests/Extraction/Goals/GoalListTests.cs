using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Segmentation;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Goals;

public sealed class GoalListTests
{
    private static readonly (string, string, string) ActionPlan = ("handlingsplan", "maal", "4. Handlingsplan");
    private static readonly (string, string, string) LocalGoals = ("3_1", "maal", "3.1. Gjeldende mål og ev. strategier");

    private static LayoutBuilder Plan() => new LayoutBuilder().Heading("4. Handlingsplan").Heading("4.2 Hovedmål", 13);

    private static LayoutBuilder Local() => new LayoutBuilder().Heading("3.1. Gjeldende mål og ev. strategier");

    [Fact]
    public void Items_under_Hovedmål_are_main_goals()
    {
        IReadOnlyList<Goal> goals = GoalReport.Goals(Plan().Item("1.", "Ingen barn på hospits.").Item("2.", "Flere skal eie.").Heading("4.3 Delprosjekt", 13).Sectioned("programplan", ActionPlan));
        Assert.Equal(["Hovedmål 1", "Hovedmål 2"], goals.Select(g => g.Hovedmaal));
        Assert.Equal(["", ""], goals.Select(g => g.DelmaalNo));
        Assert.Equal("Flere skal eie.", goals[1].Maal);
    }

    [Fact]
    public void Main_goals_are_named_in_the_language_of_their_heading() =>
        Assert.Equal(
            ["Hovudmål"],
            GoalReport.Goals(new LayoutBuilder().Heading("4. Handlingsdel").Heading("4.2 Hovudmål", 13).Item("•", "Fleire skal eige.").Heading("4.3 Delprosjekt", 13).Sectioned("programplan", ("handlingsplan", "maal", "4. Handlingsdel"))).Select(g => g.Hovedmaal));

    [Fact]
    public void Lists_of_target_groups_and_areas_of_effort_are_no_goals() =>
        Assert.Equal(
            [" | Alle skal bo trygt. |  | "],
            Plan().Item("•", "Alle skal bo trygt.").Text("Sentrale innsatsområder skal være;").Item("•", "Forebygging").Text("Målgruppe:").Item("•", "Unge i etableringsfasen")
                .Sectioned("programplan", ActionPlan).Rows());

    [Fact]
    public void Sub_goals_below_the_main_goals_are_goals_without_a_main_goal_of_their_own()
    {
        IReadOnlyList<Goal> goals = GoalReport.Goals(Plan().Item("•", "Alle skal bo trygt.").Text("Delmål i fase 1:").Item("•", "Nettverk er etablert.").Sectioned("programplan", ActionPlan));
        Assert.Equal(["Hovedmål", ""], goals.Select(g => g.Hovedmaal));
    }

    [Fact]
    public void Told_goals_are_the_sentences_that_say_what_shall_be() =>
        Assert.Equal(
            [" | Ved utgangen av 2015 skal ingen bo midlertidig i mer enn åtte uker. |  | "],
            Plan().Text("Programmets nasjonale hovedmål ligger fast. Lokalt legger vi til ett: Ved utgangen av 2015 skal ingen bo midlertidig i mer enn åtte uker.").Sectioned("programplan", ActionPlan).Rows());

    [Fact]
    public void The_vision_is_no_goal() =>
        Assert.Empty(new LayoutBuilder().Heading("4. Handlingsplan").Heading("4.1 Visjon", 13).Text("Alle skal ha et navn på døra.").Sectioned("programplan", ActionPlan).Rows());

    [Fact]
    public void A_table_under_Hovedmål_gives_main_goals_with_their_due_dates()
    {
        Goal goal = Assert.Single(GoalReport.Goals(Plan().Table(1, ["Nr.", "Mål", "Frist"], ["3", "Minst 15 leietakere hjulpet videre", "2011"]).Sectioned("programplan", ActionPlan)));
        Assert.Equal(("Hovedmål 3", "", "Minst 15 leietakere hjulpet videre", "2011"), (goal.Hovedmaal, goal.DelmaalNo, goal.Maal, goal.Varighet));
    }

    [Fact]
    public void Values_to_be_reached_in_years_stand_with_the_goal() =>
        Assert.Equal(
            [" | Husstander i midlertidige botilbud, høyst (2016: 50, 2017: 35) |  | "],
            Plan().Table(1, ["Nr.", "Effektmål", "2016", "2017"], ["E1", "Husstander i midlertidige botilbud, høyst", "50", "35"]).Sectioned("programplan", ActionPlan).Rows());

    [Theory]
    [InlineData("Mål 1 Alle som søker skal ha svar innen 4 uker", "1 | Alle som søker skal ha svar innen 4 uker |  | ")]
    [InlineData("Mål 2: Skaffe fem boliger", "2 | Skaffe fem boliger |  | ")]
    [InlineData("II: Ingen barn på døgnovernatting.", "II | Ingen barn på døgnovernatting. |  | ")]
    [InlineData("Hovedmål 4: Kunnskap og kompetanse", " | Kunnskap og kompetanse |  | ")]
    public void A_local_goal_is_known_by_its_label(string text, string expected) =>
        Assert.Equal([expected], Local().Text(text).Sectioned("ost_aar", LocalGoals).Rows());

    [Fact]
    public void Goals_on_lines_of_one_paragraph_are_told_apart() =>
        Assert.Equal(
            [" | Politiske prinsipp |  | ", " | Bedre oversikt |  | "],
            Local().Text("Programplanens hovedmål er:\nHovedmål 1. Politiske prinsipp").Text("Strategier: Gjennomgang\nHovedmål 3. Bedre oversikt").Sectioned("ost_aar", LocalGoals).Rows());

    [Fact]
    public void Labels_beside_goals_need_no_head() =>
        Assert.Equal(
            ["1 | 25 leietakere har kjøpt |  | ", "2 | Ingen på hotell |  | "],
            Local().Table(["Mål 1", "25 leietakere har kjøpt"], ["Mål 2", "Ingen på hotell"]).Sectioned("ost_aar", LocalGoals).Rows());

    [Fact]
    public void The_head_of_goals_may_stand_over_their_labels() =>
        Assert.Equal(
            ["I | Innen 2014 skal antallet være halvert |  | "],
            Local().Table(1, ["Mål", "Formulering i programplanen"], ["I", "Innen 2014 skal antallet være halvert"]).Sectioned("slutt_mal", LocalGoals).Rows());

    [Fact]
    public void A_list_of_sub_projects_in_the_forms_section_of_goals_is_no_list_of_goals() =>
        Assert.Empty(new LayoutBuilder().Heading("3. Mål for kommunens program").Text("Programmet består av fire delprosjekter:").Item("1)", "Leie til eie")
            .Sectioned("sor_halvar", ("maal", "maal", "3. Mål for kommunens program")).Rows());

    [Fact]
    public void What_was_achieved_under_a_goals_number_is_no_goal() =>
        Assert.Empty(new LayoutBuilder().Heading("3.2 Innsats og måloppnåelse").Text("Mål 1: Nådd. 28 leietakere har kjøpt.")
            .Sectioned("ost_aar", ("3_2", "maaloppnaaelse", "3.2 Innsats og måloppnåelse")).Rows());
}
