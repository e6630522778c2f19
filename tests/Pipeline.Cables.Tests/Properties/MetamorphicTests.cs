using CsCheck;
using Pipeline.Cables.Tests.Construction;
using Pipeline.Fuzz.Texts;

namespace Pipeline.Cables.Tests.Properties;

/// <summary>Changes of a text that must not change what it says.</summary>
public class MetamorphicTests
{
    private static readonly Gen<(Expected Meant, Look Look)> Written = Telegrams.Looks.SelectMany(look => Telegrams.For(look).Select(meant => (meant, look)));

    public static TheoryData<int> Invented => new(Enumerable.Range(0, InventedTelegrams.All.Count));

    [Theory]
    [MemberData(nameof(Invented))]
    public void Line_ends_say_nothing(int telegram)
    {
        var raw = InventedTelegrams.All[telegram];
        Readings.ShouldSayTheSame(raw, raw.Replace("\n", "\r\n", StringComparison.Ordinal));
        Readings.ShouldSayTheSame(raw, raw.Replace("\n", "\r", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Invented))]
    public void Blanks_at_the_ends_of_lines_say_nothing(int telegram)
    {
        var raw = InventedTelegrams.All[telegram];
        Readings.ShouldSayTheSame(raw, raw.Replace("\n", "   \n", StringComparison.Ordinal));
        Readings.ShouldSayTheSame(raw, string.Join('\n', raw.Split('\n').Select(line => line.TrimEnd())));
    }

    [Fact]
    public void Telegrams_of_every_layout_say_the_same_with_blanks_and_other_line_ends() => Written.Sample(
        written =>
        {
            var raw = Rendering.Write(written.Meant, written.Look with { Crlf = false });
            Readings.ShouldSayTheSame(raw, raw.Replace("\n", "  \r\n", StringComparison.Ordinal));
        },
        iter: 300);

    [Fact]
    public void Page_headers_change_no_field() => Written.Sample(
        written =>
        {
            var plain = Rendering.Write(written.Meant, written.Look with { Breaks = [] });
            var broken = Rendering.Write(written.Meant, written.Look with { Breaks = [3, 8, 14] });
            // A page header also says how many sections there are.
            string[] spans = ["paragraph", "block", "passage", "furniture", "sections"];
            Readings.ShouldSayTheSame(plain, broken, spans);
            Readings.Checked(broken).Paragraphs.Count.ShouldBe(Readings.Checked(plain).Paragraphs.Count);
        },
        iter: 300);

    [Theory]
    [InlineData("NNNN\n")]
    [InlineData("\n\n \n")]
    [InlineData("\n=======================CABLE ENDS============================\n")]
    [InlineData("\n<< END OF DOCUMENT >>\n")]
    public void Noise_at_the_end_changes_nothing_but_the_end(string noise) => Written.Where(w => w.Look.Layout is not (Layout.ArchiveFile or Layout.ArchivePrint)).Sample(
        written =>
        {
            var raw = Rendering.Write(written.Meant, written.Look with { Crlf = false, Ending = 0 });
            Readings.ShouldSayTheSame(raw, raw + noise, "furniture", "transmission");
        },
        iter: 60);

    [Fact]
    public void A_header_cut_off_loses_only_what_the_header_says() => Written.Where(w => w.Look is { Is1970s: false, Layout: not (Layout.Extract or Layout.ArchivePrint or Layout.Glued) }).Sample(
        written =>
        {
            // The years of references follow from the header's date.
            var raw = Rendering.Write(written.Meant with { References = [] }, written.Look with { Crlf = false });
            var headless = raw[raw.IndexOf("UNCLAS ", StringComparison.Ordinal)..];
            Readings.ShouldSayTheSame(raw, headless, "id", "transmission", "precedence", "sentAt", "from", "to", "info", "distribution", "evidence");
        },
        iter: 200);
}
