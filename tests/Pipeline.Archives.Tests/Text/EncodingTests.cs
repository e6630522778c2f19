using System.Text;
using CsCheck;
using Pipeline.Archives.Tests.Building;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Tests.Text;

public sealed class EncodingTests
{
    private const string Start = "ZCZC\r\n\t\f";

    [Fact]
    public void A_byte_order_mark_is_dropped_and_line_ends_stay() =>
        Items.Cable([0xEF, 0xBB, 0xBF, .. Pack.Utf8(Start + "¶1. €")]).Text.ShouldBe(Start + "¶1. €");

    [Fact]
    public void What_is_not_UTF_8_is_read_as_Windows_1252_with_a_warning()
    {
        RawCable cable = Items.Cable([.. Pack.Utf8(Start), 0xB6, 0x80, 0x93, 0xE9, 0x81]);
        cable.Text.ShouldBe(Start + "¶€“é\uFFFD");
        cable.Warnings.Select(warning => warning.Code).ShouldBe([ReadWarningCodes.Windows1252, ReadWarningCodes.Control]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UTF_16_is_told_by_its_mark_and_lone_surrogates_are_replaced(bool bigEndian)
    {
        UnicodeEncoding wide = new(bigEndian, byteOrderMark: true);
        byte[] lone = bigEndian ? [0xD8, 0x00] : [0x00, 0xD8];
        RawCable cable = Items.Cable([.. wide.GetPreamble(), .. wide.GetBytes(Start + "𝔘¶"), .. lone, .. wide.GetBytes("x")]);
        cable.Text.ShouldBe(Start + "𝔘¶\uFFFDx");
        cable.Warnings.ShouldBe([new ReadWarning(ReadWarningCodes.Surrogate, "1")]);
    }

    [Fact]
    public void Control_characters_are_replaced_one_for_one_and_counted()
    {
        RawCable cable = Items.Cable(Pack.Utf8("ZCZC\0a\u0001\u007F\u0085b, and so the garden grew and grew and grew."));
        cable.Text.ShouldBe("ZCZC\uFFFDa\uFFFD\uFFFD\uFFFDb, and so the garden grew and grew and grew.");
        cable.Warnings.ShouldBe([new ReadWarning(ReadWarningCodes.Control, "4")]);
    }

    [Fact]
    public void Whatever_the_bytes_the_text_can_be_stored() =>
        Gen.Byte.Array[0, 200].Sample(
            bytes =>
            {
                string text = TextDecoder.Decode(bytes, new());
                text.Any(TextCleaner.IsControl).ShouldBeFalse();
                Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).ShouldBe(text);
            },
            iter: 2000,
            threads: 1);

    [Fact]
    public void Every_code_of_a_repair_is_kept_when_a_stored_text_is_read_again() =>
        typeof(ReadWarningCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ShouldBe(ReadWarningCodes.All, ignoreOrder: true);
}
