using System.Text;
using System.Text.RegularExpressions;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Learning.Corpus;
using CsvHelper;
using Xunit;

namespace Boligsosial.Mining.Tests.HouseRules;

/// <summary>
/// Rules hold for reports never seen: no text in the code, and no definition but the registers, names a kommune, a file or a report, however it
/// spells it. Comments may give examples. What is passed over stands in <see cref="OrdinaryWords"/> and <see cref="Allowed"/>, with the reason.
/// </summary>
public sealed partial class NamesNothingTests
{
    /// <summary>Names of kommuner that are ordinary words of Norwegian too.</summary>
    private static readonly Dictionary<string, string> OrdinaryWords = new()
    {
        ["eid"] = "owned",
        ["eide"] = "owned, of several",
        ["heim"] = "home (nynorsk)",
        ["selje"] = "sell (nynorsk)",
        ["stad"] = "place (nynorsk)",
        ["strand"] = "shore",
        ["time"] = "hour",
        ["øyer"] = "islands",
    };

    /// <summary>Names of kommuner that may stand in one file.</summary>
    private static readonly Dictionary<(string File, string Name), string> Allowed = new()
    {
        [("recognition.yaml", "bodø")] = Region,
        [("recognition.yaml", "hammerfest")] = Region,
        [("recognition.yaml", "trondheim")] = Region,
        [("RegisterFiles.cs", "hammerfest")] = Region,
        [("RecognitionWords.cs", "hammerfest")] = Region,
        [("Dataset.cs", "hammerfest")] = Region,
        [("KommuneRegister.cs", "oslo")] = "name of a file of the register: Oslo's bydeler report on their own",
        [("compounds.yaml", "re")] = "an ending",
        [("stemming.yaml", "oslo")] = "ends as an inflected word does, and is none",
        [("stemming.yaml", "førde")] = "a form of «føre»",
        [("stemming.yaml", "halden")] = "a form of «halde»",
        [("stemming.yaml", "råde")] = "to advise",
        [("stemming.yaml", "stranda")] = "the shore",
    };

    private const string Region = "a region of Husbanken is called so";

    /// <summary>
    /// The registers, which are about kommuner, and the words of sound text, which say what is a word and nothing of any report. Passed over too are the
    /// sentences to learn from: places in them are made up as the sentences are, and no rule reads them.
    /// </summary>
    private static readonly string[] Registers =
        ["kommuner.csv", "kommune_endringer.csv", "bydeler_oslo.csv", "husbank_regioner.csv", "kommunenavn.yaml", "KILDER.md", "ordliste.txt"];

    private static readonly string Root = Path.GetFullPath(Path.Combine(TestDefinitions.Folder, "..", ".."));

    [Fact]
    public void No_text_in_the_code_names_a_kommune() => Assert.Equal([], Forbidden(NamedInCode()));

    [Fact]
    public void No_definition_but_the_registers_names_a_kommune() => Assert.Equal([], Forbidden(NamedInDefinitions()));

    [Fact]
    public void Nothing_is_allowed_that_does_not_occur() =>
        Assert.Empty(Allowed.Keys.Except(NamedInCode().Concat(NamedInDefinitions()).Select(n => (n.File, n.Name))));

    [Theory]
    [InlineData("halvårsrapport for Øvre Eiker", "øvre eiker")]
    [InlineData("(?:arendal|grimstad)", "arendal", "grimstad")]
    [InlineData("LARVIK_2012", "larvik")]
    [InlineData("Programleder i Nord-Aurdal", "nord aurdal")]
    [InlineData("Skiens halvårsrapport", "skien")]
    [InlineData("boligene eies, og det er en times kjøring")]
    public void A_name_is_found_however_it_is_written(string text, params string[] names) => Assert.Equal(names, Names(text));

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
            where !IsBuilt(file) && !ExampleTexts.IsOne(file) && !Outlines.IsOne(file)
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

    private static IEnumerable<string> Forbidden(IEnumerable<(string File, string Name, string Text)> named) =>
        named.Where(n => !Allowed.ContainsKey((n.File, n.Name))).Select(n => $"{n.File}: {n.Name} in {n.Text}");

    private static IEnumerable<(string File, string Name, string Text)> NamedInCode() =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        where !IsBuilt(file)
        from text in Literals(File.ReadAllText(file))
        from name in Names(text)
        select (Path.GetFileName(file), name, text);

    private static IEnumerable<(string File, string Name, string Text)> NamedInDefinitions() =>
        from file in Directory.EnumerateFiles(TestDefinitions.Folder)
        where !Registers.Contains(Path.GetFileName(file)) && !ExampleTexts.IsOne(file)
        from line in File.ReadLines(file)
        from name in Names(Path.GetExtension(file) == ".yaml" ? line.Split('#')[0] : line)
        select (Path.GetFileName(file), name, line.Trim());

    /// <summary>All names that kommuner have or had, folded.</summary>
    private static readonly HashSet<string> KommuneNames = [.. Register().Select(Fold).Where(n => n.Length > 0 && !OrdinaryWords.ContainsKey(n))];

    private static readonly int LongestName = KommuneNames.Max(n => n.Split(' ').Length);

    private static IEnumerable<string> Register()
    {
        using CsvReader csv = CsvReader.FromFile(Path.Combine(TestDefinitions.Folder, "kommuner.csv"));
        csv.ReadHeader();
        while (csv.Read())
        {
            yield return csv.GetString("navn");
            foreach (string other in csv.GetString("navn_alternativ").Split(';'))
            {
                yield return other;
            }
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

    /// <summary>The names of kommuner in a text, of one word or several, in the genitive too.</summary>
    private static IEnumerable<string> Names(string text)
    {
        string[] words = Fold(text).Split(' ');
        return from start in Enumerable.Range(0, words.Length)
               from length in Enumerable.Range(1, Math.Min(LongestName, words.Length - start))
               let name = string.Join(' ', words.Skip(start).Take(length))
               let bearer = KommuneNames.Contains(name) ? name : name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) ? name[..^1] : ""
               where KommuneNames.Contains(bearer)
               select bearer;
    }

    /// <summary>Lower case, a space for whatever stands between words.</summary>
    private static string Fold(string text) => Between().Replace(text.Normalize(NormalizationForm.FormC).ToLowerInvariant(), " ").Trim();

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

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<![\w#.,])(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
