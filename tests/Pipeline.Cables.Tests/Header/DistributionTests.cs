using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Header;

/// <summary>Copies, drafter and clearances of the 1970s (field guide 2.14).</summary>
public class DistributionTests
{
    private const string Rest = "--------------------- 109826\nP 181700Z APR 74\nFM SECSTATE WASHDC\nTO AMEMBASSY LIMA\nUNCLAS STATE 078831\nTAGS: PFOR\nSUBJECT: X\n1. TEXT.\n";

    [Fact]
    public void An_incoming_block_names_action_and_information()
    {
        var d = Sample.Parse("PAGE 01 LIMA 00826 101840Z\n43\nACTION ARA-10\nINFO OCT-01 ISO-00 H-02\nSS-20 /033 W\n" + Rest).Distribution!;
        (d.Kind, d.Total, d.DraftedBy, d.ApprovedBy).ShouldBe(("ACTION", 33, null, null));
        d.Lead.ShouldBe([new BureauCopies("ARA", 10)]);
        d.Info.ShouldBe([new BureauCopies("OCT", 1), new BureauCopies("ISO", 0), new BureauCopies("H", 2), new BureauCopies("SS", 20)]);
    }

    [Fact]
    public void An_outgoing_block_names_drafter_approver_and_clearances()
    {
        var t = Sample.Parse("PAGE 01 STATE 078831\n70\nORIGIN ARA-20\nINFO OCT-01 ISO-00 /021 R\nDRAFTED BY ARA/PAF:GDBAKER:JZ\n4/16/74 X-22637\nAPPROVED BY ARA/PAF:GDBAKER\nARA/ECP:DCARTER (INFO)\nEB/OCA:JDOE\nDESIRED DISTRIBUTION\nS/S, INR ONLY\n" + Rest);
        var d = t.Distribution!;
        (d.Kind, d.Total, d.DraftedBy, d.ApprovedBy).ShouldBe(("ORIGIN", 21, "ARA/PAF:GDBAKER:JZ 4/16/74 X-22637", "ARA/PAF:GDBAKER"));
        d.Clearances.ShouldBe(["ARA/ECP:DCARTER (INFO)", "EB/OCA:JDOE"]);
        t.Id.ShouldBe("74STATE78831");
        t.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_note_behind_the_copies_is_no_bureau()
    {
        var d = Sample.Parse("ORIGIN SSO-00\nINFO OCT-01 ISO-00 CCO-00 ( ISO ) R\nDRAFTED BY S/S-O:JDOE\n" + Rest).Distribution!;
        (d.Lead.Count, d.Info.Count, d.Total, d.DraftedBy).ShouldBe((1, 3, null, "S/S-O:JDOE"));
    }

    [Theory]
    [InlineData("DRAFTED BY ARA:GDBAKER")]
    [InlineData("DRAFTED BY: ARA:GDBAKER")]
    [InlineData("DRAFTD BY ARA:GDBAKER")]
    public void The_drafters_label_may_be_damaged(string line) =>
        Sample.Parse("ORIGIN ARA-20\nINFO OCT-01 /021 R\n" + line + "\nAPPROVED BY: ARA:DCARTER\n" + Rest).Distribution!.DraftedBy.ShouldBe("ARA:GDBAKER");

    [Fact]
    public void A_restricted_telegram_may_print_information_copies_alone()
    {
        var d = Sample.Parse("UNCLASSIFIED   LIMA   00000826\n\nINFO  LOG-00   EEB-00   AID-01\n      EUR-00    /001W\n                  ------------------5A9C83  271329Z /38\n\nR 101832Z JUN 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 3926\n" + Sample.Heading + Sample.Body).Distribution!;
        (d.Kind, d.Lead.Count, d.Info.Count, d.Total).ShouldBe(("INFO", 0, 4, 1));
    }

    [Fact]
    public void A_sum_that_does_not_fit_is_doubted_with_both_values() =>
        Sample.Parse("ACTION ARA-10\nINFO OCT-01 /012 W\n" + Rest).Warnings.Single(w => w.Code == "copies.mismatch").Detail.ShouldBe("The distribution adds up to 11 copies, the block says 12.");

    [Fact]
    public void A_telegram_without_copies_has_no_distribution() => Sample.Parse(Sample.Raw).Distribution.ShouldBeNull();

    [Fact]
    public void Addressees_are_no_copies()
    {
        var t = Sample.WithAddresses("TO SECSTATE WASHDC\nINFO AMEMBASSY QUITO");
        t.Distribution.ShouldBeNull();
        t.Info.Count.ShouldBe(1);
    }

    [Fact]
    public void A_copies_block_behind_a_date_on_top_names_no_addressees()
    {
        var telegram = Sample.Parse("101832Z Jun 08\n\n                UNCLASSIFIED     PTQ0001\n\nPAGE 01        LIMA  00826  101832Z\nACTION SS-00    \n\nINFO  LOG-00   NP-00    AF-00    \n      DS-00    EUR-01   SAS-02     /003W\n                  ------------------2024CF  101841Z /38    \nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC PRIORITY 9720\nINFO NSC WASHDC\nAMEMBASSY QUITO\n" + Sample.Heading + Sample.Body);

        telegram.Info.Select(a => a.Name).ShouldBe(["NSC WASHDC", "AMEMBASSY QUITO"]);
        telegram.Distribution.ShouldNotBeNull().Info.Count.ShouldBe(6);
    }
}
