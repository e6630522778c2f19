using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("\n\nVZCZCXYZ0000\nRR RUEHWEB\n")]
    [InlineData("R 021832Z MAR 06\r\nFM AMEMBASSY NOWHERE\r\n")]
    [InlineData("UNCLAS NOWHERE 000001\nSIPDIS\nSUBJECT: GARDENS\n")]
    [InlineData("UNCLASSIFIED\nPAGE 01 NOWHERE 10141 052356Z\n43\nACTION ARA-10\n")]
    [InlineData("This record is a partial extract of the original cable. The full text of the original cable is not available.\n")]
    [InlineData("E.O. 12958: N/A\nGARDENS")]
    [InlineData("TAGS: [KCRM](#) PE\n1. (SBU) SUMMARY: ...")]
    public void A_text_with_marks_of_a_telegram_is_one_whatever_its_name(string text)
    {
        RawCable cable = Items.Cable(Pack.Utf8(text), "notes.dat");
        cable.Format.ShouldBe(CableFormats.TelegramText);
        cable.Text.ShouldBe(text);
        cable.Metadata.ShouldBeNull();
    }

    [Theory]
    [InlineData("05NOWHERE1656")]
    [InlineData("1973NOWHER07784.txt")]
    [InlineData("73NOWHERE-A50.txt")]
    public void A_text_without_marks_is_a_cable_when_its_name_is_the_id_of_one(string name) =>
        Items.Cable("THE GARDENS ARE QUIET.\n"u8.ToArray(), name).Metadata.ShouldBeNull();

    [Theory]
    [InlineData("# Readme\n\n1. Unpack it.\n2. Read it.\n", "README.md")]
    [InlineData("file\tsource\nx.html\ty\n", "MANIFEST.tsv")]
    [InlineData("{\"id\": 1}", "06NOWHERE826.json")]
    [InlineData("   \n ", "06NOWHERE826.txt")]
    [InlineData("body { color: red }", "site.css")]
    public void Other_texts_are_refused(string text, string name) => Items.Reject(Pack.Utf8(text), name).Code.ShouldBe(RejectCodes.FormatUnrecognized);

    [Fact]
    public void Bytes_that_are_no_text_are_refused_even_under_the_name_of_a_cable() =>
        Items.Reject([0x89, 0x50, 0x4E, 0x47, .. Enumerable.Range(0, 300).Select(at => (byte)(at % 7))], "06NOWHERE826.txt").Code.ShouldBe(RejectCodes.FormatUnrecognized);

    [Theory]
    [InlineData("This record is a partial extract of the original cable.UNCLAS NOWHERE 000001 \nTEXT\n")]
    [InlineData("")]
    public void The_five_lines_of_the_alx_layout_are_what_the_container_states(string rest)
    {
        RawCable cable = Items.Cable(Pack.Utf8("01NOWHERE2600\nGARDENS AND...\nFri May 11 00:00:00 +0200 2001\nUNCLASSIFIED\nEmbassy Nowhere\n" + rest));
        cable.Format.ShouldBe(CableFormats.AlxText);
        cable.Text.ShouldBe(rest);
        cable.Metadata.ShouldBe(new ContainerMetadata("01NOWHERE2600", new DateTimeOffset(2001, 5, 11, 0, 0, 0, TimeSpan.Zero), "Embassy Nowhere", "UNCLASSIFIED", "GARDENS AND..."));
    }

    [Fact]
    public void A_text_larger_than_a_cable_may_be_is_refused_with_its_beginning()
    {
        RejectedItem reject = Items.Of(Pack.Utf8("ZCZC" + new string('x', 5000)), new() { CableBytes = 1000, RejectRawBytes = 10 }).ShouldHaveSingleItem().ShouldBeOfType<RejectedItem>();
        reject.Code.ShouldBe(RejectCodes.LimitCableBytes);
        reject.Raw.ShouldBe("ZCZCxxxxxx"u8.ToArray());
    }
}
