using Pipeline.Fuzz.Texts;

namespace Pipeline.Fuzz.Growth;

/// <summary>What is repeated to ask for linear time: an opening that leads the parser to the place, and the piece.</summary>
internal sealed record RepeatedInput(string Name, string Opening, string Piece);

internal static class RepeatedInputs
{
    private const string Header = "R 101832Z JUN 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\n";
    private const string Class = Header + "UNCLAS LIMA 000826\n\n";
    private const string Heading = Class + "E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: HARBOUR TALKS\n\n";
    private const string Text = Heading + "1. (SBU) Text.\n\n";

    public static IReadOnlyList<RepeatedInput> All { get; } =
    [
        new("one line of prose", Text, "The mission met officials of the harbour office to review the talks.\n"), new("a whole telegram", "", InventedTelegrams.Single),
        new("a 1970s telegram", "", InventedTelegrams.Electronic), new("no line end", Text, "words "), new("blank lines", Text, " \n"), new("nothing but line ends", "", "\n"),
        new("(", "", "("), new("( in the text", Text, "("), new(")( in references", Heading + "REF: ", ")("), new("digits", "", "7"), new("digits in the text", Text, "123456 "), new("digits in references", Heading + "REF: ", "1"),
        new("reference list", Heading, "REF: A) STATE 12, 13 AND 14\n"), new("one reference line", Heading + "REF: ", "LIMA 3456, "), new("reference bullets", Heading + "REF: ", "A. 07 LIMA 12-14, 16 (NOTAL)\n"),
        new("A. ", "", "A. "), new("A. in the text", Text, "A. "), new("A. lines", Text, "A. point\n"), new("a) lines", Text, "a) point\n"), new("dashed points", Text, "-- point\n"),
        new("tags", Class + "TAGS: ", "PREL "), new("glued tags", Class + "TAGS: ", "PREL"), new("tags in brackets", Class + "TAGS: ", "[PREL](#) "), new("tag persons", Class + "TAGS: ", "OVIP (MILLER, HENRY), "), new("TAGS lines", Class, "TAGS: PREL, PGOV\n"),
        new("-", "", "-"), new("- lines", Text, "-\n"), new("- in the text", Text, "- "), new("underlines", Text, "----------\n"), new("class lines", "", "UNCLAS LIMA 000826\n"), new("class lines of sections", "", "UNCLAS SECTION 01 OF 02 LIMA 000826\n"),
        new("glued class lines", Text, "text UNCLAS LIMA 000826 "), new("other class lines", Text, "SECRET QUITO 000826\n"), new("page headers", Text, "LIMA 00000826  002 OF 007\n"), new("page headers in lines", Text, "and LIMA 00000826  002 OF 007 then\n"),
        new("page headers, one line", Heading, "a LIMA 00000826  002 OF 007 "), new("page headers in the heading", Class, "a LIMA 00000826  002 OF 007 b\n"), new("page lines", Text, "UNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 LIMA 00826 101832Z\n"), new("paragraphs", Heading, "1. (SBU) The talks go on.\n\n"),
        new("paragraphs, one line", Heading, "1. (SBU) The talks go on. "), new("paragraph numbers", Heading, "1."), new("pilcrows", Text, "\u00B6"), new("Classified By", Class, "Classified By: BAKER, DCM, reasons 1.4 (b).\n"), new("Classified By, one line", Class, "Classified By: "), new("VZCZC lines", "", "VZCZCXYZ0001\n"),
        new("comments", Text, "COMMENT: Text. END COMMENT.\n"), new("comments opened", Text, "COMMENT:\n"), new("comments closed", Text, "END COMMENT.\n"), new("summaries opened", Heading, "SUMMARY:\n"), new("quotations opened", Text, "BEGIN TEXT\n"), new("quotations", Text, "BEGIN TEXT\nA\nEND TEXT\n"), new("QUOTE", Text, "QUOTE UNQUOTE "), new("addresses", Header, "RUEHBO/AMEMBASSY BOGOTA PRIORITY 5678\n"),
        new("addresses, one line", "R 101832Z JUN 08\nFM AMEMBASSY LIMA\nINFO ", "RUEHBO/AMEMBASSY BOGOTA 5678 "), new("address splices", Header, "RUEHLP/AMEMBASSY LA PAZ JUN QUITO 2570\n"), new("date-time groups", "", "R 101832Z JUN 08\n"), new("copies", "", "INFO OCT-01 ISO-00\n"), new("attention", Class, "STATE FOR WHA/AND, EEB AND\n"), new("FOR", Class, "FOR "),
        new("captions", Class, "SIPDIS \n"), new("captions, one line", Class, "SIPDIS "), new("subject lines", Class + "SUBJECT: ", "HARBOUR TALKS\n"), new("SUBJECT labels", Class, "SUBJECT: A\n"), new("E.O. lines", Class, "E.O. 12958: N/A\n"), new("spaced class", "", "S E C R E T "), new("capitals", Text, "LIMA "),
        new("end marks", Text, "NNNN\n"), new("class words", Text, "UNCLASSIFIED\n"), new("missing sections", Text, "* Missing Section 002 *\n"), new("signatures", Text, "BAKER\n"), new(" OF ", Text, " OF "), new("backslashes", Text, "\\"), new("<br>", Text, "<br>"), new("points", Text, "."), new("ellipses", Text, "... "), new("quotes", Text, "\""), new("slashes", Text, "/"),
        new("relayed telegrams", Text, "QUOTE UNCLAS QUITO 1233\nE.O. 11652: N/A\nSUBJECT: FISH\n1. TEXT. UNQUOTE\n"), new("dump heads", "", "id: 1\nheader:\nR 101832Z JUN 08\n"), new("attributes", "Message Text\n" + Text, "Message Attributes\nSubject: X\n"), new("stamps", Text, "Declassified/Released US Department of State\n"), new("stars", Text, "* "), new("equals", Text, "="), new("years", Text, "In 2006 and 1975 "),
    ];
}
