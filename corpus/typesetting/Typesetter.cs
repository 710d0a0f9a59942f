using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Html.Dom;

namespace Boligsosial.Corpus;

/// <summary>Prints reports to PDF by their routes. Keeps the programs' profiles in a folder of its own while it lives.</summary>
/// <param name="keep">Where the prepared HTML and the twins stay for a look at them; null: nowhere.</param>
public sealed partial class Typesetter(string? keep) : IDisposable
{
    /// <summary>Raised when a change here makes other pages of the same sources, so that all are typeset again.</summary>
    public const string Version = "3";

    private readonly string folder = Directory.CreateTempSubdirectory("boligsosial-typesetting-").FullName;

    /// <summary>The report as it is published.</summary>
    public string PrintPlain(SourceReport report) => Print(report, report.Plain(), "plain");

    /// <summary>The report with each mark in a colour of its own.</summary>
    public string PrintTwin(SourceReport report) => Print(report, report.Twin(), "twin");

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Keep(SourceReport report, string file)
    {
        if (keep is not null)
        {
            Directory.CreateDirectory(keep);
            File.Copy(file, Path.Combine(keep, $"{Path.GetFileNameWithoutExtension(report.File)}-{Path.GetFileName(file)}"), overwrite: true);
        }
    }

    private string Print(SourceReport report, IHtmlDocument document, string name)
    {
        var html = Path.Combine(folder, name + ".html");
        var pdf = Path.Combine(folder, name + ".pdf");
        File.Delete(pdf);
        switch (report.Route)
        {
            case "libreoffice":
                PageFurniture.ForLibreOffice(document);
                Save(document, html);
                // Straight from HTML, Writer prints the running heads on odd pages only.
                Convert(html, "odt:writer8", "--infilter=HTML (StarWriter)");
                Convert(Path.ChangeExtension(html, ".odt"), "pdf:writer_pdf_Export");
                break;
            case "libreoffice-docx":
                PageFurniture.ForLibreOffice(document);
                Save(document, html);
                Convert(html, "docx:Office Open XML Text", "--infilter=HTML (StarWriter)");
                Convert(Path.ChangeExtension(html, ".docx"), "pdf:writer_pdf_Export");
                break;
            case "chromium":
                PageFurniture.ForChromium(document);
                Save(document, html);
                ExternalProgram.Run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    $"--user-data-dir={Path.Combine(folder, "chromium")}", $"--print-to-pdf={pdf}", new Uri(html).AbsoluteUri);
                break;
            default:
                PageFurniture.ForWeasyPrint(document);
                Save(document, html);
                ExternalProgram.Run("weasyprint", "--quiet", html, pdf);
                break;
        }

        if (!File.Exists(pdf))
        {
            throw new CorpusException($"{report.File}: {report.Route} printed no PDF");
        }

        RemoveTraces(pdf, report.File);
        Keep(report, html);
        Keep(report, pdf);
        return pdf;
    }

    private void Convert(string input, string filter, params string[] options) =>
        ExternalProgram.Run("soffice",
            [$"-env:UserInstallation={new Uri(Path.Combine(folder, "libreoffice")).AbsoluteUri}", "--headless", .. options, "--convert-to", filter, "--outdir", folder, input]);

    private static void Save(IHtmlDocument document, string path) => File.WriteAllText(path, document.ToHtml());

    /// <summary>Puts the same date and identifiers into every PDF, each as long as the one it replaces, so that the same source gives the same file.</summary>
    private static void RemoveTraces(string pdf, string name)
    {
        var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(pdf));
        var identifier = System.Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        bytes = Dates().Replace(bytes, m => m.Groups[1].Value + "20000101000000");
        bytes = Identifiers().Replace(bytes, m => m.Groups[1].Value + identifier[..32] + m.Groups[2].Value + identifier[..32]);
        bytes = Checksum().Replace(bytes, m => m.Groups[1].Value + identifier[..32]);
        File.WriteAllBytes(pdf, Encoding.Latin1.GetBytes(bytes));
    }

    [GeneratedRegex(@"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}")]
    private static partial Regex Dates();

    [GeneratedRegex(@"(/ID\s*\[\s*<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}")]
    private static partial Regex Identifiers();

    [GeneratedRegex(@"(/DocChecksum\s*/)[0-9A-F]{32}")]
    private static partial Regex Checksum();
}
