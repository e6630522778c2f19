using Pipeline.Cables.Reading;

namespace Pipeline.Cables.Tests.Reading;

/// <summary>The body as it is read (field guide 2.11, 2.12).</summary>
public class ReadingTextTests
{
    [Theory]
    [InlineData("\u00B61. (U) Programs educate the \npublic. \n \n\u00B62. (U) Two.", "\u00B61. (U) Programs educate the public.\n\n\u00B62. (U) Two.")]
    [InlineData("\u00B61. (U) Programs educate the \n\nLIMA 00000826  002.2 OF 007\n\n\npublic.", "\u00B61. (U) Programs educate the public.")]
    [InlineData("\u00B61. (U) Programs educate the \n\npublic.", "\u00B61. (U) Programs educate the public.")]
    [InlineData("\u00B61. (U) Programs educate the \n\nSIPDIS \npublic.", "\u00B61. (U) Programs educate the public.")]
    [InlineData("\u00B61. (U) The minister met with\n\nLIMA 00000826  002 OF 007\n\nAmbassador Baker.", "\u00B61. (U) The minister met with Ambassador Baker.")]
    [InlineData("\u00B61. (U) It is over.\n\nLIMA 00000826  002 OF 007\n\n\u00B62. (U) Two.", "\u00B61. (U) It is over.\n\n\u00B62. (U) Two.")]
    [InlineData("\u00B61. (U) Rio held talks with LIMA 00000826  001.2 OF 004 the mayor.", "\u00B61. (U) Rio held talks with the mayor.")]
    [InlineData("1. THE RULES STAND AMONG THE\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 LIMA 00826 091730Z\nREQUIREMENTS.", "1. THE RULES STAND AMONG THE REQUIREMENTS.")]
    [InlineData("\u00B61. (U) A long-\nterm plan, pre-\nand post-war.", "\u00B61. (U) A long-term plan, pre- and post-war.")]
    [InlineData("\u00B61. (U) A plan --\nsaid he.", "\u00B61. (U) A plan -- said he.")]
    [InlineData("\u00B61. (U) Points:\n-- a first thing that is so long that it\nis wrapped\n-- b\n\n-- c", "\u00B61. (U) Points:\n-- a first thing that is so long that it is wrapped\n-- b\n\n-- c")]
    [InlineData("-----------\nThe Mayor's\nTown\n-----------\n\u00B61. (U) One.", "-----------\nThe Mayor's Town\n-----------\n\n\u00B61. (U) One.")]
    [InlineData("\u00B61. (U) Trade was:\n\n      Year    Imports    Exports\n      2007      1,200        900\n\nend of the list.", "\u00B61. (U) Trade was:\n\n      Year    Imports    Exports\n      2007      1,200        900\n\nend of the list.")]
    [InlineData("\u00B61. (U) This line is as long as the printer of the post lets it be.\nLine\nBreak\n\nText.", "\u00B61. (U) This line is as long as the printer of the post lets it be. Line\nBreak\n\nText.")]
    public void The_lines_become_sentences(string body, string expected)
    {
        var raw = Sample.Header + Sample.Heading + body + "\n\nBAKER\nNNNN\n";
        Read(raw).ShouldBe(expected + "\n\nBAKER");
        Read(raw.Replace("\n", "\r\n", StringComparison.Ordinal)).ShouldBe(expected + "\n\nBAKER");
    }

    [Fact]
    public void A_signature_right_under_the_text_is_a_paragraph_of_its_own() => Read(Sample.Header + Sample.Heading + "\u00B61. (U) It is over and done with now.\nBAKER\n").ShouldEndWith("now.\n\nBAKER");

    [Fact]
    public void Sections_out_of_order_are_read_in_order_with_offsets_where_they_stand()
    {
        const string Heading = "\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: RULES\n\n";
        var raw = Sample.Header + "\nUNCLAS SECTION 02 OF 02 LIMA 000826" + Heading + "requirements of the port.\n\n\u00B62. (U) Two.\n\nBAKER\n\n"
            + Sample.Header + "\nUNCLAS SECTION 01 OF 02 LIMA 000826" + Heading + "\u00B61. (U) Rules stand among the\n";
        var t = TelegramParser.Parse(raw);
        var reading = ReadingText.Of(raw, t);
        reading.Text.ShouldBe("\u00B61. (U) Rules stand among the requirements of the port.\n\n\u00B62. (U) Two.\n\nBAKER");
        t.Sections!.Present.ShouldBe([1, 2]);
        reading.ToRaw(0).ShouldBe(raw.IndexOf("\u00B61.", StringComparison.Ordinal));
        var word = reading.Text.IndexOf("requirements", StringComparison.Ordinal);
        var span = reading.ToRaw(word, word + 12);
        raw[span.Start..span.End].ShouldBe("requirements");
        reading.FromRaw(span.Start).ShouldBe(word);
        reading.FromRaw(0).ShouldBeNull();
    }

    [Fact]
    public void A_text_without_body_reads_as_nothing()
    {
        var reading = ReadingText.Of("", TelegramParser.Parse(""));
        (reading.Text, reading.ToRaw(0), reading.FromRaw(0)).ShouldBe(("", 0, null));
    }

    [Fact]
    public void Every_real_telegram_is_read_whole()
    {
        var texts = SharedFolder.Require("gold/texts");
        foreach (var file in Directory.EnumerateFiles(texts))
        {
            var raw = File.ReadAllText(file);
            Properties.Invariants.CheckReading(raw, TelegramParser.Parse(raw));
        }
    }

    private static string Read(string raw)
    {
        var t = TelegramParser.Parse(raw);
        Properties.Invariants.CheckReading(raw, t);
        return ReadingText.Of(raw, t).Text;
    }
}
