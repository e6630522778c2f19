using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Body;

/// <summary>Paragraphs and marks (field guide 2.11), page headers inside the body (2.12), sections (2.13).</summary>
public class ParagraphTests
{
    [Theory]
    [InlineData("\u00B61. (U) One.\n\n\u00B62. (SBU) Two.", "1U 2SBU")]
    [InlineData("1.(SBU) One.\n\n2.(U) Two.", "1SBU 2U")]
    [InlineData("1. ONE.\n2. TWO.\n3. THREE.", "1 2 3")]
    [InlineData("\uFFFD1.  (SBU) One.\n\n\uFFFD2. Two.", "1SBU 2")]
    [InlineData(" \u00B61. One.\n\n   \u00B62. Two.", "1 2")]
    [InlineData("\u00B62. (SBU) Starts at two.\n\n\u00B63. (SBU) Three.", "2SBU 3SBU")]
    [InlineData("\u00B61. (U) One.\n\n\u00B64. (U) Four after a gap.", "1U 4U")]
    [InlineData("\u00B61. (U) In the year\n\u00B62007. There were\n1995. And more.\n\n\u00B62. (U) Two.", "1U 2U")]
    [InlineData("\u00B61. (U) Please see paragraph\n\u00B66. It says so.\n\n\u00B62. (U) Two.", "1U 2U")]
    [InlineData("\u00B61. (U) It grew by\n2.5 percent and\n2.75 later.\n\n\u00B62. (U) Two.", "1U 2U")]
    [InlineData("\u00B61. (U) One.\n\n\u00B6A. Letter.\n\nB. Letter.\n\n\u00B62. (U) Two.", "1U 2U")]
    [InlineData("\u00B61. (U) One. 2. (SBU) Two on the same line. 3. (U) Three.", "1U 2SBU 3U")]
    [InlineData("\u00B61. (SBU) The law says:\n\n1. First rule.\n2. Second rule.\n\n\u00B62. (SBU) Two.", "1SBU 2SBU")]
    [InlineData("\u00B61. Stories\n\u00B62. Swine flu\n\n\u00B61. Stories.\n\n\u00B62. Swine flu.", "1 2 1 2")]
    [InlineData("\u00B61. (SBU/NF) One.\n\n\u00B62. (C - ENTIRE TEXT) Two.\n\n\u00B63. (LOU) Three.\n\n\u00B64. (BSU) Four.", "1SBU/NF 2C 3LOU 4BSU")]
    [InlineData("\u00B61. (GOP) is no mark.\n\n\u00B62. (see para 3) neither.", "1 2")]
    [InlineData("\u00B61. 1. (SBU) Numbered twice.\n\n\u00B62. (U) Two.", "1SBU 2U")]
    [InlineData("\u00B61. (U) One.\n\n\u00B63. 2. (SBU) Numbered twice.", "1U 3SBU")]
    [InlineData("1. THE TEXT FOLLOWS:\nVISITS\nLIMITED OFFICIAL USE\nLIMITED OFFICIAL USE\nPAGE 02 LIMA 00826\n2. THE VISITS WENT WELL.", "1 2")]
    [InlineData("1. THE TEXT FOLLOWS:\nUNDER THE AGE OF\nUNCLASSIFIED\nPAGE 02 LIMA 00826\n16. THE VISITS WENT WELL.", "1")]
    [InlineData("\u00B61. TALKS WILL RESUME ON JUNE\n\u00B62. IN THE MEANTIME TALKS REST.\n\n\u00B62. Two.", "1 2")]
    [InlineData("No number at all.", "")]
    public void Numbers_and_marks_are_read(string body, string expected) =>
        string.Join(' ', Sample.WithBody(body + "\n\nBAKER\n").Paragraphs.Select(p => p.Number + p.Mark)).ShouldBe(expected);

    [Theory]
    [InlineData("Source - Port News 2. Ships: they came in.", true, "1 2 3")]
    [InlineData("Source - Port News 2. Ships: they came in. Source - Port News 2. Trains: they left.", true, "1 3")]
    [InlineData("as told in paragraph 2. Ships came in.", true, "1 3")]
    [InlineData("Source - Port News 2. Ships: they came in.", false, "1 3")]
    public void A_number_without_a_full_stop_before_it_counts_where_line_ends_are_lost_and_the_count_goes_on_behind_it(string inside, bool lost, string expected)
    {
        var filler = lost ? string.Concat(Enumerable.Repeat("and the ships came in ", 12)) : "";
        Sample.WithBody("\u00B61. One " + filler + inside + "\n\n\u00B63. Three.\n\nBAKER\n").Paragraphs.Select(p => p.Number).ShouldBe(expected.Split(' '));
    }

    [Fact]
    public void The_first_paragraph_on_the_line_of_the_reference_is_text()
    {
        var t = Sample.WithHeading("E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\nREF: QUITO 12 1. Post grants clearance to the visitors from the port authority.\n\n\u00B62. Two.");
        t.References.SelectMany(r => r.Cables).ShouldBe(["08QUITO12"]);
        t.Paragraphs.Select(p => p.Number).Take(2).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_paragraph_reaches_from_its_pilcrow_to_its_last_word_and_leaves_the_signature_out()
    {
        var raw = Sample.Header + Sample.Heading + "\u00B61. (U) One\nand more. \n \n\u00B62. (U) Two. \n \nBAKER\n";
        var paragraphs = TelegramParser.Parse(raw).Paragraphs;
        paragraphs.Select(p => raw[p.Start..p.End]).ShouldBe(["\u00B61. (U) One\nand more.", "\u00B62. (U) Two."]);
    }

    [Fact]
    public void The_body_begins_after_the_heading_and_ends_with_the_telegram()
    {
        var raw = Sample.Header + Sample.Heading + "-------\nSUMMARY\n-------\n\n\u00B61. (U) One.\n\nBAKER\n \n";
        var body = TelegramParser.Parse(raw).Body;
        raw[body.Start..body.End].ShouldBe("-------\nSUMMARY\n-------\n\n\u00B61. (U) One.\n\nBAKER");
    }

    [Theory]
    [InlineData("LIMA 00000826  002 OF 007")]
    [InlineData("LIMA 00000826 002.2 OF 004")]
    [InlineData("UNCLASSIFIED\n\nPAGE 02        LIMA  00826  01 OF 02  122002Z")]
    [InlineData("UNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 LIMA 00826 091730Z")]
    [InlineData("UNCLASSIFIED\nUNCLASSIFIED\nPAGE 02\nLIMA 00826 262136Z")]
    [InlineData("Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 04 MAY 2006")]
    [InlineData("PAGE 2 RUEHPE 826B R E S T R I C T E D")]
    public void Furniture_between_the_lines_is_marked(string furniture)
    {
        var raw = Sample.Header + Sample.Heading + "\u00B61. (U) Programs educate the \n\n" + furniture + "\n\npublic.\n\n\u00B62. (U) Two.\n\nBAKER\n";
        var t = TelegramParser.Parse(raw);
        t.Furniture.Select(f => raw[f.Start..f.End]).ShouldBe(furniture.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        t.Paragraphs.Select(p => p.Number).ShouldBe(["1", "2"]);
        t.Signer.ShouldBe("BAKER");
    }

    [Fact]
    public void A_page_header_inside_a_line_is_marked_alone()
    {
        var raw = Sample.Header + Sample.Heading + "\u00B61. (U) Rio held talks with RIO DE JAN 00000826  001.2 OF 004 the mayor. LIMA 00000826  002 OF 004   2. (U) Two.\n\nBAKER\n";
        var t = TelegramParser.Parse(raw);
        t.Furniture.Select(f => raw[f.Start..f.End]).ShouldBe(["RIO DE JAN 00000826  001.2 OF 004", "LIMA 00000826  002 OF 004"]);
        t.Paragraphs.Select(p => p.Number).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_lost_section_is_reported()
    {
        var t = Sample.WithBody("\u00B61. (U) One.\n\n*********************** \n* Missing Section 002 * \n***********************\n\n\u00B63. (U) Three.\n\nBAKER\n");
        t.Codes().ShouldBe(["section.missing"]);
        t.Furniture.Count.ShouldBe(3);
    }

    [Fact]
    public void Sections_with_headings_of_their_own_are_read_as_one_text()
    {
        const string SectionHeading = "\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n";
        var raw = Sample.Header + "\nUNCLAS SECTION 01 OF 03 LIMA 000826" + SectionHeading + "\u00B61. (U) Rules stand AMONG THE\n\n" + Sample.Header + "\nUNCLAS SECTION 02 OF 03 LIMA 000826" + SectionHeading
            + "REQUIREMENTS OF THE PAGE.\n\n\u00B62. (U) Two.\n\nBAKER\n";
        var t = TelegramParser.Parse(raw);
        t.Paragraphs.Select(p => p.Number).ShouldBe(["1", "2"]);
        t.Codes().ShouldBe(["section.joined", "section.missing"]);
        var text = new System.Text.StringBuilder(raw);
        foreach (var f in t.Furniture.Reverse())
        {
            text.Remove(f.Start, f.End - f.Start);
        }

        text.ToString(t.Body.Start, 60).ShouldContain("AMONG THE");
        string.Join(' ', text.ToString()[t.Body.Start..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldStartWith("\u00B61. (U) Rules stand AMONG THE REQUIREMENTS OF THE PAGE. \u00B62. (U) Two.");
    }

    [Theory]
    [InlineData("1. (Peru)\n2. (Oil)\n3. (UN)\n\n1. Peru is calm.\n\n2. Oil is dear.\n\n3. (UN) The Council met.", 0)]
    [InlineData("1. (U) Peru is calm.\n\n2. (UN) Oil is dear.\n\n3. It rains.", 2)]
    [InlineData("1. (SB) Peru is calm.\n\n2. (SB) Oil is dear.\n\n3. It rains.", 2)]
    public void A_typing_error_of_a_mark_counts_only_among_marks(string body, int marks) =>
        Sample.WithBody(body + "\n\nBAKER\n").Paragraphs.Count(p => p.Mark is not null).ShouldBe(marks);
}
