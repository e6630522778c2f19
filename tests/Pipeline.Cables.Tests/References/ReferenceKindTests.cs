using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.References;

/// <summary>What a reference is, and its title, NOTAL, paragraphs and airgrams; telegram LIMA 826 of 10 June 2008.</summary>
public class ReferenceKindTests
{
    [Theory]
    [InlineData("BAKER E-MAIL 12/01/07", "email")]
    [InlineData("BAKER (S/CT) E-MAIL OF 04/15/2008", "email")]
    [InlineData("E-mails J. Baker-K. Doe", "email")]
    [InlineData("BAKER/CARTER EMAIL OF MAY 12, 2008", "email")]
    [InlineData("BAKER E MAIL OF MAY 12", "email")]
    [InlineData("EMBASSY OSLO E-MAIL TO EUR/WE OF MAY 14", "email")]
    [InlineData("MYRIAD POST-DEPARTMENT E-MAILS FROM 10/01-02/02", "email")]
    [InlineData("BAKER/CARTER TELCON 02/16/2008", "telcon")]
    [InlineData("Baker-Carter telcon, 12 Feb.", "telcon")]
    [InlineData("BAKER-CARTER TELECON OF MAY 3", "telcon")]
    [InlineData("BAKER/CARTER PHONCON OF MAY 3", "telcon")]
    [InlineData("BAKER-CARTER TELEPHONE CONVERSATION", "telcon")]
    [InlineData("MEMCON OF OCTOBER 6, 2007", "memo")]
    [InlineData("BAKER MEMO TO CARTER DATED MAY 3", "memo")]
    [InlineData("ACTION MEMORANDUM OF MAY 3", "memo")]
    [InlineData("2007 HUMAN RIGHTS REPORT FOR ECUADOR", "report")]
    [InlineData("EMBASSY OSLO DAILY REPORT FOR MAY 28", "report")]
    [InlineData("FISCAL YEAR 2009 MISSION STRATEGIC PLAN", "report")]
    [InlineData("BAKER LETTER TO CARTER MAY 25", "letter")]
    [InlineData("DEPUTY SECRETARY LTR OF MAY 3", "letter")]
    [InlineData("MFA DIPLOMATIC NOTE 1234/08", "note")]
    [InlineData("MFA DIPNOTE OF MAY 3", "note")]
    [InlineData("NOTE VERBALE NO. 234", "note")]
    [InlineData("BAKER FAX TO CARTER OF MAY 3", "fax")]
    [InlineData("BAKER-CARTER MEETING OF MAY 3", "meeting")]
    [InlineData("VIENNA CONSULTATIONS, MAY 3", "meeting")]
    [InlineData("9 FAM 41.31", "manual")]
    [InlineData("9 FAM Appendix K, 406 (6)", "manual")]
    [InlineData("5 FAH-2 H-320", "manual")]
    [InlineData("22 CFR 120.1", "law")]
    [InlineData("PUBLIC LAW 107-56", "law")]
    [InlineData("PL 107-56", "law")]
    [InlineData("22 U.S.C. 2378", "law")]
    [InlineData("EXECUTIVE ORDER 13224", "law")]
    [InlineData("UNSCR 1737 SANCTIONS COMMITTEE NOTICE OF 24 JULY 2007", "law")]
    [InlineData("OSC EUP20080512", "intelligence")]
    [InlineData("OSC EUP 20061127123001", "intelligence")]
    [InlineData("FBIS AU1234567890", "intelligence")]
    [InlineData("FBIS BANGKOK 123456Z JUN 08", "intelligence")]
    [InlineData("IIR 6 832 0123 08", "intelligence")]
    [InlineData("CAIRO IIR 6 899 0149 08", "intelligence")]
    [InlineData("TD-314/12345-08", "intelligence")]
    [InlineData("(S/NF) TD-314/21795-05 11 APRIL 2005", "intelligence")]
    [InlineData("PARIS POINTS", "press")]
    [InlineData("OSLO POINTS MAY 15", "press")]
    [InlineData("JUNE 3 PRESS GUIDANCE", "press")]
    [InlineData("NEWSPAPER ARTICLE OF MAY 3", "press")]
    [InlineData("YEARBOOK 2005 OF THE UNION", "book")]
    [InlineData("EMBASSY WEBSITE", "web")]
    [InlineData("HTTP://EXAMPLE.ORG/PAGE", "web")]
    [InlineData("SECDEF R162245Z OCT 07", "message")]
    [InlineData("SECDEF MSG DTG 301601z SEP 07", "message")]
    [InlineData("OSD REPORT DTG 251847Z MAR 08", "message")]
    [InlineData("USCINCRED 311345 Z MAY 07", "message")]
    [InlineData("STATE 062335Z JUN 07", "message")]
    [InlineData("DEA 11752 202038Z APR 08", "message")]
    [InlineData("EMBTEL 3456", "message")]
    [InlineData("USDEL SECRETARY TELEGRAMS 000005/000007/00004", "message")]
    [InlineData("SECDEF 122723", "message")]
    [InlineData("QUITO CA-3400 NOV 2, 2007", "airgram")]
    [InlineData("AIRGRAM OF MAY 3", "airgram")]
    [InlineData("MTCR POC 201/2006 - MAY 16 2006", "other")]
    [InlineData("EXP.LIC. D328589", "other")]
    public void What_is_no_cable_is_typed(string entry, string kind)
    {
        var r = Sample.WithReferences("REF: " + entry).References.Single();
        (r.Kind, r.Cables.Count, r.Cited.Count).ShouldBe((kind, 0, 0));
    }

    [Theory]
    [InlineData("QUITO 12", "cable")]
    [InlineData("MADRID 6U31", "cable")]
    [InlineData("A. QUITO 12 (CARTER LETTER)", "cable")]
    public void A_cable_with_a_number_is_a_cable(string entry, string kind) => Sample.WithReferences("REF: " + entry).References.Single().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("O 13224")]
    [InlineData("MAIL")]
    [InlineData("LAW")]
    [InlineData("ORDER")]
    [InlineData("REGISTER")]
    [InlineData("CALL")]
    [InlineData("S.C")]
    [InlineData("POINTS")]
    [InlineData("A-")]
    [InlineData("TD-")]
    [InlineData("MAILS AND MAIL")]
    public void A_word_that_needs_a_neighbour_may_stand_first_or_last(string entry) => Sample.WithReferences("REF: " + entry).References.SelectMany(r => r.Cables).ShouldBeEmpty();

    [Theory]
    [InlineData("73 BANGKOK A-50", "73BANGKOK-A50")]
    [InlineData("QUITO'S A-077 OF MAY 15, 2008", "08QUITO-A77")]
    [InlineData("QUITO A-77", "08QUITO-A77")]
    [InlineData("QUITO AIRGRAM A-77", "08QUITO-A77")]
    public void An_airgram_has_an_id_of_its_own_kind(string entry, string id)
    {
        var r = Sample.WithReferences("REF: " + entry).References.Single();
        (r.Kind, r.Airgrams.Single(), r.Cables.Count).ShouldBe(("airgram", id, 0));
    }

    [Fact]
    public void An_airgram_between_cables_is_an_entry_of_its_own() =>
        Sample.WithReferences("REF: QUITO 12, QUITO A-77, BOGOTA 13").References.Select(r => (r.Kind, r.Text)).ShouldBe([("cable", "QUITO 12"), ("airgram", "QUITO A-77"), ("cable", "BOGOTA 13")]);

    [Theory]
    [InlineData("BAKER-DOE TELCON OF MAY 3; DOE-CARTER EMAIL OF MAY 4", "telcon,email")]
    [InlineData("TELCON: J. BAKER: CA/OCS CARTER; AF DUTY, DOE; CMS, ROE", "telcon")]
    [InlineData("A. 2007 AND PREVIOUS", "other")]
    public void A_semicolon_parts_what_names_a_medium_each(string entries, string kinds) =>
        string.Join(',', Sample.WithReferences("REF: " + entries).References.Select(r => r.Kind)).ShouldBe(kinds);

    [Theory]
    [InlineData("A. QUITO 12 (\"A TITLE\")", "A TITLE")]
    [InlineData("A. QUITO 12 - A TITLE OF 2 WORDS", "A TITLE OF 2 WORDS")]
    [InlineData("A. QUITO 12 (A TITLE) (NOTAL)", null)]
    [InlineData("A. QUITO 12 (NOTAL) - A TITLE", "A TITLE")]
    [InlineData("A. QUITO 12: A TITLE", "A TITLE")]
    [InlineData("A. QUITO 12 (A TITLE)", "A TITLE")]
    [InlineData("A. QUITO 12", null)]
    [InlineData("A. QUITO 12 (NOTAL)", null)]
    [InlineData("A. QUITO 12 (PARA 3)", null)]
    [InlineData("A. QUITO 12 (2007)", null)]
    [InlineData("A. QUITO 12 (EXDIS)", null)]
    [InlineData("A. QUITO 12 AND PREVIOUS", null)]
    [InlineData("A. QUITO 12 (DTG 031200Z JUN 08)", null)]
    [InlineData("A. QUITO 12 OF JUNE 3, 2008", null)]
    [InlineData("A. THE BOOK \"ON TRADE\"", "ON TRADE")]
    public void A_title_stands_in_quotes_parentheses_or_behind_a_dash(string entry, string? title) =>
        Sample.WithReferences("REF: " + entry).References.Single().Title.ShouldBe(title);

    [Fact]
    public void The_word_before_the_next_label_is_no_text_of_the_entry() =>
        Sample.WithReferences("REF: REF A: QUITO 12; REF B: BOGOTA 13").References.Select(r => r.Text).ShouldBe(["QUITO 12", "BOGOTA 13"]);

    [Theory]
    [InlineData("A. QUITO 12 (NOTAL)\nB. QUITO 13", "True False")]
    [InlineData("QUITO 12 (NOTAL), BOGOTA 13", "True False")]
    [InlineData("QUITO 12, BOGOTA 13 (ALL NOTAL)", "True True")]
    [InlineData("(A) QUITO 12, (B) BOGOTA 13\n(NOTAL)", "False True")]
    public void Notal_belongs_to_its_entry(string entries, string expected) =>
        string.Join(' ', Sample.WithReferences("REF: " + entries).References.Select(r => r.Notal)).ShouldBe(expected);

    [Theory]
    [InlineData("QUITO 12 (PARA 3)", "3")]
    [InlineData("QUITO 12, PARA 3", "3")]
    [InlineData("QUITO 12 PARAS 2-4", "2-4")]
    [InlineData("QUITO 12, PARAS 4 AND 5", "4,5")]
    [InlineData("QUITO 12 PARA 2B", "2B")]
    [InlineData("QUITO 12 PARAGRAPHS 2, 3 AND 7", "2,3,7")]
    [InlineData("QUITO 12", null)]
    public void Paragraphs_point_into_the_cable(string entry, string? paragraphs) =>
        Sample.WithReferences("REF: " + entry).References.Single().Cited.ShouldBe([new CitedCable("08QUITO12", YearRules.SameYear, paragraphs)]);

    [Fact]
    public void Paragraphs_do_not_swallow_the_year_of_the_next_cable() =>
        Sample.WithReferences("REF: QUITO 12 PARA 3, 07 BOGOTA 13").References.SelectMany(r => r.Cited).ShouldBe([new CitedCable("08QUITO12", "same-year", "3"), new CitedCable("07BOGOTA13", "explicit")]);
}
