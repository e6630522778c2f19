namespace Pipeline.Cables.Tests.Heading;

/// <summary>Several orders on one line, and lines that another line took for its own (field guide 2.8).</summary>
public class AttentionOrderTests
{
    [Theory]
    [InlineData("DEPT PASS USDA FOR BAKER DEPT PASS FDA", "DEPT PASS USDA FOR BAKER|DEPT PASS FDA")]
    [InlineData("DOE FOR BAKER DEPT FOR WHA/AND", "DOE FOR BAKER|DEPT FOR WHA/AND")]
    [InlineData("STATE FOR EEB/ESC QUITO ALSO FOR POL LA PAZ FOR RSO", "STATE FOR EEB/ESC|QUITO ALSO FOR POL|LA PAZ FOR RSO")]
    [InlineData("STATE FOR CA/VO DOE PLEASE PASS TO NRC and EPA DHS PLS PASS TO TSA", "STATE FOR CA/VO|DOE PLEASE PASS TO NRC and EPA|DHS PLS PASS TO TSA")]
    [InlineData("USDOC FOR 4332/ITA\nTREASURY FOR OASIA NSC FOR BAKER", "USDOC FOR 4332/ITA|TREASURY FOR OASIA|NSC FOR BAKER")]
    [InlineData("STATE PASS TO USAID FOR LAC/AA", "STATE PASS TO USAID FOR LAC/AA")]
    [InlineData("DEPT PASS USTR FOR BAKER", "DEPT PASS USTR FOR BAKER")]
    [InlineData("STATE PASS TO NRC, HHS, AND LABOR FOR BAKER", "STATE PASS TO NRC, HHS, AND LABOR FOR BAKER")]
    [InlineData("LIMA POUCH IQUITOS; QUITO PASS CONSULS", "LIMA POUCH IQUITOS; QUITO PASS CONSULS")]
    [InlineData("SECDEF WASHDC FOR USDP/ISA", "SECDEF WASHDC FOR USDP/ISA")]
    public void A_new_order_begins_where_an_addressee_stands_before_its_verb(string lines, string orders) =>
        string.Join('|', Sample.WithHeading(lines + "\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X").Attention).ShouldBe(orders);

    [Fact]
    public void Attention_lines_right_below_a_corrected_copy_notice_are_read()
    {
        var t = Sample.WithHeading("SIPDIS\n\nC O R R E C T E D COPY TEXT\nDEPARTMENT FOR WHA/AND BAKER,\nINL AND PM\nLA PAZ FOR NAS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: X");
        t.Attention.ShouldBe(["DEPARTMENT FOR WHA/AND BAKER, INL AND PM", "LA PAZ FOR NAS"]);
        t.Codes().ShouldContain("copy.corrected");
    }

    [Fact]
    public void Attention_lines_are_read_though_no_label_follows_them() =>
        Sample.WithHeading("SIPDIS\n\nSTATE FOR WHA/FO\nNSC FOR BAKER\nFBI FOR ROE\nSOUTHCOM FOR J5, POLAD").Attention
            .ShouldBe(["STATE FOR WHA/FO", "NSC FOR BAKER", "FBI FOR ROE", "SOUTHCOM FOR J5, POLAD"]);

    [Fact]
    public void The_last_word_of_a_wrapped_line_above_the_text_belongs_to_it()
    {
        var t = Sample.Parse("R 101832Z JUN 75\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 236\nLIMITED OFFICIAL USE LIMA 826\nE.O. 11652: N/A\nTAGS: ELAB, PE\nSUBJ: A VISIT\nREF: STATE 14534\n"
            + "DEPT PASS LABOR FOR BAKER IN UNDER SECRETARY ROE'S\nSTAFF\n1. ROOMS ARE RESERVED.\nBAKER\n");
        t.Attention.ShouldBe(["DEPT PASS LABOR FOR BAKER IN UNDER SECRETARY ROE'S STAFF"]);
        t.References.Count.ShouldBe(1);
    }

    [Fact]
    public void A_damaged_order_number_ends_the_attention_lines()
    {
        var t = Sample.WithHeading("DEPT PASS TO USDA FOR BAKER, BUREAU OF\nFISHERIES\nE.O. 1(9)8: NA\nTAGS: PREL\nSUBJECT: X");
        t.Attention.ShouldBe(["DEPT PASS TO USDA FOR BAKER, BUREAU OF FISHERIES"]);
        t.ExecutiveOrder!.Value.ShouldBe("NA");
        t.Codes().ShouldContain("order.number");
    }
}
