namespace Pipeline.Fuzz.Texts;

/// <summary>One invented telegram in each layout of the field guide: where mutation starts, and what is measured where no real telegrams are.</summary>
internal static class InventedTelegrams
{
    private const string Heading = "SIPDIS \n \nSENSITIVE \n \nSTATE FOR WHA/AND AND EEB/TPP \nSTATE PASS TO USAID \n \nE.O. 12958: N/A \nTAGS: PREL PGOV ECON ETRD PE\nSUBJECT: HARBOUR TALKS RESUME: THE SECOND ROUND AND \nWHAT IT LEAVES OPEN \n \n"
        + "REF: A. STATE 12345 \n     B. 07 LIMA 3456 (NOTAL) \n     C. QUITO 234 AND PREVIOUS \n     D. BAKER/MILLER E-MAIL OF JUNE 3 \n \n";

    private const string Body = "\u00B61. (SBU) SUMMARY: The mission met officials of the harbour office to review the talks \nwhich resumed after a pause of a year. END SUMMARY. \n \n"
        + "------------------ \nWHAT WAS SAID \n------------------ \n \n\u00B62. (U) The director named three points: \n \n-- dues for small boats; \n \n-- lights on the outer wall; and \n \n\u00B6A. the order of \n \n"
        + "LIMA 00000826  002 OF 003 \n \n \nunloading, which Ref B, para 3 describes. \n \n\u00B63. (SBU) Press of \"the capital\" wrote of 1.5 million tons (Ref C). \n \n\u00B64. (SBU) COMMENT: Talks go on/on in March. END COMMENT. \n";

    private const string Addresses = "R 101832Z JUN 08\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC PRIORITY 8956\nINFO RUEHBO/AMEMBASSY BOGOTA 5678\nRUEHLP/AMEMBASSY LA PAZ JUN QUITO 2570\nRUEATRS/DEPT OF TREASURY WASHDC\nRHMFIUU/CDR USSOUTHCOM MIAMI FL\n";

    public const string Single = "VZCZCXYZ0001\nRR RUEHWEB\n\nDE RUEHPE #0826/01 1621832\nZNR UUUUU ZZH\n" + Addresses + "\nUNCLAS SECTION 01 OF 03 LIMA 000826 \n \n" + Heading + Body + "BAKER\n";

    public const string Relay = "VZCZCXRO0042\nOO RUEHAG RUEHDF RUEHIK RUEHLZ RUEHROV\nDE RUEHPE #0826 1621832\nZNR UUUUU ZZH (CCY AD 0123ABCD MSI1234-695)\n" + Addresses + "\nUNCLAS LIMA 000826 \n \n" + Heading + Body + "VAN DOREN\n";

    public const string FromGroup = "O P 101832Z JUN 08 ZDK\nFM AMCONSUL GUAYAQUIL\nTO SECSTATE WASHDC NIACT IMMEDIATE 12\nXMT AMEMBASSY QUITO\n\nUNCLAS E F T O GUAYAQUIL 000826 \n \n" + Heading + Body + "BAKER MILLER\nNNNN\n";

    public const string Restricted = "UNCLASSIFIED   LIMA   00000826\nINFO  LOG-00   EEB-00   AF-00    AID-00   CIAE-00\n      DODE-00  EUR-00   /000W\n                  ------------------1A2B3C  101832Z /38\nR 101832Z JUN 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 8956\n\nUNCLAS LIMA 000826 \n \n" + Heading + Body + "BAKER\n";

    public const string Electronic =
        "UNCLASSIFIED\nPAGE 01 LIMA 00826 01 OF 02 101832Z\n43\nACTION ARA-10\nINFO OCT-01 ISO-00 H-02 /013 W\n--------------------- 033124\nP R 101832Z JUN 75\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 236\nINFO AMEMBASSY QUITO\nAMEMBASSY LA PAZ PRIORITY\n"
        + "UNCLAS SECTION 1 OF 2 LIMA 826\nE.O. 11652: GDS\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 LIMA 00826 01 OF 02 101832Z\nTAGS: PFOR, OVIP (MILLER, HENRY A.), PE\nSUBJ: HARBOUR TALKS\nREF: (A) STATE 15196, (B) 74 LIMA 11210 (NOTAL), (C) QUITO\n2960\n"
        + "1. SUMMARY: THE MISSION MET OFFICIALS TO REVIEW TALKS.\nEND SUMMARY.\n2. TALKS WILL BE HELD IN\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 03 LIMA 00826 01 OF 02 101832Z\nMARCH. MISSION REQUESTS GUIDANCE PER STATE 15196.\nBAKER\nUNCLASSIFIED\nNNN\n";

    public const string Outgoing =
        "PAGE 01 STATE 078831\n70-62\nORIGIN ARA-20\nINFO OCT-01 ISO-00 /021 R\nDRAFTED BY ARA/PAF:BAKER:JZ\nAPPROVED BY ARA/PAF:BAKER\nARA/MILLER (INFO)\nDESIRED DISTRIBUTION / S/S, INR\n------------------065004 160323Z /62\nP 181700Z APR 74\nFM SECSTATE WASHDC\nTO AMEMBASSY LIMA\n"
        + "UNCLAS STATE 078831 TOSEC 190\nE.O. 11652, N/A\nTAGS: PFOR, OCON\nSUBJECT: CARGO OF FISH MEAL\nREFERENCES: STATE 076663, 076664, 077023\nFOL TEL SENT ACTION LIMA FROM QUITO DTD 12 APR 74 IS REPEATED\nQUOTE UNCLAS QUITO 1233\nE.O. 11652: N/A\nTAGS: PE\nSUBJECT: FISH MEAL\n1. TEXT. UNQUOTE\nKISSEL\nUNCLASSIFIED\n";

    public const string Archive = "Message Text\n\n" + Electronic + "\n\nMessage Attributes\n\nAutomatic Decaptioning: X\nDocument Number: 1975LIMA00826\nDraft Date: 10 JUN 1975\nSubject: HARBOUR TALKS\nTAGS: PFOR, PE\nTo: STATE\nType: TE\n";

    public const string ArchivePrint =
        "PTQ0001\n\nPAGE 01        LIMA  00826  01 OF 02  101832Z\nACTION WHA-00\n\nINFO  LOG-00   /000W\n                  ------------------AB12CD  101833Z /38\nR 101832Z JUN 02\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 1234\n\nUNCLAS SECTION 01 OF 02 LIMA 000826 \n\n"
        + "E.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: HARBOUR TALKS\n\n1. THE MISSION MET OFFICIALS AMONG THE\n\n                       UNCLASSIFIED\n\nPTQ0002\n\nPAGE 01        LIMA  00826  02 OF 02  101832Z\nACTION WHA-00\n\nINFO  LOG-00   /000W\n                  ------------------AB12CE  101833Z /38\n"
        + "R 101832Z JUN 02\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 1235\n\nUNCLAS SECTION 02 OF 02 LIMA 000826 \n\nE.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: HARBOUR TALKS\n\nREQUIREMENTS LISTED. 2. MORE TEXT.\n\nBAKER\n\n                       UNCLASSIFIED\n\nNNNN\n";

    public const string Extract = "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nUNCLAS LIMA 000826 \n \n" + Heading + Body + "BAKER\n";

    public const string Retyped = "UNCLAS LIMA 000826\n\nEO 12958 N/A\nTAGS PREL, EWWT, PE\n\nSUBJECT: HARBOUR TALKS\n\nClassified By: BAKER, DEPUTY CHIEF OF MISSION, for reasons 1.4 (b) and (d).\n\n1. (C) The talks go on.\n2. (C - ENTIRE TEXT) More.\n(1) a point\n(2) another\nBaker\n";

    public const string Glued = "R 101832Z JUN 08 FM AMEMBASSY LIMA TO SECSTATE WASHDC 9222UNCLAS SECTION 01 OF 02 LIMA 000826 SIPDIS E.O. 12958: N/A TAGS: PREL, PE SUBJECT: HARBOUR TALKS REF: STATE 123 \u00B61. (U) The talks go on. \u00B62. (U) More. BAKER";

    public const string Dump = "id: 61359\ndate: 6/10/2008 18:32\nrefid: 08LIMA826\norigin: Embassy Lima\nclassification: UNCLASSIFIED\ndestination: \nheader:\n" + Addresses + "\n----------------- header ends ----------------\n\nUNCLAS LIMA 000826 \n \n" + Heading + Body + "BAKER\n\n=======================CABLE ENDS============================\n";

    public static IReadOnlyList<string> All { get; } = [Single, Relay, FromGroup, Restricted, Electronic, Outgoing, Archive, ArchivePrint, Extract, Retyped, Glued, Dump];
}
