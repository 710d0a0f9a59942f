using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Recognition;

/// <summary>The words by which a report says what it is: <c>corpus/definitions/recognition.yaml</c>.</summary>
internal sealed class RecognitionWords
{
    public const string FileName = "recognition.yaml";

    private static readonly string[] Types = ["sluttrapport", "halvarsrapport", "arsrapport", "programplan", "annet"];
    private static readonly string[] ProgrammeCodes = ["boligsosialt_utviklingsprogram", "boligsosialt_velferdsprogram", "basis", "kommuneprogram", "prosjekt"];
    private static readonly string[] RegionCodes = ["ost", "sor", "vest", "midt-norge", "bodo", "hammerfest"];

    private RecognitionWords(string file, WordFile words)
    {
        ReportTypes = Coded(file, "report_types", words.ReportTypes, Types);
        Programmes = Coded(file, "programmes", words.Programmes, ProgrammeCodes);
        Regions = Coded(file, "regions", words.Regions, RegionCodes);
        TemplateProgrammes = words.TemplateProgrammes;
        TitleWords = Patterns(file, "title_words", words.TitleWords);
        OtherDates = Patterns(file, "other_dates", words.OtherDates);
        OwnDates = Patterns(file, "own_dates", words.OwnDates);
        Senders = Patterns(file, "senders", words.Senders);
        PeriodWords = Patterns(file, "period_words", words.PeriodWords);
        AfterTitle = Patterns(file, "after_title", words.AfterTitle);
        foreach ((string template, string programme) in TemplateProgrammes)
        {
            Check(file, ProgrammeCodes.Contains(programme), $"template_programmes has «{programme}» for {template}; one of {string.Join(", ", ProgrammeCodes)} was expected");
        }
    }

    public IReadOnlyList<CodedWords> ReportTypes { get; }

    public IReadOnlyList<CodedWords> Programmes { get; }

    public IReadOnlyList<CodedWords> Regions { get; }

    public IReadOnlyDictionary<string, string> TemplateProgrammes { get; }

    public IReadOnlyList<WordPattern> TitleWords { get; }

    public IReadOnlyList<WordPattern> OtherDates { get; }

    public IReadOnlyList<WordPattern> OwnDates { get; }

    public IReadOnlyList<WordPattern> Senders { get; }

    public IReadOnlyList<WordPattern> PeriodWords { get; }

    public IReadOnlyList<WordPattern> AfterTitle { get; }

    /// <summary>Reads <c>recognition.yaml</c>.</summary>
    /// <exception cref="DefinitionException">The file is missing or broken.</exception>
    public static RecognitionWords Load(string definitionsFolder)
    {
        string file = Path.Combine(definitionsFolder, FileName);
        return new RecognitionWords(file, DefinitionYaml.Read<WordFile>(file));
    }

    private static CodedWords[] Coded(string file, string key, List<CodedList> lists, string[] codes)
    {
        Check(file, lists.Count > 0, $"{key} is empty or missing");
        return
        [
            .. lists.Select(l =>
            {
                Check(file, codes.Contains(l.Code), $"{key} has the code «{l.Code}»; one of {string.Join(", ", codes)} was expected");
                return new CodedWords(l.Code, Patterns(file, key, l.Words));
            }),
        ];
    }

    private static WordPattern[] Patterns(string file, string key, List<string> words)
    {
        Check(file, words.Count > 0 && words.TrueForAll(w => w.Trim('*', ' ').Length > 0), $"{key} has no words or an empty one");
        return [.. words.Select(w => new WordPattern(w))];
    }

    private static void Check(string file, bool right, string message)
    {
        if (!right)
        {
            throw new DefinitionException(file, null, message);
        }
    }

    private sealed class CodedList
    {
        public string Code { get; set; } = "";

        public List<string> Words { get; set; } = [];
    }

    private sealed class WordFile
    {
        public List<CodedList> ReportTypes { get; set; } = [];

        public List<string> TitleWords { get; set; } = [];

        public List<CodedList> Programmes { get; set; } = [];

        public Dictionary<string, string> TemplateProgrammes { get; set; } = [];

        public List<CodedList> Regions { get; set; } = [];

        public List<string> OtherDates { get; set; } = [];

        public List<string> OwnDates { get; set; } = [];

        public List<string> Senders { get; set; } = [];

        public List<string> PeriodWords { get; set; } = [];

        public List<string> AfterTitle { get; set; } = [];
    }
}
