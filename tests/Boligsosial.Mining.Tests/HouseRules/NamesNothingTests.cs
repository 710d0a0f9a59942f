using System.Text;
using System.Text.RegularExpressions;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Learning.Corpus;
using CsvHelper;
using Xunit;

namespace Boligsosial.Mining.Tests.HouseRules;

/// <summary>
/// Rules hold for reports never seen: no text in the code, and no definition but the registers, names a kommune, a file or a report. Comments may
/// give examples. A name that is an ordinary word too (<see cref="Words"/>) is passed over, and so is Oslo, whose bydeler report on their own and
/// are a rule of the register.
/// </summary>
public sealed partial class NamesNothingTests
{
    /// <summary>Names of kommuner that are also words with which a Norwegian or English sentence, label or head may begin.</summary>
    private static readonly HashSet<string> Words = ["Time", "Os", "Hole", "Re", "Bø", "Eid", "Lund", "Sund", "Sel", "Ski", "Vang", "Lom", "Fet", "Sande", "Hof", "Stange", "Nes", "Berg", "Lier", "Sola", "Hå", "Oslo"];

    /// <summary>The registers, which are about kommuner.</summary>
    private static readonly string[] Registers = ["kommuner.csv", "kommune_endringer.csv", "bydeler_oslo.csv", "husbank_regioner.csv", "kommunenavn.yaml", "KILDER.md"];

    private static readonly string Root = Path.GetFullPath(Path.Combine(TestDefinitions.Folder, "..", ".."));

    [Fact]
    public void No_text_in_the_code_names_a_kommune() => Assert.Empty(
        from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        where !IsBuilt(file)
        from text in Literals(File.ReadAllText(file))
        from name in Names(text)
        select $"{Path.GetRelativePath(Root, file)}: {name} in {text}");

    [Fact]
    public void No_definition_but_the_registers_names_a_kommune() => Assert.Empty(
        from file in Directory.EnumerateFiles(TestDefinitions.Folder)
        where !Registers.Contains(Path.GetFileName(file))
        from line in File.ReadLines(file)
        from name in Names(Path.GetExtension(file) == ".yaml" ? line.Split('#')[0] : line)
        select $"{Path.GetFileName(file)}: {name} in {line.Trim()}");

    [Fact]
    public void No_text_in_the_code_names_a_report() => Assert.Empty(
        from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        where !IsBuilt(file)
        from text in Literals(File.ReadAllText(file))
        from report in Directory.EnumerateFiles(Path.Combine(TestDefinitions.Folder, ".."), "*.pdf").Select(f => Path.GetFileNameWithoutExtension(f))
        where text.Contains(report, StringComparison.OrdinalIgnoreCase)
        select $"{Path.GetRelativePath(Root, file)}: {text}");

    /// <summary>An amount or count of the gold standard that is printed so, long enough to be no everyday number, is known to no rule.</summary>
    [Fact]
    public void No_text_in_the_code_or_the_definitions_is_a_value_of_the_gold_standard()
    {
        HashSet<string> values = GoldValues();
        Assert.Empty(
            from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(TestDefinitions.Folder, "*.yaml"))
                // The sentences to learn from are no rules, and models know a number's size only.
            where !IsBuilt(file) && Path.GetFileName(file) != ExampleTexts.FileName
            let content = File.ReadAllText(file)
            from text in Path.GetExtension(file) == ".cs" ? Literals(content) : content.Split('\n').Select(l => l.Split('#')[0])
            from Match number in Number().Matches(text)
            where values.Contains(Digits(number.Value))
            select $"{Path.GetRelativePath(Root, file)}: {number.Value} in {text.Trim()}");
    }

    [Fact]
    public void Literals_are_told_from_comments_and_code()
    {
        const string Code = "// \"Skien\"\nvar a = \"Bergen\"; /* \"Moss\" */ var b = @\"x\\\"; var c = 'q'; var d = $\"{a} og \\\"Larvik\\\"\"; var e = \"\"\"Halden\"\"\";";
        Assert.Equal(["Bergen", "x\\", "{a} og \"Larvik\"", "Halden"], Literals(Code));
    }

    private static bool IsBuilt(string file) => file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static readonly HashSet<string> KommuneNames = [.. Register().Where(n => n.Length > 1 && !Words.Contains(n))];

    private static IEnumerable<string> Register()
    {
        using CsvReader csv = CsvReader.FromFile(Path.Combine(TestDefinitions.Folder, "kommuner.csv"));
        csv.ReadHeader();
        int name = csv.Headers.ToList().FindIndex(h => h.Contains("navn", StringComparison.Ordinal) || h.Contains("name", StringComparison.Ordinal));
        while (csv.Read())
        {
            yield return csv.GetString(name);
        }
    }

    private static HashSet<string> GoldValues()
    {
        var values = new HashSet<string>();
        using CsvReader csv = CsvReader.FromFile(Path.Combine(TestDefinitions.Folder, "..", "gold", "figures.csv"));
        csv.ReadHeader();
        while (csv.Read())
        {
            string digits = Digits(csv.GetString("value_text"));
            if (digits.Length >= 3 && digits.TrimEnd('0').Length >= 2)
            {
                values.Add(digits);
            }
        }

        return values;
    }

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);

    private static IEnumerable<string> Names(string text) => Capitalised().Matches(text).Select(m => m.Value).Where(KommuneNames.Contains);

    /// <summary>The texts of a program: what stands between quotes, comments passed over.</summary>
    private static List<string> Literals(string code)
    {
        var literals = new List<string>();
        for (int i = 0; i < code.Length; i++)
        {
            if (code.AsSpan(i).StartsWith("//"))
            {
                i = End(code, i, "\n");
            }
            else if (code.AsSpan(i).StartsWith("/*"))
            {
                i = End(code, i, "*/");
            }
            else if (code[i] == '\'')
            {
                i += code[i + 1] == '\\' ? code.IndexOf('\'', i + 3) - i : 2;
            }
            else if (code.AsSpan(i).StartsWith("\"\"\""))
            {
                int end = code.IndexOf("\"\"\"", i + 3, StringComparison.Ordinal);
                literals.Add(code[(i + 3)..end]);
                i = end + 2;
            }
            else if (code[i] == '"')
            {
                i = Quoted(code, i, verbatim: i > 0 && (code[i - 1] == '@' || (code[i - 1] == '$' && i > 1 && code[i - 2] == '@')), literals);
            }
        }

        return literals;
    }

    private static int End(string code, int from, string mark) => code.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var at ? at + mark.Length - 1 : code.Length;

    private static int Quoted(string code, int start, bool verbatim, List<string> literals)
    {
        var text = new StringBuilder();
        int i = start + 1;
        for (; i < code.Length; i++)
        {
            if (!verbatim && code[i] == '\\')
            {
                text.Append(code[++i]);
            }
            else if (verbatim && code.AsSpan(i).StartsWith("\"\""))
            {
                text.Append(code[++i]);
            }
            else if (code[i] == '"')
            {
                break;
            }
            else
            {
                text.Append(code[i]);
            }
        }

        literals.Add(text.ToString());
        return i;
    }

    [GeneratedRegex(@"(?<![\p{L}-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}-])", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"(?<![\w#.,])(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
