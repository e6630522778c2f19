namespace Pipeline.Cables.Tests.Heading;

/// <summary>Captions and attention lines (field guide 2.8), E.O. (2.9), subject (2.10).</summary>
public class HeadingLineTests
{
    [Theory]
    [InlineData("SIPDIS\n\nSIPDIS", "SIPDIS")]
    [InlineData("SENSITIVE\nSIPDIS", "SENSITIVE,SIPDIS")]
    [InlineData("SENSITIVE, SIPDIS", "SENSITIVE,SIPDIS")]
    [InlineData("SENSITIVE BUT UNCLASSIFIED", "SENSITIVE")]
    [InlineData("STADIS/////////////////", "STADIS")]
    [InlineData("NODIS\nNOFORN", "NODIS,NOFORN")]
    [InlineData("TERREP\nAIDAC", "TERREP,AIDAC")]
    [InlineData("OFFICIAL INFORMAL", "OFFICIAL INFORMAL")]
    [InlineData("EXDIS - CAIRO PASS ALEXANDRIA NIACT IMMEDIATE", "EXDIS")]
    [InlineData("STADIS EXDIS", "STADIS,EXDIS")]
    [InlineData("STADIS/EXDIS", "STADIS,EXDIS")]
    [InlineData("STADIS////", "STADIS")]
    [InlineData("STADIS//////////////////////////////////////////", "STADIS")]
    [InlineData("STADIS\nNODIS", "STADIS,NODIS")]
    [InlineData("EXDIS/SIPDIS", "EXDIS,SIPDIS")]
    [InlineData("NOFORN SIPDIS", "NOFORN,SIPDIS")]
    [InlineData("LIMDIS", "LIMDIS")]
    [InlineData("NODIS CHEROKEE", "NODIS,CHEROKEE")]
    [InlineData("NODIS/CEDAR", "NODIS,CEDAR")]
    [InlineData("SENSITIVE\nSIPDIS\nSENSITIVE\nSIPDIS\nSIPDIS", "SENSITIVE,SIPDIS")]
    [InlineData("SIPDIS,SENSITIVE", "SIPDIS,SENSITIVE")]
    [InlineData("SIPDIS; SENSITIVE", "SIPDIS,SENSITIVE")]
    [InlineData("SENSITIVESIPDIS", "SENSITIVE,SIPDIS")]
    [InlineData("S E N S I T I V E", "SENSITIVE")]
    [InlineData("S I P D I S", "SIPDIS")]
    [InlineData("SENSITIVE (SBU)", "SENSITIVE")]
    [InlineData("SIPDIS \\", "SIPDIS")]
    [InlineData("SIPDIS <br>", "SIPDIS")]
    [InlineData("SIPDIS -", "SIPDIS")]
    [InlineData("SENSTIVE\nSIPDSI", "SENSITIVE,SIPDIS")]
    [InlineData("SENSITIV\nSIPDI", "SENSITIVE,SIPDIS")]
    [InlineData("SENSATIVE\nSPIDIS", "SENSITIVE,SIPDIS")]
    [InlineData("SIPIDIS", "SIPDIS")]
    [InlineData("SIDPIS", "SIPDIS")]
    [InlineData("SENISITIVE", "SENSITIVE")]
    [InlineData("NOFRON", "NOFORN")]
    [InlineData("Sensitive\nSipdis", "SENSITIVE,SIPDIS")]
    [InlineData("Sensitive, sipdis", "SENSITIVE,SIPDIS")]
    [InlineData("SENSITIVE BUT UNCLASSIFIED\nSIPDIS", "SENSITIVE,SIPDIS")]
    [InlineData("SENSITIVE BUT UNCLASSIFIED - NOT FOR INTERNET DISTRIBUTION", "SENSITIVE,NOT FOR INTERNET DISTRIBUTION")]
    [InlineData("AIDAC SIPDIS", "AIDAC,SIPDIS")]
    [InlineData("LIMITED DISTRIBUTION", "LIMDIS")]
    [InlineData("OFFICIAL - INFORMAL", "OFFICIAL INFORMAL")]
    [InlineData("OFFICIAL/INFORMAL", "OFFICIAL INFORMAL")]
    [InlineData("MED CHANNEL", "MED CHANNEL")]
    [InlineData("DIRECTOR GENERAL CHANNEL", "DIRECTOR GENERAL CHANNEL")]
    [InlineData("DS CHANNEL", "DS CHANNEL")]
    [InlineData("EAGLES ONLY", "")]
    public void Captions_are_distinct_and_in_order(string lines, string captions) =>
        string.Join(',', Sample.WithHeading(lines + "\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X").Captions).ShouldBe(captions);

    [Fact]
    public void A_caveat_of_the_class_line_is_a_caption() =>
        Sample.WithClassLine("UNCLAS E F T O LIMA 000826").Captions.ShouldBe(["EFTO", "SIPDIS"]);

    [Theory]
    [InlineData("STATE FOR WHA/AND AND INL/LP", "STATE FOR WHA/AND AND INL/LP")]
    [InlineData("DEPARTMENT PASS TO USAID", "DEPARTMENT PASS TO USAID")]
    [InlineData("STATE PASS USTR\nUSDOC FOR 4332/ITA/MAC/WH/OLAC", "STATE PASS USTR|USDOC FOR 4332/ITA/MAC/WH/OLAC")]
    [InlineData("DEPT FOR DS/IP/WHA, DS/IP/OPO/FPO\nAND DS/ITA;\nQUITO FOR RSO; PANAMA FOR RSO AND LEGATT", "DEPT FOR DS/IP/WHA, DS/IP/OPO/FPO AND DS/ITA|QUITO FOR RSO; PANAMA FOR RSO AND LEGATT")]
    [InlineData("FOR ISN, IO; NSC FOR\nBAKER, CARTER; NRC FOR DOE", "FOR ISN, IO; NSC FOR BAKER, CARTER; NRC FOR DOE")]
    [InlineData("L FOR BAKER,\nCARTER; BAGHDAD FOR DOE", "L FOR BAKER, CARTER; BAGHDAD FOR DOE")]
    [InlineData("STATE FOR INR/R/MR,\nSECDEF FOR USDP/ISA", "STATE FOR INR/R/MR|SECDEF FOR USDP/ISA")]
    [InlineData("POSTS FOR RSO\n\nWHA/BSC, CA/OCS", "POSTS FOR RSO")]
    [InlineData("CA/OCS/ACS, WHA/BSC", "")]
    [InlineData("PASS PAO'S", "PASS PAO'S")]
    [InlineData("DAKAR POUCH BATHURST; LAGOS PASS CONSULS.", "DAKAR POUCH BATHURST; LAGOS PASS CONSULS")]
    [InlineData("EXDIS - CAIRO PASS ALEXANDRIA", "CAIRO PASS ALEXANDRIA")]
    [InlineData("\"PERISHABLE INFORMATION -- NOT FOR SERVICE\"", "")]
    [InlineData("NIACT IMMEDIATE", "")]
    [InlineData("CAIRO PASS ALEXANDRIA NIACT IMMEDIATE", "CAIRO PASS ALEXANDRIA NIACT IMMEDIATE")]
    [InlineData("POUCH TO ALL AMERICAN REPUBLIC POSTS", "POUCH TO ALL AMERICAN REPUBLIC POSTS")]
    [InlineData("BONN POUCH HAMBURG, MUNICH", "BONN POUCH HAMBURG, MUNICH")]
    [InlineData("DEPARTMENT PLEASE PASS USTR, USDA AND\nUSDOC; TREASURY FOR OASIA", "DEPARTMENT PLEASE PASS USTR, USDA AND USDOC; TREASURY FOR OASIA")]
    [InlineData("ALSO FOR USTR", "ALSO FOR USTR")]
    [InlineData("GENEVA ALSO FOR MTN DEL", "GENEVA ALSO FOR MTN DEL")]
    [InlineData("DEPT. PASS COMMERCE", "DEPT. PASS COMMERCE")]
    [InlineData("STATE PASS AID/W", "STATE PASS AID/W")]
    [InlineData("USEU PASS TO DOJ;\nPARIS PASS TO OECD", "USEU PASS TO DOJ|PARIS PASS TO OECD")]
    [InlineData("STATE FOR EUR/WE, EUR/ERA,\nEUR/PPD, AND EB", "STATE FOR EUR/WE, EUR/ERA, EUR/PPD, AND EB")]
    [InlineData("STATE FOR EUR/WE\n\nTREASURY FOR OASIA", "STATE FOR EUR/WE|TREASURY FOR OASIA")]
    [InlineData("COUNTRY TEAM MESSAGE", "")]
    public void Attention_lines_are_joined_over_their_wraps(string lines, string attention) =>
        string.Join('|', Sample.WithHeading("SIPDIS\n\n" + lines + "\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X").Attention).ShouldBe(attention);

    [Theory]
    [InlineData("VIENNA FOR EWTC")]
    [InlineData("DEPT PASS OPIC, EXIMBANK AND TREASURY")]
    [InlineData("FOR SOV, VO AND A/OC")]
    [InlineData("FOR ASSISTANT SECRETARY BAKER FROM AMBASSADOR CARTER")]
    public void An_attention_line_may_follow_subject_or_references(string line)
    {
        var t = Sample.WithHeading("TAGS: PREL\nSUBJECT: X\nREF: STATE 12\n" + line);
        t.Attention.ShouldBe([line]);
        t.References.Count.ShouldBe(1);
        Sample.WithHeading("TAGS: PREL\nSUBJECT: X\n" + line).Subject.ShouldBe("X");
    }

    [Theory]
    [InlineData("E.O. 12958: N/A", "12958", "N/A")]
    [InlineData("E.O. 12958:  N/A", "12958", "N/A")]
    [InlineData("E.O. 12958:N/A", "12958", "N/A")]
    [InlineData("E.O.  12958 N/A", "12958", "N/A")]
    [InlineData("E.O.12958: N/A", "12958", "N/A")]
    [InlineData("EO 12958 N/A", "12958", "N/A")]
    [InlineData("E.o. 12958: n/a", "12958", "n/a")]
    [InlineData("E.0. 12958: N/A", "12958", "N/A")]
    [InlineData("E.M. 12958: N'A", "12958", "N'A")]
    [InlineData("E.O. 12598: N/A", "12598", "N/A")]
    [InlineData("E.O. 1295: N/A", "1295", "N/A")]
    [InlineData("E.O. 12958: N/A \\", "12958", "N/A")]
    [InlineData("E.O. 12958: N/A <br>", "12958", "N/A")]
    [InlineData("E.O. 12958: DECL: 03/02/2016", "12958", "DECL: 03/02/2016")]
    [InlineData("E.O. 11652, N/A", "11652", "N/A")]
    [InlineData("E.O. 11652:\nGDS", "11652", "GDS")]
    [InlineData("E. O. 11652: ADS, DECLAS 4-19-73", "11652", "ADS, DECLAS 4-19-73")]
    [InlineData("E.O. 12065: GDS 11/15/85 (BAKER, FIRST M.) OR-P", "12065", "GDS 11/15/85 (BAKER, FIRST M.) OR-P")]
    [InlineData("E.O. 12356: DECL: OADR", "12356", "DECL: OADR")]
    public void The_executive_order_is_read(string lines, string order, string value)
    {
        var t = Sample.WithHeading("SIPDIS\n\n" + lines + "\nTAGS: PREL\nSUBJECT: X");
        (t.ExecutiveOrder!.Order, t.ExecutiveOrder.Value).ShouldBe((order, value));
        t.Tags.ShouldBe(["PREL"]);
    }

    [Fact]
    public void Order_and_tags_may_share_a_line()
    {
        var t = Sample.WithHeading("SIPDIS E.O. 12958: N/A TAGS: PREL PE\nSUBJECT: X");
        t.ExecutiveOrder!.Value.ShouldBe("N/A");
        t.Tags.ShouldBe(["PREL", "PE"]);
        t.Captions.ShouldBe(["SIPDIS"]);
    }

    [Fact]
    public void A_sanctions_order_in_the_text_is_no_order_line() =>
        Sample.Parse(Sample.Header + "\nUNCLAS LIMA 000826\n\nTAGS: PREL\nSUBJECT: FREEZING UNDER E.O. 13224 GOES ON\n\n\u00B61. (U) E.O. 13382 names him.\n\nBAKER\n").ExecutiveOrder.ShouldBeNull();

    [Theory]
    [InlineData("SUBJECT: A TITLE", "A TITLE")]
    [InlineData("Subject: A title", "A title")]
    [InlineData("SUBJ: A TITLE", "A TITLE")]
    [InlineData("SUBJECT : A TITLE", "A TITLE")]
    [InlineData("SUBJECT:A TITLE", "A TITLE")]
    [InlineData("UBJECT: A TITLE", "A TITLE")]
    [InlineData("SUBECT: A TITLE", "A TITLE")]
    [InlineData("SUBJECT A TITLE", "A TITLE")]
    [InlineData("SUBJECT LINE//// A TITLE", "A TITLE")]
    [InlineData("SUBJECT: A TITLE OVER \nTWO LINES", "A TITLE OVER TWO LINES")]
    [InlineData("SUBJECT:  A TITLE \n          THAT IS INDENTED", "A TITLE THAT IS INDENTED")]
    [InlineData("SUBJECT: NEGOTIA-\nTIONS WITH PERU", "NEGOTIATIONS WITH PERU")]
    [InlineData("SUBJECT: NEGOTIA-\nIONS", "NEGOTIA-IONS")]
    [InlineData("SUBJECT: DEVELOP-\nMENT OF ANTI-\nTRAFFICKING LAW", "DEVELOPMENT OF ANTI-TRAFFICKING LAW")]
    [InlineData("SUBJECT: TRADE TALKS -\nSECOND ROUND", "TRADE TALKS - SECOND ROUND")]
    [InlineData("SUBJECT: U.S.-\nPERU TALKS", "U.S.- PERU TALKS")]
    [InlineData("SUBJECT: TRADE &amp; AID: &quot;MORE&quot;", "TRADE & AID: \"MORE\"")]
    [InlineData("SUBJECT: THE POST&#x27;S VIEW", "THE POST'S VIEW")]
    [InlineData("SUBJECT: RESEARCH & DEVELOPMENT; TRADE", "RESEARCH & DEVELOPMENT; TRADE")]
    [InlineData("SUBJECT: (CORRECTED COPY) A TITLE", "(CORRECTED COPY) A TITLE")]
    [InlineData("SUBJECT: A TITLE\n C O N F I D E N T I A L\nTHAT GOES ON", "A TITLE THAT GOES ON")]
    [InlineData("SUBJECT: A TITLE\n                       CONFIDENTIAL\n\nPAGE 02        LIMA  00826  01 OF 03  101832Z\n\nREF: STATE 12", "A TITLE")]
    [InlineData("SUBJECT: A LONG TITLE IN CAPITALS THAT ENDS HERE\nThis is an action request. Please see para 2 of this cable.", "A LONG TITLE IN CAPITALS THAT ENDS HERE")]
    [InlineData("SUBJECT: PRESS HIGHLIGHTS 06/26/09 Index: Index:\n\n1) Prime Minister's schedule\n2) More", "PRESS HIGHLIGHTS 06/26/09")]
    [InlineData("SUBJECT: A TITLE:\n\n1) an item", "A TITLE:")]
    [InlineData("SUBJECT: A TITLE Ref(s): A) STATE 12", "A TITLE")]
    [InlineData("SUBJECT: A TITLE REFTELS: A) STATE 12", "A TITLE")]
    [InlineData("SUBJECT: A TITLE REFS: (A) STATE 12, (B) STATE 13", "A TITLE")]
    [InlineData("SUBJECT: A TITLE\nREF A. STATE 12  B. STATE 13", "A TITLE")]
    [InlineData("SUBJECT SAG AGREES TO STEPS\nREF A. STATE 12", "SAG AGREES TO STEPS")]
    [InlineData("SUBJECT: PART 3 OF 3:  THE LIFE AND TIMES OF A \nPRESIDENT\nLIMA 00000826 001.2 OF 004", "PART 3 OF 3: THE LIFE AND TIMES OF A PRESIDENT")]
    [InlineData("SUBJECT: ZIM NOTES 11-09-2009 \n-----------", "ZIM NOTES 11-09-2009")]
    [InlineData("SUBJECT: (U) Ann Baker's July 14 conversation\nwith the Minister", "(U) Ann Baker's July 14 conversation with the Minister")]
    [InlineData("SUBJECT: \"TAKES NOTE\" OF CONCERNS", "\"TAKES NOTE\" OF CONCERNS")]
    [InlineData("SUBJECT: COUNSELOR, DIRECTOR DISCUSS THREATS,\nPERU, CHILE\nREF: STATE 12", "COUNSELOR, DIRECTOR DISCUSS THREATS, PERU, CHILE")]
    [InlineData("SUBJECT: MEDIA REACTION: JAPAN,\n\nGERMANY", "MEDIA REACTION: JAPAN, GERMANY")]
    [InlineData("SUBJECT: (SBU) A TITLE", "(SBU) A TITLE")]
    [InlineData("SUBJECT: A TITLE REF: STATE 12", "A TITLE")]
    [InlineData("SUBJECT: A TITLE\nREF: STATE 12", "A TITLE")]
    [InlineData("SUBJECT: A TITLE\n-------\nSUMMARY\n-------", "A TITLE")]
    [InlineData("SUBJECT: A TITLE  Summary --------", "A TITLE")]
    [InlineData("SUBJECT: A TITLE\nClassified By: Consul Baker, reasons 1.4 (b)", "A TITLE")]
    [InlineData("SUBJECT: A TITLE\nLIMA 00000826 001.2 OF 002\nTHAT GOES ON", "A TITLE THAT GOES ON")]
    public void The_subject_is_joined_and_ends_where_it_should(string lines, string subject)
    {
        var t = Sample.WithHeading("E.O. 12958: N/A\nTAGS: PREL\n" + lines);
        t.Subject.ShouldBe(subject);
        t.SubjectSpan.ShouldNotBeNull();
        t.Paragraphs.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("SUBJECT: N/A")]
    [InlineData("SUBJECT: n/a")]
    [InlineData("SUBJECT:")]
    public void A_subject_that_says_nothing_is_none(string line)
    {
        var t = Sample.WithHeading("TAGS: PREL\n" + line + "\n\nREF: STATE 12");
        (t.Subject, t.SubjectSpan).ShouldBe((null, null));
        t.References.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("E.O. 12958: N/A\nTAGS: PREL PE\n\nTRADE TALKS WITH THE HOST GOVERNMENT\n\nREF: STATE 12", "TRADE TALKS WITH THE HOST GOVERNMENT")]
    [InlineData("E.O. 12958: N/A\nTAGS: PREL PE\nTRADE TALKS WITH THE HOST\nGOVERNMENT RESUME\nREF: STATE 12", "TRADE TALKS WITH THE HOST GOVERNMENT RESUME")]
    [InlineData("E.O. 12958: N/A\nTAGS: PREL\nPE ECON\n\nTRADE TALKS WITH PERU RESUME", "TRADE TALKS WITH PERU RESUME")]
    [InlineData("E.O. 12958: N/A\nTAGS: PREL\n\nSENSITIVE\n\nTRADE TALKS WITH PERU RESUME", "TRADE TALKS WITH PERU RESUME")]
    public void A_subject_without_label_is_taken_with_a_warning(string lines, string subject)
    {
        var t = Sample.WithHeading(lines);
        t.Subject.ShouldBe(subject);
        t.Codes().ShouldBe(["subject.label"]);
        t.Paragraphs.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("TAGS: PREL PE\n\nSUMMARY")]
    [InlineData("TAGS: PREL PE\n\nTEST RESULTS CONFIRM WORST FEARS\n--------------------------------")]
    [InlineData("TAGS: PREL PE\n\nSTATE FOR WHA/AND AND INL")]
    [InlineData("TAGS: PREL PE\n\nPASS TO ALL POSTS IN REGION")]
    [InlineData("TAGS: PREL PE\n\nCOUNTRY TEAM MESSAGE FROM LIMA")]
    [InlineData("TAGS: PREL PE\n\nTHE HOST GOVERNMENT RESUMED THE TALKS ON MONDAY.")]
    [InlineData("TAGS: PREL PE\n\nThe talks resumed in the capital")]
    [InlineData("TAGS: PREL PE\n\nLIMA 00000826 001.2 OF 016")]
    [InlineData("TAGS: PREL PE\n\nTRADE TALKS")]
    [InlineData("TAGS: PREL PE\n\nTRADE TALKS WITH PERU RESUME\n\nAND MORE TEXT OF THE POST HERE")]
    [InlineData("TAGS: PREL PE\n\nSENSITIVE BUT UNCLASSIFIED - NOT FOR INTERNET DISTRIBUTION")]
    [InlineData("TAGS: PREL PE\n\nREF: STATE 12")]
    [InlineData("TAGS: PREL PE")]
    public void Other_lines_are_no_subject(string lines) => Sample.WithHeading("E.O. 12958: N/A\n" + lines).Subject.ShouldBeNull();

    [Fact]
    public void The_span_of_the_subject_is_where_it_stands()
    {
        var raw = Sample.Raw;
        var span = TelegramParser.Parse(raw).SubjectSpan!.Value;
        raw[span.Start..span.End].ShouldBe("A MINIMAL TELEGRAM");
    }

    [Theory]
    [InlineData("C O R R E C T E D  C O P Y (PARAGRAPH 2 TEXT)")]
    [InlineData("(C O R R E C T E D COPY - ADDING SENSITIVE CAPTION)")]
    [InlineData("CORRECTED COPY - CHANGES IN PARA 5. THIS MESSAGE\nREPLACES REFTEL.")]
    public void A_corrected_copy_is_noticed_and_is_no_text(string lines)
    {
        var t = Sample.WithHeading("SIPDIS\n" + lines + "\n\nTAGS: PREL\nSUBJECT: X");
        t.Codes().ShouldContain("copy.corrected");
        t.Attention.ShouldBeEmpty();
        t.Subject.ShouldBe("X");
    }

    [Theory]
    [InlineData("A NEW PORT FOR PERUREF: QUITO 77", "A NEW PORT FOR PERU", "08QUITO77")]
    [InlineData("A NEW PORT FOR PERUREFS: A. QUITO 77 B. LIMA 12", "A NEW PORT FOR PERU", "08QUITO77,08LIMA12")]
    [InlineData("A NEW PORT FOR PERUREF: 07 QUITO 77 Classified By: Ann Baker, DCM, for reasons 1.4 (b).", "A NEW PORT FOR PERU", "07QUITO77")]
    [InlineData("A NEW PORT FOR PERUREF: QUITO 77 (NOTAL)", "A NEW PORT FOR PERU", "08QUITO77")]
    [InlineData("THE PREF: A NEW FORM", "THE PREF: A NEW FORM", "")]
    public void A_reference_label_glued_to_the_subject_is_found_by_its_citation(string line, string subject, string cables)
    {
        var t = Sample.WithHeading("E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: " + line);
        t.Subject.ShouldBe(subject);
        string.Join(',', t.References.SelectMany(r => r.Cables)).ShouldBe(cables);
    }

    [Fact]
    public void A_class_line_below_the_heading_does_not_replace_it()
    {
        var t = Sample.Parse(Sample.Header + "\nUNCLAS LIMA 000826\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X\nREF: QUITO 77\n\nU n c l a s lima 000826\n\n1. (U) " + new string('a', 400) + ".\n\nBAKER\n");
        t.References.SelectMany(r => r.Cables).ShouldBe(["08QUITO77"]);
    }
}
