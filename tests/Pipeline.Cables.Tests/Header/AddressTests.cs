using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Header;

/// <summary>Addresses (field guide 2.4) and the splice of two lines (2.6).</summary>
public class AddressTests
{
    [Theory]
    [InlineData("TO RUEHC/SECSTATE WASHDC PRIORITY 8956", "RUEHC", "SECSTATE WASHDC", "PRIORITY", 8956)]
    [InlineData("TO RUEHC/SECSTATE WASHDC 0069", "RUEHC", "SECSTATE WASHDC", null, 69)]
    [InlineData("TO SECSTATE WASHDC 236", null, "SECSTATE WASHDC", null, 236)]
    [InlineData("TO AMEMBASSY CAIRO NIACT IMMEDIATE", null, "AMEMBASSY CAIRO", "NIACT IMMEDIATE", null)]
    [InlineData("TO AMEMBASSY CAIRO NIACT IMMEDIATE 12", null, "AMEMBASSY CAIRO", "NIACT IMMEDIATE", 12)]
    [InlineData("TO RUEHC/SECSTATE WASHDC FLASH 1", "RUEHC", "SECSTATE WASHDC", "FLASH", 1)]
    [InlineData("TO RUEHC/SECSTATE WASHDC PIORITY 1", "RUEHC", "SECSTATE WASHDC", "PRIORITY", 1)]
    [InlineData("TO ZEN/AMEMBASSY LIMA 12", null, "AMEMBASSY LIMA", null, 12)]
    [InlineData("TO RUEADWD/DA WASHINGTON DC//SALL-TVL//", "RUEADWD", "DA WASHINGTON DC//SALL-TVL//", null, null)]
    [InlineData("TO RUEHRC/USDA FAS WASHDC//USD 1440", "RUEHRC", "USDA FAS WASHDC//USD", null, 1440)]
    [InlineData("TO RUEUITH/39OS INCIRLIK AB TU", "RUEUITH", "39OS INCIRLIK AB TU", null, null)]
    [InlineData("TO RUEHSGAMEMBASSY SANTIAGO 9999", "RUEHSG", "AMEMBASSY SANTIAGO", null, 9999)]
    [InlineData("TO RUEHLMC)MILLENNIUM CHALLENGE CORP", "RUEHLMC", "MILLENNIUM CHALLENGE CORP", null, null)]
    [InlineData("TO RUEHC/SECSTATE WASHDCPRIORITY 8956", "RUEHC", "SECSTATE WASHDC", "PRIORITY", 8956)]
    [InlineData("TO RUEHC/SECSTATE WASHDC PRIORITY8956", "RUEHC", "SECSTATE WASHDC", "PRIORITY", 8956)]
    [InlineData("TO RUEHC/SECSTATE WASHDC8956", "RUEHC", "SECSTATE WASHDC", null, 8956)]
    [InlineData("TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 8956", "RUEHC", "SECSTATE WASHDC", "NIACT IMMEDIATE", 8956)]
    [InlineData("TO RUEHC /SECSTATE WASHDC 8956", "RUEHC", "SECSTATE WASHDC", null, 8956)]
    [InlineData("TO RUEHC/ SECSTATE WASHDC 8956", "RUEHC", "SECSTATE WASHDC", null, 8956)]
    [InlineData("TO RUEHC SECSTATE WASHDC 8956", "RUEHC", "SECSTATE WASHDC", null, 8956)]
    [InlineData("TO RUEHC/SECSTATE WASHDC\t8956", "RUEHC", "SECSTATE WASHDC", null, 8956)]
    [InlineData("TO RUEUITH/DET 1 39LG ANKARA TU", "RUEUITH", "DET 1 39LG ANKARA TU", null, null)]
    [InlineData("TO 39OS INCIRLIK AB TU", null, "39OS INCIRLIK AB TU", null, null)]
    [InlineData("TO RHMFISS/CTF60", "RHMFISS", "CTF60", null, null)]
    [InlineData("TO RUEADWD/DA WASHINGTON DC//SALL-TVL// PRIORITY 0012", "RUEADWD", "DA WASHINGTON DC//SALL-TVL//", "PRIORITY", 12)]
    [InlineData("TO RHMFISS/HQ USEUCOM VAIHINGEN GE//J5 DIRECTORATE (MC)//", "RHMFISS", "HQ USEUCOM VAIHINGEN GE//J5 DIRECTORATE (MC)//", null, null)]
    [InlineData("TO ZEN/RUEHPE/AMEMBASSY LIMA", "RUEHPE", "AMEMBASSY LIMA", null, null)]
    [InlineData("TO SPECIAL EMBASSY PROGRAM NIACT IMMEDIATE", null, "SPECIAL EMBASSY PROGRAM", "NIACT IMMEDIATE", null)]
    [InlineData("TO AMEMBASSY ABU DHABI UAE", null, "AMEMBASSY ABU DHABI UAE", null, null)]
    [InlineData("TO RUEHZA/WHA CENTRAL AMERICAN COLLECTIVE PRIORITY", "RUEHZA", "WHA CENTRAL AMERICAN COLLECTIVE", "PRIORITY", null)]
    public void An_address_is_taken_apart(string line, string? route, string name, string? precedence, int? number) =>
        Sample.WithAddresses(line).To.ShouldBe([new Addressee(route, name, precedence, number)]);

    [Fact]
    public void Lines_without_a_label_go_on_with_the_list_and_exempt_addressees_are_left_out()
    {
        var t = Sample.WithAddresses("TO RUEHC/SECSTATE WASHDC 1\nRUEATRS/DEPT OF TREASURY WASHDC\nINFO RUEHBO/AMEMBASSY BOGOTA 2\nRUEHQT/AMEMBASSY QUITO 3\nXMT AMEMBASSY KHARTOUM");
        t.To.Select(a => a.Name).ShouldBe(["SECSTATE WASHDC", "DEPT OF TREASURY WASHDC"]);
        t.Info.Select(a => a.Name).ShouldBe(["AMEMBASSY BOGOTA", "AMEMBASSY QUITO"]);
    }

    [Fact]
    public void A_page_break_inside_the_list_is_read_over()
    {
        var t = Sample.WithAddresses("TO SECSTATE WASHDC 1\nINFO AMEMBASSY BOGOTA\nUNCLASSIFIED\nUNCLASSIFIED\nPAGE 02 LIMA 00826 101832Z\nAMEMBASSY QUITO");
        t.Info.Select(a => a.Name).ShouldBe(["AMEMBASSY BOGOTA", "AMEMBASSY QUITO"]);
    }

    [Fact]
    public void Addresses_whose_line_ends_were_lost_are_parted()
    {
        var t = Sample.WithAddresses("TO RUEHC/SECSTATE WASHDC 0071INFO RUEHMN/AMEMBASSY MONTEVIDEO 0012RUEHQT/AMEMBASSY QUITO 0013");
        t.To.ShouldBe([new Addressee("RUEHC", "SECSTATE WASHDC", null, 71)]);
        t.Info.ShouldBe([new Addressee("RUEHMN", "AMEMBASSY MONTEVIDEO", null, 12), new Addressee("RUEHQT", "AMEMBASSY QUITO", null, 13)]);
    }

    [Fact]
    public void The_class_line_glued_to_the_last_address_ends_the_list()
    {
        var t = Sample.Parse("R 101832Z JUN 08\nFM AMEMBASSY BEIJING\nTO RUEHC/SECSTATE WASHDC 1\nINFO RUEHIN/AIT TAIPEI 9222UNCLAS SECTION 01 OF 02 BEIJING 011971\n\nSIPDIS\n\nTAGS: PREL\nSUBJECT: X\n\n" + Sample.Body);
        t.Info.ShouldBe([new Addressee("RUEHIN", "AIT TAIPEI", null, 9222)]);
        t.Id.ShouldBe("08BEIJING11971");
        t.Subject.ShouldBe("X");
    }

    [Theory]
    [InlineData("TO PAGE 02        LIMA   000826  101832Z\nALL DIPLOMATIC POSTS COLLECTIVE PRIORITY\nAMEMBASSY TRIPOLI PRIORITY")]
    [InlineData("TO ALL DIPLOMATIC POSTS COLLECTIVE PRIORITY\nPAGE 02        LIMA   000826  101832Z\nAMEMBASSY TRIPOLI PRIORITY")]
    [InlineData("TO\nALL DIPLOMATIC POSTS COLLECTIVE PRIORITY\nAMEMBASSY TRIPOLI PRIORITY")]
    public void A_page_line_behind_the_label_is_no_addressee(string lines) =>
        Sample.WithAddresses(lines).To.ShouldBe([new Addressee(null, "ALL DIPLOMATIC POSTS COLLECTIVE", "PRIORITY", null), new Addressee(null, "AMEMBASSY TRIPOLI", "PRIORITY", null)]);

    [Theory]
    [InlineData("RUEAHLA/DEPT OF HOMELAND SECURITY\nWASHINGTON DC PRIORITY 0012")]
    [InlineData("RUEAHLA/DEPT OF HOMELAND SECURITY WASHINGTON DC\nPRIORITY 0012")]
    [InlineData("RUEAHLA/DEPT OF HOMELAND SECURITY WASHINGTON DC PRIORITY\n0012")]
    public void A_wrapped_address_is_one_addressee(string lines) =>
        Sample.WithAddresses("TO RUEHC/SECSTATE WASHDC 1\nINFO " + lines + "\nRUEHQT/AMEMBASSY QUITO 3").Info
            .ShouldBe([new Addressee("RUEAHLA", "DEPT OF HOMELAND SECURITY WASHINGTON DC", "PRIORITY", 12), new Addressee("RUEHQT", "AMEMBASSY QUITO", null, 3)]);

    [Theory]
    [InlineData("FM AMEMBASSY LIMA")]
    [InlineData("FM: AMEMBASSY LIMA")]
    [InlineData("FM\tAMEMBASSY LIMA")]
    [InlineData("FROM: AMEMBASSY LIMA")]
    [InlineData("From: AMEMBASSY LIMA")]
    [InlineData("FM RUEHPE/AMEMBASSY LIMA")]
    public void The_originator_may_be_labelled_in_several_ways(string line) =>
        Sample.Parse("R 101832Z JUN 08\n" + line + "\nTO SECSTATE WASHDC 1\n" + Sample.Heading + Sample.Body).From.ShouldBe("AMEMBASSY LIMA");

    [Theory]
    [InlineData("RUEHQT/AMEMBASSY QUITO JUN TOKYO 2570", "AMEMBASSY QUITO", "AMEMBASSY TOKYO")]
    [InlineData("RUEHSO/AMCONSUL SAO PAULO JUN GUAYAQUIL 2570", "AMCONSUL SAO PAULO", "AMCONSUL GUAYAQUIL")]
    [InlineData("AMEMBASSY SAN JOSE JUN SAN SALVADOR 2570", "AMEMBASSY SAN JOSE", "AMEMBASSY SAN SALVADOR")]
    public void A_splice_may_join_any_two_posts(string line, string first, string second)
    {
        var t = Sample.WithAddresses("TO SECSTATE WASHDC 1\nINFO " + line);
        t.Info.Select(a => (a.Name, a.Number)).ShouldBe([(first, null), (second, 2570)]);
        t.Codes().ShouldBe(["address.splice"]);
    }

    [Fact]
    public void A_line_swallowed_by_a_splice_leaves_the_next_one_whole()
    {
        var t = Sample.WithAddresses("TO SECSTATE WASHDC 1\nINFO RUEHLP/AMEMBASSY LA PAZ JUN SOUTH OPSDIR\nRHMFISS/DIRJIATF SOUTH OPSDIR");
        t.Info.ShouldBe([new Addressee("RUEHLP", "AMEMBASSY LA PAZ", null, null), new Addressee("RHMFISS", "DIRJIATF SOUTH OPSDIR", null, null)]);
    }

    [Theory]
    [InlineData("RUEHLP/AMEMBASSY LA PAZ JUN TOKYO 2570", "AMEMBASSY TOKYO", 2570)]
    [InlineData("RUEHLP/AMEMBASSY LA PAZ JUN RIO DE JANEIRO 2413", "AMCONSUL RIO DE JANEIRO", 2413)]
    [InlineData("RUEHLP/AMEMBASSY LA PAZ JUN QUITO PRIORITY 0069", "AMEMBASSY QUITO", 69)]
    public void A_splice_gives_two_addressees(string line, string name, int number)
    {
        var t = Sample.WithAddresses("TO SECSTATE WASHDC 1\nINFO " + line + "\nRUEHSG/AMEMBASSY SANTIAGO 0241");
        t.Info.Select(a => (a.Route, a.Name, a.Number)).ShouldBe([("RUEHLP", "AMEMBASSY LA PAZ", null), (null, name, number), ("RUEHSG", "AMEMBASSY SANTIAGO", 241)]);
        t.Codes().ShouldContain("address.splice");
    }

    [Theory]
    [InlineData("RUEHLP/AMEMBASSY LA PAZ JUN 7847")]
    [InlineData("RUEHLP/AMEMBASSY LA PAZ JUN SOUTH OPSDIR")]
    [InlineData("RUEHLP/AMEMBASSY LA PAZ JUN")]
    public void A_splice_whose_second_city_is_lost_invents_nobody(string line)
    {
        var t = Sample.WithAddresses("TO SECSTATE WASHDC 1\nINFO " + line);
        t.Info.ShouldBe([new Addressee("RUEHLP", "AMEMBASSY LA PAZ", null, null)]);
        t.Codes().ShouldContain("address.splice");
    }

    [Fact]
    public void Another_month_than_the_telegrams_own_is_no_splice() =>
        Sample.WithAddresses("TO RUEHLP/AMEMBASSY LA PAZ MAR TOKYO 2570").Codes().ShouldNotContain("address.splice");

    [Theory]
    [InlineData("INFO RUAYJAA/CTF 72", "CTF 72", null)]
    [InlineData("INFO RHMFIUU/COMDESRON 15", "COMDESRON 15", null)]
    [InlineData("INFO RHMFIUU/CJTF 76 PRIORITY 0012", "CJTF 76", 12)]
    [InlineData("INFO AMEMBASSY TOKYO 12", "AMEMBASSY TOKYO", 12)]
    public void The_figure_of_a_command_is_no_continuity_number(string line, string name, int? number)
    {
        var address = Sample.WithAddresses("TO SECSTATE WASHDC\n" + line).Info.ShouldHaveSingleItem();

        (address.Name, address.Number).ShouldBe((name, number));
    }
}
