using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

public sealed class PrintedPageTests
{
    private const string Menus = "Browse by tag\nA\nPREL\n\nViewing cable 06NOWHERE7, GARDENS, PART 7\nIf you are new to these pages, read on. Each table shows\nReference ID\nand more.\n";
    private const string Telegram = "VZCZCXYZ0001\nRR RUEHWEB\n\nUNCLAS NOWHERE 000007\n\nE.O. 12958: N/A\nTAGS: PREL KCRM/tag/KCRM_0.html\nSUBJECT: GARDENS\n\n¶1. QUIET.\nBAKER";

    [Theory]
    [InlineData("Reference ID\nCreated\nReleased\nClassification\nOrigin\n\n06NOWHERE7\n2006-03-02 18:06\n2011-08-30 01:44\nUNCLASSIFIED//FOR OFFICIAL USE ONLY\nEmbassy Nowhere\n\n")]
    [InlineData("Reference ID Created Released Classification Origin\n06NOWHERE7 2006-03-02 18:06 2011-08-30 01:44 UNCLASSIFIED//FOR OFFICIAL USE ONLY Embassy Nowhere\n")]
    public void What_the_site_put_around_a_telegram_is_told_from_it(string table)
    {
        RawCable cable = Items.Cable(Pack.Utf8(Menus + table + Telegram + "\n\f\n"));
        cable.Format.ShouldBe(CableFormats.TikaText);
        cable.Text.ShouldBe(Telegram.Replace("/tag/KCRM_0.html", "", StringComparison.Ordinal));
        cable.Metadata.ShouldBe(new ContainerMetadata("06NOWHERE7", new DateTimeOffset(2006, 3, 2, 18, 0, 0, TimeSpan.Zero), "Embassy Nowhere", "UNCLASSIFIED//FOR OFFICIAL USE ONLY", "GARDENS, PART 7"));
    }

    [Fact]
    public void A_telegram_that_shows_nothing_of_the_site_is_plain() =>
        Items.Cable(Pack.Utf8("\n" + Telegram)).Format.ShouldBe(CableFormats.TelegramText);

    [Fact]
    public void A_page_of_the_site_without_a_table_is_no_telegram() => Items.Reject(Pack.Utf8(Menus)).Code.ShouldBe(RejectCodes.FormatUnrecognized);
}
