using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Web pages.</summary>
internal static class Html
{
    public static IEnumerable<BadInput> All =>
    [
        new("html-cut.html", "cut inside the telegram", make => Made.File(
            Page(make)[..^300], CableLike(null, text => text.StartsWith(make.Cable(1).Header, StringComparison.Ordinal)) with { Warning = ReadWarningCodes.HtmlUnclosed })),
        new("html-cut-between.html", "cut between header and text", make => Made.File(
            Page(make)[..Page(make).LastIndexOf("<code>", StringComparison.Ordinal)], Cable(null, make.Cable(1).Header) with { Warning = ReadWarningCodes.HtmlUnclosed })),
        new("html-cut-table.html", "cut inside the table", make => Made.File(Page(make)[..300], Reject(null, RejectCodes.FormatNotACable))),
        new("html-index.html", "an index page", make => Made.File("<html><body><a href='/cable/1.html'>1</a></body></html>", Reject(null, RejectCodes.FormatNotACable))),
        new("html-script-bomb.html", "a million script tags", make => Made.Stream(file => Tags(file, "<html><body>", "<script>a</script>", 1_000_000 / 2), Reject(null, RejectCodes.FormatNotACable))),
        new("html-deep.html", "divisions nested 100,000 deep", make => Made.Stream(file => Tags(file, "<html><body>", "<div>", 100_000), Reject(null, RejectCodes.FormatNotACable))),
        new("html-tags-in-text.html", "a million tags in the telegram", make => Made.File(
            Page(make).Replace("opens in May", "opens in May" + string.Concat(Enumerable.Repeat("<b></b>", 500_000)), StringComparison.Ordinal), Cable(null, make.Cable(1)))),
        new("html-entities.html", "numbers of characters that there are not", make => Made.File(
            Page(make).Replace("opens in May", "opens&#xD800;&#x110000;&#0;in May", StringComparison.Ordinal), CableLike(null, text => text.Contains(make.Cable(1).Subject, StringComparison.Ordinal) && !text.Contains('\0')))),
        new("html-empty-text.html", "a page with an empty telegram", make => Made.File(Page(make)[..Page(make).IndexOf("<code>", StringComparison.Ordinal)] + "<code><pre></pre></code></body></html>", Reject(null, RejectCodes.CableEmpty))),
    ];

    private static string Page(Maker make) => Rendering.Html(make.Cable(1));

    private static void Tags(Stream file, string start, string tag, int count)
    {
        file.Write(Encoding.ASCII.GetBytes(start));
        byte[] bytes = Encoding.ASCII.GetBytes(tag);
        for (int at = 0; at < count; at++)
        {
            file.Write(bytes);
        }
    }
}
