namespace Pipeline.Cables.Tests.References;

/// <summary>Every layout of field guide 1.2 and 2.10, in a telegram LIMA 826 of 10 June 2008.</summary>
public class ReferenceLayoutTests
{
    [Theory]
    [InlineData("REF: QUITO 12", "08QUITO12")]
    [InlineData("REF: (A) QUITO 12", "A:08QUITO12")]
    [InlineData("REF: A. QUITO 12", "A:08QUITO12")]
    [InlineData("REF: A) QUITO 12", "A:08QUITO12")]
    [InlineData("REF: [A] QUITO 12", "A:08QUITO12")]
    [InlineData("REF: (1) QUITO 12", "1:08QUITO12")]
    [InlineData("REF: A: QUITO 12", "A:08QUITO12")]
    [InlineData("REF: A - QUITO 12", "A:08QUITO12")]
    [InlineData("REF: a) QUITO 12", "A:08QUITO12")]
    [InlineData("REF: A. A) QUITO 12", "A:08QUITO12")]
    [InlineData("REF: A. (A) QUITO 12\n     \u00B6B. (B) BOGOTA 13", "A:08QUITO12 B:08BOGOTA13")]
    [InlineData("REF: A. A: THE HAGUE 104\n\u00B6B. B: THE HAGUE 115", "A:08THEHAGUE104 B:08THEHAGUE115")]
    [InlineData("REF: A. REF A QUITO 12", "A:08QUITO12")]
    [InlineData("REF: REF: QUITO 12", "08QUITO12")]
    [InlineData("REF: REF (A) QUITO 12 (B) QUITO 13", "A:08QUITO12 B:08QUITO13")]
    [InlineData("REFS: QUITO 12", "08QUITO12")]
    [InlineData("Refs: QUITO 12", "08QUITO12")]
    [InlineData("REFTEL: QUITO 12", "08QUITO12")]
    [InlineData("REF. QUITO 12", "08QUITO12")]
    [InlineData("REF QUITO 12", "08QUITO12")]
    [InlineData("REFERENCE: QUITO 12", "08QUITO12")]
    [InlineData("REFERENCES: QUITO 12", "08QUITO12")]
    [InlineData("REFS : (A) QUITO 12\n(B) BOGOTA 13", "A:08QUITO12 B:08BOGOTA13")]
    [InlineData("PRIMEREF: A. QUITO 12", "A:08QUITO12")]
    [InlineData("REF A) QUITO 002351 B) QUITO 069", "A:08QUITO2351 B:08QUITO69")]
    [InlineData("REF: 07 QUITO 12", "07QUITO12")]
    [InlineData("REF: 2007 QUITO 12", "07QUITO12")]
    [InlineData("REF: '07 QUITO 12", "07QUITO12")]
    [InlineData("REF: (07) QUITO 12", "07QUITO12")]
    [InlineData("REF: 074 QUITO 12", "07QUITO12")]
    [InlineData("REF: 99 QUITO 12", "99QUITO12")]
    [InlineData("REF: QUITO 12 (2007)", "07QUITO12")]
    [InlineData("REF: QUITO 12 (07)", "07QUITO12")]
    [InlineData("REF: QUITO 12-91", "91QUITO12")]
    [InlineData("REF: QUITO 12/07", "07QUITO12")]
    [InlineData("REF: QUITO 12 99", "99QUITO12")]
    [InlineData("REF: STATE (01) 201265", "01STATE201265")]
    [InlineData("REF: 07CAIRO0561", "07CAIRO561")]
    [InlineData("REF: HK05511", "08HONGKONG5511")]
    [InlineData("REF: 2005PANAMA2342", "05PANAMA2342")]
    [InlineData("REF: D. STATE115197", "D:08STATE115197")]
    [InlineData("REF: 07-OTTAWA-57", "07OTTAWA57")]
    [InlineData("REF: STATE 58314, 59032", "08STATE58314 08STATE59032")]
    [InlineData("REF: KABUL 936/935", "08KABUL936 08KABUL935")]
    [InlineData("REF: 07 KABUL 12 AND 13", "07KABUL12 07KABUL13")]
    [InlineData("REF: STATE 44601 AND 44603", "08STATE44601 08STATE44603")]
    [InlineData("REF: QUITO 2962 AND PREVIOUS", "08QUITO2962")]
    [InlineData("REF: 377 KATHMANDU", "08KATHMANDU377")]
    [InlineData("REF: BAGHDAD #3565", "08BAGHDAD3565")]
    [InlineData("REF: STATE: 53097", "08STATE53097")]
    [InlineData("REF: O4 CHENNAI 12", "04CHENNAI12")]
    [InlineData("REF: LAGOS O1512", "08LAGOS1512")]
    [InlineData("REF: SANTIAG0 12", "08SANTIAGO12")]
    [InlineData("REF: 0TTAWA 12", "08OTTAWA12")]
    [InlineData("REF: RIO \nDE JANEIRO 1291", "08RIODEJANEIRO1291")]
    [InlineData("REF: A) QUITO 1\nB) \nKabul 03196", "A:08QUITO1 B:08KABUL3196")]
    [InlineData("REF: QUITO 12 (NOTAL)", "08QUITO12")]
    [InlineData("REF: QUITO 12 (PARA 3)", "08QUITO12")]
    [InlineData("REF: QUITO 12 - A TITLE OF 2 WORDS", "08QUITO12")]
    [InlineData("REF: A. QUITO 12 (\"A TITLE\") B. QUITO 13", "A:08QUITO12 B:08QUITO13")]
    [InlineData("REF: QUITO 12; QUITO 13, BOGOTA 14", "08QUITO12 08QUITO13 08BOGOTA14")]
    [InlineData("REF: TEHRAN 1091: TEHRAN 263: MOSCOW 1603", "08TEHRAN1091 08TEHRAN263 08MOSCOW1603")]
    [InlineData("REF: RIO DE JANEIRO 329; RIO DE JANEIRO 353 RIO DE JANEIRO 311", "08RIODEJANEIRO329 08RIODEJANEIRO353 08RIODEJANEIRO311")]
    [InlineData("REF: ABU DHABI 1893, BEIRUT\n2960, CAIRO 425", "08ABUDHABI1893 08BEIRUT2960 08CAIRO425")]
    [InlineData("REF: QUITO 19, 21, 26", "08QUITO19 08QUITO21 08QUITO26")]
    [InlineData("REF: QUITO'S 9955", "08QUITO9955")]
    [InlineData("REF: (A) QUITO 1; (B) BRASILIA 498", "A:08QUITO1 B:08BRASILIA498")]
    [InlineData("REF: (A) BRASILIA 149; \n(B)SAO PAULO 10; \n(C) SAO 06 PAULO 1038", "A:08BRASILIA149 B:08SAOPAULO10 C:06SAOPAULO1038")]
    [InlineData("REF: A) QUITO 1\n\n   B) QUITO 2\n\n   C) QUITO 3", "A:08QUITO1 B:08QUITO2 C:08QUITO3")]
    [InlineData("REF: QUITO 100-103", "08QUITO100,08QUITO101,08QUITO102,08QUITO103")]
    [InlineData("REF: PORT-AU-PRINCE 12", "08PORTAUPRINCE12")]
    [InlineData("REF: USUN 12, UNVIE 13, USEU 14", "08USUNNEWYORK12 08UNVIEVIENNA13 08USEUBRUSSELS14")]
    [InlineData("REF: SECSTATE 50110", "08STATE50110")]
    [InlineData("REF: EMBASSY VIENNA 12", "08VIENNA12")]
    [InlineData("REF: BRUSSELS 12", "08BRUSSELS12")]
    public void A_cable_is_found_in_every_layout(string lines, string expected)
    {
        var t = Sample.WithReferences(lines);
        string.Join(' ', t.References.Select(r => (r.Label is null ? "" : r.Label + ":") + string.Join(',', r.Cables))).ShouldBe(expected);
        t.Body.Start.ShouldBeGreaterThan(0);
        t.Paragraphs.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("REF: SECDEF R162245Z OCT 07")]
    [InlineData("REF: SECDEF 1")]
    [InlineData("REF: OSC EUP20080512")]
    [InlineData("REF: IIR 6 832 0123 08")]
    [InlineData("REF: TD-314/12345-08")]
    [InlineData("REF: BAKER/CARTER EMAIL OF MAY 12, 2008")]
    [InlineData("REF: Baker-Carter telcon, 12 Feb.")]
    [InlineData("REF: 9 FAM 41.31")]
    [InlineData("REF: PARIS POINTS")]
    [InlineData("REF: MEMCON OF OCTOBER 6, 2007")]
    [InlineData("REF: UNSCR 1737 SANCTIONS COMMITTEE NOTICE OF 24 JULY 2007")]
    [InlineData("REF: QUITO CA-3400 NOV 2, 2007")]
    [InlineData("REF: QUITO'S A-077 OF MAY 15, 2008")]
    [InlineData("REF: MADRID 6U31")]
    [InlineData("REF: DEA 11752 202038Z APR 08")]
    [InlineData("REF: A. E-MAIL WITH TPS FROM DAN BAKER 24 DECEMBER 07")]
    public void What_is_no_cable_is_kept_without_an_id(string lines)
    {
        var t = Sample.WithReferences(lines);
        t.References.Count.ShouldBe(1);
        t.References[0].Cables.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("REF: NONE")]
    [InlineData("REF: N/A")]
    public void No_reference_is_no_entry(string lines) => Sample.WithReferences(lines).References.ShouldBeEmpty();

    [Fact]
    public void A_page_header_inside_the_list_is_read_over()
    {
        var t = Sample.WithReferences("REF: A) QUITO 1 B) QUITO 2 LIMA 00000826  001.2 OF 004 C) QUITO 3\nD) QUITO 4\n\nLIMA 00000826  002 OF 004\n\nE) QUITO 5");
        t.References.Select(r => r.Label).ShouldBe(["A", "B", "C", "D", "E"]);
        t.References.SelectMany(r => r.Cables).ShouldBe(["08QUITO1", "08QUITO2", "08QUITO3", "08QUITO4", "08QUITO5"]);
    }

    [Fact]
    public void Without_blank_lines_the_text_after_the_list_is_text()
    {
        var t = Sample.Parse("R 101832Z JUN 76\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 0826\nTAGS: PFOR\nSUBJ: X\nREF: STATE 12345, QUITO\n12 (NOTAL)\nEMBASSY HAS NOTHING NEW TO REPORT ON THE SUBJECT OF REFTELS\nAND WILL NOT HAVE ANY.\nBAKER\n");
        t.References.SelectMany(r => r.Cables).ShouldBe(["76STATE12345", "76QUITO12"]);
        t.Signer.ShouldBe("BAKER");
    }

    [Theory]
    [InlineData("REF: STATE 12345 (SBU) The text follows at once and cites nothing.")]
    [InlineData("REF: STATE 12345 (SBU)\nThe text follows on the next line.")]
    public void A_portion_mark_behind_the_list_opens_the_text(string lines)
    {
        var t = Sample.WithHeading("TAGS: PREL\nSUBJECT: X\n\n" + lines);
        t.References.SelectMany(r => r.Cables).ShouldBe(["08STATE12345"]);
        t.References.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("SUBJECT: X\nDEPT FOR ARA/AND, EB\nREF: STATE 12345, QUITO 12\n1. TEXT.\n")]
    [InlineData("SUBJECT: X\nREF: STATE 12345, QUITO 12\nDEPT FOR ARA/AND, EB\n1. TEXT.\n")]
    [InlineData("SUBJECT: X\nREF: STATE 12345,\nQUITO 12\nDEPARTMENT PASS TO USAID\n1. TEXT.\n")]
    [InlineData("SUBJECT: X\nREF: STATE 12345,\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 LIMA 00826 101832Z\nQUITO 12\n1. TEXT.\n")]
    [InlineData("SUBJECT: X\nREF: STATE 12345, QUITO\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02\nLIMA 00826 101832Z\n12\n1. TEXT.\n")]
    [InlineData("SUBJECT: X REF: STATE 12345, QUITO 12\n1. TEXT.\n")]
    [InlineData("SUBJECT: X\nREFTEL STATE 12345; QUITO 12\n1. TEXT.\n")]
    public void Attention_lines_and_page_breaks_around_the_list_of_the_1970s_are_no_references(string heading)
    {
        var t = Sample.Parse("R 101832Z JUN 76\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 0826\nE.O. 11652: N/A\nTAGS: PFOR\n" + heading);
        t.References.Select(r => string.Join(',', r.Cables)).ShouldBe(["76STATE12345", "76QUITO12"]);
        t.Paragraphs.Count.ShouldBe(1);
    }

    [Fact]
    public void A_telcon_after_a_cable_is_an_entry_of_its_own()
    {
        var t = Sample.WithReferences("REF: QUITO'S 9955, AND BAKER/CARTER TELCON OF NOV. 25, 2007");
        t.References.Select(r => string.Join(',', r.Cables)).ShouldBe(["08QUITO9955", ""]);
    }

    [Fact]
    public void Words_between_labels_keep_the_other_labels_apart()
    {
        var t = Sample.WithReferences("REF: A. STATE 19631 B. U.S. DEPARTMENT OF LABOR REPORT 2005 C. 07 MANAMA 596");
        t.References.Select(r => $"{r.Label}:{string.Join(',', r.Cables)}").ShouldBe(["A:08STATE19631", "B:", "C:07MANAMA596"]);
    }
}
