using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Segmentation;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Goals;

public sealed class GoalFieldTests
{
    private const string Project = "4.3.2 Midlertidig bolig";

    private static LayoutBuilder Under() => new LayoutBuilder().Heading(Project, 11.5);

    private static string[] Goals(LayoutBuilder builder)
    {
        SegmentedDocument plan = builder.Sectioned("programplan", ("delprosjekt", "delprosjekt", Project));
        Assert.All(GoalReport.Goals(plan), g => Assert.Equal(Project, g.Delprosjekt));
        return plan.Rows();
    }

    [Fact]
    public void The_goal_of_a_sub_project_stands_behind_its_label() =>
        Assert.Equal([" | Åtte boenheter |  | "], Goals(Under().Text("Prosjektansvarlig: NAV").Text("Mål: Åtte boenheter").Text("Indikator: Antall døgn").Text("I dag har kommunen fire.")));

    [Fact]
    public void Fields_on_lines_of_one_paragraph_are_told_apart() =>
        Assert.Equal([" | Nytt boligkontor |  | "], Goals(Under().Text("Prosjektansvarlig: Rådmannen\nMål: Nytt boligkontor\nIndikator: Saksbehandlingstid")));

    [Fact]
    public void Fields_in_running_text_are_told_apart() =>
        Assert.Equal([" | Svar innen ti dager. |  | "], Goals(Under().Text("Prosjektansvarlig: Seksjonsleder bolig. Mål: Svar innen ti dager. Indikator: Antall samtaler.")));

    [Fact]
    public void A_goal_of_two_paragraphs_ends_at_the_next_field() =>
        Assert.Equal(
            [" | Åtte boenheter. NAV skal kunne tilby bolig på dagen. |  | "],
            Goals(Under().Text("Mål: Åtte boenheter.").Text("NAV skal kunne tilby bolig på dagen.").Text("Indikator: Antall døgn")));

    [Fact]
    public void What_follows_the_last_field_is_no_goal() =>
        Assert.Equal([" | Åtte boenheter. |  | "], Goals(Under().Text("Mål: Åtte boenheter.").Text("Prosjektet starter i mai.")));

    [Fact]
    public void A_list_below_the_label_gives_a_goal_an_item() =>
        Assert.Equal([" | Færre på hospits |  | ", " | Kortere opphold |  | "], Goals(Under().Text("Mål:").Item("•", "Færre på hospits").Item("•", "Kortere opphold").Text("Indikator: Døgn")));

    [Fact]
    public void A_due_date_is_read_with_the_goal() =>
        Assert.Equal([" | Åtte boenheter |  | 1.9.2013"], Goals(Under().Text("Mål: Åtte boenheter").Text("Frist: 1.9.2013")));

    [Fact]
    public void A_due_date_may_stand_before_the_goal_in_its_own_paragraph() =>
        Assert.Equal([" | Åtte boenheter |  | 2015"], Goals(Under().Text("Ansvarlig: NAV-leder. Frist: 2015. Mål: Åtte boenheter")));

    [Fact]
    public void The_due_date_of_the_goal_before_is_not_that_of_the_next() =>
        Assert.Equal(
            [" | Åtte boenheter |  | 2013", " | Færre på hospits |  | "],
            Goals(Under().Text("Mål: Åtte boenheter").Text("Frist: 2013").Text("Mål: Færre på hospits")));

    [Fact]
    public void A_due_date_may_stand_before_the_goal() =>
        Assert.Equal([" | Åtte boenheter |  | 2015"], Goals(Under().Text("Ansvarlig: NAV-leder. Frist: 2015.").Text("Mål: Åtte boenheter")));

    [Fact]
    public void A_due_date_may_be_a_row_of_a_table() =>
        Assert.Equal(
            [" | Åtte boenheter |  | Hele programtiden"],
            Goals(Under().Table(["Prosjektansvarlig", "Eiendom"], ["Mål", "Åtte boenheter"], ["Indikator", "Antall døgn"], ["Tidsrom", "Hele programtiden"])));

    [Fact]
    public void Fields_may_be_rows_of_a_table() =>
        Assert.Equal([" | Selge 15 store eneboliger |  | "], Goals(Under().Table(["Prosjektansvarlig", "Eiendom"], ["Mål", "Selge 15 store eneboliger"], ["Indikator", "Andel toroms"])));

    [Fact]
    public void Fields_in_nynorsk_are_read() =>
        Assert.Equal([" | Slutt på campinghytter |  | "], Goals(Under().Text("Prosjektansvarleg: NAV-leiar\nMål: Slutt på campinghytter\nIndikator: Døgn")));

    [Fact]
    public void Numbered_goals_bear_their_numbers() =>
        Assert.Equal(["1 | Færre på hospits |  | ", "2 | Kortere opphold |  | "], Goals(Under().Text("Mål 1: Færre på hospits").Text("Mål 2: Kortere opphold")));

    [Fact]
    public void Where_the_sections_do_not_tell_the_sub_project_the_heading_does()
    {
        Goal goal = Assert.Single(GoalReport.Goals(new LayoutBuilder().Heading("4. Handlingsplan").Heading("4.3.1 Delprosjekt A – Tildelingsnemnd", 11.5).Text("Mål: Én nemnd")
            .Sectioned("programplan", ("handlingsplan", "maal", "4. Handlingsplan"))));
        Assert.Equal("4.3.1 Delprosjekt A – Tildelingsnemnd", goal.Delprosjekt);
    }
}
