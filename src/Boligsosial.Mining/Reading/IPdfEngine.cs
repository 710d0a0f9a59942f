using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Reading;

/// <summary>Reads PDF files into pages. Another engine is one new type behind this.</summary>
public interface IPdfEngine
{
    /// <summary>Reads all pages of a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="cancel">Stops the reading and kills what it started.</param>
    /// <returns>The pages in order, or why there are none.</returns>
    /// <exception cref="ToolMissingException">The engine's program is not installed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    Outcome<IReadOnlyList<Page>> Read(string path, CancellationToken cancel);
}
