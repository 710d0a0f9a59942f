using Boligsosial.Mining.Documents;
using Xunit;

namespace Boligsosial.Mining.Tests.Layout;

/// <summary>What is left of a page when its layout is known.</summary>
public sealed class PageTests
{
    private static readonly Page Printed = new PageMaker().Text(72, 100, "27").Horizontal(72, 200, 110).Page();

    [Fact]
    public void A_born_digital_page_leaves_its_marks_behind()
    {
        Page after = Printed.AfterLayout();
        Assert.Equal((0, 0, 0), (after.Glyphs.Count, after.RulingLines.Count, after.Images.Count));
        Assert.Equal((Printed.Number, Printed.Width, Printed.Height, Printed.TextSource), (after.Number, after.Width, after.Height, after.TextSource));
        Assert.Equal(2, Printed.Glyphs.Count);
    }

    [Fact]
    public void A_page_of_a_scan_keeps_the_glyphs_that_tell_how_well_it_was_read()
    {
        Page scanned = Printed with { Turn = new PageTurn(595, 842, 0, 0.4) };
        Assert.Same(scanned.Glyphs, scanned.AfterLayout().Glyphs);
        Assert.Same(scanned.Turn, scanned.AfterLayout().Turn);
    }
}
