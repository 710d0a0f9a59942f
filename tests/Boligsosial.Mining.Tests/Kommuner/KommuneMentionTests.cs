using Boligsosial.Mining.Kommuner;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Kommuner;

public sealed class KommuneMentionTests
{
    [Theory]
    [InlineData("Skien kommune søkte i 2009 om midler.", "Skien+")]
    [InlineData("Skien kommunes deltakelse", "Skien+")]
    [InlineData("Rådmannen i Skien la fram saka.", "Skien")]
    [InlineData("Skiens utleieboliger er slitne.", "Skiens")]
    [InlineData("lørenskog kommune", "lørenskog+")]
    [InlineData("ØVRE EIKER KOMMUNE", "ØVRE EIKER+")]
    [InlineData("Karmøy og Haugesund kommuner", "Karmøy+ Haugesund+")]
    [InlineData("kommunene Karmøy, Haugesund og Bokn", "Karmøy+ Haugesund+ Bokn+")]
    [InlineData("Stavanger kommune og Randaberg kommune", "Stavanger+ Randaberg+")]
    [InlineData("Stavanger kommune har, sammen med Sola", "Stavanger+")]
    [InlineData("Kommune: Moss", "Moss+")]
    [InlineData("Kommunens navn: Lier", "Lier+")]
    [InlineData("Nore og Uvdal kommune", "Nore og Uvdal+")]
    [InlineData("Samarbeid med Gjøvik, Lillehammer og Østre Toten.", "Gjøvik Lillehammer Østre Toten")]
    [InlineData("Karmøy/Haugesund", "Karmøy Haugesund")]
    [InlineData("Harstad-Narvik", "Harstad Narvik")]
    public void Names_in_running_text_count(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Lillehammer", "Lillehammer")]
    [InlineData("Nes", "Nes")]
    [InlineData("Gjøvik 1)", "Gjøvik")]
    public void A_tables_label_counts(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Ski er kjekt om vinteren.")]
    [InlineData("Time for time gikk.")]
    [InlineData("Hole i veien ble tettet.")]
    [InlineData("Vi så på Våler.")]
    [InlineData("Re-etablering av tilbudet")]
    [InlineData("Berg og dal")]
    [InlineData("en lund ved et sund")]
    [InlineData("Drammensveien 12 er solgt.")]
    [InlineData("Drammens vei 4")]
    [InlineData("Møte i Hof fengsel om løslatelse.")]
    [InlineData("Skien-modellen er spredt.")]
    [InlineData("Alise Halden er programleder.")]
    [InlineData("Programleder: Kari Moss")]
    [InlineData("K. Halden møtte.")]
    [InlineData("Møtet ledes av Fagleder Lund.")]
    [InlineData("post@skien.kommune.no")]
    [InlineData("www.skien.no og Skien.no")]
    [InlineData("de kommunale boligene i sentrum")]
    [InlineData("Bjerke og Frogner er nevnt.")]
    public void Words_persons_streets_and_addresses_do_not(string text) => Assert.Equal("", Show(text));

    [Theory]
    [InlineData("Ski kommune", "Ski+")]
    [InlineData("Bustadkontoret i Time har to stillingar.", "Time")]
    [InlineData("frå Os til Bergen", "Os Bergen")]
    [InlineData("Samarbeid mellom Ski og Ås", "Ski Ås")]
    [InlineData("Ringerike og Hole har felles kontor.", "Ringerike Hole")]
    [InlineData("Time, Klepp og Hå kommunar", "Time+ Klepp+ Hå+")]
    public void A_word_that_is_a_name_counts_beside_a_sign_of_place(string text, string expected) => Assert.Equal(expected, Show(text));

    [Theory]
    [InlineData("Bydel Gamle Oslo", "030101")]
    [InlineData("Alna bydel rapporterer", "030112")]
    [InlineData("bydelen Stovner", "030111")]
    [InlineData("Bydel Søndre Nordstrand, Oslo kommune", "030115")]
    public void A_bydel_is_Oslo(string text, string number)
    {
        KommuneMention mention = TestDefinitions.Register.FindMentions(text, 2013)[0];
        Assert.Equal("0301", mention.Kommune.Number);
        Assert.Equal(number, mention.Bydel?.Number);
        Assert.True(mention.WithKommuneWord);
    }

    [Theory]
    [InlineData("Våler kommune i Hedmark", "0426", 0)]
    [InlineData("Våler kommune (Østfold)", "0137", 0)]
    [InlineData("Sande i Vestfold", "0713", 0)]
    [InlineData("Bø kommune i Telemark", "0821", 0)]
    [InlineData("Os kommune. Samarbeid med Bergen og Fusa.", "1243", 0)]
    [InlineData("Nes kommune på Romerike", "0236", 0)]
    [InlineData("Herøy kommune", "1515", 1)]
    public void Namesakes_are_told_apart_by_what_stands_there_or_stay_open(string text, string number, int namesakes)
    {
        KommuneMention mention = TestDefinitions.Register.FindMentions(text, 2012)[0];
        Assert.Equal(number, mention.Kommune.Number);
        Assert.Equal(namesakes, mention.Namesakes.Count);
    }

    [Fact]
    public void The_year_decides_the_number()
    {
        Assert.Equal("1901", Assert.Single(TestDefinitions.Register.FindMentions("i Harstad kommune", 2011)).Kommune.Number);
        Assert.Equal("1903", Assert.Single(TestDefinitions.Register.FindMentions("i Harstad kommune", 2013)).Kommune.Number);
        Assert.Equal("1901", Assert.Single(TestDefinitions.Register.FindMentions("i Harstad kommune", null)).Kommune.Number);
    }

    [Theory]
    [InlineData("L0RENSKOG K0MMUNE", "0230")]
    [InlineData("Lorenskog kommune", "0230")]
    [InlineData("Sk1en", "0806")]
    [InlineData("Karmoy", "1149")]
    [InlineData("Karrnøy", "1149")]
    [InlineData("AIesund kommune", "1504")]
    [InlineData("Kommune Haugesnnd", "1106")]
    [InlineData("Time", "1121")]
    [InlineData("Bydel Alna", "0301")]
    [InlineData("Programkommunen", "")]
    [InlineData("Ikke utfylt", "")]
    [InlineData("", "")]
    public void A_header_is_read_through_damage(string text, string number) =>
        Assert.Equal(number, string.Join(',', TestDefinitions.Register.FindInHeader(text, 2013).Select(m => m.Kommune.Number)));

    [Fact]
    public void No_text_makes_it_stumble_and_mentions_lie_within_the_text_in_order()
    {
        Gen<string> pieces = Gen.Elements("Skien", "Os", "kommune", "og", ",", "-", ".", " ", "Nore", "Uvdal", "bydel", "Alna", "s", "@", "1", "\n", "Å");
        Gen<string> texts = pieces.ListOf().Select(p => string.Concat(p));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            int end = 0;
            foreach (KommuneMention m in TestDefinitions.Register.FindMentions(text, 2012))
            {
                if (m.Start < end || m.Length < 1 || m.Start + m.Length > text.Length)
                {
                    return false;
                }

                end = m.Start + m.Length;
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    private static string Show(string text) => string.Join(
        ' ', TestDefinitions.Register.FindMentions(text, 2012).Select(m => $"{text.AsSpan(m.Start, m.Length)}{(m.WithKommuneWord ? "+" : "")}"));
}
