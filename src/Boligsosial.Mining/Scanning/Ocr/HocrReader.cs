using System.Globalization;
using System.Xml;
using Boligsosial.Mining.Scanning.Raster;

namespace Boligsosial.Mining.Scanning.Ocr;

/// <summary>
/// Reads hOCR as Tesseract writes it with <c>hocr_char_boxes</c>: spans of class ocr_line (or one of its kin), ocrx_word and ocrx_cinfo,
/// whose title holds box, baseline and confidence (the hOCR specification 1.2).
/// </summary>
public static class HocrReader
{
    private static readonly HashSet<string> LineClasses = ["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"];

    /// <summary>The lines of each page.</summary>
    /// <exception cref="XmlException">The text is no hOCR, or is cut off.</exception>
    public static IReadOnlyList<IReadOnlyList<OcrLine>> Read(TextReader hocr)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false, IgnoreComments = true };
        using var xml = XmlReader.Create(hocr, settings);
        var pages = new List<IReadOnlyList<OcrLine>>();
        List<OcrLine> lines = [];
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            string kind = xml.GetAttribute("class") ?? "";
            if (kind == "ocr_page")
            {
                lines = [];
                pages.Add(lines);
            }
            else if (LineClasses.Contains(kind))
            {
                Title title = Title.Of(xml.GetAttribute("title"));
                using XmlReader inner = xml.ReadSubtree();
                List<OcrWord> words = Words(inner);
                if (words.Count > 0)
                {
                    lines.Add(new OcrLine(words, title.Baseline));
                }
            }
        }

        return pages;
    }

    private static List<OcrWord> Words(XmlReader xml)
    {
        var words = new List<OcrWord>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("class") == "ocrx_word")
            {
                Title title = Title.Of(xml.GetAttribute("title"));
                using XmlReader inner = xml.ReadSubtree();
                (string text, List<OcrCharacter> characters) = Characters(inner);
                text = text.Trim();
                if (text.Length > 0)
                {
                    words.Add(new OcrWord(text, title.Box, title.Confidence, characters));
                }
            }
        }

        return words;
    }

    private static (string Text, List<OcrCharacter> Characters) Characters(XmlReader xml)
    {
        var characters = new List<OcrCharacter>();
        var text = new System.Text.StringBuilder();
        Title? title = null;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("class") == "ocrx_cinfo")
            {
                title = Title.Of(xml.GetAttribute("title"));
            }
            else if (xml.NodeType == XmlNodeType.Text)
            {
                // Lines are broken between the spans: their white space is none of the text.
                string value = xml.Value.Trim();
                text.Append(value);
                if (title is { } t && value.Length > 0)
                {
                    characters.Add(new OcrCharacter(value, t.Box, t.Confidence));
                }
            }
        }

        return (text.ToString(), characters);
    }

    /// <summary>What a title attribute says: properties separated by semicolons, values by spaces.</summary>
    private readonly record struct Title(PixelBox Box, double Baseline, double Confidence)
    {
        public static Title Of(string? title)
        {
            PixelBox box = default;
            double slope = 0;
            double offset = 0;
            double confidence = 0;
            foreach (string property in (title ?? "").Split(';', StringSplitOptions.TrimEntries))
            {
                string[] parts = property.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                switch (parts.Length > 0 ? parts[0] : "")
                {
                    case "bbox" or "x_bboxes" when parts.Length >= 5:
                        box = new PixelBox((int)Number(parts[1]), (int)Number(parts[2]), (int)Number(parts[3]), (int)Number(parts[4]));
                        break;
                    case "baseline" when parts.Length >= 3:
                        (slope, offset) = (Number(parts[1]), Number(parts[2]));
                        break;
                    case "x_wconf" or "x_conf" when parts.Length >= 2:
                        confidence = Math.Clamp(Number(parts[1]) / 100, 0, 1);
                        break;
                    default:
                        break;
                }
            }

            return new Title(box, box.Bottom + offset + (slope * box.Width / 2), confidence);
        }

        private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : 0;
    }
}
