using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Store;

/// <summary>The identifiers that join the tables. They come from content alone, so that they are the same on every machine and in every run.</summary>
public static class Identifiers
{
    /// <summary>What every <c>document_id</c> looks like.</summary>
    public const string DocumentPattern = "^[0-9a-f]{16}(-[0-9]+)?$";

    /// <summary>What every <c>figure_id</c> looks like.</summary>
    public const string FigurePattern = "^[0-9a-f]{16}$";

    private const int Length = 16;

    /// <summary>The id of the document with that content.</summary>
    /// <param name="sha256">64 hexadecimal digits.</param>
    public static string Document(string sha256) => sha256[..Length];

    /// <summary>The id of a further file with content that another file has already.</summary>
    /// <param name="original">Id of the first.</param>
    /// <param name="number">2 for the first copy.</param>
    public static string Copy(string original, int number) => string.Create(CultureInfo.InvariantCulture, $"{original}-{number}");

    /// <summary>The id of a file whose content could not be read, by its path.</summary>
    public static string Unread(string file) => Hash("unread\n" + file);

    /// <summary>The ids of a document's figures, in their order. A figure keeps its id as long as its indicator, place and printed text stay.</summary>
    public static IReadOnlyList<string> Figures(string documentId, IReadOnlyList<Figure> figures)
    {
        var seen = new Dictionary<string, int>(figures.Count);
        var ids = new string[figures.Count];
        for (var i = 0; i < figures.Count; i++)
        {
            var key = Key(documentId, figures[i]);
            var before = seen.GetValueOrDefault(key);
            seen[key] = before + 1;
            ids[i] = Hash(before == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}\n{before + 1}"));
        }

        return ids;
    }

    private static string Key(string documentId, Figure f) => string.Create(
        CultureInfo.InvariantCulture,
        $"{documentId}\n{f.Indicator}\n{f.Page}\n{f.Box.X0:0}\n{f.Box.Y0:0}\n{f.Box.X1:0}\n{f.Box.Y1:0}\n{f.ValueText}\n{f.Breakdown}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
}
