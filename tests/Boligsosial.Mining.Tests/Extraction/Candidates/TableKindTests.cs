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
}
