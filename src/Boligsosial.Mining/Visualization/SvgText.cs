using System.Globalization;
using System.Text;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Visualization;

/// <summary>Writes SVG elements: text escaped, numbers with at most two decimals and a decimal point, so that the same input gives the same bytes.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _svg = new();

    /// <summary>A piece of markup as it is.</summary>
    public SvgText Raw(string markup)
    {
        _svg.Append(markup).Append('\n');
        return this;
    }

    public SvgText OpenLayer(string name) => Raw($"<g id=\"layer-{name}\" class=\"layer {name}\">");

    public SvgText Close() => Raw("</g>");

    public SvgText Rect(Box box, string css, string title = "")
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(box.X0)}\" y=\"{Number(box.Y0)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\"");
        Class(css);
        return Raw(title.Length == 0 ? "/>" : $"><title>{Escape(title)}</title></rect>");
    }

    public SvgText Line(double x0, double y0, double x1, double y1, string css)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(x0)}\" y1=\"{Number(y0)}\" x2=\"{Number(x1)}\" y2=\"{Number(y1)}\"");
        Class(css);
        return Raw("/>");
    }

    public SvgText Circle(double x, double y, double radius, string css)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"");
        Class(css);
        return Raw("/>");
    }

    /// <summary>Text from its baseline; <paramref name="width"/>, when over 0, is the width it is fitted to.</summary>
    public SvgText Text(double x, double y, string text, double size = 0, double width = 0, string css = "")
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(x)}\" y=\"{Number(y)}\"");
        if (size > 0)
        {
            _svg.Append(CultureInfo.InvariantCulture, $" font-size=\"{Number(size)}\"");
        }

        if (width > 0)
        {
            _svg.Append(CultureInfo.InvariantCulture, $" textLength=\"{Number(width)}\" lengthAdjust=\"spacingAndGlyphs\"");
        }

        Class(css);
        return Raw($">{Escape(text)}</text>");
    }

    public override string ToString() => _svg.ToString();

    /// <summary>At most two decimals, never in exponential form.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Text as XML 1.0 allows it: marks escaped, characters that XML forbids replaced.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\uFFFE' or '\uFFFF' => escaped.Append('\uFFFD'),
                _ when char.IsSurrogate(c) || (c < ' ' && c is not ('\t' or '\n' or '\r')) => escaped.Append('\uFFFD'),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private void Class(string css)
    {
        if (css.Length > 0)
        {
            _svg.Append(" class=\"").Append(css).Append('"');
        }
    }
}
