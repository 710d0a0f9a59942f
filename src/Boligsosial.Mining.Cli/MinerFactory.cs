using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Extraction.Candidates;
using Boligsosial.Mining.Extraction.Rules;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Recognition;
using Boligsosial.Mining.Running;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Cli;

/// <summary>Puts the stages together.</summary>
internal static class MinerFactory
{
    /// <summary>The miner that works by the definitions of a folder.</summary>
    /// <exception cref="DefinitionException">A definition is missing or not understood.</exception>
    public static IReportMiner Create(string definitionsFolder) => new StagesInRow(definitionsFolder);

    /// <summary>The stages that there are, one after the other.</summary>
    private sealed class StagesInRow : IReportMiner
    {
        private readonly MutoolEngine engine = new();
        private readonly Segmenter segmenter;
        private readonly ReportRecognizer recognizer;
        private readonly FigureExtractor figures;

        public StagesInRow(string folder)
        {
            var codebook = Codebook.Load(folder);
            var normalizer = Normalizer.Load(folder);
            Version = MinerVersion.Of(folder);
            segmenter = new Segmenter(TemplateSet.Load(folder));
            recognizer = ReportRecognizer.Load(folder, KommuneRegister.Load(folder));
            figures = new FigureExtractor(new CandidateFinder(normalizer), new FigureRules(IndicatorPatterns.Load(folder, codebook, normalizer)), codebook);
        }

        public string Version { get; }

        public Outcome<Report> Mine(string path, CancellationToken cancel)
        {
            var pages = engine.Read(path, cancel);
            if (pages.Value is not { } read)
            {
                return Outcome<Report>.Failed(pages.Failure!);
            }

            if (read.All(p => p.Glyphs.Count == 0))
            {
                return Outcome<Report>.Failed(new Failure("reading", FailureCode.NoText, "No page of the file has text. If it is scanned, run it through OCR and mine the result."));
            }

            var layout = LayoutAnalyzer.Analyze(read);
            var document = segmenter.Segment(layout);
            var metadata = recognizer.Recognize(layout, document.Template);
            return Outcome<Report>.Of(new Report
            {
                Metadata = metadata,
                Pages = read.Count,
                TextSource = read.Max(p => p.TextSource),
                Sections = [.. document.Sections.Select((s, i) => Section(document, s, i + 1))],
                Figures = figures.Extract(document, metadata),
            });
        }

        private static Section Section(SegmentedDocument document, SectionSpan span, int number)
        {
            string Text(Func<int, bool> kept) => string.Join('\n', Enumerable.Range(span.Start, span.End - span.Start).Where(kept).Select(i => document.Units[i].Text));
            var last = document.Units[Math.Max(span.Start, span.End - 1)].Page;
            return new Section(
                number, span.Code, span.Topic, span.Level, span.Heading, document.Units[span.Start].Page, last,
                Text(_ => true), Text(i => document.SectionAt(i) == span), span.Method, span.Confidence);
        }
    }
}
