using Boligsosial.Corpus;

const string Usage = """
    usage: dotnet run --project corpus/typesetting -- COMMAND
      typeset [NAME...] [--force]   prints new and changed sources to PDF and writes their gold (--force: all)
                                    --keep DIR: leaves the prepared HTML and the twins there
      typeset [NAME...] --check     says which PDFs do not agree with their source; prints nothing
      validate [NAME...]            looks for mistakes in PDFs and gold
      overlap [--bound SHARE]       compares the wording of the reports, 0.10 at most
    options: --corpus DIR, --codebook FILE, --kommuner FILE
    """;

var arguments = new Queue<string>(args);
var names = new List<string>();
var flags = new HashSet<string>();
var options = new Dictionary<string, string>();
while (arguments.TryDequeue(out var argument))
{
    if (argument is "--check" or "--force")
    {
        flags.Add(argument);
    }
    else if (argument is "--corpus" or "--codebook" or "--kommuner" or "--bound" or "--keep" && arguments.TryDequeue(out var value))
    {
        options[argument] = value;
    }
    else if (argument.StartsWith('-'))
    {
        Console.Error.WriteLine(Usage);
        return 1;
    }
    else
    {
        names.Add(Path.GetFileNameWithoutExtension(argument));
    }
}

try
{
    var corpus = options.TryGetValue("--corpus", out var folder) ? new CorpusFolder(folder) : CorpusFolder.Find();
    var definitions = Definitions.Read(options.GetValueOrDefault("--codebook", corpus.Codebook));
    return (names.FirstOrDefault(), names.Skip(1).ToList()) switch
    {
        ("typeset", var only) when flags.Contains("--check") => new TypesetCommand(corpus, definitions).Check(only),
        ("typeset", var only) => new TypesetCommand(corpus, definitions).Run(only, flags.Contains("--force"), options.GetValueOrDefault("--keep")),
        ("validate", var only) => new Validation(corpus, definitions, options.GetValueOrDefault("--kommuner", corpus.Kommuner)).Run(only),
        ("overlap", _) => Overlap.Run(corpus, double.Parse(options.GetValueOrDefault("--bound", "0.10"), System.Globalization.CultureInfo.InvariantCulture)),
        _ => Help(),
    };
}
catch (CorpusException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static int Help()
{
    Console.Error.WriteLine(Usage);
    return 1;
}
