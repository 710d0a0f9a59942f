using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning.Ocr;

/// <summary>Keeps what OCR read by the content of the image, so that a page is read once, however often the corpus is mined.</summary>
/// <param name="folder">Where; made when first written to.</param>
/// <param name="engine">Name, version and settings of the engine: another engine reads anew.</param>
internal sealed class OcrCache(string? folder, string engine)
{
    /// <summary>The key of an image.</summary>
    public string Key(GreyImage image)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{engine}|{image.Width}x{image.Height}|")));
        hash.AppendData(image.Pixels);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What was read off the image, or null.</summary>
    public IReadOnlyList<OcrLine>? Find(string key)
    {
        if (folder is null || !File.Exists(PathOf(key)))
        {
            return null;
        }

        try
        {
            using FileStream file = File.OpenRead(PathOf(key));
            using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
            return OcrLines.Read(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            return null; // Cut off when a run was killed: read anew.
        }
    }

    /// <summary>Keeps what was read. A cache that cannot be written is none, no failure.</summary>
    public void Keep(string key, IReadOnlyList<OcrLine> lines)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(key))!);
            string temporary = PathOf(key) + "." + Path.GetRandomFileName();
            using (var text = new StreamWriter(new GZipStream(File.Create(temporary), CompressionLevel.Fastest), new UTF8Encoding(false)))
            {
                OcrLines.Write(lines, text);
            }

            File.Move(temporary, PathOf(key), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk or a read-only folder: the page is read again next time.
        }
    }

    private string PathOf(string key) => Path.Combine(folder!, key[..2], key + ".gz");
}
