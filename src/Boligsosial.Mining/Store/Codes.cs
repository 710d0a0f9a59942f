using System.Text;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Store;

/// <summary>The ASCII codes by which the store and its exports write the program's enumerations.</summary>
public static class Codes
{
    /// <summary><c>text</c>, <c>ocr-layer</c> or <c>ocr</c>.</summary>
    public static string Of(TextSource source) => source == TextSource.OcrLayer ? "ocr-layer" : Snake(source.ToString());

    /// <summary><c>ok</c>, <c>partial</c> or <c>failed</c>.</summary>
    public static string Of(DocumentStatus status) => Snake(status.ToString());

    /// <summary><c>not_pdf</c>, <c>empty</c> and so on.</summary>
    public static string Of(FailureCode code) => Snake(code.ToString());

    /// <summary><c>exact</c>, <c>approx</c>, <c>min</c> or <c>max</c>.</summary>
    public static string Of(Bound bound) => Snake(bound.ToString());

    /// <summary>All codes of an enumeration, in its order.</summary>
    public static IReadOnlyList<string> All<T>(Func<T, string> of)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(of)];

    private static string Snake(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && code.Length > 0)
            {
                code.Append('_');
            }

            code.Append(char.ToLowerInvariant(c));
        }

        return code.ToString();
    }
}
