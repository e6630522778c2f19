using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Header;

/// <summary>The format lines that few telegrams carry: handling, signals, 9, 10, 15 and 16 (field guide 2.1, 2.2).</summary>
public class FormatLineTests
{
    private static Telegram With(string security = "ZNR UUUUU ZZH", string group = "R 101832Z JUN 08", string addresses = "TO RUEHC/SECSTATE WASHDC 8956", string foot = "") =>
        Sample.Parse($"VZCZCXYZ0001\nRR RUEHWEB\n\nDE RUEHPE #0826/01 1621832\n{security}\n{group}\nFM AMEMBASSY LIMA\n{addresses}\n{Sample.Heading}{Sample.Body}{foot}");

    [Theory]
    [InlineData("ZNR UUUUU", "UUUUU", null)]
    [InlineData("ZNR UUUUU ZZH", "UUUUU", "ZZH")]
    [InlineData("ZNR UUUUU ZZH ZDK", "UUUUU", "ZZH ZDK")]
    [InlineData("ZNR UUUUU ZZH (CCY AD 0123ABCD MSI1234-695)", "UUUUU", "ZZH (CCY AD 0123ABCD MSI1234-695)")]
    [InlineData("ZNY EEEEE ZZH", "EEEEE", "ZZH")]
    [InlineData("ZNY RRRRR", "RRRRR", null)]
    public void The_rest_of_format_line_4_is_handling(string line, string security, string? handling)
    {
        var t = With(security: line).Transmission!;
        (t.Security, t.Handling).ShouldBe((security, handling));
    }

    [Theory]
    [InlineData("R 101832Z JUN 08", "")]
    [InlineData("R 101832Z JUN 08 ZDK", "ZDK")]
    [InlineData("R 101832Z JUN 08 ZDS ZDK", "ZDS|ZDK")]
    [InlineData("R 101832Z JUN 08 ZDK MANY SVCS", "ZDK MANY SVCS")]
    [InlineData("R 101832Z JUN 08 ZDS CITE RUEMON 9999", "ZDS CITE RUEMON 9999")]
    [InlineData("R 101832Z JUN 08 ZDK EACTC SVC #9999", "ZDK EACTC SVC #9999")]
    [InlineData("R 101832Z JUN 08 ZFF4", "ZFF4")]
    public void Signals_behind_the_date_time_group_are_kept_as_printed(string line, string signals) => string.Join('|', With(group: line).Transmission!.Signals).ShouldBe(signals);

    [Fact]
    public void Exempt_addressees_are_kept_apart()
    {
        var t = With(addresses: "TO RUEHZA/WHA CENTRAL AMERICAN COLLECTIVE PRIORITY\nINFO RUEHBO/AMEMBASSY BOGOTA 2\nXMT AMEMBASSY QUITO\nAMCONSUL RECIFE");
        t.Info.Select(a => a.Name).ShouldBe(["AMEMBASSY BOGOTA"]);
        t.Exempt.Select(a => a.Name).ShouldBe(["AMEMBASSY QUITO", "AMCONSUL RECIFE"]);
    }

    [Fact]
    public void An_exemption_behind_the_information_label_informs_nobody()
    {
        var t = With(addresses: "TO ALL DIPLOMATIC POSTS COLLECTIVE\nINFO XMT AMEMBASSY QUITO");
        t.Info.ShouldBeEmpty();
        t.Exempt.ShouldBe([new Addressee(null, "AMEMBASSY QUITO", null, null)]);
    }

    [Theory]
    [InlineData("GR 123", 123)]
    [InlineData("GR123", 123)]
    [InlineData("", null)]
    public void The_group_count_is_no_addressee(string line, int? groups)
    {
        var t = With(addresses: "TO RUEHC/SECSTATE WASHDC 8956\n" + line + "\nBT");
        t.Transmission!.GroupCount.ShouldBe(groups);
        t.To.ShouldBe([new Addressee("RUEHC", "SECSTATE WASHDC", null, 8956)]);
    }

    [Theory]
    [InlineData("NNNN\n", "NNNN")]
    [InlineData("Nnnn\n", "Nnnn")]
    [InlineData("NNN\n", "NNN")]
    [InlineData("NNNNMAFVVZCZ\n", "NNNNMAFVVZCZ")]
    [InlineData("BT\n#0826\nNNNN\n", "#0826 NNNN")]
    [InlineData("BT\n#0826\n\nNNNN\n", "#0826 NNNN")]
    [InlineData("", null)]
    public void The_end_mark_is_kept_and_is_no_signature(string foot, string? mark)
    {
        var t = With(foot: foot);
        t.Transmission!.EndOfMessage.ShouldBe(mark);
        (t.Signer, t.Truncated).ShouldBe(("BAKER", false));
        t.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Corrections_are_kept_and_are_no_text()
    {
        var t = With(foot: "BT\nC WA POST READ MISSION\nC PAGE 3 LINE 2 READ TRADE\n#0826\nNNNN\n");
        t.Transmission!.Corrections.ShouldBe(["C WA POST READ MISSION", "C PAGE 3 LINE 2 READ TRADE"]);
        t.Signer.ShouldBe("BAKER");
    }

    [Fact]
    public void A_repeated_serial_that_differs_is_doubted() =>
        With(foot: "#0827\nNNNN\n").Warnings.Single(w => w.Code == "serial.mismatch").Detail.ShouldBe("Format line 3 says 826, the end of the message 827.");

    [Fact]
    public void A_telegram_without_format_lines_1_to_4_has_no_transmission_even_with_an_end_mark() =>
        Sample.Parse("R 101832Z JUN 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n" + Sample.Heading + Sample.Body + "NNNN\n").Transmission.ShouldBeNull();
}
