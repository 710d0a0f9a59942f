using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Learning.Sections;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Learning.Templates;

/// <summary>Makes an example of a report: the words and numbers of its headings, its title and first page, and how the forms fit.</summary>
public static class TemplateExamples
{
    /// <summary>For each form: a constant, the share of its sections found, the share of its numbers, its score, whether it has a run of numbers of its own.</summary>
    private const int MeasureCount = 5;

    /// <summary>A form with fewer numbers may have them by chance.</summary>
    private const int ManyNumbers = 8;

    /// <summary>Of many numbers nobody has this share by chance.</summary>
    private const double MostNumbers = 0.7;

    private const int FirstPage = 2000;
    private const float HeadingValue = 0.4f;
    private const float TitleValue = 0.6f;
    private const float PageValue = 0.15f;
    private static readonly ulong HeadingName = FeatureHash.Of("report heading");
    private static readonly ulong NumberName = FeatureHash.Of("report number");
    private static readonly ulong TitleName = FeatureHash.Of("report title");
    private static readonly ulong PageName = FeatureHash.Of("report page");
    private static readonly ulong RegionName = FeatureHash.Of("report region");

    /// <summary>The shape of models with so many classes.</summary>
    public static Shape Shape(int classes) => new(classes, MeasureCount);

    /// <summary>The example.</summary>
    /// <param name="report">The report.</param>
    /// <param name="classes">The classes; the first stands for no form.</param>
    /// <param name="classOf">The class of a form.</param>
    /// <param name="label">The true class; -1 when not known.</param>
    /// <param name="unknown">Whether a heading's words are not to be looked at; null when all are.</param>
    public static Example Make(UnknownReport report, IReadOnlyList<string> classes, Func<Template, string> classOf, int label, Func<string, bool>? unknown = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(classOf);
        var buffer = new ExampleBuffer(Shape(classes.Count));
        Words(report, unknown, buffer.Features);
        Measures(report, [.. report.Fits.Select(f => IndexOf(classes, classOf(f.Template)))], buffer.Measures);
        buffer.Complete();
        return buffer.ToExample(label);
    }

    private static int IndexOf(IReadOnlyList<string> classes, string name)
    {
        int of = classes.Count - 1;
        while (of > 0 && classes[of] != name)
        {
            of--;
        }

        return of;
    }

    private static void Measures(UnknownReport report, int[] classes, float[] measures)
    {
        HashSet<string> numbers = [.. report.Candidates.Where(c => c.Style > 0 && c.Heading.Number.Length > 0).Select(c => c.Heading.Number)];
        void Raise(int of, int measure, float value)
        {
            ref float at = ref measures[(of * MeasureCount) + measure];
            at = Math.Max(at, value);
        }

        for (int f = 0; f < classes.Length; f++)
        {
            TemplateFit fit = report.Fits[f];
            string[] own = [.. fit.Template.Sections.Select(s => s.Numbered.Length > 0 ? s.Numbered + "1" : s.Number).Where(IsOwn).Distinct()];
            float found = (float)fit.Found / Math.Max(1, fit.Expected);
            float numbered = own.Length == 0 ? 0 : (float)own.Count(numbers.Contains) / own.Length;

            // Of no form at all the best of all forms is measured.
            foreach (int of in (ReadOnlySpan<int>)[0, classes[f]])
            {
                Raise(of, 0, 1);
                Raise(of, 1, found);
                Raise(of, 2, numbered);
                Raise(of, 3, (float)Math.Clamp(fit.Score / 10, 0, 1));
                Raise(of, 4, own.Length >= ManyNumbers && numbered > MostNumbers ? 1 : 0);
            }
        }
    }

    /// <summary>Whether a number tells one form from another: «A.1» and «hovedmål 2» do, «3» stands in most reports.</summary>
    private static bool IsOwn(string number) => number.Any(c => !char.IsAsciiDigit(c));

    private static void Words(UnknownReport report, Func<string, bool>? unknown, FeatureBuffer features)
    {
        features.Clear();
        foreach (HeadingCandidate heading in report.Candidates.Where(c => c.Style > 0 && c.Unit.Cell is null && c.Text.Length < 120))
        {
            if (unknown?.Invoke(heading.Heading.Words) != true)
            {
                Add(features, HeadingName, heading.Heading.Words, HeadingValue);
            }

            if (IsOwn(heading.Heading.Number))
            {
                features.Add(FeatureHash.Mix(NumberName, FeatureHash.Of(heading.Heading.Number)), HeadingValue);
            }
        }

        int page = report.Units[0].Page;
        TextUnit[] first = [.. report.Units.Where(u => u.Page == page)];
        double largest = first.Max(u => u.Paragraph.TextLines[0].Size);
        foreach (TextUnit title in first.Where(u => u.Paragraph.TextLines[0].Size >= largest - 0.5))
        {
            Add(features, TitleName, HeadingText.Fold(title.Text), TitleValue);
        }

        string text = string.Join(' ', first.Select(u => u.Text).Concat(report.Layout.Furniture.Take(4).Select(l => l.Text)));
        text = HeadingText.Fold(text.AsSpan(0, Math.Min(text.Length, FirstPage)));
        Add(features, PageName, text, PageValue);
        string[] words = text.Split(' ');
        for (int i = 1; i < words.Length; i++)
        {
            if (words[i - 1] is "region" or "husbanken")
            {
                features.Add(FeatureHash.Mix(RegionName, FeatureHash.Of(words[i])), HeadingValue);
            }
        }
    }

    private static void Add(FeatureBuffer features, ulong name, string folded, float value)
    {
        foreach (ulong root in TopicWords.Roots(folded))
        {
            features.Add(FeatureHash.Mix(name, root), value);
        }
    }
}
