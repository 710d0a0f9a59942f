using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Reading;

/// <summary>Looks at the first bytes of a file before an engine is started for it.</summary>
internal static class PdfFile
{
    /// <summary>Readers accept a header within the first kilobyte (ISO 32000-1, Annex H, note 13).</summary>
    private const int HeaderWithin = 1024;

    /// <summary>Readers look for the end within as much (Annex H, note 18), and mail programs put more behind it.</summary>
    private const int EndWithin = 4096;

    /// <summary>Why the file cannot be a PDF, or null when it may be one.</summary>
    public static Failure? Check(string path)
    {
        static Failure Failed(FailureCode code, string message) => new("reading", code, message);
        try
        {
            using FileStream file = File.OpenRead(path);
            Span<byte> head = stackalloc byte[HeaderWithin];
            int n = file.ReadAtLeast(head, HeaderWithin, throwOnEndOfStream: false);
            if (n == 0)
            {
                return Failed(FailureCode.Empty, "The file is empty. Fetch it again from where it came.");
            }

            return head[..n].IndexOf("%PDF-"u8) < 0
                ? Failed(FailureCode.NotPdf, "The file is not a PDF, whatever its name says. Open it in the program that made it and save it as PDF.")
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(FailureCode.Unreadable, $"The file could not be opened ({e.Message}). Check that it is there and that you may read it.");
        }
    }

    /// <summary>Whether the file lacks the mark that ends every PDF: it was cut short on its way, and what the engine repairs of it may lack pages.</summary>
    public static bool EndsTooSoon(string path)
    {
        using FileStream file = File.OpenRead(path);
        file.Seek(-Math.Min(file.Length, EndWithin), SeekOrigin.End);
        Span<byte> tail = stackalloc byte[EndWithin];
        int n = file.ReadAtLeast(tail, EndWithin, throwOnEndOfStream: false);
        return tail[..n].IndexOf("%%EOF"u8) < 0;
    }
}
