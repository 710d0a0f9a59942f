using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Running;

namespace Boligsosial.Mining.Cli;

/// <summary>Puts the stages together.</summary>
internal static class MinerFactory
{
    /// <summary>The miner that works by the definitions of a folder.</summary>
    /// <exception cref="DefinitionException">A definition is missing or not understood.</exception>
    public static IReportMiner Create(string definitionsFolder) => new PageReader();

    /// <summary>Reads pages and no more, until the stages after it are there.</summary>
    private sealed class PageReader : IReportMiner
    {
        private readonly MutoolEngine engine = new();

        public string Version => "pages";

        public Outcome<Report> Mine(string path, CancellationToken cancel)
        {
            var pages = engine.Read(path, cancel);
            if (pages.Failure is { } failure)
            {
                return Outcome<Report>.Failed(failure);
            }

            return pages.Value!.All(p => p.Glyphs.Count == 0)
                ? Outcome<Report>.Failed(new Failure("reading", FailureCode.NoText, "No page of the file has text."))
                : Outcome<Report>.Of(new Report { Metadata = new ReportMetadata(), Pages = pages.Value!.Count, TextSource = TextSource.Text, Sections = [], Figures = [] });
        }
    }
}
