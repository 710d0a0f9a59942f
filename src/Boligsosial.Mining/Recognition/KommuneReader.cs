using System.Text.RegularExpressions;
using Boligsosial.Mining.Kommuner;
using Boligsosial.Mining.Layout;
using Boligsosial.Mining.Matching;

namespace Boligsosial.Mining.Recognition;

/// <summary>
/// Finds the kommune that reports, or the kommuner of a joint report. The form's field decides where there is one; else every kommune
/// gathers evidence from the title, the title page, the running heads and how often it is named with «kommune».
/// A kommune that is only compared with, or a partner, is named in the text but not in front.
/// </summary>
internal sealed partial class KommuneReader(KommuneRegister register)
{
    private const double InTitle = 8;
    private const double OnTitlePage = 5;
    private const double InRunningHead = 5;
    private const double WithoutKommune = 0.7;
    private const double AsOwner = 6;
    private const double ByAddress = 4;
    private const double WithKommune = 2;
    private const double InText = 0.5;
    private const double MostByText = 8;

    /// <summary>How damaged the word «kommune» may be in a headline.</summary>
    private const double DamagedWord = 1;

    /// <summary>A kommune that is named in the text only must be named this much more than any other, and this much at all, to be the reporting one.</summary>
    private const double TextMargin = 1.5;
    private const double LeastByText = WithKommune;

    /// <summary>A kommune in front that has this share of the best one's evidence reports jointly with it.</summary>
    private const double JointShare = 0.45;

    /// <summary>The reporting kommuner in order of mention, with the numbers of <paramref name="year"/>; none when nothing tells.</summary>
    public IReadOnlyList<Kommune> Read(ReportEvidence report, int? year, string region, string language)
    {
        IReadOnlyList<KommuneMention> field = [.. report.Fields.Values("kommune").SelectMany(v => InHeader(v, year))];
        IReadOnlyList<KommuneMention> mentions = field.Count > 0 ? field : Joint(report, year);
        return [.. mentions.Select(m => Decide(m, report, year, region, language)).DistinctBy(k => k.Number)];
    }

    /// <summary>Mentions in text that names kommuner; of a kommune that had no number that year, the number it had.</summary>
    private IReadOnlyList<KommuneMention> InHeader(string text, int? year) =>
        register.FindInHeader(text, year) is { Count: > 0 } found ? found : year is null ? [] : register.FindInHeader(text, null);

    private List<KommuneMention> Joint(ReportEvidence report, int? year)
    {
        var evidence = new Dictionary<string, Evidence>();
        Gather([report.Title], InTitle);
        Gather(report.Front.TitleTexts, OnTitlePage);
        Gather(report.Fields.Values("eier").Concat(report.Fields.Values("programnavn")), AsOwner);
        Gather(report.Front.RunningHeads, InRunningHead);
        foreach (string text in report.Layout.Blocks.OfType<Paragraph>().Select(p => p.Text.Text))
        {
            foreach (KommuneMention m in register.FindMentions(text, year))
            {
                Of(m).Text += m.WithKommuneWord ? WithKommune : InText;
            }
        }

        foreach (Kommune k in report.Texts.SelectMany(t => register.FindInAddresses(t, year)).Distinct())
        {
            Of(new KommuneMention(0, 0, k, WithKommuneWord: false)).Text += ByAddress;
        }

        Evidence[] ranked = [.. evidence.Values.OrderByDescending(e => e.Total)];
        if (ranked.Length == 0 || (ranked[0].Front == 0 && !IsPlainFromText(ranked)))
        {
            return [.. report.Headlines.Where(SaysKommune).Select(h => InHeader(h, year)).FirstOrDefault(f => f.Count > 0) ?? []];
        }

        Evidence top = ranked[0];
        double best = top.Total;
        return
        [
            .. evidence.Values.Where(e => e == top || (e.Front >= WithoutKommune * OnTitlePage && top.Front > 0 && e.Total >= JointShare * best))
                .OrderBy(e => e.Order).Select(e => e.Mention),
        ];

        void Gather(IEnumerable<string> texts, double weight)
        {
            // Each kind of place counts once, however often it repeats the name.
            foreach (IGrouping<string, KommuneMention> same in texts.SelectMany(Named).GroupBy(m => m.Kommune.Number))
            {
                Of(same.First()).Front += same.Any(m => m.WithKommuneWord) ? weight : WithoutKommune * weight;
            }
        }

        Evidence Of(KommuneMention mention)
        {
            if (!evidence.TryGetValue(mention.Kommune.Number, out Evidence? e))
            {
                evidence.Add(mention.Kommune.Number, e = new Evidence(mention, evidence.Count));
            }

            return e;
        }

        IEnumerable<KommuneMention> Named(string text) =>
            register.FindMentions(text, year).Where(m => !Postcode().IsMatch(text.AsSpan(0, m.Start)) && !HusbankBefore().IsMatch(text.AsSpan(0, m.Start)));
    }

    /// <summary>Whether the word «kommune» stands there, damaged or not.</summary>
    private static bool SaysKommune(string headline) =>
        headline.ToLowerInvariant().Split(' ').Any(w => w.StartsWith("kommun", StringComparison.Ordinal) || OcrDistance.Between(w, "kommune", DamagedWord) <= DamagedWord);

    private static bool IsPlainFromText(Evidence[] ranked) =>
        ranked[0].Text >= LeastByText && (ranked.Length == 1 || ranked[0].Text >= TextMargin * ranked[1].Text);

    /// <summary>Of namesakes the one in the report's region, the one whose fylke and neighbours the report names, or the first.</summary>
    private Kommune Decide(KommuneMention mention, ReportEvidence report, int? year, string region, string language)
    {
        if (mention.Namesakes.Count == 0)
        {
            return mention.Kommune;
        }

        Kommune[] namesakes = [mention.Kommune, .. mention.Namesakes];
        Kommune[] inRegion = [.. namesakes.Where(k => register.RegionOf(k) == region)];
        if (inRegion.Length == 1)
        {
            return inRegion[0];
        }

        Kommune[] open = inRegion.Length > 0 ? inRegion : namesakes;
        Kommune[] neighbours =
        [
            .. report.Texts.SelectMany(t => register.FindMentions(t, year)).Where(m => m.Namesakes.Count == 0 && !Array.Exists(open, k => k.Name == m.Kommune.Name)).Select(m => m.Kommune),
        ];
        return register.Decide(open, string.Join('\n', report.Texts), neighbours)
            ?? open.FirstOrDefault(k => register.WritesNynorsk(k) == (language == "nn"))
            ?? open[0];
    }

    [GeneratedRegex(@"\b\d{4}\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"Husbanken(?:s)?(?:\s+[Rr]egion)?\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex HusbankBefore();

    private sealed class Evidence(KommuneMention mention, int order)
    {
        public KommuneMention Mention => mention;

        public int Order => order;

        public double Front { get; set; }

        public double Text { get; set; }

        public double Total => Front + Math.Min(MostByText, Text);
    }
}
