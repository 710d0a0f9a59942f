using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Store;
using static Boligsosial.Mining.Export.ColumnType;

namespace Boligsosial.Mining.Export;

/// <summary>The tables that are given out, column by column: the one place that says what they hold.</summary>
public static class Dataset
{
    private const string KommunePattern = "^[0-9]{4}(;[0-9]{4})*$";

    private static readonly Column DocumentId = new("document_id", Text, "Dokument-ID", "Peker til documents.csv.") { Required = true, Pattern = Identifiers.DocumentPattern };
    private static readonly Column File = new("file", Text, "Fil", "Sti til PDF-filen under mappen som ble lest.") { Required = true };
    private static readonly Column Page = new("page", Whole, "Side", "Side i PDF-filen, fra 1.") { Required = true, Minimum = 1 };
    private static readonly Column Confidence = new("confidence", Number, "Sikkerhet", "Sannsynligheten for at funnet er riktig, fra 0 til 1.") { Required = true, Minimum = 0, Maximum = 1, Decimals = 4 };
    private static readonly ForeignKey ToDocument = new("document_id", "documents", "document_id");

    /// <summary>One row a file.</summary>
    public static TableSchema Documents { get; } = new(
        "documents", "Dokumenter", "En rad for hver fil, også for filer som ikke kunne leses.",
        [
            DocumentId with { Description = "Fast navn på dokumentet, laget av filens innhold.", Unique = true },
            File,
            new("sha256", Text, "SHA-256", "Sjekksum for filens innhold; tom når filen ikke kunne åpnes.") { Pattern = "^[0-9a-f]{64}$" },
            new("title", Text, "Tittel", "Tittelen slik den er trykt."),
            new("report_type", Text, "Rapporttype", "Hva slags rapport det er.") { Allowed = ["halvarsrapport", "arsrapport", "sluttrapport", "programplan", "annet"] },
            new("template", Text, "Mal", "Skjemaet rapporten følger; fritt når den ikke følger noe kjent skjema."),
            new("programme", Text, "Program", "Husbankens program eller ordning.") { Allowed = ["boligsosialt_utviklingsprogram", "boligsosialt_velferdsprogram", "basis", "kommuneprogram", "prosjekt"] },
            new("kommune_nr", Text, "Kommunenummer", "Nummeret som gjaldt ved periodens slutt; flere skilt med semikolon.") { Pattern = KommunePattern },
            new("kommune", Text, "Kommune", "Kommunens navn; flere skilt med semikolon."),
            new("husbank_region", Text, "Husbank-region", "Regionkontoret kommunen hørte til.") { Allowed = ["ost", "sor", "vest", "midt-norge", "bodo", "hammerfest"] },
            new("report_year", Whole, "Rapportår", "Året rapporten gjelder."),
            new("period_start", Date, "Periodens start", "Første dag i perioden rapporten gjelder."),
            new("period_end", Date, "Periodens slutt", "Siste dag i perioden rapporten gjelder."),
            new("report_date", Date, "Rapportdato", "Datoen rapporten bærer."),
            new("language", Text, "Målform", "Bokmål (nb) eller nynorsk (nn).") { Allowed = ["nb", "nn"] },
            new("pages", Whole, "Sider", "Antall sider i filen.") { Minimum = 0 },
            new("text_source", Text, "Tekstkilde", "Om teksten er filens egen, et OCR-lag over et skannet bilde, eller lest med OCR her.") { Allowed = Codes.All<TextSource>(Codes.Of) },
            new("status", Text, "Status", "Om hele filen (ok), en del av den (partial) eller ingenting (failed) kunne leses.") { Required = true, Allowed = Codes.All<DocumentStatus>(Codes.Of) },
            new("message", Text, "Melding", "Hva som gikk galt, på engelsk."),
            new("duplicate_of", Text, "Kopi av", "Dokumentet med samme innhold, som har radene i de andre tabellene.") { Pattern = Identifiers.DocumentPattern },
        ])
    {
        PrimaryKey = ["document_id"],
        ForeignKeys = [new("duplicate_of", "", "document_id")],
        Order = "file, document_id",
    };

    /// <summary>One row a section.</summary>
    public static TableSchema Sections { get; } = new(
        "sections", "Avsnitt", "En rad for hvert avsnitt i rapportens skjema.",
        [
            DocumentId,
            File,
            new("section_no", Whole, "Avsnittsnummer", "1 og oppover i leserekkefølge.") { Required = true, Minimum = 1 },
            new("section", Text, "Avsnitt", "Kode i malen.") { Required = true },
            new("topic", Text, "Tema", "Tema som er felles for alle maler."),
            new("level", Whole, "Nivå", "Nivå i innholdet, 1 er øverst.") { Required = true, Minimum = 1, Maximum = 4 },
            new("heading", Text, "Overskrift", "Overskriften slik den er trykt."),
            new("page_first", Whole, "Første side", "Siden der avsnittet begynner.") { Required = true, Minimum = 1 },
            new("page_last", Whole, "Siste side", "Siden der avsnittet slutter.") { Required = true, Minimum = 1 },
            new("chars", Whole, "Tegn", "Antall tegn i avsnittet med underavsnitt.") { Required = true, Minimum = 0 },
            new("method", Text, "Metode", "Hvordan avsnittet ble funnet.") { Required = true, Allowed = ["rule", "model"] },
            Confidence,
        ])
    {
        PrimaryKey = ["document_id", "section_no"],
        ForeignKeys = [ToDocument],
        Order = "file, document_id, section_no",
    };

    /// <summary>One row a figure.</summary>
    public static TableSchema Figures { get; } = new(
        "figures", "Tall", "En rad for hvert tall i rapportene som en indikator i kodeboken beskriver.",
        [
            new("figure_id", Text, "Tall-ID", "Fast navn på tallet, det samme ved hver lesing.") { Required = true, Unique = true, Pattern = Identifiers.FigurePattern },
            DocumentId,
            File,
            new("kommune_nr", Text, "Kommunenummer", "Kommunen tallet gjelder; flere skilt med semikolon.") { Pattern = KommunePattern },
            new("indicator", Text, "Indikator", "Kode i codebook.csv.") { Required = true },
            new("value", Number, "Verdi", "Tallet; beløp i hele kroner.") { Required = true },
            new("value_text", Text, "Trykt tall", "Tallet slik det er trykt, med skalaord.") { Required = true },
            new("unit", Text, "Enhet", "Indikatorens enhet.") { Required = true, Allowed = Codebook.Units },
            new("year", Whole, "År", "Året tallet beskriver; tomt når rapporten ikke sier det."),
            new("as_of", Date, "Per dato", "Datoen tallet er talt."),
            new("period_start", Date, "Periodens start", "Første dag i tallets egen periode."),
            new("period_end", Date, "Periodens slutt", "Siste dag i tallets egen periode."),
            new("breakdown", Text, "Del", "Hvilken del av indikatoren tallet gjelder."),
            new("bound", Text, "Nøyaktighet", "Nøyaktig tall, omtrent, minst eller høyst.") { Required = true, Allowed = Codes.All<Bound>(Codes.Of) },
            new("target", YesNo, "Mål", "true for mål, plan og budsjett; false for resultat.") { Required = true },
            Page,
            Edge("x0", "Venstre kant"),
            Edge("y0", "Øvre kant"),
            Edge("x1", "Høyre kant"),
            Edge("y1", "Nedre kant"),
            new("section", Text, "Avsnitt", "Koden til det innerste avsnittet."),
            new("quote", Text, "Sitat", "Ordene rundt tallet."),
            new("method", Text, "Metode", "Hvordan tallet ble funnet.") { Required = true, Allowed = ["table", "rule", "model"] },
            Confidence,
            new("review", Text, "Kontroll", "Hva en person har sagt om tallet; corrected betyr at verdien her er rettet.") { Allowed = ["accepted", "corrected", "rejected"] },
            new("year_source", Text, "Årets kilde", "Hvor året ble funnet: column, row, sentence, section eller report."),
        ])
    {
        PrimaryKey = ["figure_id"],
        ForeignKeys = [ToDocument, new("indicator", "codebook", "indicator")],
        Source = "reviewed_figures",

        // Report by report, as the figures lie in the store; SQLite would go by their scattered ids.
        Whole = "(SELECT document_id AS report FROM documents) CROSS JOIN reviewed_figures ON reviewed_figures.document_id = report",
        Order = "file, document_id, figure_no",
    };

    /// <summary>One row a goal.</summary>
    public static TableSchema Goals { get; } = new(
        "goals", "Mål", "En rad for hvert mål i halvårsskjemaet og i planene.",
        [
            DocumentId,
            File,
            new("hovedmaal", Text, "Hovedmål", "Hovedmålet det står under."),
            new("delprosjekt", Text, "Delprosjekt", "Delprosjektet det står under."),
            new("delmaal_no", Text, "Delmål nummer", "Delmålets nummer; tomt for hovedmålet selv."),
            new("maal", Text, "Mål", "Målet slik det er skrevet."),
            new("resultat", Text, "Resultat", "Resultatet slik det er skrevet."),
            new("varighet", Text, "Varighet", "Varighet eller frist slik den er skrevet."),
            Page,
        ])
    {
        ForeignKeys = [ToDocument],
        Order = "file, document_id, goal_no",
    };

    /// <summary>One row a partner.</summary>
    public static TableSchema Partners { get; } = new(
        "partners", "Samarbeidspartnere", "En rad for hver samarbeidspartner og hvordan den deltar.",
        [
            DocumentId,
            File,
            new("partner", Text, "Partner", "Partnerens navn slik det er trykt.") { Required = true },
            new("deltakelse", Text, "Deltakelse", "Formell eller aktiv deltakelse, blir informert, eller ingen deltakelse.") { Required = true, Allowed = ["formell", "aktiv", "informert", "ingen"] },
            Page,
        ])
    {
        ForeignKeys = [ToDocument],
        Order = "file, document_id, partner_no",
    };

    /// <summary>One row a thing that went wrong.</summary>
    public static TableSchema Errors { get; } = new(
        "errors", "Feil", "En rad for hver ting som gikk galt med en fil.",
        [
            File,
            new("stage", Text, "Steg", "Steget der det gikk galt.") { Required = true },
            new("code", Text, "Feilkode", "Hva slags feil.") { Required = true, Allowed = Codes.All<FailureCode>(Codes.Of) },
            new("message", Text, "Melding", "Hva som skjedde og hva du kan gjøre, på engelsk.") { Required = true },
        ])
    {
        Order = "file, document_id, error_no",
    };

    /// <summary>One row an indicator.</summary>
    public static TableSchema Indicators { get; } = new(
        "codebook", "Kodebok", "En rad for hver indikator: hva tallene betyr.",
        [
            new("indicator", Text, "Indikator", "Indikatorens kode.") { Required = true, Unique = true },
            new("unit", Text, "Enhet", "Enheten verdiene har.") { Required = true, Allowed = Codebook.Units },
            new("topic", Text, "Tema", "Gruppe av indikatorer."),
            new("label_nb", Text, "Navn", "Kort navn.") { Required = true },
            new("definition_nb", Text, "Definisjon", "Hva som telles."),
            new("breakdown", Text, "Deling", "Hvilke deler indikatoren har."),
        ])
    {
        PrimaryKey = ["indicator"],
        Order = "position, indicator",
    };

    /// <summary>All tables, in the order in which they are listed.</summary>
    public static IReadOnlyList<TableSchema> Tables { get; } = [Documents, Sections, Figures, Goals, Partners, Errors, Indicators];

    private static Column Edge(string name, string title) =>
        new(name, Number, title, "Kant av det trykte tallet i punkt; origo er sidens øvre venstre hjørne.") { Required = true, Decimals = 2 };
}
