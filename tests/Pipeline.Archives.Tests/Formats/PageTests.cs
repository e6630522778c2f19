using System.Text;
using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

public sealed class PageTests
{
    private static readonly InventedCable Cable = new(
        7, "06NOWHERE7", new(2006, 3, 2, 18, 6, 0, TimeSpan.Zero), "Embassy Nowhere", "UNCLASSIFIED", "GARDENS, PART 7", "VZCZCXYZ0001\nRR RUEHWEB", "UNCLAS NOWHERE 000007\n\n¶1. GARDEN & OAK < ELM.");

    [Theory]
    [InlineData("/static/js/js.js", "'")]
    [InlineData("/static/js/cables.js", "'")]
    [InlineData("/static/js/cables.js", "\"")]
    public void A_page_of_any_layout_gives_the_telegram_and_what_its_table_states(string script, string quote)
    {
        RawCable cable = Items.Cable(Pack.Utf8(Cable.Page(script, quote)));
        cable.Format.ShouldBe(CableFormats.WikileaksHtml);
        cable.Text.ShouldBe(Cable.Text);
        cable.Metadata.ShouldBe(new ContainerMetadata(Cable.Id, Cable.Date.AddMinutes(-Cable.Date.Minute), Cable.Origin, Cable.Classification, Cable.Subject));
        cable.Warnings.ShouldBeEmpty();
    }

    // 18:06 repeats the hour on the 12-hour clock, as every page of the two early layouts does; 18:32 is a time of the last layout.
    [Theory]
    [InlineData(18, 6, 0)]
    [InlineData(0, 12, 0)]
    [InlineData(12, 12, 0)]
    [InlineData(18, 32, 32)]
    [InlineData(6, 18, 18)]
    public void Minutes_that_repeat_the_hour_are_none(int hour, int written, int minute) =>
        Items.Cable(Pack.Utf8((Cable with { Date = new(2006, 3, 2, hour, written, 0, TimeSpan.Zero) }).Page())).Metadata!.CreatedAt
            .ShouldBe(new DateTimeOffset(2006, 3, 2, hour, minute, 0, TimeSpan.Zero));

    [Fact]
    public void Any_text_survives_the_page() => InventedCable.Any.Sample(cable => Items.Cable(Pack.Utf8(cable.Page())).Text.ShouldBe(cable.Text), iter: 100, threads: 1);

    private static string With(string pre) => Cable.Page().Replace("<code><pre>UNCLAS", $"<code><pre>{pre}UNCLAS", StringComparison.Ordinal);

    [Theory]
    [InlineData("<br>\n", "\n")]
    [InlineData("a <b>bold</b> <br />word ", "a bold word ")]
    [InlineData("<!-- hidden -->x ", "x ")]
    [InlineData("<JOHN SMITH> ", "<JOHN SMITH> ")]
    [InlineData("<< END OF DOCUMENT >> ", "<< END OF DOCUMENT >> ")]
    [InlineData("3 < 4 & AT&D) ", "3 < 4 & AT&D) ")]
    [InlineData("a <b ", "a <b ")]
    [InlineData("&#146;&#x93;&eacute;&amp;amp; ", "’“é&amp; ")]
    public void Tags_are_dropped_and_entities_decoded_and_nothing_else(string markup, string text) =>
        Items.Cable(Pack.Utf8(With(markup))).Text.ShouldBe($"{Cable.Header}\n\n{text}{Cable.Body}");

    [Fact]
    public void Numbers_that_are_no_characters_are_replaced_and_counted()
    {
        RawCable cable = Items.Cable(Pack.Utf8(With("&#1;&#xD800; ")));
        cable.Text.ShouldStartWith($"{Cable.Header}\n\n");
        cable.Text.ShouldNotContain('\u0001');
        cable.Text.Any(char.IsSurrogate).ShouldBeFalse();
        cable.Warnings.ShouldContain(new ReadWarning(ReadWarningCodes.Control, "1"));
    }

    [Fact]
    public void Whatever_stands_in_a_page_it_is_one_item()
    {
        string[] parts = ["<", ">", "<!--", "-->", "&#", "&#150;", "&", ";", "<pre>", "</pre>", "<a href='", "<td>", "</table>", "<table class='cable'>", "x", "\0", "'", "/"];
        Gen.Select(Gen.Int[0, parts.Length - 1].Array[0, 40], Gen.Int[0, 2000]).Sample(
            (picks, at) =>
            {
                string page = Cable.Page();
                at %= page.Length;
                ArchiveItem item = Items.Of(Pack.Utf8(page.Insert(at, string.Concat(picks.Select(pick => parts[pick]))))).ShouldHaveSingleItem();
                if (item is RawCable cable)
                {
                    cable.Text.Any(value => value is '\0' || char.IsSurrogate(value)).ShouldBeFalse();
                }
            },
            iter: 500,
            threads: 1);
    }

    [Fact]
    public void A_page_with_one_text_gives_it_alone() =>
        Items.Cable(Pack.Utf8(Cable.Page().Replace("<code><pre>VZCZCXYZ0001&#x000A;RR RUEHWEB</pre></code>", "", StringComparison.Ordinal))).Text.ShouldBe(Cable.Body);

    [Theory]
    [InlineData("</pre></code>")]
    [InlineData("<code><pre>UNCLAS")]
    public void A_page_that_was_cut_behind_a_whole_text_says_so(string cut)
    {
        string page = Cable.Page();
        RawCable cable = Items.Cable(Pack.Utf8(page[..page.IndexOf(cut, StringComparison.Ordinal)]));
        cable.Text.ShouldBe(Cable.Header);
        cable.Warnings.ShouldContain(warning => warning.Code == ReadWarningCodes.HtmlUnclosed);
    }

    [Fact]
    public void A_page_that_was_cut_gives_what_is_there_with_a_warning()
    {
        string page = Cable.Page();
        RawCable cable = Items.Cable(Pack.Utf8(page[..(page.IndexOf("ELM", StringComparison.Ordinal))]));
        cable.Text.ShouldBe(Cable.Text[..^"ELM.".Length]);
        cable.Warnings.ShouldContain(warning => warning.Code == ReadWarningCodes.HtmlUnclosed);
    }

    [Theory]
    [InlineData("<html><body><h3>Browse by tag</h3><a href='/tag/X_0.html'>X</a></body></html>")]
    [InlineData("<html><body><h3>Browse by creation date</h3><table><tr><td><a href='/date/2006-03_0.html'>2006-03</a></td></tr></table></body></html>")]
    [InlineData("<html><body><pre>no telegram but a program</pre></body></html>")]
    [InlineData("<html><body><table><tr id='1974NOWHER01234_b'><td>1974</td><td>GARDENS</td><td>NOWHERE</td></tr></table></body></html>")]
    [InlineData("<!DOCTYPE html>\n<html><table class='cable'><tr><th>Reference ID</th></tr></table></html>")]
    public void Other_pages_of_the_site_are_refused(string page) => Items.Reject(Pack.Utf8(page)).Code.ShouldBe(RejectCodes.FormatNotACable);

    [Fact]
    public void A_page_with_an_empty_telegram_is_refused() =>
        Items.Reject(Pack.Utf8((Cable with { Header = "", Body = " \n" }).Page())).Code.ShouldBe(RejectCodes.CableEmpty);

    [Fact]
    public void A_page_in_Windows_1252_or_UTF_16_reads_the_same()
    {
        byte[] narrow = Encoding.Latin1.GetBytes(Cable.Page());
        RawCable cable = Items.Cable(narrow);
        cable.Text.ShouldBe(Cable.Text);
        cable.Warnings.ShouldHaveSingleItem().Code.ShouldBe(ReadWarningCodes.Windows1252);
        Items.Cable([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Cable.Page())]).Text.ShouldBe(Cable.Text);
    }
}
