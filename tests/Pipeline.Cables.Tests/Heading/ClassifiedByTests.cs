namespace Pipeline.Cables.Tests.Heading;

/// <summary>The line <c>Classified By</c> (field guide 2.9) in every order of name, title and reasons.</summary>
public class ClassifiedByTests
{
    [Theory]
    [InlineData("Classified By: Ambassador Ann T. Baker for reasons 1.4 b and d", "Ann T. Baker", "Ambassador", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Acting Deputy Chief of Mission Ann Baker for Reasons 1.4\n (b) and (d)", "Ann Baker", "Acting Deputy Chief of Mission", "1.4(b),1.4(d)")]
    [InlineData("Classified By: PRT Trujillo Economic Section Head Ann Baker for reasons 1.4 (b) and (d).", "Ann Baker", "PRT Trujillo Economic Section Head", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Political Counselor A. Carter Roe for Reasons 1.4 (b) and (d)", "A. Carter Roe", "Political Counselor", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Ann L. Baker, Acting ASSISTANT SECRETARY, VCI. Reason: 1.4 (b) and (d).", "Ann L. Baker", "Acting ASSISTANT SECRETARY, VCI", "1.4(b),1.4(d)")]
    [InlineData("CLASSIFIED BY: Baker Peter, Ambassador; REASON: 1.4(B)", "Baker Peter", "Ambassador", "1.4(b)")]
    [InlineData("Classified By: Ambassador Ann L. Baker, III.\nReasons: 1.4 (b) and (d).", "Ann L. Baker, III", "Ambassador", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Ambassador Ann O. Baker, Jr. for reasons\n1.4 (b and (d).", "Ann O. Baker, Jr.", "Ambassador", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Conoff Walter Roe III for Reasons 1.4 (b) and (d)", "Walter Roe III", "Conoff", "1.4(b),1.4(d)")]
    [InlineData("Classified By: AMBASSADOR ANN L. BAKER II FR REASONS 1.4 (b) AND (d)", "ANN L. BAKER II", "AMBASSADOR", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Pol/Mil Officer Ann Baker-Roe.  Reason E.O. 12958,\n1.4 (b) and (d).", "Ann Baker-Roe", "Pol/Mil Officer", "1.4(b),1.4(d)")]
    [InlineData("Classified By: AIT Director Carter Roe, Reason(s): 1.4 (B/D).", "Carter Roe", "AIT Director", "1.4(b),1.4(d)")]
    [InlineData("Classified By: A/DCM D.C. McCarter, reason para 1.4 (b)", "D.C. McCarter", "A/DCM", "1.4(b)")]
    [InlineData("Classified By: Pol/Econ Officer Ann Baker Roe for reasons 1.4(b) and\n (d)", "Ann Baker Roe", "Pol/Econ Officer", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Classified by DCM Liz Baker for reasons 1.4 (b) and\n(d).", "Liz Baker", "DCM", "1.4(b),1.4(d)")]
    [InlineData("Classified By: CHARGE D\\'AFFAIRES CARTER ROE FOR REASONS 1.4 (A),\n(B) AND (D)", "CARTER ROE", "CHARGE D'AFFAIRES", "1.4(a),1.4(b),1.4(d)")]
    [InlineData("Classified By: (U) CDA Ann McCarter; E.O. 12958, reasons 1.4 (b,d)", "Ann McCarter", "CDA", "1.4(b),1.4(d)")]
    [InlineData("Classified By: ECON CARTER L. ROE, REASONS 1.4 (B,D)", "CARTER L. ROE", "ECON", "1.4(b),1.4(d)")]
    [InlineData("CLASSIFIED BY: ACTING DEPUTY PRINCIPAL OFFICER CARTER ROE.  REA\nSONS: 1.4 (B,D)", "CARTER ROE", "ACTING DEPUTY PRINCIPAL OFFICER", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Charge d\\' Affairs Ann Baker for reasons 1.4 (b) a\nnd (d)", "Ann Baker", "Charge d' Affairs", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Charge d'Affaires a.i. Carter W. Roe,\nreason 1.4 (b) and (d)", "Carter W. Roe", "Charge d'Affaires a.i.", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Political Section Minister Counselor Ann Baker.  Re\nasons 1.4 (b/d).", "Ann Baker", "Political Section Minister Counselor", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Political Minister Counselor Ann M. Baker for reason\ns:  1.4 (b), (d).", "Ann M. Baker", "Political Minister Counselor", "1.4(b),1.4(d)")]
    [InlineData("Classified By: (C) CLASSIFIED BY MINISTER COUNSELOR FOR ECONOMIC AFFAIRS ANN BAKER; REASON 1.4 (B) AND (D).", "ANN BAKER", "MINISTER COUNSELOR FOR ECONOMIC AFFAIRS", "1.4(b),1.4(d)")]
    [InlineData("Classified by:  Minister Counselor for Economic and\nPolitical Affairs Carter R. Roe for reasons 1.4(b) and\n(d).", "Carter R. Roe", "Minister Counselor for Economic and Political Affairs", "1.4(b),1.4(d)")]
    [InlineData("Classified By: ECONCOUNS ANN BAKER FOR REASONS 1.4 B AND D", "ANN BAKER", "ECONCOUNS", "1.4(b),1.4(d)")]
    [InlineData("Classified By: A/Political Counselor Carter Roe for\n1.4 (b) and (d)", "Carter Roe", "A/Political Counselor", "1.4(b),1.4(d)")]
    [InlineData("Classified By: This message classified by Econ Minister Counselor\nCarter Roe for reasons 1.4 (b), (d) and (e).", "Carter Roe", "Econ Minister Counselor", "1.4(b),1.4(d),1.4(e)")]
    [InlineData("Classified By: Kirkuk PRT Team Leader Carter Roe for reason 1.4 (b)\nand(d).", "Carter Roe", "Kirkuk PRT Team Leader", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Charge d'affaires, a.i. Carter Roe for reason 1.4\n(b).", "Carter Roe", "Charge d'affaires, a.i.", "1.4(b)")]
    [InlineData("Classified By: ISN Acting Assistant Secretary\nAnn A. McCarter, Reasons 1.4 b, c, and d", "Ann A. McCarter", "ISN Acting Assistant Secretary", "1.4(b),1.4(c),1.4(d)")]
    [InlineData("Classified By: PRT and Sub-National Governance Acting Director Ann\n A McCarter for reasons 1.4 (b) and (d)", "Ann A McCarter", "PRT and Sub-National Governance Acting Director", "1.4(b),1.4(d)")]
    [InlineData("Classified By: CLASSIFIED BY USEU MCOUNSELOR CARTER ROE, FOR REA\n\nSONS 1.4 (B) AND (D)", "CARTER ROE", "USEU MCOUNSELOR", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Classified by AIT DIR Carter M. Roe.\nReasons:  1.4 b, d.", "Carter M. Roe", "AIT DIR", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Institutional Affairs Unit Chief Ann Baker for re\nasons 1.4 (b) & (d)", "Ann Baker", "Institutional Affairs Unit Chief", "1.4(b),1.4(d)")]
    [InlineData("Classified by ECPO Minister-Counselour Carter Roe for\nreasons 1.4 (b) and (d).", "Carter Roe", "ECPO Minister-Counselour", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Charge d'Affaires, a.i., Carter A. Roe", "Carter A. Roe", "Charge d'Affaires, a.i.", "")]
    [InlineData("Classified By: E/P Counselor Carter Roe, Reasons 1.4(b)(d)", "Carter Roe", "E/P Counselor", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Carter T. Roe", "Carter T. Roe", null, "")]
    [InlineData("Classified By: DEFENSE ATTACHE LTC CARTER ROE FOR REASONS 1.4 (B) AND\n (D).", "CARTER ROE", "DEFENSE ATTACHE LTC", "1.4(b),1.4(d)")]
    [InlineData("Classified By: USEU polmil officer Carter Roe for reasons 1.4 (b) a\nnd (d)", "Carter Roe", "USEU polmil officer", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Pol/Econ Couns Carter G. Roe for reasons 1.4 (b&d).", "Carter G. Roe", "Pol/Econ Couns", "1.4(b),1.4(d)")]
    [InlineData("Classified By: IO Acting A/S Carter H. Roe, E.O. 12958,\nReasons: 1.4(b) and (d)", "Carter H. Roe", "IO Acting A/S", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Acting Counselor for Political-Military Affiars Ann\n H. Baker for reasons 1.4 (b) and (d)", "Ann H. Baker", "Acting Counselor for Political-Military Affiars", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Special Representative for Afghanistan and Pakistan\nCarter C. Roe", "Carter C. Roe", "Special Representative for Afghanistan and Pakistan", "")]
    [InlineData("CLASSIFIED BY DEPUTY POLITICAL COUNSEL0R CARTER ROE\nPER 1.5 (B) AND (D).  ACTION REQUEST IN PARA 10 BELOW.", "CARTER ROE", "DEPUTY POLITICAL COUNSELOR", "1.5(b),1.5(d)")]
    [InlineData("CLASSIFIED BY: AMBASSADOR-AT-LARGE ANN-MARIE BAKER\nFOR REASONS 1.5 (B) AND (D)", "ANN-MARIE BAKER", "AMBASSADOR-AT-LARGE", "1.5(b),1.5(d)")]
    [InlineData("Classified by Consul Ann C. Baker for reasons 1.5 (b) & (d).", "Ann C. Baker", "Consul", "1.5(b),1.5(d)")]
    [InlineData("Classified By: U.S. PERMANENT REPRESENTATIVE AMBASSADOR ANN BAKER\nFOR REASONS 1.4 B/D", "ANN BAKER", "U.S. PERMANENT REPRESENTATIVE AMBASSADOR", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Acting Permanent Representative Carter D. Roe\n per reasons 1.4 (b) and (d)", "Carter D. Roe", "Acting Permanent Representative", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Ambassador Ann W. Baker for reaons 1.4 (b) and (d).", "Ann W. Baker", "Ambassador", "1.4(b),1.4(d)")]
    [InlineData("Classified By: 1. CLASSIFIED BY NEA ASSISTANT SECRETARY CARTER ROE\nREASONS: 1.4 (B) AND (D)", "CARTER ROE", "NEA ASSISTANT SECRETARY", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Charge de'Affairs ai. Ann Grace Baker for reasons 1.\n4 (b) and (d)", "Ann Grace Baker", "Charge de'Affairs ai", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Acting Ecmin Carter Roe for reasons 1.4 (b) and (d)", "Carter Roe", "Acting Ecmin", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Amb. Ann Baker. E.O 12958. Reasons 1.4 (B&D).", "Ann Baker", "Amb", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Classified by Political Counselor Carter Roe for Reas\n(b) and (d).", "Carter Roe", "Political Counselor", "(b),(d)")]
    [InlineData("Classified By: Ambassaor Carter LaRoe for reasons 1.4 (b and d).", "Carter LaRoe", "Ambassaor", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Charge d'Afairs (AI) Carter Roe for Reasons 1.4 (b) &\n (d", "Carter Roe", "Charge d'Afairs (AI)", "1.4(b),1.4(d)")]
    [InlineData("Classified By: POL MIN COUN CARTER ROE, REASON 1.5(B)&(D).", "CARTER ROE", "POL MIN COUN", "1.5(b),1.5(d)")]
    [InlineData("Classified By: USDEL Member Ann Y. Baker, reasons 1.4 (b,d)", "Ann Y. Baker", "USDEL Member", "1.4(b),1.4(d)")]
    [InlineData("Classified By: AMBASSADOR CARTER E. ROE: 1.2 (B), (D)", "CARTER E. ROE", "AMBASSADOR", "1.2(b),1.2(d)")]
    [InlineData("Classified By: Deputy Political Counselor: Carter W. Roe, for reasons\n 1.4 (b) and (d)", "Carter W. Roe", "Deputy Political Counselor", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Classfied By: IO Ann Baker for reasons 1.4 (b) a\nnd (d).", "Ann Baker", "IO", "1.4(b),1.4(d)")]
    [InlineData("Classified By: ECONOFF C. SCOTT ROE FOR REASONS 1.4 (B) and (D)", "C. SCOTT ROE", "ECONOFF", "1.4(b),1.4(d)")]
    [InlineData("Classified By: PRM/AFR Dir. Ann McCarter-reasons 1.4(b/d)", "Ann McCarter", "PRM/AFR Dir", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Acting Pol/Econ Counselor:Carter Roe,\nreasons 1.4 (b and d)", "Carter Roe", "Acting Pol/Econ Counselor", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Acting Pol/C Carter A. Roe for reasons 1.4 (b+d).", "Carter A. Roe", "Acting Pol/C", "1.4(b),1.4(d)")]
    [InlineData("Classified By: DOS CLASSIFICATION GUIDE BY ANN BAKER", "ANN BAKER", null, "")]
    [InlineData(" (U) CLASSIFIED BY TDY RSO CARTER ROE FOR REASON 1.5 C.", "CARTER ROE", "TDY RSO", "1.5(c)")]
    [InlineData("Classified By: Acting DAS for ISN Carter Roe. Reasons 1.4 (b) and (d)", "Carter Roe", "Acting DAS for ISN", "1.4(b),1.4(d)")]
    [InlineData("Classified by: DCM C. Dean Roe (acting) for reasons 1.4 (b)\nand (d).", "C. Dean Roe", "DCM, acting", "1.4(b),1.4(d)")]
    [InlineData("Classified By: RSO - CARTER S. ROE. REASON 1.5(D)", "CARTER S. ROE", "RSO", "1.5(d)")]
    [InlineData("Classified By: PolMinCons Carter Roe, reasons 1.4 (b/d).", "Carter Roe", "PolMinCons", "1.4(b),1.4(d)")]
    [InlineData("Classified By: COM Carter Roe for reasons 1.5 (b) and (d)", "Carter Roe", "COM", "1.5(b),1.5(d)")]
    [InlineData("Classified By: Charge d'Affaires a.i. Carter T. Roe under Section 1.4\n b/d", "Carter T. Roe", "Charge d'Affaires a.i.", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Pol/Econ Off Ann Baker for reasons 1.4 (b) and (d\n)", "Ann Baker", "Pol/Econ Off", "1.4(b),1.4(d)")]
    [InlineData("Classified By:  NEA Carter E. Roe for reasons EO 12958\n1.4(b),(d), and (e).", "Carter E. Roe", "NEA", "1.4(b),1.4(d),1.4(e)")]
    [InlineData("Classified By: Acting DCM/Ted Roe for reasons 1.4 (b and d)", "Ted Roe", "Acting DCM", "1.4(b),1.4(d)")]
    [InlineData("Classified By: EST&H OFFICER CARTER C. ROE FOR REASON 1.5 (b, d)", "CARTER C. ROE", "EST&H OFFICER", "1.5(b),1.5(d)")]
    [InlineData("Classified By: Ambassador Carter W. Roe.  Resons 1.5 (B) and (D)", "Carter W. Roe", "Ambassador", "1.5(b),1.5(d)")]
    [InlineData("Classified By: Deputy Chief of Mission: Carter A. Roe: Reason: 1.4 (c\n) and (d)", "Carter A. Roe", "Deputy Chief of Mission", "1.4(c),1.4(d)")]
    [InlineData("Classified By: ConGen Lima DPO Ann Baker; Reason 1.5 (d)", "Ann Baker", "ConGen Lima DPO", "1.5(d)")]
    [InlineData("Classified By: Charge, d,Affaires a. i. Carter F. Roe, reason 1.4\n(b) and (d).", "Carter F. Roe", "Charge d'Affaires a. i", "1.4(b),1.4(d)")]
    [InlineData("CLASSIFIED BY AF CARTER ROE, ACTING AND S/CT DAS ANN\nBAKER ; E.O. 12958 REASON: 1.4 (B) AND (D)", "CARTER ROE|ANN BAKER", "AF, ACTING AND S/CT DAS", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Carter Roe and Ann Baker, PolOffs, reasons 1.4 (b)", "Carter Roe|Ann Baker", "PolOffs", "1.4(b)")]
    [InlineData("Classified By: AF SPECIAL ADVISOR CARTER ROE FOR REASONS 1.5 (B) AND\n (D)", "CARTER ROE", "AF SPECIAL ADVISOR", "1.5(b),1.5(d)")]
    [InlineData("Classified By: AMB:CROE, Reasons 1.4 (b) and (c)", "CROE", "AMB", "1.4(b),1.4(c)")]
    [InlineData("Classified By: Classified by Ambassadior Carter T.Roe.  Reasons: 1.\n4 (b)(d)", "Carter T.Roe", "Ambassadior", "1.4(b),1.4(d)")]
    [InlineData("Classified By: T U/S Ann O. Baker for Reasons 1.4 a,b,and d.", "Ann O. Baker", "T U/S", "1.4(a),1.4(b),1.4(d)")]
    [InlineData("Classified By: IPO Carter R. Roe for reason 1.4(G)(E)", "Carter R. Roe", "IPO", "1.4(g),1.4(e)")]
    [InlineData("Classified By: A E/MIN COUNS. CARTER ROE, REASONS 1.4(B) AND (D)", "CARTER ROE", "A E/MIN COUNS", "1.4(b),1.4(d)")]
    [InlineData("Classified By: EUR/PRA, Dir. ARoe, Reason 1.4 (b/d)", "ARoe", "EUR/PRA, Dir", "1.4(b),1.4(d)")]
    [InlineData("CLASSIFIED BY: ACTING E/P CIEF CARTER ROE.  REASONS: 1.4(B,D).", "CARTER ROE", "ACTING E/P CIEF", "1.4(b),1.4(d)")]
    [InlineData("Classified By: SCA/DAS for Central Asia Carter Roe", "Carter Roe", "SCA/DAS for Central Asia", "")]
    [InlineData("Classified By: CLASSIFIED BY IO A/S ACTING CARTER ROE\nFOR REASONS 1.4(B) AND (D).", "CARTER ROE", "IO A/S ACTING", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Charge d'Affaires (CDA) Carter Roe for Reasons 1.4 (\nb/b)", "Carter Roe", "Charge d'Affaires (CDA)", "1.4(b)")]
    [InlineData("Classified By: ECONOMIC COUNSELOR CARTER ROE\n FOR 12958 1.4 B, D, AND E", "CARTER ROE", "ECONOMIC COUNSELOR", "1.4(b),1.4(d),1.4(e)")]
    [InlineData("Classified By: DCM ANN BAKER BASED ON E.O.12958 REASONS 1.4 (b) and (d)", "ANN BAKER", "DCM", "1.4(b),1.4(d)")]
    [InlineData("CLASSIFIED BY: ISN ? ANN A. BAKER, ACTING\nASSISTANT SECRETARY, REASON 1.4 (B) AND (D)", "ANN A. BAKER", "ISN, ACTING ASSISTANT SECRETARY", "1.4(b),1.4(d)")]
    [InlineData("Classified By: A/ Pol Min Ann Baker for reasons 1.5(b) and (d)", "Ann Baker", "A/ Pol Min", "1.5(b),1.5(d)")]
    [InlineData("Classified By: A/LEGATT CARTER ROE FOR RASONS 1.4 (B) AND (D).", "CARTER ROE", "A/LEGATT", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Ambassador Carter Roe for for reasons 1.4 b and d.", "Carter Roe", "Ambassador", "1.4(b),1.4(d)")]
    [InlineData("Classified By: CONSUL GENERAL CARTER ROE", "CARTER ROE", "CONSUL GENERAL", "")]
    [InlineData("(U)  CLASSIFIED BY AMBASSAD0R R0BIN L. R0E BASED 0N 1.5 (B)\nAND (D).", "ROBIN L. ROE", "AMBASSADOR", "1.5(b),1.5(d)")]
    [InlineData("Classified By: CHARGE CARTER ROE F0R REASONS 1.5 (B) AND (D)", "CARTER ROE", "CHARGE", "1.5(b),1.5(d)")]
    [InlineData("Classified By: DCM CARTER E. ROE DUE TO 1,4 (C) AND (D).", "CARTER E. ROE", "DCM", "1.4(c),1.4(d)")]
    [InlineData("Classified By: ADANA 222\nADANA 216\n\nClassified by DCM Ann Baker; reasons 1.4 b and d.", "Ann Baker", "DCM", "1.4(b),1.4(d)")]
    [InlineData("Classified By: BAKER, ANN B., DCM. REASON 1.4 (B)", "BAKER, ANN B.", "DCM", "1.4(b)")]
    [InlineData("Classified By: Ann Baker, DCM, Embassy Buenos Aires, reasons 1.4 (b)", "Ann Baker", "DCM, Embassy Buenos Aires", "1.4(b)")]
    [InlineData("Classified By: Ann Baker van Roe, Acting DCM; 1.4 (d)", "Ann Baker van Roe", "Acting DCM", "1.4(d)")]
    [InlineData("Classified By: Ann Baker, DCM, reasons 1.4 (b), (d)", "Ann Baker", "DCM", "1.4(b),1.4(d)")]
    [InlineData("CLASSIFIED BY: Carter Roe, Director, EUR/NCE, State Department; REASON: 1.4(B), (D)", "Carter Roe", "Director, EUR/NCE, State Department", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Jean-Carter de la Roe, Consul, 1.4 (d)", "Jean-Carter de la Roe", "Consul", "1.4(d)")]
    [InlineData("Classified By: Ann O'Baker, Acting Consul General, U.S. Consulate General Lima, reason 1.4 (b)", "Ann O'Baker", "Acting Consul General, U.S. Consulate General Lima", "1.4(b)")]
    [InlineData("Classified By: EconOff Ann Baker per 1.4 b,d", "Ann Baker", "EconOff", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Acting Charge Carter Roe, reasons 1.4 (b) and 1.5 (d)", "Carter Roe", "Acting Charge", "1.4(b),1.5(d)")]
    [InlineData("Classified By: for reasons 1.4 (b) and (d), DCM Ann Baker", "Ann Baker", "DCM", "1.4(b),1.4(d)")]
    [InlineData("Classified By: Ambassador Ann Baker. Reason: 1.4", "Ann Baker", "Ambassador", "1.4")]
    [InlineData("CLASSIFIED BY SECTION 1.5 (B)\nAND (D)", "", null, "1.5(b),1.5(d)")]
    public void Names_title_and_reasons_are_told_apart(string lines, string names, string? title, string reasons)
    {
        var t = Sample.WithHeading("E.O. 12958: DECL: 06/10/2018\nTAGS: PREL\nSUBJECT: X\n\n" + lines);
        t.ClassifiedBy.ShouldNotBeNull();
        string.Join('|', t.ClassifiedBy.Names).ShouldBe(names);
        t.ClassifiedBy.Title.ShouldBe(title);
        string.Join(',', t.ClassifiedBy.Reasons).ShouldBe(reasons);
        t.Subject.ShouldBe("X");
        t.Paragraphs.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("\u00B61. (U) Classified by Charge Ann Baker; reason 1.5 (d).", "Ann Baker", "Charge", "1.5(d)")]
    [InlineData("1.  (U)  CLASSIFIED BY CARTER P. ROE, DEPUTY CHIEF OF\nMISSION.  REASON: 1.5 (D)", "CARTER P. ROE", "DEPUTY CHIEF OF MISSION", "1.5(d)")]
    [InlineData("1. CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY:\nCARTER W.S. ROE, AMBASSADOR.  REASON: 1.5 (D) .", "CARTER W.S. ROE", "AMBASSADOR", "1.5(d)")]
    [InlineData("1.  CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY SECTION 1.5 (B)\nAND (D).  NIACT PRECEDENCE BECAUSE OF THE STORM.", "", null, "1.5(b),1.5(d)")]
    [InlineData("1.  CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY DCM\nCARTER ROE - 1.5 B,D.", "CARTER ROE", "DCM", "1.5(b),1.5(d)")]
    [InlineData("1.  (U)  CLASSIFIED BY POLOFF CARTER ROE, 1.5 (D).", "CARTER ROE", "POLOFF", "1.5(d)")]
    [InlineData("1.  CLASSIFIED BY AF/C - ANN BETH BAKER, REASON 1.5\n(D).", "ANN BETH BAKER", "AF/C", "1.5(d)")]
    [InlineData("1.  CLASSIFIED BY AMBASSADOR TO SUDAN CARTER ROE.\nREASON 1.5(D).", "CARTER ROE", "AMBASSADOR TO SUDAN", "1.5(d)")]
    [InlineData("1.  (U) CLASSIFIED BY CDA CARTER ROE, REASON 1.5.D.", "CARTER ROE", "CDA", "1.5(d)")]
    [InlineData("1.  (U)  CLASSIFIED BY CHARGE D'AFFAIRES CARTER\nROE: 1.5 B, D.", "CARTER ROE", "CHARGE D'AFFAIRES", "1.5(b),1.5(d)")]
    [InlineData("1.  (U) CLASSIFIED BY CARTER W. ROE, JR., AMBASSADOR.\nREASON:  1.5 (B), (C) AND (D).", "CARTER W. ROE, JR.", "AMBASSADOR", "1.5(b),1.5(c),1.5(d)")]
    [InlineData("1.  (U) CLASSIFIED BY LEE 0. BAKER, DIRECTOR, SA/PAB,\nDEPARTMENT OF STATE. REASON: 1.5(D).", "LEE O. BAKER", "DIRECTOR, SA/PAB, DEPARTMENT OF STATE", "1.5(d)")]
    [InlineData("1.  CLASSIFIED BY POL/ECONOFF. A.K. BAKER.  REASON:  1.5(D)", "A.K. BAKER", "POL/ECONOFF", "1.5(d)")]
    [InlineData("1.   (U) CLASSIFIED BY E. CARTER ROE, JR., ACTING\nASSISTANT SECRETARY OF STATE FOR SOUTH ASIAN AFFAIRS,\nDEPARTMENT OF STATE. REASON: 1.5(D).", "E. CARTER ROE, JR.", "ACTING ASSISTANT SECRETARY OF STATE FOR SOUTH ASIAN AFFAIRS, DEPARTMENT OF STATE", "1.5(d)")]
    [InlineData("1.(U)  CLASSIFIED BY AMBASSAD0R R0E.  REAS0N:\n1.5(B,D).", "ROE", "AMBASSADOR", "1.5(b),1.5(d)")]
    [InlineData("1. (U) Classified by Acting Assistant Secretary for Diplomatic\nSecurity Carter B. Roe for E.O. 12958 reasons 1.4 (c) and\n(d).", "Carter B. Roe", "Acting Assistant Secretary for Diplomatic Security", "1.4(c),1.4(d)")]
    public void The_first_paragraph_may_be_the_line_and_stays_a_paragraph(string paragraph, string names, string? title, string reasons)
    {
        var t = Sample.WithBody(paragraph + "\n\n2. (C) The post has nothing to report.\n\nBAKER\n");
        string.Join('|', t.ClassifiedBy!.Names).ShouldBe(names);
        t.ClassifiedBy.Title.ShouldBe(title);
        string.Join(',', t.ClassifiedBy.Reasons).ShouldBe(reasons);
        t.Paragraphs.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("1. (U) The list was classified by the ministry for reasons of state.\n")]
    [InlineData("1. (U) Text.\n\n2. (U) In May the papers were\nclassified by DCM Baker, 1.4 (b).\n")]
    [InlineData("1. (U) The letter was unclassified by mistake.\n")]
    public void A_sentence_of_the_text_is_not_the_line(string body) => Sample.WithBody(body + "\nBAKER\n").ClassifiedBy.ShouldBeNull();

    [Fact]
    public void A_line_cut_at_column_71_inside_a_name_is_joined_without_a_blank()
    {
        var first = "Classified By: Classified by Acting Charge d'Affaires, Ambassador Richa";
        first.Length.ShouldBe(71);
        var t = Sample.WithHeading("TAGS: PREL\nSUBJECT: X\n\n" + first + " \nrd Roe, for reasons 1.4(B) and (D).");
        t.ClassifiedBy!.Names.ShouldBe(["Richard Roe"]);

        // With a blank at the start of the next line it was cut between words.
        Sample.WithHeading("TAGS: PREL\nSUBJECT: X\n\n" + first + "\n Roe, for reasons 1.4(B) and (D).").ClassifiedBy!.Names.ShouldBe(["Richa Roe"]);
    }

    [Fact]
    public void A_page_header_inside_it_does_not_end_it()
    {
        var t = Sample.WithHeading("SUBJECT: X\n\nCLASSIFIED BY AMBASSADOR CARTER ROE.\n                       CONFIDENTIAL\n\nPAGE 02        LIMA  00826  01 OF 03  101832Z\nREASONS: 1.5 (B) AND (D).");
        t.ClassifiedBy!.Names.ShouldBe(["CARTER ROE"]);
        t.ClassifiedBy.Reasons.ShouldBe(["1.5(b)", "1.5(d)"]);
    }

    [Theory]
    [InlineData("SUBJECT: TALKS\nREF: LIMA 12 CLASSIFIED BY: Ann E. Baker, Assistant Secretary, VCI; REASON: 1.4(B), (D)", "TALKS")]
    [InlineData("SUBJECT: TALKS Classified By: Ann E. Baker, Consul, Reasons 1.4 (b) and (d).\nREF: LIMA 12", "TALKS")]
    public void It_may_be_glued_to_the_line_before(string lines, string subject)
    {
        var t = Sample.WithHeading("TAGS: PREL\n" + lines);
        t.Subject.ShouldBe(subject);
        t.References.SelectMany(r => r.Cables).ShouldBe(["08LIMA12"]);
        t.ClassifiedBy!.Names.ShouldBe(["Ann E. Baker"]);
        t.ClassifiedBy.Reasons.ShouldBe(["1.4(b)", "1.4(d)"]);
    }

    [Fact]
    public void Its_offsets_hold_label_and_all_lines()
    {
        var raw = Sample.Header + "\nCONFIDENTIAL LIMA 000826\n\nTAGS: PREL\nSUBJECT: X\n\nClassified By: DCM Ann Baker for reasons\n1.4 (b) and (d).\n\n" + Sample.Body;
        var line = TelegramParser.Parse(raw).ClassifiedBy!;
        raw[line.Start..line.End].ShouldBe("Classified By: DCM Ann Baker for reasons\n1.4 (b) and (d).");
        line.Text.ShouldBe("DCM Ann Baker for reasons 1.4 (b) and (d).");
    }

    [Fact]
    public void A_note_that_the_line_was_added_is_not_the_line()
    {
        var t = Sample.WithHeading("- - C O R R E C T E D  C O P Y - - CLASSIFIED BY LINE ADDED\n\nTAGS: PREL\nSUBJECT: X\n\nCLASSIFIED BY DCM CROE PER 1.5 (B) AND (D)");
        t.ClassifiedBy!.Names.ShouldBe(["CROE"]);
        t.Codes().ShouldContain("copy.corrected");
    }
}
