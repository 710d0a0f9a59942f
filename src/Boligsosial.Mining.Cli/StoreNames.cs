using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Cli;

/// <summary>Understands the names that users give to what is in a store; null asks for all and stays null.</summary>
/// <param name="overview">What is in the store.</param>
/// <param name="register">The kommuner.</param>
internal sealed class StoreNames(StoreOverview overview, Func<KommuneRegister> register)
{
    /// <summary>By the definitions that stand where they are looked for.</summary>
    public StoreNames(StoreOverview overview)
        : this(overview, () => KommuneRegister.Load(DefinitionsFolder.Find()))
    {
    }

    /// <summary>All numbers of a kommune given by number or name. A kommune whose number has changed has several.</summary>
    /// <exception cref="ArgumentsException">There is no such kommune.</exception>
    public IReadOnlyList<string>? Kommune(string? given)
    {
        if (given is null)
        {
            return null;
        }

        var known = overview.Kommuner();
        var numbers = known.Where(k => k.Name.Equals(given, StringComparison.OrdinalIgnoreCase)).Select(k => k.Number).Union(Registered(given)).ToList();
        if (given.Length == 4 && given.All(char.IsAsciiDigit))
        {
            return [.. numbers.Union([given])];
        }

        return numbers.Count > 0
            ? numbers
            : throw new ArgumentsException($"there is no kommune called «{given}».{Choose(given, known.Select(k => k.Name), "The reports are from")}");
    }

    /// <summary>An indicator's code.</summary>
    /// <exception cref="ArgumentsException">The codebook does not have it.</exception>
    public string? Indicator(string? given)
    {
        var codes = overview.Indicators().Select(i => i.Code).ToList();
        return given is null || codes.Contains(given)
            ? given
            : throw new ArgumentsException($"there is no indicator «{given}».{Choose(given, codes, "Some are")} All are in codebook.csv.");
    }

    /// <summary>A section's code or topic.</summary>
    /// <exception cref="ArgumentsException">No report in the store has such a section.</exception>
    public string? Section(string? given)
    {
        var codes = overview.Sections();
        return given is null || codes.Contains(given)
            ? given
            : throw new ArgumentsException($"no report in the store has a section or topic «{given}».{Choose(given, codes, "Some are")} All are in sections.csv.");
    }

    /// <summary>All numbers of the kommune in the register, so that kommuner which a report only compares itself with are found too.</summary>
    private IReadOnlyList<string> Registered(string given)
    {
        try
        {
            return register().AllNumbers(given);
        }
        catch (DefinitionException)
        {
            // A store can be read far from any definitions.
            return [];
        }
    }

    private static string Choose(string given, IEnumerable<string> names, string otherwise)
    {
        const int Shown = 5;
        var all = names.Distinct().ToList();
        var hint = Nearest.Hint(given, all);
        return hint.Length > 0 || all.Count == 0 ? hint : $" {otherwise} {string.Join(", ", all.Take(Shown))}{(all.Count > Shown ? " ..." : "")}.";
    }
}
