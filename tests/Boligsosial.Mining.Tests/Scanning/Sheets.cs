using System.Globalization;
using System.Text;
using Boligsosial.Mining.Reading;
using Boligsosial.Mining.Scanning;
using Boligsosial.Mining.Scanning.Raster;
using Boligsosial.Mining.Tests.Reading;

namespace Boligsosial.Mining.Tests.Scanning;

/// <summary>A page of print: words and lines at places in points from the top left, on A4.</summary>
internal sealed class PrintedPage
{
    public const double Width = 595;
    public const double Height = 842;

    private readonly StringBuilder _content = new();

    /// <summary>Whether the text is there to be searched and not to be seen, as over a scan.</summary>
    public bool Invisible { get; init; }

    public string Content => _content.ToString();

    public PrintedPage Text(double x, double y, string text, double size = 11)
    {
        string escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
        _content.Append(CultureInfo.InvariantCulture, $"BT {(Invisible ? 3 : 0)} Tr /F1 {size} Tf {x} {Height - y} Td ({escaped}) Tj ET\n");
        return this;
    }

    public PrintedPage Line(double x0, double y0, double x1, double y1, double width = 0.75, double grey = 0)
    {
        _content.Append(CultureInfo.InvariantCulture, $"{grey} G {width} w {x0} {Height - y0} m {x1} {Height - y1} l S\n");
        return this;
    }

    /// <summary>A round spot.</summary>
    public PrintedPage Spot(double x, double y, double diameter)
    {
        _content.Append(CultureInfo.InvariantCulture, $"0 G 1 J {diameter} w {x} {Height - y} m {x} {Height - y} l S 0 J\n");
        return this;
    }

    /// <summary>A table with ruling lines, its rows below each other.</summary>
    public PrintedPage Table(double x, double y, double[] widths, double rowHeight, double grey, params string[][] rows)
    {
        double right = x + widths.Sum();
        double bottom = y + (rows.Length * rowHeight);
        for (int r = 0; r <= rows.Length; r++)
        {
            Line(x, y + (r * rowHeight), right, y + (r * rowHeight), 0.75, grey);
        }

        double at = x;
        for (int c = 0; c <= widths.Length; c++)
        {
            Line(at, y, at, bottom, 0.75, grey);
            for (int r = 0; c < widths.Length && r < rows.Length; r++)
            {
                Text(at + 4, y + (r * rowHeight) + 14, rows[r][c]);
            }

            at += c < widths.Length ? widths[c] : 0;
        }

        return this;
    }
}

/// <summary>Makes PDF files of printed pages and of pictures of them, in a folder of its own.</summary>
internal sealed class Sheets : IDisposable
{
    private const int Dpi = 200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scans-");
    private int _files;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A path in the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>A file of pages: a printed page born digital, a picture as a scan, a picture and a page as a scan with a text layer.</summary>
    public string Pdf(params (GreyImage? Picture, PrintedPage? Text)[] pages)
    {
        string path = PathOf($"{_files++}.pdf");
        File.WriteAllBytes(path, Build(pages));
        return path;
    }

    /// <summary>A page as a scanner sees it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="degrees">By how much it was fed askew.</param>
    /// <param name="quarters">By how many quarters it lay wrong, clockwise.</param>
    /// <param name="noise">How far grey values are off, at most.</param>
    public GreyImage Scan(PrintedPage page, double degrees = 0, int quarters = 0, int noise = 0)
    {
        GreyImage? drawn = null;
        ChildProcess.Run(
            "mutool",
            ["draw", "-q", "-c", "gray", "-F", "pgm", "-r", $"{Dpi}", "-o", "-", Pdf((null, page)), "1"],
            ProcessLimits.Default,
            output =>
            {
                drawn = GreyImage.ReadPgm(output);
                output.CopyTo(Stream.Null);
            },
            CancellationToken.None);
        GreyImage image = Turner.Quarter(degrees == 0 ? drawn! : Turner.Level(drawn!, -degrees), quarters);
        var random = new Random(7);
        for (int i = 0; noise > 0 && i < image.Pixels.Length; i++)
        {
            image.Pixels[i] = (byte)Math.Clamp(image.Pixels[i] * 0.8 + 25 + random.Next(-noise, noise + 1), 0, 255);
        }

        return image;
    }

    /// <summary>What is seen on a page as a scanner sees it.</summary>
    public PagePicture Picture(PrintedPage page)
    {
        GreyImage drawn = Scan(page);
        return PagePicture.Of(new MutoolEngine().Read(Pdf((drawn, null)), CancellationToken.None).Value![0], drawn, 0);
    }

    private static byte[] Build((GreyImage? Picture, PrintedPage? Text)[] pages)
    {
        var objects = new PdfObjects();
        objects.Add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.Add($"<< /Type /Pages /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + (3 * i)} 0 R"))}] /Count {pages.Length} >>");
        objects.Add(PdfObjects.Helvetica);
        foreach ((GreyImage? picture, PrintedPage? text) in pages)
        {
            int number = objects.Next;
            double width = picture is null ? PrintedPage.Width : picture.Width * 72.0 / Dpi;
            double height = picture is null ? PrintedPage.Height : picture.Height * 72.0 / Dpi;
            string size = string.Create(CultureInfo.InvariantCulture, $"{width:0.##} {height:0.##}");
            GreyImage image = picture ?? GreyImage.White(1, 1);
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size}] /Resources << /Font << /F1 3 0 R >> /XObject << /Im {number + 2} 0 R >> >> /Contents {number + 1} 0 R >>");
            objects.AddStream((picture is null ? "" : $"q {size.Replace(" ", " 0 0 ", StringComparison.Ordinal)} 0 0 cm /Im Do Q\n") + text?.Content);
            objects.AddStream(image.Pixels, $"/Type /XObject /Subtype /Image /Width {image.Width} /Height {image.Height} /ColorSpace /DeviceGray /BitsPerComponent 8");
        }

        return objects.Bytes();
    }
}
