using System.Globalization;
using System.Text;

namespace Boligsosial.Mining.Tests.Reading;

/// <summary>Writes the objects of a small PDF file by hand (ISO 32000-1, 7.5). The first one is the catalog.</summary>
internal sealed class PdfObjects
{
    /// <summary>A font that every reader has.</summary>
    public const string Helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

    private readonly List<byte> _file = [];
    private readonly List<int> _offsets = [];

    public PdfObjects() => Write("%PDF-1.4\n");

    /// <summary>The number of the next object.</summary>
    public int Next => _offsets.Count + 1;

    public void Add(string text)
    {
        Begin();
        Write($"{text}\nendobj\n");
    }

    /// <summary>An object with a stream.</summary>
    /// <param name="content">The stream.</param>
    /// <param name="entries">What its dictionary says beside its length.</param>
    public void AddStream(byte[] content, string entries = "")
    {
        Begin();
        Write($"<< {entries} /Length {content.Length} >>\nstream\n");
        _file.AddRange(content);
        Write("\nendstream\nendobj\n");
    }

    /// <summary>An object with a stream of Latin-1 text.</summary>
    public void AddStream(string content) => AddStream(Encoding.Latin1.GetBytes(content));

    /// <summary>The file.</summary>
    /// <param name="trailer">What its trailer says beside the usual.</param>
    public byte[] Bytes(string trailer = "")
    {
        int table = _file.Count;
        Write($"xref\n0 {Next}\n0000000000 65535 f \n");
        _offsets.ForEach(offset => Write(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")));
        Write($"trailer\n<< /Size {Next} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return [.. _file];
    }

    private void Begin()
    {
        _offsets.Add(_file.Count);
        Write($"{_offsets.Count} 0 obj\n");
    }

    private void Write(string text) => _file.AddRange(Encoding.Latin1.GetBytes(text));
}
