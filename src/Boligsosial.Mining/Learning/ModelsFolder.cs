using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Learning;

/// <summary>Where the trained models are.</summary>
public static class ModelsFolder
{
    /// <summary>The environment variable that names another folder than the repository's own. Empty text turns the models off.</summary>
    public const string Variable = "BOLIGSOSIAL_MODELS";

    private const string InRepository = "models";

    /// <summary>The folder named by <see cref="Variable"/>, else <c>models</c> beside the folder that holds the definitions' folder; null where there is none.</summary>
    /// <param name="definitionsFolder">Folder of definitions: <c>corpus/definitions</c> of a clone.</param>
    /// <exception cref="DefinitionException">The folder that <see cref="Variable"/> names does not exist.</exception>
    public static string? Find(string definitionsFolder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } named)
        {
            return named.Length == 0 ? null : Directory.Exists(named)
                ? Path.GetFullPath(named)
                : throw new DefinitionException(named, null, $"there is no such folder; correct {Variable}, or make it empty to work by rules alone.");
        }

        string folder = Beside(definitionsFolder);
        return Directory.Exists(folder) ? folder : null;
    }

    /// <summary>The folder <c>models</c> of the clone that a folder of definitions belongs to.</summary>
    public static string Beside(string definitionsFolder) =>
        Path.GetFullPath(Path.Combine(definitionsFolder, "..", "..", InRepository));

    /// <summary>The files of a folder of models.</summary>
    public static string[] Files(string? folder) =>
        folder is null ? [] : [.. Directory.GetFiles(folder, "*.model").Order(StringComparer.Ordinal)];
}
