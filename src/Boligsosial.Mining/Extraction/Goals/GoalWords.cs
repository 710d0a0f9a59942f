using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Extraction.Goals;

/// <summary>The words of goal tables, goal lists and the participation matrix: <c>corpus/definitions/goal_tables.yaml</c>.</summary>
public sealed class GoalWords
{
    /// <summary>The file's name in the folder of definitions.</summary>
    public const string FileName = "goal_tables.yaml";

    private static readonly string[] ColumnKinds = ["goal", "number", "result", "duration"];
    private static readonly string[] LabelKinds = ["main", "sub", "project"];
    private static readonly string[] FieldKinds = ["goal", "due", "other"];
    private static readonly string[] ListKinds = ["main", "other", "not_goals"];
    private static readonly string[] Ways = ["formell", "aktiv", "informert", "ingen"];

    private GoalWords(string file, WordFile words)
    {
        Columns = Lists(file, "columns", words.Columns, ColumnKinds);
        Labels = Lists(file, "labels", words.Labels, LabelKinds);
        Fields = Lists(file, "fields", words.Fields, FieldKinds);
        ListHeadings = Lists(file, "lists", words.Lists, ListKinds);
        Participation = Lists(file, "participation", words.Participation, Ways);
        Groups = new WordList(words.Groups);
        Placeholders = words.Placeholders;
        Marks = words.Marks.ToHashSet();
        Check(file, Marks.Count > 0, "marks is empty or missing; expected what a cell of the participation matrix holds");
    }

    internal Dictionary<string, WordList> Columns { get; }

    internal Dictionary<string, WordList> Labels { get; }

    internal Dictionary<string, WordList> Fields { get; }

    internal Dictionary<string, WordList> ListHeadings { get; }

    internal Dictionary<string, WordList> Participation { get; }

    internal WordList Groups { get; }

    internal IReadOnlyList<string> Placeholders { get; }

    internal IReadOnlySet<string> Marks { get; }

    /// <summary>Reads <c>goal_tables.yaml</c>.</summary>
    /// <param name="folder">Folder of definitions.</param>
    /// <exception cref="DefinitionException">The file is missing or says what is not understood.</exception>
    public static GoalWords Load(string folder)
    {
        string file = Path.Combine(folder, FileName);
        return new GoalWords(file, DefinitionYaml.Read<WordFile>(file));
    }

    /// <summary>The kind whose longest phrase the folded text begins with; null when with none.</summary>
    internal static string? KindOf(Dictionary<string, WordList> kinds, string folded)
    {
        (string? Kind, int Length) best = (null, 0);
        foreach ((string kind, WordList words) in kinds)
        {
            int length = words.Begins(folded);
            best = length > best.Length ? (kind, length) : best;
        }

        return best.Kind;
    }

    /// <summary>The kind of which the folded text is a phrase and nothing more; null when of none.</summary>
    internal static string? KindNamed(Dictionary<string, WordList> kinds, string folded)
    {
        foreach ((string kind, WordList words) in kinds)
        {
            if (words.Is(folded))
            {
                return kind;
            }
        }

        return null;
    }

    private static Dictionary<string, WordList> Lists(string file, string key, Dictionary<string, List<string>> lists, string[] kinds)
    {
        string? unknown = lists.Keys.FirstOrDefault(k => !kinds.Contains(k));
        Check(file, unknown is null, $"{key} has «{unknown}»; expected {string.Join(", ", kinds)}");
        foreach (string kind in kinds)
        {
            Check(file, lists.TryGetValue(kind, out List<string>? words) && words.Count > 0, $"{key} has no {kind}; expected a list of words");
        }

        return lists.ToDictionary(l => l.Key, l => new WordList(l.Value));
    }

    private static void Check(string file, bool right, string message)
    {
        if (!right)
        {
            throw new DefinitionException(file, null, message);
        }
    }

    private sealed class WordFile
    {
        public Dictionary<string, List<string>> Columns { get; set; } = [];

        public Dictionary<string, List<string>> Labels { get; set; } = [];

        public Dictionary<string, List<string>> Fields { get; set; } = [];

        public Dictionary<string, List<string>> Lists { get; set; } = [];

        public Dictionary<string, List<string>> Participation { get; set; } = [];

        public List<string> Placeholders { get; set; } = [];

        public List<string> Groups { get; set; } = [];

        public List<string> Marks { get; set; } = [];
    }
}
