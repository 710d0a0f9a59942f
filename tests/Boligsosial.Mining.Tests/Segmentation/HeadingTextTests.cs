using Boligsosial.Mining.Segmentation;
using Xunit;

namespace Boligsosial.Mining.Tests.Segmentation;

/// <summary>A heading is parted into its number and its words.</summary>
public sealed class HeadingTextTests
{
    [Theory]
    [InlineData("4.3.1 Bolig for alle", "4.3.1", "bolig for alle")]
    [InlineData("4.3.1 Delprosjekt A – Bolig", "delprosjekt a", "delprosjekt a bolig")]
    [InlineData("7. Ressursbruk", "7", "ressursbruk")]
    [InlineData("3. 3.1.7 Startlån", "3.1.7", "startlån")]
    [InlineData("A.1 Bakgrunn", "a.1", "bakgrunn")]
    [InlineData("Programmets hovedmål 2: Økt kompetanse", "hovedmål 2", "programmets hovedmål 2 økt kompetanse")]
    [InlineData("Hovudmål 1: Auka innsats", "hovedmål 1", "hovudmål 1 auka innsats")]
    [InlineData("Delmål b) Færre utkastelser", "delmål b", "delmål b færre utkastelser")]
    [InlineData("1. Hovudmåla", "1", "hovudmåla")]
    [InlineData("Hovudmåla", "", "hovudmåla")]
    [InlineData("Organisering", "", "organisering")]
    [InlineData("2012 ble et godt år", "", "2012 ble et godt år")]
    public void Numbers_are_parted_from_words(string text, string number, string words)
    {
        var heading = HeadingText.Parse(text);
        Assert.Equal(number, heading.Number);
        Assert.Equal(words, heading.Words);
    }

    [Theory]
    [InlineData("  Bolig- og   tjenestetilbud: ", "bolig og tjenestetilbud")]
    [InlineData("Mål/tiltak (2012)", "mål tiltak 2012")]
    [InlineData("–", "")]
    public void Words_are_folded(string text, string folded) => Assert.Equal(folded, HeadingText.Fold(text));
}
