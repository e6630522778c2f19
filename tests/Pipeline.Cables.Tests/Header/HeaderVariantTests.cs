using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Header;

/// <summary>The header variants of field guide 2.2 and 2.14.</summary>
public class HeaderVariantTests
{
    [Fact]
    public void A_partial_extract_has_a_heading_and_no_header()
    {
        var t = Sample.Parse("This record is a partial extract of the original cable. The full text of the original cable is not available.\n" + Sample.Heading + Sample.Body);
        (t.Id, t.From, t.SentAt, t.Mrn!.Number).ShouldBe((null, null, null, 826));
        t.Codes().ShouldContain("header.missing");
    }

    [Fact]
    public void The_notice_may_be_glued_to_the_class_line() =>
        Sample.Parse("This record is a partial extract of the original cable. The full text of the original cable is not available.UNCLAS SECTION 01 OF 02 LIMA 002600\n\nTAGS: PREL\nSUBJECT: X\n\n" + Sample.Body)
            .Mrn!.Number.ShouldBe(2600);

    [Fact]
    public void A_header_may_start_at_the_date_time_group() => Sample.WithAddresses("TO SECSTATE WASHDC").Id.ShouldBe("08LIMA826");

    [Fact]
    public void A_distribution_block_is_not_an_address_list()
    {
        var t = Sample.Parse("UNCLASSIFIED   TRIPOLI   00000641\n\nINFO  LOG-00   EEB-00   AID-01   AMAD-00\n      EUR-00   IO-00    /001W\n                  ------------------5A9C83  271329Z /38\n\nR 101832Z JUN 08\nFM AMEMBASSY TRIPOLI\nTO SECSTATE WASHDC 3926\nINFO AMEMBASSY PARIS\n\nUNCLAS TRIPOLI 000641\n\nTAGS: PREL\nSUBJECT: X\n\n" + Sample.Body);
        t.Info.Select(a => a.Name).ShouldBe(["AMEMBASSY PARIS"]);
        t.Id.ShouldBe("08TRIPOLI641");
        t.Subject.ShouldBe("X");
        t.Codes().ShouldNotContain("copies.mismatch");
    }

    [Fact]
    public void A_class_line_may_stand_above_the_only_header()
    {
        var t = Sample.Parse("UNCLASSIFIED   STATE   00100153\nVZCZCXYZ0001\nRR RUEHWEB\n\nDE RUEHC #0153 1621832\nR 101832Z JUN 08\nFM SECSTATE WASHDC\nTO RUEHPE/AMEMBASSY LIMA 1\n\nSENSITIVE\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\n\n" + Sample.Body);
        (t.Id, t.From, t.Subject).ShouldBe(("08STATE100153", "SECSTATE WASHDC", "X"));
        t.To.Count.ShouldBe(1);
        t.Captions.ShouldBe(["SENSITIVE", "SIPDIS"]);
    }

    [Fact]
    public void A_distribution_block_that_does_not_add_up_is_doubted() =>
        Sample.Parse("PAGE 01 LIMA 00826 101840Z\nACTION ARA-10\nINFO OCT-01 ISO-00 /012 W\nR 101832Z JUN 76\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 1\nUNCLAS LIMA 0826\nTAGS: PREL\nSUBJ: X\n1. TEXT.\n")
            .Codes().ShouldContain("copies.mismatch");

    [Fact]
    public void A_mail_like_header_names_sender_and_time()
    {
        var t = Sample.Parse("301931Z OCT 09\nFrom: AMCONSUL TIJUANA\n\nUNCLAS TIJUANA 001116\n\nTAGS: KCRM\nSUBJECT: X\n\n" + Sample.Body);
        (t.Id, t.From, t.Precedence).ShouldBe(("09TIJUANA1116", "AMCONSUL TIJUANA", null));
    }

    [Fact]
    public void An_electronic_telegram_of_the_1970s_is_read()
    {
        var t = Sample.Parse("LIMITED OFFICIAL USE\nPAGE 01 LIMA 00826 101840Z\n50\nACTION ARA-10\nINFO OCT-01 ISO-00 H-02\n/013 W\n--------------------- 033124\nP R 101832Z JUN 76\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC PRIORITY 236\nINFO AMEMBASSY QUITO\n"
            + "LIMITED OFFICIAL USE LIMA 0826\nE. O. 11652: GDS\nTAGS: PFOR, PE\nLIMITED OFFICIAL USE\nLIMITED OFFICIAL USE\nPAGE 02 LIMA 00826 101840Z\nSUBJECT:A TITLE OVER\nTWO LINES\nFOR ARA, EB AND INR/RAR\nREF: STATE 12345\n1. FIRST PARAGRAPH ENDS\nLIMITED OFFICIAL USE\nLIMITED OFFICIAL USE\nPAGE 03\nLIMA 00826 101840Z\nHERE.\n2. SECOND.\nBAKER\nLIMITED OFFICIAL USE\nNNNN\n");
        (t.Id, t.Classification, t.Precedence, t.InfoPrecedence).ShouldBe(("76LIMA826", "LIMITED OFFICIAL USE", "PRIORITY", "ROUTINE"));
        t.ExecutiveOrder!.Value.ShouldBe("GDS");
        t.Tags.ShouldBe(["PFOR", "PE"]);
        t.Subject.ShouldBe("A TITLE OVER TWO LINES");
        t.Attention.ShouldBe(["FOR ARA, EB AND INR/RAR"]);
        t.References.Single().Cables.ShouldBe(["76STATE12345"]);
        t.Paragraphs.Select(p => p.Number).ShouldBe(["1", "2"]);
        t.Signer.ShouldBe("BAKER");
        t.Warnings.ShouldBeEmpty();
        t.Furniture.Count.ShouldBe(6);
    }

    [Fact]
    public void An_archive_file_ends_where_its_attributes_begin()
    {
        var t = Sample.Parse("Message Text\n\n                               LIMITED OFFICIAL USE\n\nPAGE 01        LIMA  00826  101840Z\n\n66\nACTION ARA-10\n\nINFO  OCT-01  ISO-00  H-02  /013 W\n                    --------------------- 033124\nR 101832Z JUN 75\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 236\n\nLIMITED OFFICIAL USE LIMA 826\n\n"
            + "E.O. 11652:   N/A\nTAGS:         PFOR, PE\nSUBJECT:      A LONG TITLE THAT\n              GOES ON\n\nREF:          (A) STATE 123;\n              (B) LIMA 820\n\n1.  TEXT HERE.\n\n2.  MORE.\nBAKER\n\n                               LIMITED OFFICIAL USE\n\n<< END OF DOCUMENT >>\n\nMessage Attributes\n\nSubject: ANOTHER TITLE\nTAGS: PFOR, PE\n");
        (t.Id, t.Subject, t.Signer).ShouldBe(("75LIMA826", "A LONG TITLE THAT GOES ON", "BAKER"));
        t.References.SelectMany(r => r.Cables).ShouldBe(["75STATE123", "75LIMA820"]);
        t.Paragraphs.Count.ShouldBe(2);
    }

    [Fact]
    public void A_released_message_gives_its_number_and_labels()
    {
        var t = Sample.Parse("UNCLASSIFIED\nMRN: 01 MOSCOW 13169\nDate/DTG: Oct 30, 2001 / 301200Z OCT 01\nFrom: AMEMBASSY MOSCOW\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: 12958\nTAGS: PREL, RS\nCaptions: SENSITIVE\nReference: STATE 12345\nSubject: A RELEASED MESSAGE\n\n1. (U) Text.\n\nBaker\n");
        (t.Id, t.From, t.Subject, t.Classification).ShouldBe(("01MOSCOW13169", "AMEMBASSY MOSCOW", "A RELEASED MESSAGE", "UNCLASSIFIED"));
        t.Tags.ShouldBe(["PREL", "RS"]);
        t.To.Count.ShouldBe(1);
        t.Captions.ShouldBe(["SENSITIVE"]);
        t.References.Single().Cables.ShouldBe(["01STATE12345"]);
    }

    [Fact]
    public void A_released_message_names_action_and_information_addressees()
    {
        var t = Sample.Parse("UNCLASSIFIED\nMRN: 08 LIMA 826\nDate/DTG: Jun 10, 2008 / 101832Z JUN 08\nFrom: AMEMBASSY LIMA\nAction: WASHDC, SECSTATE ROUTINE\nInfo: AMEMBASSY QUITO PRIORITY\nAMEMBASSY BOGOTA\nE.O.: 13526\nTAGS: PREL\nSubject: A RELEASED MESSAGE\n\n1. (U) Text.\n\nBaker\n");
        t.To.ShouldBe([new Addressee(null, "WASHDC, SECSTATE", "ROUTINE", null)]);
        t.Info.ShouldBe([new Addressee(null, "AMEMBASSY QUITO", "PRIORITY", null), new Addressee(null, "AMEMBASSY BOGOTA", null, null)]);
    }

    [Fact]
    public void Mailboxes_are_no_addressees()
    {
        var t = Sample.Parse("101832Z JUN 08\nFrom: AMCONSUL TIJUANA\nSent: Tuesday, June 10, 2008 2:32 PM\nTo: Baker, John; Doe, Jane\nCc: Carter, Jim\n\nUNCLAS TIJUANA 001116\n\nTAGS: KCRM\nSUBJECT: X\n\n" + Sample.Body);
        (t.Id, t.To.Count, t.Info.Count).ShouldBe(("08TIJUANA1116", 0, 0));
    }

    [Fact]
    public void A_dump_after_a_teaser_is_read_once()
    {
        var t = Sample.Parse(Sample.Header + "\nUNCLAS LIMA 000826\n\nSIPDIS\n\n...\n\n\nid: 61359\ndate: 6/10/2008 18:32\nrefid: 08LIMA826\nheader:\n" + Sample.Header + "\n----------------- header ends ----------------\n" + Sample.Heading + Sample.Body + "=======================CABLE ENDS============================\n");
        t.To.Count.ShouldBe(1);
        t.Subject.ShouldBe("A MINIMAL TELEGRAM");
        t.Paragraphs.Count.ShouldBe(1);
        t.Signer.ShouldBe("BAKER");
        t.Codes().ShouldBe(["header.repeated"]);
    }

    [Fact]
    public void A_relayed_telegram_keeps_the_outer_number()
    {
        var t = Sample.Parse("R 281337Z OCT 76\nFM SECSTATE WASHDC\nTO AMEMBASSY SANA\nUNCLAS STATE 265622\nFOL TEL SENT ACTION DOHA FROM MANAMA DTD 25 AUG 1976\nUNCLAS MANAMA 1233\nE.O. 11652: N/A\nTAGS: BGEN\nSUBJECT: A CONFERENCE\nREFS: (A) MANAMA 1165\n1. TEXT.\n");
        t.Id.ShouldBe("76STATE265622");
        t.Subject.ShouldBe("A CONFERENCE");
        t.Codes().ShouldContain("relay");
    }

    [Fact]
    public void Backslashes_at_line_ends_are_no_text()
    {
        var t = Sample.Parse(Sample.Raw.Replace("\n", "\\\n", StringComparison.Ordinal));
        (t.Id, t.Subject, t.Signer).ShouldBe(("08LIMA826", "A MINIMAL TELEGRAM", "BAKER"));
    }
}
