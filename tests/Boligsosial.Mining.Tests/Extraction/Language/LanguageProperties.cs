using System.Globalization;
using System.Text;
using Boligsosial.Mining.Extraction.Language;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Extraction.Language;

public class LanguageProperties
{
    private static readonly CultureInfo C = CultureInfo.InvariantCulture;

    private static readonly string[] Spaces = [" ", "\u00a0", "\u2009", "\u202f", "."];

    private static readonly string[] Months =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    /// <summary>Bits of reports, so that arbitrary text is also text that the rules care for.</summary>
    private static readonly string[] Bits =
    [
        "1", "2", "12", "450", "2012", "2012", "31", "06", "000", "½", ".", ",", "-", "–", " ", " ", " ", "\u00a0", "\n", "/", ":", "%", "§", "(", ")", "+", "'", "@", "x",
        "kr", "mill", "ca", "over", "og", "til", "fra", "mellom", "år", "januar", "des", "halvår", "våren", "to", "hundre", "tusen", "en", "dusin", "delmål", "side",
        "kl", "tlf", "boliger", "Boliger", "stilling", "pr", "t", "o", "m", "årsskiftet", "www", "nr", "\ud83c", "\u0301", "£", "ß", "ǅ",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""),
        Gen.Elements(Bits).ArrayOf().Select(string.Concat));

    [Fact]
    public void Numbers_lie_in_the_text_in_order_and_never_share_a_character() => Check(AnyText, text =>
    {
        Whole(NumberScanner.Scan(text), text);
        Whole(NumberScanner.ParseCell(text, 1000), text, footnotes: true);
    });

    [Fact]
    public void Dates_lie_in_the_text_in_order_and_run_forwards() => Check(AnyText, text =>
    {
        int end = 0;
        foreach (DateMention d in DateScanner.Scan(text))
        {
            Assert.True(d.Start >= end && d.Length > 0 && d.Start + d.Length <= text.Length);
            Assert.True(d.First <= d.Last);
            Assert.True(d.InYear(2012).HasYear && d.InYear(2012).First <= d.InYear(2012).Last);
            end = d.Start + d.Length;
        }
    });

    [Fact]
    public void Headers_labels_and_periods_take_any_text() => Check(AnyText, text =>
    {
        _ = Scales.FromHeader(text);
        _ = NumberScanner.BoundInLabel(text);
        _ = PeriodParser.Parse(text, 2012);
    });

    [Fact]
    public void An_amount_printed_in_any_style_is_read_back() => Check(
        from whole in Gen.Choose(0, 999_999_999)
        from cents in Gen.Elements(-1, 0, 5, 50, 75)
        from space in Gen.Elements(Spaces)
        from style in Gen.Choose(0, 3)
        select (whole, cents, space, style),
        a =>
        {
            string digits = Grouped(a.whole, a.space) + (a.cents < 0 ? "" : "," + a.cents.ToString("00", C));
            string text = a.style switch
            {
                0 => $"Utbetalt kr {digits} fra Husbanken.",
                1 => $"Utbetalt {digits} kroner",
                2 => $"Utbetalt kr. {digits}{(a.cents < 0 ? ",-" : "")} i tilskudd",
                _ => $"ca. {digits} kr",
            };
            NumberMention n = Assert.Single(NumberScanner.Scan(text));
            Assert.Equal((a.whole + (Math.Max(0, a.cents) / 100m), digits, NumberUnit.Nok, NumberKind.Quantity), (n.Value, n.ValueText, n.Unit, n.Kind));
        });

    [Fact]
    public void A_count_in_a_cell_is_read_back() => Check(
        from value in Gen.Choose(-99_999_999, 99_999_999)
        from space in Gen.Elements(Spaces)
        select (value, space),
        c =>
        {
            string digits = Grouped(Math.Abs(c.value), c.space);
            NumberMention n = Assert.Single(NumberScanner.ParseCell((c.value < 0 ? "-" : "") + digits));
            Assert.Equal((c.value, NumberKind.Quantity), (n.Value, n.Kind));
        });

    [Fact]
    public void Millions_with_decimals_are_read_back() => Check(
        from tenths in Gen.Choose(0, 9999)
        from word in Gen.Elements("mill", " mill", " mill.", " mill. kr", " millioner kroner", " millionar kroner", " MNOK")
        select (tenths, word),
        m => Assert.Equal(m.tenths * 100_000m, Assert.Single(NumberScanner.Scan($"Ramme: {(m.tenths / 10m).ToString("0.#", C).Replace('.', ',')}{m.word}")).Value));

    [Fact]
    public void Shares_are_read_back() => Check(
        from tenths in Gen.Choose(0, 1000)
        from sign in Gen.Elements("%", " %", " prosent", "\u00a0%", " pst.")
        select (tenths, sign),
        s =>
        {
            NumberMention n = Assert.Single(NumberScanner.Scan($"Andelen er {(s.tenths / 10m).ToString("0.#", C).Replace('.', ',')}{s.sign} nå"));
            Assert.Equal((s.tenths / 10m, NumberUnit.Percent), (n.Value, n.Unit));
        });

    [Fact]
    public void Number_words_are_read_back() => Check(
        from value in Gen.Choose(2, 999)
        from together in ArbMap.Default.GeneratorFor<bool>()
        select (value, together),
        w => Assert.Equal(w.value, Assert.Single(NumberScanner.Scan($"fordelt {InWords(w.value, w.together)} boliger")).Value));

    [Fact]
    public void A_day_printed_in_any_style_is_read_back() => Check(
        from day in Gen.Choose(0, (50 * 365) - 1).Select(d => new DateOnly(2000, 1, 1).AddDays(d))
        from style in Gen.Choose(0, 8)
        select (day, style),
        d =>
        {
            string printed = d.style switch
            {
                0 => d.day.ToString("dd.MM.yyyy", C),
                1 => d.day.ToString("d.M.yyyy", C),
                2 => d.day.ToString("dd.MM.yy", C),
                3 => d.day.ToString("d/M-yy", C),
                4 => d.day.ToString("d/M yyyy", C),
                5 => $"{d.day.Day}. {Months[d.day.Month - 1]} {d.day.Year}",
                6 => $"{d.day.Day} {Months[d.day.Month - 1]} {d.day.Year}",
                7 => d.day.ToString("yyyy-MM-dd", C),
                _ => d.day.ToString("dd.MM. yyyy", C),
            };
            DateMention found = Assert.Single(DateScanner.Scan($"Møtet pr. {printed} ble holdt"));
            Assert.Equal((d.day, d.day, DatePrecision.Day, DateRole.AsOf), (found.First, found.Last, found.Precision, found.Role));
        });

    [Fact]
    public void Days_with_a_dash_between_are_one_span() => Check(
        from first in Gen.Choose(0, 20 * 365).Select(d => new DateOnly(2001, 1, 1).AddDays(d))
        from days in Gen.Choose(1, 2000)
        from dash in Gen.Elements("-", " - ", "–", " – ", ".- ", " til ", " t.o.m. ")
        select (first, last: first.AddDays(days), dash),
        s =>
        {
            string dash = s.dash.TrimStart('.');
            DateMention found = Assert.Single(DateScanner.Scan($"({s.first.ToString("dd.MM.yy", C)}{dash}{s.last.ToString("dd.MM.yy", C)})"));
            Assert.Equal((s.first, s.last), (found.First, found.Last));
        });

    private static void Whole(IReadOnlyList<NumberMention> numbers, string text, bool footnotes = false)
    {
        int end = 0;
        foreach (NumberMention n in numbers)
        {
            Assert.True(n.Start >= end && n.Length > 0 && n.End <= text.Length);
            Assert.Equal(text.Substring(n.Start, n.Length), n.ValueText);
            Assert.InRange(n.Certainty, 0.01, 1);
            end = n.End;
        }

        if (!footnotes)
        {
            // Every digit of the text is in some mention.
            int covered = numbers.Sum(n => n.ValueText.Count(char.IsAsciiDigit));
            Assert.Equal(text.Count(char.IsAsciiDigit), covered);
        }
    }

    private static void Check<T>(Gen<T> gen, Action<T> holds) =>
        Prop.ForAll(gen.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static string Grouped(int value, string space)
    {
        var text = new StringBuilder(value.ToString(C));
        for (int i = text.Length - 3; i > 0; i -= 3)
        {
            text.Insert(i, space);
        }

        return text.ToString();
    }

    private static string InWords(int value, bool together)
    {
        string[] small =
        [
            "", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten",
        ];
        string[] tens = ["", "", "tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti"];
        int below = value % 100;
        string last = below < 20 ? (below == 1 && value > 1 ? "én" : small[below]) : tens[below / 10] + small[below % 10];
        string hundreds = value >= 200 ? small[value / 100] + (together ? "" : " ") + "hundre" : value >= 100 ? "ett" + (together ? "" : " ") + "hundre" : "";
        string and = hundreds.Length > 0 && last.Length > 0 ? (together ? "og" : " og ") : "";
        return hundreds + and + last;
    }
}
