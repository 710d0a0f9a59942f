using System.Globalization;
using System.Text;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction.Language;

namespace Boligsosial.Mining.Tests.Extraction.Language;

/// <summary>Writes numbers found as a line that a test can state: «ca. 40» gives «40=40~».</summary>
internal static class NumberAssert
{
    /// <summary>The quantities as printed=value with bound (~ &lt; &gt;) and unit, set apart by «; ».</summary>
    public static string Quantities(string text) => Line(NumberScanner.Scan(text).Where(n => n.Kind == NumberKind.Quantity));

    /// <summary>All numbers with their kinds.</summary>
    public static string Kinds(string text) => string.Join("; ", NumberScanner.Scan(text).Select(n => $"{n.ValueText} {n.Kind}"));

    /// <summary>Numbers as printed=value with bound and unit.</summary>
    public static string Line(IEnumerable<NumberMention> numbers)
    {
        var line = new StringBuilder();
        foreach (NumberMention n in numbers)
        {
            line.Append(line.Length > 0 ? "; " : "").Append(n.ValueText).Append('=')
                .Append(n.Value.ToString("0.####", CultureInfo.InvariantCulture))
                .Append(n.Bound switch { Bound.Approx => "~", Bound.Min => ">", Bound.Max => "<", _ => "" })
                .Append(n.Unit switch
                {
                    NumberUnit.None => "",
                    NumberUnit.Nok => " kr",
                    NumberUnit.Percent => " %",
                    NumberUnit.PerThousand => " ‰",
                    var unit => " " + unit,
                });
        }

        return line.ToString();
    }
}
