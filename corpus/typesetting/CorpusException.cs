namespace Boligsosial.Corpus;

/// <summary>A mistake in a source or a gold file, or a missing program: what the writer must mend, where. Never a fault of this program.</summary>
public sealed class CorpusException : Exception
{
    /// <summary>Says what is wrong, without a place.</summary>
    public CorpusException(string message) : base(message) { }

    /// <summary>Says what is wrong at a line (0: unknown) of a source file.</summary>
    public CorpusException(string file, int line, string message) : base(line > 0 ? $"{file}:{line}: {message}" : $"{file}: {message}") { }

    /// <summary>Wraps the cause.</summary>
    public CorpusException(string message, Exception cause) : base(message, cause) { }

    /// <summary>For serializers only.</summary>
    public CorpusException() { }
}
