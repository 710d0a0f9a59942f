using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Segmentation;
using Xunit;

namespace Boligsosial.Mining.Tests.Segmentation;

/// <summary>Forms are recognised and cut in spite of what authors and OCR do to their headings; what looks like a heading and is none stays text.</summary>
public sealed class SegmenterTests
{
    private const string Whole = "formalia bakgrunn maal hovedmaal_1 hovedmaal_2 organisering samarbeid brukermedvirkning ressursbruk";

    [Fact]
    public void The_form_is_known_by_its_headings()
    {
        SegmentedDocument document = SmallForm.HalfYearly().Segment();
        Assert.Equal("sor_halvar", document.Template.Template);
        Assert.Equal("halvarsrapport", document.Template.ReportType);
        Assert.Equal(Whole, document.Codes());
    }

    [Fact]
    public void A_yearly_report_in_the_south_may_have_the_programmes_goals_as_the_half_yearly_has()
    {
        static LayoutBuilder Yearly(params string[] goals)
        {
            LayoutBuilder builder = new LayoutBuilder().Heading("Årsrapport 2012", 20);
            foreach (string heading in (string[])["1. Formalia", "2. Bakgrunn for kommunens deltakelse", "3. Mål for kommunens program", .. goals, "4. Programmets arbeid i 2012", "5. Organisering", "6. Samarbeidspartnere og aktører", "7. Brukermedvirkning", "8. Ressursbruk"])
            {
                builder.Heading(heading, 14).Text("Her står det noe om arbeidet i kommunen det siste året.");
            }

            return builder;
        }

        const string Rest = "gjennomforing organisering samarbeid brukermedvirkning ressursbruk";
        Assert.Equal($"formalia bakgrunn maal hovedmaal_1 hovedmaal_3 {Rest}", Yearly("Programmets hovedmål 1: Økt forebygging og bekjempelse av bostedsløshet", "Programmets hovedmål 3: Økt boligsosial aktivitet").Segment().Codes());
        Assert.Equal($"formalia bakgrunn maal {Rest}", Yearly().Segment().Codes());
    }

    [Fact]
    public void Headings_without_their_numbers_are_found() =>
        Assert.Equal(Whole, SmallForm.HalfYearly(h => h.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ')).Segment().Codes());

    [Fact]
    public void Headings_in_capitals_are_found() => Assert.Equal(Whole, SmallForm.HalfYearly(h => h.ToUpperInvariant()).Segment().Codes());

    [Fact]
    public void Headings_bent_by_ocr_are_found() =>
        Assert.Equal(Whole, SmallForm.HalfYearly(h => h.Replace('l', '1').Replace('ø', 'o').Replace("rm", "nn", StringComparison.Ordinal)).Segment().Codes());

    [Fact]
    public void Nynorsk_headings_are_found()
    {
        SegmentedDocument document = SmallForm.HalfYearly(h => h
            .Replace("Bakgrunn for kommunens deltakelse", "Bakgrunn for at kommunen er med", StringComparison.Ordinal)
            .Replace("Mål for kommunens program", "Mål for programmet i kommunen", StringComparison.Ordinal)
            .Replace("Samarbeidspartnere og aktører", "Samarbeidspartnarar og aktørar", StringComparison.Ordinal)
            .Replace("Brukermedvirkning", "Brukarmedverknad", StringComparison.Ordinal)).Segment();
        Assert.Equal(Whole, document.Codes());
    }

    [Fact]
    public void Entries_of_a_table_of_contents_are_no_sections()
    {
        var builder = new LayoutBuilder().Heading("Skjema for halvårsrapportering", 20).Heading("Innhold", 14);
        foreach (string entry in new[] { "2. Bakgrunn for kommunens deltakelse 2", "3. Mål for kommunens program 3", "4. Organisering 5", "5. Samarbeidspartnere og aktører 6" })
        {
            builder.Text(entry);
        }

        builder.Page().Heading("2. Bakgrunn for kommunens deltakelse", 14).Text("Noe tekst.").Heading("3. Mål for kommunens program", 14).Text("Noe tekst.")
            .Heading("4. Organisering", 14).Text("Noe tekst.").Heading("5. Samarbeidspartnere og aktører", 14).Text("Noe tekst.")
            .Heading("6. Brukermedvirkning", 14).Text("Noe tekst.").Heading("7. Ressursbruk", 14).Text("Noe tekst.");
        SegmentedDocument document = builder.Segment();
        Assert.Equal("formalia bakgrunn maal organisering samarbeid brukermedvirkning ressursbruk", document.Codes());
        Assert.All(document.Sections.Skip(1), s => Assert.Equal(2, document.Units[s.Start].Page));
    }

    [Fact]
    public void A_sentence_that_begins_as_a_heading_does_is_none()
    {
        SegmentedDocument document = SmallForm.HalfYearly().Text("Organisering av arbeidet er beskrevet foran og endres ikke i løpet av neste halvår.").Segment();
        Assert.Equal(Whole, document.Codes());
    }

    [Fact]
    public void A_second_report_behind_the_form_is_appended()
    {
        SegmentedDocument document = SmallForm.HalfYearly().Page().Heading("Rapport fra delprosjektet Bolig i vest", 18).Text("Noe tekst om prosjektet.").Segment();
        Assert.Equal(Whole + " vedlegg", document.Codes());
    }

    [Fact]
    public void Subsections_lie_within_their_sections()
    {
        SegmentedDocument document = SmallForm.HalfYearly().Segment();
        SectionSpan goals = document.Sections.Single(s => s.Code == "maal");
        SectionSpan second = document.Sections.Single(s => s.Code == "hovedmaal_2");
        Assert.True(second.Start > goals.Start && second.End <= goals.End);
        Assert.Equal("hovedmaal_2", document.SectionAt(second.Start + 1).Code);
    }

    [Fact]
    public void A_report_in_no_form_is_cut_at_its_headings_by_topic()
    {
        SegmentedDocument document = new LayoutBuilder().Heading("Notat om boligsosialt arbeid", 20).Text("Innledende tekst.")
            .Heading("Bakgrunn", 14).Text("Noe tekst.").Heading("Startlån og bostøtte", 14).Text("Noe tekst.").Heading("Økonomi", 14).Text("Noe tekst.").Segment();
        Assert.Equal("fritt", document.Template.Template);
        Assert.Equal("formalia bakgrunn virkemidler okonomi", document.Codes());
    }

    [Fact]
    public void A_document_without_text_has_no_sections() => Assert.Empty(new LayoutBuilder().Segment().Sections);

    [Fact]
    public void Own_text_ends_at_the_first_subsection_and_marks_the_pages()
    {
        IReadOnlyList<Section> rows = SectionRows.Of(SmallForm.HalfYearly().Page().Text("Mer om ressursbruk.").Page().Page().Text("Slutt.").Segment());
        Section goals = rows.Single(r => r.Code == "maal");
        Assert.Contains("bostedsløshet", goals.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bostedsløshet", goals.OwnText, StringComparison.Ordinal);
        Section resources = rows.Single(r => r.Code == "ressursbruk");
        Assert.Equal((1, 4), (resources.PageFirst, resources.PageLast));
        Assert.EndsWith("\fMer om ressursbruk.\f\fSlutt.", resources.OwnText, StringComparison.Ordinal);
        Assert.DoesNotContain('\f', resources.Text);
    }

    [Fact]
    public void A_row_that_a_page_break_cuts_marks_the_break_once()
    {
        SegmentedDocument document = SmallForm.HalfYearly().Table(["Kurs for utleiere.", "Tolv møtte."]).RowOverPage("Kurs for leietakere.", "Ni møtte.").Text("Slutt.").Segment();
        Section last = SectionRows.Of(document)[^1];
        Assert.Equal([1, 2, 1, 2], document.Units.Where(u => u.Cell is not null).Select(u => u.Page));
        Assert.EndsWith("Kurs for utleiere.\fKurs for leietakere.\nTolv møtte.\nNi møtte.\nSlutt.", last.OwnText, StringComparison.Ordinal);
    }
}
