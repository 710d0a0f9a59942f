namespace Boligsosial.Mining.Documents;

/// <summary>A definition file is missing or says what the program does not understand: for the user to put right, no bug.</summary>
public sealed class DefinitionException : Exception
{
    /// <summary>What is wrong where.</summary>
    /// <param name="file">The definition file.</param>
    /// <param name="line">1-based line, null when it concerns the whole file.</param>
    /// <param name="message">What was found and what was expected.</param>
    public DefinitionException(string file, int? line, string message)
        : base(line is null ? $"{file}: {message}" : $"{file}, line {line}: {message}")
    {
        File = file;
        Line = line;
    }

    /// <summary>The definition file.</summary>
    public string File { get; }

    /// <summary>1-based line, or null.</summary>
    public int? Line { get; }
}
