using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Running;

/// <summary>What became of one file of a run.</summary>
/// <param name="Source">The file.</param>
/// <param name="Status">How much of it was read.</param>
/// <param name="Failures">What went wrong.</param>
/// <param name="Figures">Figures found.</param>
public sealed record FileResult(SourceFile Source, DocumentStatus Status, IReadOnlyList<Failure> Failures, int Figures);

/// <summary>Told how a run goes on, always from the one thread that writes.</summary>
public interface IRunProgress
{
    /// <summary>The run knows what it has to do.</summary>
    /// <param name="files">Files found.</param>
    /// <param name="toRead">Files that are new or changed and will be read.</param>
    void Planned(int files, int toRead);

    /// <summary>A file has been read and is in the store.</summary>
    /// <param name="number">1 for the first file read.</param>
    /// <param name="result">What became of it.</param>
    void Done(int number, FileResult result);
}

/// <summary>What a run did.</summary>
/// <param name="Files">Files found.</param>
/// <param name="ToRead">Files that were new or changed.</param>
/// <param name="Read">Files read.</param>
/// <param name="Removed">Documents taken out because their files are gone.</param>
/// <param name="Troubled">Files found that are in <c>errors.csv</c>, from this run or an earlier one, and folders that could not be looked into.</param>
/// <param name="ToolMissing">The message of the missing program, when for want of it not one file could be read; else null.</param>
/// <param name="Stopped">Whether it was stopped before its end.</param>
public sealed record RunSummary(int Files, int ToRead, int Read, int Removed, int Troubled, string? ToolMissing, bool Stopped);
