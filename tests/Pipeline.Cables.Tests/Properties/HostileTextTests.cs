using CsCheck;

namespace Pipeline.Cables.Tests.Properties;

public class HostileTextTests
{
    private static readonly string[] Shards =
    [
        "VZCZCXYZ0001", "PP RUEHWEB", "DE RUEHPE #0826/01 0611832", "ZNR UUUUU ZZH", "R 021832Z MAR 06", "O R 311259Z FEB 07", "FM AMEMBASSY LIMA", "TO RUEHC/SECSTATE WASHDC PRIORITY 1234",
        "INFO RUEHLP/AMEMBASSY LA PAZ MAR TOKYO 2570", "UNCLAS SECTION 01 OF 03 LIMA 000826", "UNCLAS LIMA 000826", "C O N F I D E N T I A L LIMA 0730", "T O P  S E C R E T LIMA 000730", "id: 61359", "header:", "----------------- header ends ----------------", "Message Attributes", "MRN: 01 MOSCOW 13169", "Action: WASHDC", "-----", "SIPDIS", "SENSITIVE", "STATE FOR WHA/AND", "E.O. 12958: N/A",
        "TAGS: KCRM PHUM PE", "TAGS: [KCRM](#) (KISSINGER, HENRY", "SUBJECT: A", "REF: A) STATE 03836", "B. 05 LIMA 3643 AND PREVIOUS", "(C) 77 LIMA 7623-7629, 12/13; (NOTAL", "\u00B61. (SBU) SUMMARY:", "\u00B6", "\uFFFDB.", "12.", "(SBU", "LIMA 00000826  002.2 OF 007",
        "PAGE 02 MOSCOW 08100 091730Z", "PAGE 02", "UNCLASSIFIED", "* Missing Section 002 *", "***", "------------------201212Z 109980 /20", "---------------------", "INFO OCT-01 ISO-00 /154 R", "ACTION ARA-10", "Classified By: (U) Classified by DCM Ann Baker, reasons 1.4 (b)", "REA", "SONS: 1.4 (B) AND (D)", "\u00B61. (U) CLASSIFIED BY CHARGE R0E", "E.O. 11652: XGDS-1", "E.O. 12958: DECL: 31/31/99", "C O R R E C T E D  C O P Y", "ZFR ZFR", "SECRET//REL TO USA, GBR LIMA 000826", "TAGS: OVIP (BAKER,", "SUBJECT: NEGOTIA-", "NNNN", "=====CABLE ENDS====", "WOOD", "...", " OF ", "\\", "<br>", "\t", "\u2028", "\r", "\n", "\r\n", " ", "'", "[", "(", "1", "END SUMMARY.", "(COMMENT: so", "END COMMENT)", "A. ", "(b) ", "-- ", "BEGIN TEXT:", "UNQUOTE", "QUOTE", "TITLE OF IT", "UNCLAS SECTION 02 OF 03 LIMA 000826", "UNCLAS QUITO 001233", "\n----------------- section ends ----------------\n",
    ];

    private static readonly string[] LineEnds = ["\n", "\n", " ", "", "\r\n", "\n\n"];

    private static readonly Gen<string> Telegramish =
        Gen.Select(Gen.Int[0, Shards.Length - 1].Select(i => Shards[i]), Gen.Int[0, LineEnds.Length - 1].Select(i => LineEnds[i])).Select((shard, end) => shard + end).Array[0, 60].Select(string.Concat);

    [Fact]
    public void No_text_makes_the_parser_throw_and_offsets_stay_inside() => Gen.String.Sample(raw => { Invariants.Check(raw); }, iter: 3_000);

    [Fact]
    public void No_heap_of_telegram_parts_makes_the_parser_throw() => Telegramish.Sample(raw => { Invariants.Check(raw); }, iter: 5_000);

    [Fact]
    public void A_telegram_cut_at_any_character_is_read()
    {
        const string Raw = "VZCZCXYZ0001\nRR RUEHWEB\n\nDE RUEHPE #0826/01 0611832\nZNR UUUUU ZZH\nR 021832Z MAR 06\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC 8956\nINFO RUEHLP/AMEMBASSY LA PAZ MAR TOKYO 2570\n\n"
            + "UNCLAS SECTION 01 OF 02 LIMA 000826\n\nSIPDIS\n\nSTATE FOR G/TIP\n\nE.O. 12958: N/A\nTAGS: KCRM PE\nSUBJECT: PERU\n\nREF: A) STATE 03836\n B) 05 LIMA 12-14, 16\n\n\u00B61. (SBU) SUMMARY: A\nLIMA 00000826  002 OF 002\nB. END SUMMARY.\n\nWOOD\n";
        for (var length = 0; length <= Raw.Length; length++)
        {
            Invariants.Check(Raw[..length]);
        }
    }

    [Theory]
    [InlineData(" OF 001 ")]
    [InlineData("UNCLAS LIMA 000826 ")]
    [InlineData("\u00B61. (SBU) a. ")]
    [InlineData("REF: A. STATE 1 ")]
    [InlineData("(((((((((")]
    [InlineData("1.1.1.1.")]
    [InlineData("RUEHPE/RUEHPE/")]
    [InlineData("- ")]
    [InlineData("PAGE 02\n")]
    [InlineData("S E C R E T ")]
    [InlineData("PREL")]
    [InlineData("\n")]
    [InlineData("Classified By: ")]
    [InlineData("A/B, ")]
    [InlineData("1.4 (b) ")]
    [InlineData("REASON")]
    [InlineData("CANCEL ")]
    [InlineData("(COMMENT: ")]
    [InlineData("- a\n")]
    [InlineData("A. b\n\n")]
    [InlineData("TITLE\n-----\n")]
    [InlineData("QUOTE BEGIN TEXT: ")]
    [InlineData("SUMMARY. END ")]
    [InlineData("\n----------------- section ends ----------------\n")]
    [InlineData("Visit Classified Website: ")]
    public void A_million_characters_of_one_shard_are_read(string shard)
    {
        var raw = string.Concat(Enumerable.Repeat(shard, 1_000_000 / shard.Length));
        Invariants.Check(raw);
        Invariants.Check("UNCLAS LIMA 000826\nTAGS: " + raw);
        Invariants.Check("UNCLAS LIMA 000826\nREF: " + raw);
        Invariants.Check("R 021832Z MAR 06\nFM AMEMBASSY LIMA\nTO " + raw);
        Invariants.Check("UNCLAS LIMA 000826\nSUBJECT: X\n\nClassified By: " + raw);
        Invariants.Check("UNCLAS LIMA 000826\nE.O. 12958: DECL: " + raw);
    }
}
