using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Tests.Segmentation;

/// <summary>Small documents in the structure of the forms, cut by the definitions of the corpus.</summary>
internal static class SmallForm
{
    private static readonly Segmenter Segmenter = new(TemplateSet.Load(TestDefinitions.Folder));

    private const string Body = "Her står det noe om arbeidet i kommunen det siste året.";

    /// <summary>The half-yearly form with a paragraph under each heading, each changed by <paramref name="print"/>.</summary>
    public static LayoutBuilder HalfYearly(Func<string, string>? print = null)
    {
        var builder = new LayoutBuilder().Heading("Skjema for halvårsrapportering", 20).Text("Region sør");
        foreach (string heading in new[]
        {
            "1. Formalia", "2. Bakgrunn for kommunens deltakelse", "3. Mål for kommunens program",
            "Programmets hovedmål 1: Økt forebygging og bekjempelse av bostedsløshet", "Programmets hovedmål 2: Økt boligsosial kompetanse i kommunene",
            "4. Organisering", "5. Samarbeidspartnere og aktører", "6. Brukermedvirkning", "7. Ressursbruk",
        })
        {
            builder.Heading(print is null ? heading : print(heading), 14).Text(Body);
        }

        return builder;
    }

    public static SegmentedDocument Segment(this LayoutBuilder builder) => Segmenter.Segment(builder.Build());

    /// <summary>The codes of the sections in reading order.</summary>
    public static string Codes(this SegmentedDocument document) => string.Join(' ', document.Sections.Select(s => s.Code));
}
