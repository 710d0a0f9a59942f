using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Extraction;

/// <summary>Where the codebook, templates, synonyms and registers are.</summary>
public static class DefinitionsFolder
{
    /// <summary>The environment variable that names another folder than the repository's own.</summary>
    public const string Variable = "BOLIGSOSIAL_DEFINITIONS";

    private static readonly string InRepository = Path.Combine("corpus", "definitions");

    /// <summary>The folder named by <paramref name="given"/>, else by <see cref="Variable"/>, else <c>corpus/definitions</c> of the repository the program runs from.</summary>
    /// <exception cref="DefinitionException">There is no such folder.</exception>
    public static string Find(string? given = null)
    {
        var named = string.IsNullOrEmpty(given) ? Environment.GetEnvironmentVariable(Variable) : given;
        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named)
                ? Path.GetFullPath(named)
                : throw new DefinitionException(named, null, "there is no such folder; name one with codebook.csv and the other definitions, or leave it out to use corpus/definitions.");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, InRepository);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new DefinitionException(InRepository, null, $"not found above {AppContext.BaseDirectory}; run from a clone of the repository, or set {Variable} to the folder.");
    }
}
