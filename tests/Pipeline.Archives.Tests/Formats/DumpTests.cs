using System.Globalization;
using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

public sealed class DumpTests
{
    private const string End = "=======================CABLE ENDS============================\n";

    private static string Named(InventedCable cable) => string.Create(
        CultureInfo.InvariantCulture,
        $"id: {cable.Number}\ndate: {cable.Date:M/d/yyyy H:mm}\nrefid: {cable.Id}\norigin: {cable.Origin}\nclassification: {cable.Classification}\ndestination: 05X1|05X2\nheader:\n{cable.Header}\n\n----------------- header ends ----------------\n\n{cable.Body}\n\n{End}\n");

    private static string Bare(InventedCable cable, string references = "05NOWHERE1|05NOWHERE2") => string.Create(
        CultureInfo.InvariantCulture, $"{cable.Number}\n{cable.Date:M/d/yyyy H:mm}\n{cable.Id}\n{cable.Origin}\n{cable.Classification}\n{references}\n{cable.Header}\n\n{cable.Body}\n\n{End}\n");

    private static readonly InventedCable Cable = new(
        7, "06NOWHERE7", new(2006, 3, 2, 18, 32, 0, TimeSpan.Zero), "Embassy Nowhere", "UNCLASSIFIED", "", "VZCZCXYZ0001\nRR RUEHWEB", "UNCLAS NOWHERE 000007\n\n1. GARDENS.\nBAKER");

    private static InventedCable Plain(InventedCable cable) => cable with { Header = cable.Header.Replace("\r", "", StringComparison.Ordinal).Trim('\n'), Body = cable.Body.Replace("\r", "", StringComparison.Ordinal).Trim('\n') };

    [Fact]
    public void A_block_gives_the_telegram_and_what_its_names_state()
    {
        RawCable cable = Items.Cable(Pack.Utf8(Named(Cable)));
        cable.Format.ShouldBe(CableFormats.DumpText);
        cable.Text.ShouldBe(Cable.Text);
        cable.Metadata.ShouldBe(new ContainerMetadata(Cable.Id, Cable.Date, Cable.Origin, Cable.Classification, null)
        {
            Attributes = new Dictionary<string, string?> { ["id"] = "7", ["date"] = "3/2/2006 18:32", ["refid"] = Cable.Id, ["origin"] = Cable.Origin, ["classification"] = Cable.Classification, ["destination"] = "05X1|05X2" },
        });
    }

    [Theory]
    [InlineData("05NOWHERE1|05NOWHERE2")]
    [InlineData("")]
    public void A_block_of_bare_values_gives_the_same(string references)
    {
        RawCable cable = Items.Cable(Pack.Utf8(Bare(Cable, references)));
        cable.Format.ShouldBe(CableFormats.DumpText);
        cable.Text.ShouldBe(Cable.Text);
        (cable.Metadata! with { Attributes = null }).ShouldBe(new ContainerMetadata(Cable.Id, Cable.Date, Cable.Origin, Cable.Classification, null));
        cable.Metadata.Attributes!["destination"].ShouldBe(references.Length > 0 ? references : null);
    }

    [Fact]
    public void Any_cables_in_one_file_are_read_back() => Gen.Select(InventedCable.Any.Array[1, 8], Gen.Bool, Gen.Bool).Sample(
        (cables, bare, noEnds) =>
        {
            InventedCable[] plain = [.. cables.Select(Plain)];
            string file = string.Concat(plain.Select(cable => bare ? Bare(cable) : Named(cable)));
            file = noEnds ? file.Replace(End, "", StringComparison.Ordinal) : file;
            Items.Texts(Items.Of(Pack.Utf8(file))).ShouldBeLines(plain.Select(cable => cable.Text));
        },
        iter: 100,
        threads: 1);

    [Fact]
    public void A_block_without_telegram_is_refused_and_its_neighbours_are_read()
    {
        List<ArchiveItem> items = Items.Of(Pack.Utf8(Named(Cable) + Named(Cable with { Header = "", Body = "" }) + Named(Cable)));
        items.Select(item => item is RawCable ? "" : ((RejectedItem)item).Code).ShouldBe(["", RejectCodes.CableEmpty, ""]);
    }

    [Fact]
    public void A_telegram_behind_the_end_of_a_block_is_an_item_of_its_own()
    {
        string telegram = new InventedTelegram("LIMA", 9).Teletype();
        Items.Texts(Items.Of(Pack.Utf8(Named(Cable) + telegram))).ShouldBe([Cable.Text, telegram]);
    }
}
