using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Boligsosial.Mining.Cli.Output;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli;

/// <summary>Options that several commands have, and how their values are read.</summary>
internal static class Options
{
    /// <summary>The folder where the store is when none is named.</summary>
    public const string DefaultOut = "out";

    /// <summary><c>--out DIR</c>.</summary>
    public static Option<string> Out(string description) => new("--out") { Description = description, HelpName = "DIR", DefaultValueFactory = _ => DefaultOut };

    /// <summary><c>--definitions DIR</c>.</summary>
    public static Option<string?> Definitions() => new("--definitions")
    {
        Description = "Folder with codebook.csv and the other definitions (otherwise BOLIGSOSIAL_DEFINITIONS, or corpus/definitions of the clone).",
        HelpName = "DIR",
    };

    /// <summary><c>--format</c> of what is printed.</summary>
    public static Option<string?> Format() => Choice("--format", "How to print.", RowPrinter.Formats[0], RowPrinter.Formats);

    /// <summary>An option that takes one of a few words.</summary>
    public static Option<string?> Choice(string name, string description, string? standard, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join("|", words), CustomParser = result => Word(result, name, words) };
        if (standard is not null)
        {
            option.DefaultValueFactory = _ => standard;
        }

        return option;
    }

    /// <summary>An option that takes a whole number.</summary>
    public static Option<int?> Number(string name, string description, int least) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
            {
                return number;
            }

            result.AddError($"{name} takes a whole number from {least}, not «{text}».");
            return null;
        },
    };

    /// <summary><c>--aar Y[..Y]</c>.</summary>
    public static Option<YearRange?> Years(string description) => new("--aar")
    {
        Description = description,
        HelpName = "Y[..Y]",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (YearRange.Parse(text) is { } range)
            {
                return range;
            }

            result.AddError($"--aar takes a year (2012) or two with .. between (2012..2014), not «{text}».");
            return null;
        },
    };

    /// <summary>Makes an argument refuse what looks like an option, which would else be taken for its value.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="mark">What options begin with, and values do not.</param>
    /// <param name="isValue">Whether it is a value all the same.</param>
    public static void RefuseOptions(Argument argument, string mark, Func<string, bool>? isValue = null) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => t.Value.StartsWith(mark, StringComparison.Ordinal) && isValue?.Invoke(t.Value) != true))
        {
            result.AddError($"There is no option {token.Value}.{Nearest.Hint(token.Value, (result.Parent as CommandResult)?.Command.Options.Select(o => o.Name) ?? [])}");
        }
    });

    private static string? Word(ArgumentResult result, string name, string[] words)
    {
        var text = result.Tokens[^1].Value;
        if (words.Contains(text))
        {
            return text;
        }

        result.AddError($"{name} takes {(words.Length > 1 ? $"{string.Join(", ", words[..^1])} or " : "")}{words[^1]}, not «{text}».");
        return null;
    }
}
