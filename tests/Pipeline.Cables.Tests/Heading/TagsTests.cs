namespace Pipeline.Cables.Tests.Heading;

/// <summary>TAGS lines (field guide 2.10).</summary>
public class TagsTests
{
    [Theory]
    [InlineData("TAGS: PREL PGOV PE", "PREL,PGOV,PE")]
    [InlineData("TAGS PREL, EWWT, SP", "PREL,EWWT,SP")]
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

    [Fact]
    public void Repairs_leave_warnings()
    {
        Sample.WithHeading("TAGS: KWMNCS [PHUM](#) KWWMN\nSUBJECT: X").Codes().ShouldBe(["tags.glued", "tags.markdown", "tags.spelling"]);
    }
}
