using System.Globalization;
using System.Net;
using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

public sealed class PlusdTests
{
    private const string Key = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQINBFUoCGgBEADFLp+QonWyK8L6SPsNrnhwgfCxCk6OUHRIHReAsgAUXegpfg0b\n-----END PGP PUBLIC KEY BLOCK-----\n";

    private static readonly InventedCable Cable = new(
        7, "1975NOWHER01234_b", new(1975, 3, 2, 18, 32, 0, TimeSpan.Zero), "NOWHERE", "UNCLASSIFIED", "GARDENS, PART 7", "", "UNCLAS NOWHERE 1234\nTAGS: PFOR\n1. GARDEN & OAK < ELM.\n\nBAKER");

    private static string Page(InventedCable cable, string mark = "id", string quote = "\"", bool breaks = false)
    {
        string text = WebUtility.HtmlEncode(cable.Body);
        text = breaks ? text.Replace("\n", "<br/>", StringComparison.Ordinal) : text;
        string date = cable.Date.ToString("yyyy MMMM d, HH:mm (dddd)", CultureInfo.InvariantCulture);
        string Cell(string key, string value) => $"<td><div class={quote}s_key{quote}>{key}:</div><div class={quote}s_val{quote}>{value}</div></td>\n";
        return $"<!DOCTYPE html>\n<html><head><title>Cable</title><script>if (1 < 2) document.write('<table id=synopsis>')</script></head><body><pre>{Key}</pre>\n<div class='nav'><a href='/plusd/'>Search</a></div>\n"
            + $"<table {mark}={quote}synopsis{quote}>\n<tr><td colspan={quote}3{quote}>{WebUtility.HtmlEncode(cable.Subject)}</td></tr>\n"
            + $"<tr>{Cell("Date", date)}{Cell("Canonical ID", $"<a href='#'>{cable.Id}</a>")}</tr><tr>{Cell("Original Classification", cable.Classification)}{Cell("Current Classification", "UNCLASSIFIED")}</tr>\n"
            + $"<tr>{Cell("Handling Restrictions", "-- N/A or Blank --")}{Cell("TAGS", "<a>PFOR</a> - Political Affairs | NO - Nowhere")}{Cell("From", cable.Origin)}{Cell("Enclosure", "n/a")}</tr></table>\n"
            + $"<div {mark}={quote}tagged-text{quote}>{text}</div>\n<div class='footer'>courage</div></body></html>";
    }

    [Theory]
    [InlineData("id", "\"", false)]
    [InlineData("class", "'", false)]
    [InlineData("id", "\"", true)]
    public void A_page_gives_the_telegram_and_every_key_of_its_table(string mark, string quote, bool breaks)
    {
        RawCable cable = Items.Cable(Pack.Utf8(Page(Cable, mark, quote, breaks)));
        cable.Format.ShouldBe(CableFormats.PlusdHtml);
        cable.Text.ShouldBe(Cable.Body);
        cable.Warnings.ShouldBeEmpty();
        cable.Metadata.ShouldBe(new ContainerMetadata(Cable.Id, Cable.Date, Cable.Origin, Cable.Classification, Cable.Subject)
        {
            Attributes = new Dictionary<string, string?>
            {
                ["Date"] = "1975 March 2, 18:32 (Sunday)", ["Canonical ID"] = Cable.Id, ["Original Classification"] = "UNCLASSIFIED", ["Current Classification"] = "UNCLASSIFIED",
                ["Handling Restrictions"] = null, ["TAGS"] = "PFOR - Political Affairs | NO - Nowhere", ["From"] = "NOWHERE", ["Enclosure"] = null,
            },
        });
    }

    [Fact]
    public void Any_text_survives_the_page() => InventedCable.Any.Sample(
        cable => Items.Cable(Pack.Utf8(Page(cable))).Text.ShouldBe(cable.Body.Trim('\r', '\n')), iter: 100, threads: 1);

    [Fact]
    public void A_key_block_before_the_telegram_is_not_its_text() =>
        Items.Cable(Pack.Utf8(Page(Cable with { Body = Key + Cable.Body }))).Text.ShouldBe(Cable.Body);

    [Theory]
    [InlineData("", RejectCodes.CableEmpty)]
    [InlineData("No Text Body Available for Document", RejectCodes.CableNoText)]
    [InlineData("ERROR READING TEXT INDEX", RejectCodes.CableNoText)]
    public void A_page_without_a_telegram_is_refused(string body, string code) => Items.Reject(Pack.Utf8(Page(Cable with { Body = body }))).Code.ShouldBe(code);

    [Fact]
    public void The_reason_of_a_page_without_text_keeps_what_its_table_states() =>
        Items.Reject(Pack.Utf8(Page(Cable with { Body = "EXPAND ERROR ENCOUNTERED" }))).Reason.ShouldContain("Canonical ID: 1975NOWHER01234_b");

    [Fact]
    public void A_list_of_cables_is_none() => Items.Reject(Pack.Utf8(
        "<html><body><table id='result'><tr id='1975NOWHER01234_b'><td>1975</td><td><a href='/plusd/cables/1975NOWHER01234_b.html'>GARDENS</a></td><td>NOWHERE</td></tr></table></body></html>")).Code.ShouldBe(RejectCodes.FormatNotACable);

    [Fact]
    public void A_page_that_was_cut_gives_what_is_there_with_a_warning()
    {
        string page = Page(Cable);
        RawCable cable = Items.Cable(Pack.Utf8(page[..page.IndexOf("ELM", StringComparison.Ordinal)]));
        cable.Text.ShouldBe("UNCLAS NOWHERE 1234\nTAGS: PFOR\n1. GARDEN & OAK < ");
        cable.Warnings.ShouldContain(warning => warning.Code == ReadWarningCodes.HtmlUnclosed);
    }

    // A tree builder looks through what is open at each of these; the scan must not.
    [Theory]
    [InlineData("<div>")]
    [InlineData("<div class=s_key>")]
    [InlineData("<table id=synopsis><tr><td><div class=s_val>")]
    [InlineData("<b><p>")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("<a ")]
    public void A_page_of_elements_that_never_close_is_one_item(string part)
    {
        string page = "<html id=tagged-text-not>" + string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length)) + Page(Cable)[20..];
        Items.Of(Pack.Utf8(page)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Whatever_stands_in_a_page_it_is_one_item()
    {
        string[] parts = ["<", ">", "<!--", "-->", "&#150;", "<div", " class=s_key", "</div>", "<table id=\"synopsis\">", "</table>", "<div id='tagged-text'>", "\0", "\"", "<script>", "</script", "<br>"];
        string page = Page(Cable);
        Gen.Select(Gen.Int[0, parts.Length - 1].Array[0, 20], Gen.Int[0, page.Length - 1]).Sample(
            (picks, at) => Items.Of(Pack.Utf8(page.Insert(at, string.Concat(picks.Select(pick => parts[pick]))))).ShouldHaveSingleItem(), iter: 500, threads: 1);
    }
}
