namespace Pipeline.Cables.Tests.Heading;

/// <summary>TAGS lines (field guide 2.10).</summary>
public class TagsTests
{
    [Theory]
    [InlineData("TAGS: PREL PGOV PE", "PREL,PGOV,PE")]
    [InlineData("TAGS PREL, EWWT, SP", "PREL,EWWT,SP")]
    [InlineData("TAGS: PREL PGOV\nSNAR, ASEC, QF, PE", "PREL,PGOV,SNAR,ASEC,QF,PE")]
    [InlineData("TAGS:PE: EC; OVIP", "PE,EC,OVIP")]
    [InlineData("tags: odip (roe, carter), pgov,\nelab, etra, pe", "ODIP,ROE, CARTER,PGOV,ELAB,ETRA,PE")]
    [InlineData("TAGS: PFOR, OCON", "PFOR,OCON")]
    [InlineData("TAGS : BGEN, BEXP, XX", "BGEN,BEXP,XX")]
    [InlineData("AGS: PREL, PE", "PREL,PE")]
    [InlineData("TAG: PREL PE", "PREL,PE")]
    [InlineData("TAGS; PREL PE", "PREL,PE")]
    [InlineData("TAS: PREL PE", "PREL,PE")]
    [InlineData("TABS: PREL PE", "PREL,PE")]
    [InlineData("TGS: PREL PE", "PREL,PE")]
    [InlineData("TAGES: PREL PE", "PREL,PE")]
    [InlineData("TAGS, PREL, PE", "PREL,PE")]
    [InlineData("TAGS: KWMNCS", "KWMN,CS")]
    [InlineData("TAGS: VTPREL", "VT,PREL")]
    [InlineData("TAGS: KFRDKIRFCVISCMGTKOCIASECPHUMSMIGEG", "KFRD,KIRF,CVIS,CMGT,KOCI,ASEC,PHUM,SMIG,EG")]
    [InlineData("TAGS: KWWMN PE", "KWMN,PE")]
    [InlineData("TAGS: PREL PE PREL PE", "PREL,PE")]
    [InlineData("TAGS: PREL ECON\nPE", "PREL,ECON,PE")]
    [InlineData("TAGS: PREL, PINR,\nXQZV, PE", "PREL,PINR,XQZV,PE")]
    [InlineData("TAGS: OVIP (BAKER, HENRY A.), ACOM", "OVIP,BAKER, HENRY A.,ACOM")]
    [InlineData("TAGS: PREL SIPDIS PE", "PREL,PE")]
    [InlineData("TAGS: OREP - APPROPRIATIONS SUBCOMMITTEE", "OREP")]
    [InlineData("TAGS: [KCRM](#) [PHUM](#) PE", "KCRM,PHUM,PE")]
    [InlineData("TAGS: UNGA/C-6 PREL", "UNGA/C-6,PREL")]
    [InlineData("TAGS: OREP AMGT KU COUNTRY CLEARANCE", "OREP,AMGT,KU,COUNTRY CLEARANCE")]
    [InlineData("TAGS: PREL <br>", "PREL")]
    [InlineData("tags: prel, pgov, tu", "PREL,PGOV,TU")]
    [InlineData("tAgs prel pgov", "PREL,PGOV")]
    [InlineData("TAG PTER, PGOV, ASEC", "PTER,PGOV,ASEC")]
    [InlineData("TAGSS: PREL PE", "PREL,PE")]
    [InlineData("TAGS PREL ECON EFIN ELAB PGOV FR", "PREL,ECON,EFIN,ELAB,PGOV,FR")]
    [InlineData("TAGS: PREL; PGOV; PE;", "PREL,PGOV,PE")]
    [InlineData("TAGS: PREL;\nPGOV;\nPE;", "PREL,PGOV,PE")]
    [InlineData("TAGS: PREL,PGOV,PE", "PREL,PGOV,PE")]
    [InlineData("TAGS: PREL, PGOV, PE.", "PREL,PGOV,PE")]
    [InlineData("TAGS: PREL/PGOV/PE", "PREL,PGOV,PE")]
    [InlineData("TAGS: PREL-PGOV PE", "PREL,PGOV,PE")]
    [InlineData("TAGS: N/A", "")]
    [InlineData("TAGS: something", "SOMETHING")]
    [InlineData("TAGS: something,\nother", "SOMETHING,OTHER")]
    [InlineData("TAGS: PHUM, OPRC, OPRC, OPRC, IT, ITPHUM, ITPHUM, HUMAN RIGHTS", "PHUM,OPRC,IT,HUMAN RIGHTS")]
    [InlineData("TAGS: OVIP BAKER JAMES PREL KPAL FR IR RS\nNATO, UK, CN", "OVIP,BAKER, JAMES,PREL,KPAL,FR,IR,RS,NATO,UK,CN")]
    [InlineData("TAGS: OVIP ROE JOHN PREL ECON EUN", "OVIP,ROE, JOHN,PREL,ECON,EUN")]
    [InlineData("TAGS: OVIP (DOE, JOHN), PREL", "OVIP,DOE, JOHN,PREL")]
    [InlineData("TAGS: OVIP, (DOE, JOHN A.) PREL", "OVIP,DOE, JOHN A.,PREL")]
    [InlineData("TAGS: OVIP (DOE,\nJOHN A.), ACOM", "OVIP,DOE, JOHN A.,ACOM")]
    [InlineData("TAGS: OVIP PREL PE", "OVIP,PREL,PE")]
    [InlineData("TAGS: OREP CARTER, JAMES PREL", "OREP,CARTER, JAMES,PREL")]
    [InlineData("TAGS PGOV, PREL, KWBG, IR, IS, COUNTERTERRORISM, GOI EXTERNAL", "PGOV,PREL,KWBG,IR,IS,COUNTERTERRORISM,GOI EXTERNAL")]
    [InlineData("TAGS: IS ISRAELI PALESTINIAN AFFAIRS GOI EXTERNAL", "IS,ISRAELI PALESTINIAN AFFAIRS,GOI EXTERNAL")]
    [InlineData("TAGS: IS GAZA DISENGAGEMENT ISRAELI PALESTINIAN AFFAIRS", "IS,GAZA DISENGAGEMENT,ISRAELI PALESTINIAN AFFAIRS")]
    [InlineData("TAGS: MASS MOPS YM COUNTER TERRORISM", "MASS,MOPS,YM,COUNTER TERRORISM")]
    [InlineData("TAGS: ECON JO IS ECONOMY AND FINANCE", "ECON,JO,IS,ECONOMY AND FINANCE")]
    [InlineData("TAGS: MARR PREL IT GLOBAL DEFENSE", "MARR,PREL,IT,GLOBAL DEFENSE")]
    [InlineData("TAGS: PREL IT ITALY NATIONAL ELECTIONS ITALIAN POLITICS IRAQI FREEDOM", "PREL,IT,ITALY NATIONAL ELECTIONS,ITALIAN POLITICS,IRAQI FREEDOM")]
    [InlineData("TAGS: ECON SNAR PM ECONOMIC AFFAIRS", "ECON,SNAR,PM,ECONOMIC AFFAIRS")]
    [InlineData("TAGS: PINR BIOGRAPHIC INFORMATION", "PINR,BIOGRAPHIC INFORMATION")]
    [InlineData("TAGS: PTER MARR, MOPPS", "PTER,MARR,MOPS")]
    [InlineData("TAGS: PREL RU UNSC", "PREL,RS,UNSC")]
    [InlineData("TAGS: PREL SYR", "PREL,SY")]
    [InlineData("TAGS: SCUL UNDESCO", "SCUL,UNESCO")]
    [InlineData("TAGS: KRFD KPOA MPOS", "KFRD,KPAO,MOPS")]
    [InlineData("TAGS: ETRDEINVECINPGOVCS", "ETRD,EINV,ECIN,PGOV,CS")]
    [InlineData("TAGS: KCRM PHUMBA", "KCRM,PHUM,BA")]
    [InlineData("TAGS: AEMR AMEDCASCKFLO TBIO\nPINR, AMGT, BR", "AEMR,AMED,CASC,KFLO,TBIO,PINR,AMGT,BR")]
    [InlineData("TAGS: PREL IZ IZPREL IZPREL IRAQI FREEDOM", "PREL,IZ,IRAQI FREEDOM")]
    [InlineData("TAGS: MASSMNUC KNNPMNUC ZANU-PF", "MASS,MNUC,KNNP,ZANU-PF")]
    [InlineData("TAGS: ECON ETRD PGOV CA MX SIPDIS", "ECON,ETRD,PGOV,CA,MX")]
    [InlineData("TAGS: PFOR, UR, CZ, VS, YO", "PFOR,UR,CZ,VS,YO")]
    [InlineData("TAGS: ETRD G-77 AFL-CIO IA-ECOSOC ADB-1", "ETRD,G-77,AFL-CIO,IA-ECOSOC,ADB-1")]
    [InlineData("TAGS: UNGA/C-6, UNGA/SPC", "UNGA/C-6,UNGA/SPC")]
    [InlineData("TAGS: EAIR EL AL AER LINGUS", "EAIR,EL AL,AER LINGUS")]
    [InlineData("TAGS: PREL -- FOLLOW-UP TO VISIT", "PREL")]
    [InlineData("TAGS: PREL PE STATE PASS USTR", "PREL,PE")]
    [InlineData("TAGS: PREL PE\nTAGS: PREL PE ECON", "PREL,PE,ECON")]
    [InlineData("TAGS: PREL PE\nLIMA 00000826 001.2 OF 002\nECON", "PREL,PE,ECON")]
    [InlineData("TAGS: XQZV NEWTAG", "XQZV,NEWTAG")]
    public void The_codes_are_read(string lines, string tags)
    {
        var t = Sample.WithHeading("E.O. 12958: N/A\n" + lines + "\nSUBJECT: X");
        string.Join(',', t.Tags).ShouldBe(tags);
        t.Subject.ShouldBe("X");
    }

    [Fact]
    public void A_line_of_tags_without_label_is_taken()
    {
        var t = Sample.WithHeading("E.O. 12958: N/A\nEFIN, ECON, EINV, PGOV, CH\nSUBJECT: X");
        t.Tags.ShouldBe(["EFIN", "ECON", "EINV", "PGOV", "CH"]);
        t.Codes().ShouldContain("tags.label");
    }

    [Theory]
    [InlineData("E.O. 12958: DECL: 08/22/2017 AGS: PGOV, PREL, AR", "PGOV,PREL,AR")]
    [InlineData("POSTS FOR RSO E.O. 12958: N/A TAGS: KFRDKIRF", "KFRD,KIRF")]
    [InlineData("E.o. 12958: decl: 01/07/2014 Tags: prel, pgov, tu Subject: a title", "PREL,PGOV,TU")]
    public void The_label_may_stand_inside_a_line(string line, string tags) =>
        string.Join(',', Sample.WithHeading(line).Tags).ShouldBe(tags);

    [Fact]
    public void The_handbook_is_whole()
    {
        var rows = File.ReadAllLines(SharedFolder.Require("reference/tags-handbook.tsv"));
        rows.Length.ShouldBeGreaterThan(1_000);
        foreach (var row in rows.Skip(1))
        {
            var (kind, code) = (row.Split('\t')[0], row.Split('\t')[1].ToUpperInvariant());
            Pipeline.Cables.Tables.TagTable.IsKnown(code).ShouldBeTrue($"{kind} {code}");
        }
    }

    [Fact]
    public void A_repair_in_a_wrapped_list_points_at_the_code()
    {
        var raw = Sample.Header + "\nUNCLAS LIMA 000826\n\nTAGS: PREL, PGOV,\n   KRFD\nSUBJECT: X\n\n" + Sample.Body;
        var warning = TelegramParser.Parse(raw).Warnings.Single();
        (warning.Code, warning.Start).ShouldBe(("tags.spelling", raw.IndexOf("KRFD", StringComparison.Ordinal)));
    }

    [Fact]
    public void Repairs_leave_warnings()
    {
        Sample.WithHeading("TAGS: KWMNCS [PHUM](#) KWWMN\nSUBJECT: X").Codes().ShouldBe(["tags.glued", "tags.markdown", "tags.spelling"]);
    }
}
