namespace Pipeline.Cables.Tests.Heading;

/// <summary>Forms of the classification line (field guide 2.7) and what follows for the id (2.5).</summary>
public class ClassLineTests
{
    [Theory]
    [InlineData("UNCLAS LIMA 000826", "UNCLASSIFIED", "LIMA", 826, null, null)]
    [InlineData("UNCLAS SECTION 01 OF 03 LIMA 000826", "UNCLASSIFIED", "LIMA", 826, 1, 3)]
    [InlineData("UNCLAS SECTION 1 OF 2 ADDIS ABABA 9462", "UNCLASSIFIED", "ADDIS ABABA", 9462, 1, 2)]
    [InlineData("UNCLASSIFIED BUENOS AIRES 2481", "UNCLASSIFIED", "BUENOS AIRES", 2481, null, null)]
    [InlineData("UNCLASSIFIED SECTION 01 OF 01 TEHRAN 1164", "UNCLASSIFIED", "TEHRAN", 1164, 1, 1)]
    [InlineData("UNCLAS E F T O LONDON 002187", "UNCLASSIFIED", "LONDON", 2187, null, null)]
    [InlineData("UNCLAS EFTO SECTION 01 OF 02 LONDON 002187", "UNCLASSIFIED", "LONDON", 2187, 1, 2)]
    [InlineData("LIMITED OFFICIAL USE MOSCOW 8100", "LIMITED OFFICIAL USE", "MOSCOW", 8100, null, null)]
    [InlineData("L I M I T E D  O F F I C I A L  U S E MOSCOW 8100", "LIMITED OFFICIAL USE", "MOSCOW", 8100, null, null)]
    [InlineData("C O N F I D E N T I A L LIMA 0730", "CONFIDENTIAL", "LIMA", 730, null, null)]
    [InlineData("C O N F I D E N T I A L SECTION 01 OF 02 LIMA 000730", "CONFIDENTIAL", "LIMA", 730, 1, 2)]
    [InlineData("S E C R E T LIMA 000730", "SECRET", "LIMA", 730, null, null)]
    [InlineData("T O P  S E C R E T LIMA 000730", "TOP SECRET", "LIMA", 730, null, null)]
    [InlineData("U N C L A S LIMA 000730", "UNCLASSIFIED", "LIMA", 730, null, null)]
    [InlineData("SECRET//NOFORN LIMA 000730", "SECRET", "LIMA", 730, null, null)]
    [InlineData("UNCLAS SECTION01 OF 03 SAN JOSE 000525", "UNCLASSIFIED", "SAN JOSE", 525, 1, 3)]
    [InlineData("UNCLAS SETION 02 OF 02 BAKU 001501", "UNCLASSIFIED", "BAKU", 1501, 2, 2)]
    [InlineData("UNCLAS FINAL SECTION OF 2 BAKU 001501", "UNCLASSIFIED", "BAKU", 1501, 2, 2)]
    [InlineData("UUNCLAS LIMA 000826", "UNCLASSIFIED", "LIMA", 826, null, null)]
    [InlineData("NCLAS SECTION 01 OF 02 LIMA 000826", "UNCLASSIFIED", "LIMA", 826, 1, 2)]
    [InlineData("UNCLAS STATE 181062 TOSEC 190010", "UNCLASSIFIED", "STATE", 181062, null, null)]
    [InlineData("UNCLAS LIMA 000826 \\", "UNCLASSIFIED", "LIMA", 826, null, null)]
    [InlineData("UNCLAS PORT-AU-PRINCE 000826", "UNCLASSIFIED", "PORT-AU-PRINCE", 826, null, null)]
    [InlineData("UNCLASSIFIED   TRIPOLI   00000641", "UNCLASSIFIED", "TRIPOLI", 641, null, null)]
    [InlineData("UNCLAS NIMBUSVILLE 000826", "UNCLASSIFIED", "NIMBUSVILLE", 826, null, null)]
    public void The_line_is_taken_apart(string line, string level, string post, int serial, int? section, int? of)
    {
        var t = Sample.WithClassLine(line, "R 101832Z JUN 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n");
        t.Classification.ShouldBe(level);
        (t.Mrn!.Post, t.Mrn.Number, t.SectionOf?.Number, t.SectionOf?.Of).ShouldBe((post, serial, section, of));
        t.Subject.ShouldBe("X");
    }

    [Theory]
    [InlineData("CONFIDENTIAL/NOFORN LIMA 000826", "CONFIDENTIAL", "NOFORN")]
    [InlineData("CONFIDENTIAL//NOFORN LIMA 000826", "CONFIDENTIAL", "NOFORN")]
    [InlineData("C O N F I D E N T I A L NOFORN SECTION 01 OF 02 LIMA 000826", "CONFIDENTIAL", "NOFORN")]
    [InlineData("C O N F I D E N T I A L SECTION 01 OF 02 LIMA 000826 NOFORN", "CONFIDENTIAL", "NOFORN")]
    [InlineData("SECRET NODIS LIMA 000826", "SECRET", "NODIS")]
    [InlineData("S E C R E T EXDIS LIMA 0826", "SECRET", "EXDIS")]
    [InlineData("S E C R E T SECTION 01 OF 02 LIMA 000826", "SECRET", "")]
    [InlineData("SECRET/NODIS/CHEROKEE LIMA 0826", "SECRET", "NODIS,CHEROKEE")]
    [InlineData("SECRET LIMDIS LIMA 0826", "SECRET", "LIMDIS")]
    [InlineData("T O P S E C R E T NODIS LIMA 0826", "TOP SECRET", "NODIS")]
    [InlineData("TOP SECRET LIMA 000826", "TOP SECRET", "")]
    [InlineData("UNCLASSIFIED//FOUO LIMA 000826", "UNCLASSIFIED", "")]
    [InlineData("UNCLASSIFIED//FOR OFFICIAL USE ONLY LIMA 000826", "UNCLASSIFIED", "")]
    [InlineData("UNCLAS//FOUO//NOFORN LIMA 000826", "UNCLASSIFIED", "NOFORN")]
    [InlineData("SECRET//REL TO USA, GBR, AUS LIMA 000826", "SECRET", "REL TO USA, GBR, AUS")]
    [InlineData("SECRET//REL TO USA AND GBR// LIMA 000826", "SECRET", "REL TO USA AND GBR")]
    [InlineData("UNCLAS E F T O SECTION 01 OF 03 LIMA 000826", "UNCLASSIFIED", "EFTO")]
    [InlineData("UNCLAS SECTION 01 OF 03 E F T O LIMA 000826", "UNCLASSIFIED", "EFTO")]
    [InlineData("UNCLAS STADIS LIMA 000826", "UNCLASSIFIED", "STADIS")]
    [InlineData("UNCLAS SENSITIVE SECTION 01 OF 03 LIMA 000826", "UNCLASSIFIED", "SENSITIVE")]
    [InlineData("SENSITIVE BUT UNCLASSIFIED LIMA 000826", "UNCLASSIFIED", "SENSITIVE")]
    [InlineData("SENSITIVE UNCLAS LIMA 000826", "UNCLASSIFIED", "SENSITIVE")]
    [InlineData("L I M I T E D  O F F I C I A L  U S E SECTION 1 OF 2 LIMA 826", "LIMITED OFFICIAL USE", "")]
    [InlineData("L I M I T E D  OFFICIAL USE LIMA 826", "LIMITED OFFICIAL USE", "")]
    [InlineData("LIMITED OFFICIAL USE NOFORN LIMA 826", "LIMITED OFFICIAL USE", "NOFORN")]
    [InlineData("LOU LIMA 826", "LIMITED OFFICIAL USE", "")]
    [InlineData("UNCLAS SECTION 01 0F 02 LIMA 000826", "UNCLASSIFIED", "")]
    [InlineData("UNCLAS SECTION ONE OF TWO LIMA 826", "UNCLASSIFIED", "")]
    [InlineData("UNCLAS FINAL SECTION OF 02 LIMA 826", "UNCLASSIFIED", "")]
    [InlineData("UNCLAS FINAL SECTION OF TWO LIMA 826", "UNCLASSIFIED", "")]
    [InlineData("UNCLAS LIMA 000826 SECTION 01 OF 02", "UNCLASSIFIED", "")]
    [InlineData("UNCLAS SECTION 01/02 LIMA 000826", "UNCLASSIFIED", "")]
    [InlineData("UNCLASS LIMA 000826", "UNCLASSIFIED", "")]
    [InlineData("UNCLAS  LIMA  000826", "UNCLASSIFIED", "")]
    [InlineData("UNCLAS SECTION 01 OF 02 LIMA 000826 TOSEC 0012", "UNCLASSIFIED", "")]
    [InlineData("CONFIDENTIAL LIMA 0826 TOSEC 12 EXDIS", "CONFIDENTIAL", "EXDIS")]
    [InlineData("C0NFIDENTIAL LIMA 000826", "CONFIDENTIAL", "")]
    [InlineData("U N C L A S S I F I E D LIMA 000826", "UNCLASSIFIED", "")]
    public void Caveats_stand_anywhere_in_the_line_and_are_captions(string line, string level, string captions)
    {
        var t = Sample.WithClassLine(line);
        (t.Classification, t.Id, t.Subject).ShouldBe((level, "08LIMA826", "X"));
        t.Captions.Where(caption => caption != "SIPDIS").ShouldBe(captions.Length == 0 ? [] : captions.Split(',').Length > 2 || captions.StartsWith("REL", StringComparison.Ordinal) ? [captions] : captions.Split(','));
        (line.Contains("SECTION", StringComparison.Ordinal) == t.SectionOf is not null).ShouldBeTrue();
    }

    [Theory]
    [InlineData("UNCLAS LA PAZ 000012", "08LAPAZ12")]
    [InlineData("UNCLAS THE HAGUE 000012", "08THEHAGUE12")]
    [InlineData("UNCLAS PORT-AU-PRINCE 000012", "08PORTAUPRINCE12")]
    [InlineData("UNCLAS USUN NEW YORK 000012", "08USUNNEWYORK12")]
    [InlineData("UNCLAS UNVIE VIENNA 000012", "08UNVIEVIENNA12")]
    [InlineData("UNCLAS AIT TAIPEI 000012", "08AITTAIPEI12")]
    [InlineData("UNCLAS E F T O LONDON 000012", "08LONDON12")]
    [InlineData("UNCLAS SECTION 01 OF 03 SAN JOSE 000012", "08SANJOSE12")]
    [InlineData("UNCLAS BRUSSLS 000012", "08BRUSSELS12")]
    public void The_id_holds_the_station_and_nothing_of_the_line(string line, string id) =>
        Sample.WithClassLine(line, "R 101832Z JUN 08\nFM AMEMBASSY X\nTO SECSTATE WASHDC\n").Id.ShouldBe(id);

    [Theory]
    [InlineData("UNCLAS SECTION 01 OF 02 LIMA 00082QSITIVE")]
    [InlineData("UNCLAS SECTION 01 GF 02 LIMA 00Q826")]
    public void A_damaged_serial_is_mended_from_format_line_3(string line)
    {
        var t = Sample.WithClassLine(line);
        t.Id.ShouldBe("08LIMA826");
        t.Codes().ShouldContain("mrn.damaged");
    }

    [Fact]
    public void The_rest_of_a_collapsed_heading_is_read()
    {
        var t = Sample.Parse(Sample.Header + "\nUNCLAS LIMA 000826 SENSITIVE SIPDIS PARIS PASS USOECD SIPDIS E.O. 12958: N/A TAGS: OECD ECON PE SUBJECT: A TITLE REF: STATE 12 (SBU) Text of the telegram. BAKER\n");
        t.Captions.ShouldBe(["SENSITIVE", "SIPDIS"]);
        t.Attention.ShouldBe(["PARIS PASS USOECD"]);
        t.ExecutiveOrder!.Value.ShouldBe("N/A");
        t.Tags.ShouldBe(["OECD", "ECON", "PE"]);
        t.Subject.ShouldBe("A TITLE");
        t.References.Single().Cables.ShouldBe(["08STATE12"]);
        t.Signer.ShouldBe("BAKER");
    }

    [Fact]
    public void Captions_glued_to_the_serial_and_an_order_glued_to_an_office_are_parted()
    {
        var t = Sample.Parse(Sample.Header + "\nUNCLAS SECTION 01 OF 04 LIMA 000826SENSITIVE SIPDISDOE FOR S2 DEPT FOR NEA/ARPE.O. 12958: N/A TAGS: ENRG\n\n\u00B61. (SBU) Text.\n\nBAKER\n");
        t.Captions.ShouldBe(["SENSITIVE", "SIPDIS"]);
        t.ExecutiveOrder!.Order.ShouldBe("12958");
        t.Tags.ShouldBe(["ENRG"]);
        t.Attention.ShouldBe(["DOE FOR S2", "DEPT FOR NEA/ARP"]);
    }

    [Fact]
    public void A_sentence_about_secrets_is_no_class_line()
    {
        var t = Sample.WithBody("\u00B61. (U) Talks were held.\nSECRET TALKS IN LIMA 12 were\nCONFIDENTIAL AS IN PARIS 1973.\n\nBAKER\n");
        (t.Classification, t.Mrn!.Number).ShouldBe(("UNCLASSIFIED", 826));
        t.Signer.ShouldBe("BAKER");
    }

    [Fact]
    public void Without_a_class_line_the_page_line_gives_the_number()
    {
        var t = Sample.Parse("UNCLASSIFIED\nPAGE 01 STATE 078831\n43\nP 181700Z APR 74\nFM SECSTATE WASHDC\nTO AMEMBASSY LIMA\n\n1. TEXT.\n");
        (t.Id, t.Classification).ShouldBe(("74STATE78831", "UNCLASSIFIED"));
    }
}
