using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

public sealed class ZipGapTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();
    private static readonly byte[] Two = "ZCZC TWO\n"u8.ToArray();
    private static readonly byte[] Three = "ZCZC THREE\n"u8.ToArray();
    private static readonly byte[] Noise = "PK\u0003\u0004"u8.ToArray();

    private static byte[] Name(string name) => Pack.Utf8(name);

    private static ZipCraft Hidden(ZipCraft zip, string name, byte[] content) => zip.Local(Name(name), content, ZipCraft.Crc(content), content.Length);

    public static TheoryData<bool, bool> Kinds => new(from first in new[] { false, true } from second in new[] { false, true } select (first, second));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Zips_joined_end_to_end_are_all_read_and_the_lost_directory_is_told(bool firstIsStreamed, bool secondIsStreamed)
    {
        byte[] first = firstIsStreamed ? Pack.StreamedZip(("1.txt", One), ("2.txt", Two)) : Pack.Zip(("1.txt", One), ("2.txt", Two));
        byte[] second = secondIsStreamed ? Pack.StreamedZip(("3.txt", Three)) : Pack.Zip(("3.txt", Three));
        Items.Lines(Items.Of([.. first, .. second])).ShouldBe(["3.txt: ZCZC THREE\n", "1.txt: ZCZC ONE\n", "2.txt: ZCZC TWO\n", $": {RejectCodes.ArchiveCorrupt}"]);
        Items.Texts(Items.Of([.. first, .. second, .. first])).Length.ShouldBe(5);
    }

    [Fact]
    public void A_member_that_the_directory_does_not_name_is_read_wherever_it_lies()
    {
        byte[] between = Hidden(new ZipCraft().File(Name("1.txt"), One), "2.txt", Two).File(Name("3.txt"), Three).End();
        Items.Lines(Items.Of(between)).ShouldBe(["1.txt: ZCZC ONE\n", "3.txt: ZCZC THREE\n", "2.txt: ZCZC TWO\n", $": {RejectCodes.ArchiveCorrupt}"]);
        byte[] before = Hidden(new ZipCraft(), "2.txt", Two).File(Name("1.txt"), One).End();
        Items.Lines(Items.Of(before)).ShouldBe(["1.txt: ZCZC ONE\n", "2.txt: ZCZC TWO\n", $": {RejectCodes.ArchiveCorrupt}"]);
        byte[] behind = new ZipCraft().File(Name("1.txt"), One).End();
        Items.Lines(Items.Of([.. behind, .. Hidden(new ZipCraft(), "2.txt", Two).Local(Name("cut.txt"), Three, 0, Three.Length).End()[..(30 + 5 + 9 + 30 + 7 + 5)]]))
            .ShouldBe(["1.txt: ZCZC ONE\n", "2.txt: ZCZC TWO\n", $"cut.txt: {RejectCodes.MemberTruncated}", $": {RejectCodes.ArchiveCorrupt}"]);
    }

    [Fact]
    public void Behind_a_damaged_entry_of_the_directory_the_members_are_found_by_their_own_headers()
    {
        byte[] zip = new ZipCraft().File(Name("1.txt"), One).File(Name("2.txt"), Two).File(Name("3.txt"), Three).End();
        int entry = zip.AsSpan().IndexOf((byte[])[0x50, 0x4B, 1, 2]);
        int second = entry + 46 + 5;
        zip[second].ShouldBe((byte)'P');
        zip[second] = 0;
        List<ArchiveItem> items = Items.Of(zip);
        Items.Lines(items).ShouldBe(["1.txt: ZCZC ONE\n", "2.txt: ZCZC TWO\n", "3.txt: ZCZC THREE\n", $": {RejectCodes.ArchiveCorrupt}"]);
        items[^1].ShouldBeOfType<RejectedItem>().Reason.ShouldContain("behind entry 1 of 3");
    }

    [Fact]
    public void What_only_looks_like_a_header_is_no_member()
    {
        byte[] zip = new ZipCraft().Raw([.. "MZ"u8, .. Noise, .. "some code"u8, .. new byte[100], .. Noise, .. new byte[20]]).File(Name("1.txt"), One).Raw([.. Noise, .. new byte[60]]).File(Name("2.txt"), Two).End();
        Items.Lines(Items.Of(zip)).ShouldBe(["1.txt: ZCZC ONE\n", "2.txt: ZCZC TWO\n"]);
    }

    [Fact]
    public void The_members_of_a_stored_zip_inside_are_not_taken_for_hidden_ones()
    {
        byte[] inner = Pack.Zip(("i.txt", Two));
        byte[] streamed = new ZipCraft().Local(Name("in.zip"), inner, ZipCraft.Crc(inner), inner.Length, flags: 8).Entry(Name("in.zip"), 0, inner.Length, inner.Length, ZipCraft.Crc(inner), flags: 8).End();
        Items.Lines(Items.Of(new ZipCraft().File(Name("in.zip"), inner).End())).ShouldBe(["in.zip!/i.txt: ZCZC TWO\n"]);
        Items.Lines(Items.Of(streamed)).ShouldBe(["in.zip!/i.txt: ZCZC TWO\n"]);
    }

    [Fact]
    public void Limits_count_hidden_members_as_well()
    {
        byte[] zip = [.. Pack.Zip(("1.txt", One), ("2.txt", Two)), .. Pack.Zip(("3.txt", Three))];
        Items.Lines(Items.Of(zip, new() { Members = 2 })).ShouldBe(["3.txt: ZCZC THREE\n", "1.txt: ZCZC ONE\n", $": {RejectCodes.LimitMembers}"]);
    }

    [Fact]
    public void Of_any_zips_joined_every_member_is_read_once() =>
        Gen.Select(Gen.Int[0, 4].Array[1, 4], Gen.Bool).Where(shape => shape.Item1[^1] > 0).Sample(
            (counts, streamed) =>
            {
                string[] texts = [.. Enumerable.Range(0, counts.Sum()).Select(at => $"ZCZC {at}\n")];
                int next = 0;
                byte[] joined = [.. counts.SelectMany(count =>
                {
                    (string, byte[])[] files = [.. Enumerable.Range(next, count).Select(at => ($"{at}.txt", Pack.Utf8(texts[at])))];
                    next += count;
                    return streamed ? Pack.StreamedZip(files) : Pack.Zip(files);
                })];
                Items.Texts(Items.Of(joined)).Order().ShouldBe(texts.Order());
            },
            iter: 100,
            threads: 1);

    [Theory]
    [InlineData("shift_jis", "外交文書と電報の一覧.txt", "大使館からのお知らせ.txt", "東京の報告書について.txt")]
    [InlineData("windows-1251", "дипломатическая переписка.txt", "посольство в москве.txt", "секретная телеграмма.txt")]
    public void Without_a_directory_names_are_read_by_the_code_page_that_all_of_them_show(string codePage, params string[] names)
    {
        ZipCraft zip = new();
        foreach (string name in names)
        {
            zip.Local(System.Text.CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(name), One, ZipCraft.Crc(One), One.Length);
        }

        byte[] cut = zip.End()[..(int)zip.Position];
        List<ArchiveItem> items = Items.Of(cut[..^22]);
        items.SkipLast(1).Select(item => item.Place.Member).ShouldBe(names);
        items[^1].ShouldBeOfType<RejectedItem>().Code.ShouldBe(RejectCodes.ArchiveTruncated);
    }
}
