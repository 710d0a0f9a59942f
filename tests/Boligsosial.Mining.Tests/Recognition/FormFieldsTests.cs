using Boligsosial.Mining.Recognition;
using Xunit;

namespace Boligsosial.Mining.Tests.Recognition;

public sealed class FormFieldsTests
{
    private static readonly FormLabels Labels = FormLabels.Load(TestDefinitions.Folder);

    [Fact]
    public void Label_and_value_stand_in_cells_side_by_side()
    {
        FormFields fields = Read(new LayoutBuilder().Table(["Kommunens navn", "Skien kommune"], ["Rapporteringsdato", "20.06.14"], ["Mobil", ""]));
        Assert.Equal("Skien kommune", fields["kommune"]);
        Assert.Equal("20.06.14", fields["rapporteringsdato"]);
        Assert.Equal("", fields["mobil"]);
        Assert.Contains(fields.All, f => f.Field == "mobil");
    }

    [Fact]
    public void A_form_may_have_two_pairs_a_row()
    {
        FormFields fields = Read(new LayoutBuilder().Table(
            ["Programnavn", "Bo godt", "Rapporteringsår", "2013"], ["Kommune", "Bærum", "Rapporteringsdato", "26.02.2014"], ["Utfylt av", "Programleder", "Telefon", "00 00 00 00"]));
        Assert.Equal(("2013", "Bærum", "26.02.2014"), (fields["rapporteringsaar"], fields["kommune"], fields["rapporteringsdato"]));
        Assert.Equal("Programleder", fields["utfylt_av"]);
    }

    [Fact]
    public void A_value_may_be_a_word_that_is_a_label_elsewhere() =>
        Assert.Equal("Programleder", Read(new LayoutBuilder().Table(["Kommune", "Moss"], ["Utfylt av", "Programleder"]))["utfylt_av"]);

    [Fact]
    public void Labels_in_one_cell_go_with_the_lines_beside_them()
    {
        FormFields fields = Read(new LayoutBuilder().Table(["Kommune\nProgramstart\nTelefon", "Lier\n2010\n00 00 00 00"], ["Merknad", "Ingen"]));
        Assert.Equal(("Lier", "2010"), (fields["kommune"], fields["programstart"]));
    }

    [Fact]
    public void Label_and_value_stand_on_a_line_with_a_colon()
    {
        FormFields fields = Read(new LayoutBuilder().Text("Namnet på kommunen: Vinje").Text("Rapporteringsdato : 21. juni 2013"));
        Assert.Equal(("Vinje", "21. juni 2013"), (fields["kommune"], fields["rapporteringsdato"]));
    }

    [Fact]
    public void One_line_may_hold_several_fields()
    {
        FormFields fields = Read(new LayoutBuilder().Text("Programnavn: Heime i Fron Kommune: Nord-Fron Rapporteringsår: 2013"));
        Assert.Equal(("Heime i Fron", "Nord-Fron", "2013"), (fields["programnavn"], fields["kommune"], fields["rapporteringsaar"]));
    }

    [Fact]
    public void Values_may_stand_in_a_column_of_their_own()
    {
        FormFields fields = Read(new LayoutBuilder().Columns("Kommunens navn", "Arendal").Columns("Programstart", "1.1.2010").Columns("Rapporteringsdato:", "20.12.2011"));
        Assert.Equal(("Arendal", "1.1.2010", "20.12.2011"), (fields["kommune"], fields["programstart"], fields["rapporteringsdato"]));
    }

    [Fact]
    public void Labels_may_be_glued_to_their_values_in_a_form()
    {
        FormFields fields = Read(new LayoutBuilder().Text("Kommunens navnSkien kommune").Text("Programstart1. august 2012").Text("Rapporteringsdato20.06.14"));
        Assert.Equal(("Skien kommune", "1. august 2012", "20.06.14"), (fields["kommune"], fields["programstart"], fields["rapporteringsdato"]));
    }

    [Theory]
    [InlineData("Kornmunens navn", "kommune")]
    [InlineData("Utfyitav", "utfylt_av")]
    [InlineData("E- ost", "epost")]
    [InlineData("Rapporter1ngsdato", "rapporteringsdato")]
    [InlineData("RAPPORTERINGSÅR", "rapporteringsaar")]
    [InlineData("Programstart (dato for vedtak)", "programstart")]
    [InlineData("Telefon / mobil", "telefon")]
    [InlineData("Programleiar", "programleder")]
    [InlineData("Handsama i styringsgruppa", "vedtatt")]
    public void Labels_are_known_through_damage_and_in_nynorsk(string label, string field)
    {
        FormFields fields = Read(new LayoutBuilder().Table(["Kommune", "Time"], ["Programnavn", "Bu bra"], [label, "verdi"]));
        Assert.Equal("verdi", field == "kommune" ? fields.Values("kommune")[^1] : fields[field]);
    }

    [Fact]
    public void A_comparison_of_kommuner_is_no_form()
    {
        FormFields fields = Read(new LayoutBuilder().Table(1, ["Kommune", "Boliger pr. 1000 innb.", "År"], ["Lier", "12,4", "2011"], ["Drammen", "19,6", "2011"]));
        Assert.Empty(fields.All);
    }

    [Theory]
    [InlineData("Kommunen disponerer 312 boliger.")]
    [InlineData("Program og tiltak er omtalt nedenfor.")]
    [InlineData("Dette er viktig: kommunen må kjøpe flere boliger.")]
    public void Running_text_is_no_form(string text) => Assert.Empty(Read(new LayoutBuilder().Text(text)).All);

    [Fact]
    public void The_appended_reports_form_does_not_replace_the_reports_own()
    {
        FormFields fields = Read(new LayoutBuilder()
            .Table(["Kommunens navn", "Horten"], ["Rapporteringsdato", "20.06.11"])
            .Page().Table(["Kommunens navn", "Larvik"], ["Rapporteringsdato", "20.06.10"]));
        Assert.Equal("Horten", fields["kommune"]);
        Assert.Equal(["Horten"], fields.Values("kommune"));
    }

    [Fact]
    public void Fields_that_reach_a_person_are_marked()
    {
        FormFields fields = Read(new LayoutBuilder().Table(
            ["Kommune", "Lier"], ["Programleder", "Kari Eksempel"], ["Utfylt av", "Ola Eksempel"], ["Telefon", "00 00 00 00"], ["E-post", "post@eksempel.no"], ["Programstart", "2010"]));
        Assert.Equal(["programleder", "utfylt_av", "telefon", "epost"], fields.Contacts.Select(f => f.Field));
    }

    private static FormFields Read(LayoutBuilder layout) => FormFields.Read(layout.Build(), Labels);
}
