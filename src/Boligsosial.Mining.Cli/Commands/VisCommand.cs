using System.CommandLine;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Segmentation;
using Boligsosial.Mining.Visualization;

namespace Boligsosial.Mining.Cli.Commands;

/// <summary><c>vis</c>: a page drawn with what the program saw on it, as SVG.</summary>
internal static class VisCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Session session)
    {
        var file = new Argument<string>("file") { Description = "A report, as PDF." };
        var side = Options.Number("--side", "Page to draw, from 1.", 1);
        var to = new Option<string?>("--til") { Description = "File to write the SVG to (otherwise standard output).", HelpName = "FILE" };
        var definitions = Options.Definitions();
        var command = new Command("vis", "Draw a page with its lines, cells, reading order, sections and figures, as SVG.") { file, side, to, definitions };
        command.SetAction((result, cancel) => Task.FromResult(Draw(
            session, result.GetValue(file)!, result.GetValue(side) ?? 1, result.GetValue(to), result.GetValue(definitions), cancel)));
        return command;
    }

    private static int Draw(Session session, string path, int side, string? to, string? definitions, CancellationToken cancel)
    {
        ReportMiner miner = ReportMiner.Load(DefinitionsFolder.Find(definitions));
        Outcome<IReadOnlyList<Page>> read = miner.Read(path, cancel);
        if (!read.Success)
        {
            session.Error.WriteLine($"{path}: {read.Failure.Message}");
            return ExitStatus.NothingDone;
        }

        if (side > read.Value.Count)
        {
            throw new ArgumentsException($"{path} has {read.Value.Count} pages; --side takes 1 to {read.Value.Count}, not {side}.");
        }

        SegmentedDocument document = miner.Segment(read.Value);
        IReadOnlyList<Figure> figures = document.Units.Count == 0 ? [] : miner.Figures(document);
        string svg = PageDrawing.Svg(read.Value[side - 1], document.Layout, document, figures);
        if (to is null)
        {
            session.Out.Write(svg);
            return ExitStatus.Done;
        }

        try
        {
            File.WriteAllText(to, svg);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentsException($"{to} cannot be written ({e.Message.TrimEnd('.')}); name another file with --til.");
        }

        return ExitStatus.Done;
    }
}
