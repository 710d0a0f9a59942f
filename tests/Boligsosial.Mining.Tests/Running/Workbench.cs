using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Running;
using Boligsosial.Mining.Store;

namespace Boligsosial.Mining.Tests.Running;

/// <summary>A folder of reports, a folder for the outcome and a miner: runs, and asks what the store then holds.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly TempFolder temp = new();

    public LineMiner Miner { get; } = new();

    public List<FileResult> Progress { get; } = [];

    public string Out => temp["out"];

    public string Reports => temp["reports"];

    public string Report(string name, params string[] lines) => temp.Write(Path.Combine("reports", name), string.Join('\n', lines));

    public RunSummary Mine(params string[] paths) => Mine(default, paths);

    public RunSummary Mine(CancellationToken cancel, params string[] paths) => Mine(false, cancel, paths);

    public RunSummary MineAgain() => Mine(true, default);

    public IReadOnlyList<object?[]> Query(string sql)
    {
        using var store = MiningStore.OpenForReading(Out);
        return [.. store.Rows(sql)];
    }

    /// <summary>The single column of a query, joined.</summary>
    public string Column(string sql) => string.Join(' ', Query(sql).Select(r => r[0]));

    public void Dispose() => temp.Dispose();

    public static Codebook Codebook() => Mining.Extraction.Codebook.Load(DefinitionsFolder.Find());

    private RunSummary Mine(bool force, CancellationToken cancel, params string[] paths)
    {
        using var store = MiningStore.OpenForWriting(Out);
        string[] mined = paths.Length == 0 ? [Reports] : paths;
        return new MiningRun(store, Miner, Codebook(), new RunOptions(2, force), TimeProvider.System)
            .Execute(InputFiles.Find(mined), mined, new Recorder(Progress), cancel);
    }

    private sealed class Recorder(List<FileResult> results) : IRunProgress
    {
        public void Planned(int files, int toRead)
        {
        }

        public void Done(int number, FileResult result)
        {
            results.Add(result);
        }
    }
}
