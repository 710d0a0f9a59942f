using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Running;

/// <summary>Mines one file: the whole way from PDF to figures. Called from several threads at once.</summary>
public interface IReportMiner
{
    /// <summary>Hash of the program and of the definitions it works by: a file mined under another version is mined again.</summary>
    string Version { get; }

    /// <summary>Reads the file at <paramref name="path"/> and finds what it reports.</summary>
    /// <returns>The report, or why there is none. What is wrong with the file is never an exception.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled; child processes have been stopped.</exception>
    Outcome<Report> Mine(string path, CancellationToken cancel);
}
