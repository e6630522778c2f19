using Pipeline.Cables.Reading;

namespace Pipeline.Cables.Tests.Reading;

/// <summary>Sections that arrive apart, together and merged (field guide 2.13).</summary>
public class SectionAssemblyTests
{
    private const string Heading = "\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: RULES OF THE PORT\n\n";

    private static string Section(int number, int of, string text, string? header = null) =>
        $"{header ?? Sample.Header}\nUNCLAS SECTION {number:00} OF {of:00} LIMA 000826{Heading}{text}";

    private static readonly string First = Section(1, 3, "\u00B61. (U) The rules of the port stand AMONG THE");
    private static readonly string Second = Section(2, 3, "REQUIREMENTS of the page.\n\n\u00B62. (SBU) Two ships came in and were\n\n");
    private static readonly string Third = Section(3, 3, "let go.\n\n\u00B63. (U) Three.\n\nBAKER\nNNNN\n");

    [Fact]
    public void Joined_sections_are_read_as_one_telegram()
    {
        var raw = SectionAssembly.Join([First, Second, Third]);
        var t = Sample.Parse(raw);
        t.Id.ShouldBe("08LIMA826");
        t.SectionOf.ShouldBe(new Pipeline.Cables.Model.SectionOf(1, 3));
        t.Sections!.Of.ShouldBe(3);
        t.Sections.Present.ShouldBe([1, 2, 3]);
        t.Sections.Missing.ShouldBeEmpty();
        t.Paragraphs.Select(p => p.Number + p.Mark).ShouldBe(["1U", "2SBU", "3U"]);
        t.Signer.ShouldBe("BAKER");
        t.To.Count.ShouldBe(1);
        t.Subject.ShouldBe("RULES OF THE PORT");
        t.Codes().ShouldBe(["section.joined", "section.joined"]);
        raw.Split(SectionAssembly.Separator).ShouldBe([First, Second, Third]);
    }

    [Fact]
    public void The_reading_text_of_joined_sections_has_one_heading_and_whole_sentences()
    {
        var raw = SectionAssembly.Join([First, Second, Third]);
        var text = ReadingText.Of(raw, TelegramParser.Parse(raw)).Text;
        text.ShouldBe("\u00B61. (U) The rules of the port stand AMONG THE REQUIREMENTS of the page.\n\n\u00B62. (SBU) Two ships came in and were let go.\n\n\u00B63. (U) Three.\n\nBAKER");
    }

    [Fact]
    public void Attributes_of_the_archive_and_the_class_word_under_a_section_are_no_text()
    {
        var first = Section(1, 2, "\u00B61. (U) The rules stand among the\n\n                UNCLASSIFIED\n\nMessage Attributes\n\nAutomatic Decaptioning: X\nTAGS: PREL\nSubject: RULES\n");
        var raw = SectionAssembly.Join([first, Section(2, 2, "requirements.\n\nBAKER\n")]);
        ReadingText.Of(raw, TelegramParser.Parse(raw)).Text.ShouldBe("\u00B61. (U) The rules stand among the requirements.\n\nBAKER");
    }

    [Fact]
    public void Joining_goes_on_with_a_text_that_was_joined_before() =>
        SectionAssembly.Join([SectionAssembly.Join([First, Second]), Third]).ShouldBe(SectionAssembly.Join([First, Second, Third]));

    [Fact]
    public void Sections_that_are_not_there_are_not_said_to_be()
    {
        var sections = Sample.Parse(SectionAssembly.Join([First, Third])).Sections!;
        sections.Present.ShouldBe([1, 3]);
        sections.Missing.ShouldBe([2]);
    }

    private const string LongText = "The delegation toured the harbour, met the captain of the port and twelve of his officers, and asked about the rules for ships that carry grain, "
        + "timber and ore; the captain said that 418 ships had called since January, that none of them had waited for more than 3 days, and that the new crane would be ready in May.";

    private const string OtherText = "Before the tour the mayor received the delegation in the old town hall, spoke for an hour about the drought, the price of bread and the school that the city wants to build, "
        + "and gave every guest a map on which the wells are marked; the wells of the upper town have been dry since last summer, and the lower town shares its water with 9,000 neighbors.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_merged_page_is_known_to_hold_a_section(bool holds)
    {
        var merged = Section(1, 2, "\u00B61. (U) " + OtherText + "\n\nLIMA 00000826  002 OF 002\n\n" + (holds ? LongText.Replace(", ", ", \n", StringComparison.Ordinal) : LongText.Replace("captain", "mayor", StringComparison.Ordinal)) + "\n\nBAKER\n");
        var part = Section(2, 2, LongText + "\n\nBAKER\n");
        SectionAssembly.Contains(merged, TelegramParser.Parse(merged), part, TelegramParser.Parse(part)).ShouldBe(holds);
        SectionAssembly.Contains(part, TelegramParser.Parse(part), merged, TelegramParser.Parse(merged)).ShouldBeFalse();
    }

    [Fact]
    public void A_part_without_text_is_held_by_nothing()
    {
        var part = Section(2, 2, "BAKER\n");
        SectionAssembly.Contains(part, TelegramParser.Parse(part), part, TelegramParser.Parse(part)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("UNCLAS LIMA 000826", "Text.\n\nBAKER\n", null, "", "")]
    [InlineData("UNCLAS SECTION 01 OF 03 LIMA 000826", "Text that goes on and", "3", "1", "")]
    [InlineData("UNCLAS SECTION 02 OF 03 LIMA 000826", "Text that goes on and", "3", "2", "")]
    [InlineData("UNCLAS SECTION 03 OF 03 LIMA 000826", "Text.\n\nBAKER\n", "3", "3", "")]
    [InlineData("UNCLAS SECTION 01 OF 03 LIMA 000826", "Text.\n\nBAKER\n", "3", "1 2 3", "")]
    [InlineData("UNCLAS SECTION 01 OF 04 LIMA 000826", "Text\n\nLIMA 00000826  003.2 OF 004\n\nthat goes on and", "4", "1 2 3", "")]
    [InlineData("UNCLAS SECTION 01 OF 04 LIMA 000826", "Text\n\nLIMA 00000999  003 OF 004\n\nthat goes on and", "4", "1", "")]
    [InlineData("UNCLAS SECTION 01 OF 02 LIMA 000826", "Text that\n\n*********\n* Missing Section 002 *\n*********\n", "2", "1", "2")]
    [InlineData("UNCLAS SECTION 01 OF 03 LIMA 000826", "Text that\n\n*********\n* Missing Section 002 *\n*********\n\nLIMA 00000826  003 OF 003\n\nends here.\n\nBAKER\n", "3", "1 3", "2")]
    [InlineData("UNCLAS SECTION 01 OF 02 LIMA 826", "TEXT\nUNCLASSIFIED\nPAGE 02 LIMA 00826 02 OF 02 101832Z\nTHAT GOES ON AND", "2", "1 2", "")]
    [InlineData("UNCLAS LIMA 000826", "Text\n\nLIMA 00000826  002 OF 002\n\nthat goes on and", "2", "1 2", "")]
    public void The_sections_in_a_text_are_those_that_it_shows(string classLine, string text, string? of, string present, string missing)
    {
        var sections = Sample.Parse(Sample.Header + "\n" + classLine + Heading + "\u00B61. (U) " + text).Sections;
        sections?.Of.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(of);
        (sections is null).ShouldBe(of is null);
        string.Join(' ', sections?.Present ?? []).ShouldBe(present);
        string.Join(' ', sections?.Missing ?? []).ShouldBe(missing);
    }
}
