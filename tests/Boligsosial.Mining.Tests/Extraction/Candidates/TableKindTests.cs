using Boligsosial.Mining.Extraction.Candidates;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Candidates;

public sealed class TableKindTests
{
    private static TableKind Kind(string caption, params string[][] rows) =>
        new LayoutBuilder().Text(caption).Table(1, rows).Candidates().First(c => c.InCell).TableKind;

    [Fact]
    public void Lines_of_wages_and_pensions_are_accounts() =>
        Assert.Equal(TableKind.Accounts, Kind("Prosjektregnskap", ["", "2011"], ["Bruttolønn", "512 300"], ["Pensjonsavgift", "61 476"], ["SUM LØNN", "573 776"]));

    [Fact]
    public void The_forms_use_of_resources_is_no_account() =>
        Assert.Equal(TableKind.General, Kind("7. Ressursbruk", ["", "2011"], ["Tilsagn om kompetansetilskudd", "600 000"], ["Kommunal egenfinansiering", "210 000"], ["Totalt forbruk per dato", "810 000"]));

    [Fact]
    public void Categories_of_housing_problems_are_a_mapping() =>
        Assert.Equal(TableKind.Mapping, Kind("Personer med boligproblem", ["Kategori", "Antall"], ["Mangler bolig", "24"], ["Bor hos venner eller familie", "11"], ["Utskrives fra institusjon", "6"]));

    [Fact]
    public void A_table_of_applications_is_neither() =>
        Assert.Equal(TableKind.General, Kind("Startlån", ["", "2012"], ["Søknader", "91"], ["Innvilget", "52"]));

    [Fact]
    public void A_risk_matrix_has_scores() =>
        Assert.Equal(TableKind.Scores, Kind("Risiko", ["Hendelse", "Sannsynlighet", "Konsekvens"], ["Mangel på boliger", "3", "2"]));

    [Fact]
    public void Where_three_rows_are_housing_problems_no_caption_need_say_that_it_is_a_mapping() =>
        Assert.Equal(TableKind.Mapping, Kind("Slik fordeler dei seg:", ["Personar over 18 år", "2012"], ["Hjå slekt eller på vener si sofa", "13"], ["Rorbu, campinghytte, pensjonat", "17"], ["På veg ut frå fengsel eller behandling", "4"], ["Oppsagde eller på etterskot med husleiga", "16"]));

    [Fact]
    public void Groups_of_people_with_a_need_are_a_mapping() =>
        Assert.Equal(TableKind.Mapping, Kind("Hver person er bare talt i én gruppe.", ["Hvem", "Høsten 2010"], ["Unge 18–25 år", "19"], ["Rusavhengige", "21"], ["Flyktninger", "15"], ["Til sammen", "55"]));

    [Fact]
    public void Groups_of_people_that_got_homes_are_none() =>
        Assert.Equal(TableKind.General, Kind("Tildelinger etter behov", ["Hvem", "2010"], ["Unge", "19"], ["Rusavhengige", "21"], ["Flyktninger", "15"]));

    [Fact]
    public void Places_to_stay_are_no_mapping_by_themselves() =>
        Assert.Equal(TableKind.General, Kind("Midlertidige opphold", ["", "2012"], ["Hospits", "12"], ["Campinghytte", "4"], ["Krisesenter", "2"]));
}
