namespace Pipeline.Fuzz.Mutating;

/// <summary>Words that mean something to the parser: labels, prosigns, stations, page lines, marks, and characters that hurt.</summary>
internal static class Tokens
{
    public static readonly string[] Lines =
    [
        "VZCZCXYZ0001", "VZCZCXRO0042", "PP RUEHWEB", "OO RUEHAG RUEHDF", "DE RUEHPE #0826/01 0611832", "ZNR UUUUU ZZH", "ZNY CCCCC ZZH", "R 021832Z MAR 06", "O R 311259Z FEB 07 ZFR", "P 251346 Z JUN 7 3", "FM AMEMBASSY LIMA", "From: AMCONSUL TIJUANA",
        "TO RUEHC/SECSTATE WASHDC PRIORITY 1234", "INFO RUEHLP/AMEMBASSY LA PAZ MAR TOKYO 2570", "XMT AMEMBASSY KHARTOUM", "RUEHSGAMEMBASSY SANTIAGO 9999", "GR 123", "BT", "C WA LINE 2", "UNCLAS LIMA 000826", "UNCLAS SECTION 01 OF 03 LIMA 000826",
        "UNCLAS SECTION 02 OF 03 LIMA 000826", "FINAL SECTION OF 2", "C O N F I D E N T I A L LIMA 000826", "S E C R E T QUITO 000012", "LIMITED OFFICIAL USE MOSCOW 8100", "UNCLAS STATE 181062 TOSEC 190010", "UNCLAS E F T O LONDON 002187", "UNCLASSIFIED   TRIPOLI   00000641",
        "INFO  LOG-00   EEB-00", "ACTION ARA-10", "ORIGIN ARA-20", "INFO OCT-01 ISO-00 /154 R", "DRAFTED BY ARA/PAF:BAKER:JZ", "APPROVED BY ARA/PAF:BAKER", "SIPDIS", "SENSITIVE", "NODIS", "EXDIS - CAIRO PASS ALEXANDRIA", "STATE FOR WHA/AND, EEB AND INL/LP", "STATE PASS USTR",
        "C O R R E C T E D  C O P Y (PARAGRAPH 2)", "CANCEL THIS TELEGRAM", "E.O. 12958: N/A", "E.O. 12958: DECL: 03/02/2016", "EO 12958 N/A", "E.O. 11652:", "GDS", "E.O. 12065: GDS 11/15/85 (BAKER, JOHN M.) OR-P", "Classified By: DCM BAKER for reasons 1.4 (b) and (d).", "REASONS 1.5 (B", "TAGS: KCRM PHUM PE", "TAGS: OVIP (MILLER, HENRY A.), ACOM",
        "TAGS: [KCRM](#) [PHUM](#)", "AGS: KWMNCS", "SUBJECT: A", "SUBJ: B", "REF: A) STATE 03836", "REFS: (A) 05 LIMA 3643, 3644 AND PREVIOUS; (B) BAKER/MILLER TELCON", "REFTEL", "B. 77 LIMA 7623-7629, 12/13 (NOTAL)", "(C) SECDEF R162245Z OCT 08", "1. (SBU) SUMMARY:", "\u00B61. (SBU) SUMMARY: A", "\u00B6A. (U) point", "12. text.",
        "a) point", "(1) point", "-- point", "- - -", "END SUMMARY.", "COMMENT:", "END COMMENT.", "BEGIN TEXT:", "END TEXT.", "QUOTE", "UNQUOTE", "ACTION REQUESTED:", "------------------", "--------------------------------------------- ----", "LIMA 00000826  002.2 OF 007", "PAGE 02 MOSCOW 08100 091730Z", "PAGE 02", "PAGE 2 RBDTRQ 115B R E S T R I C T E D",
        "PAGE 02        VATICA  02600  01 OF 02  122002Z", "UNCLASSIFIED", "CONFIDENTIAL", "* Missing Section 002 *", "*********************", "------------------201212Z 109980 /20", "NNNN", "=======================CABLE ENDS============================", "<< END OF DOCUMENT >>", "Message Text", "Message Attributes", "Document Number: 1977MOSCOW02124", "Subject: X", "id: 61359", "header:",
        "----------------- header ends ----------------", "MRN: 01 MOSCOW 13169", "Date/DTG: Oct 30, 2001 / 300000Z OCT 01", "Action: WASHDC", "Captions: None", "Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014", "This record is a partial extract of the original cable.", "FOL TEL SENT ACTION LIMA FROM QUITO DTD 12 APR 74", "BAKER", "Baker", "VAN DOREN", "Minimize considered.",
    ];

    public static readonly string[] Inside =
    [
        " OF ", " OF 003", "LIMA 00000826  002 OF 007", "SECTION ", "RUEHC/", "AMEMBASSY ", "LIMA 000826", "STATE 123456", "(SBU) ", "(C) ", "1. ", "\u00B6", "\u00B62.", "\uFFFD", "END SUMMARY.", "SUMMARY", "REF A", "Ref B, para 3", "SUBJECT: ", "TAGS: ", "REF: ", "E.O. 12958: ", "SIPDIS", "UNCLAS ", "PAGE ", "...", ". ", "(", ")", "[", "]",
        "'", "\"", "-", "--", "/", "//", ":", ";", ",", "\\", "<br>", "\t", "\u2028", "\u0085", "\u00A0", "\r", "\n", "\r\n", "\n\n", " ", "0", "1", "9999999999", "000000826", "A", "a", "\u00E9", "\uD83D\uDE00", "\uD800", "\0", "\uFEFF", "JAN", "06", "2006", "31", "Z", "OADR", "X1", "25X1", "XGDS-4", "AND PREVIOUS", "NOTAL", "THRU", "1-9", "/999999",
    ];
}
