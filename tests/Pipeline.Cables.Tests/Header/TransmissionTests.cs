namespace Pipeline.Cables.Tests.Header;

/// <summary>Format lines 1 to 5 (field guide 2.1 to 2.3).</summary>
public class TransmissionTests
{
    [Fact]
    public void The_first_four_lines_are_read()
    {
        var t = Sample.Parse(Sample.Raw).Transmission!;
        t.Identification.ShouldBe("VZCZCXYZ0001");
        t.CalledStations.ShouldBe(["RUEHWEB"]);
        t.OriginStation.ShouldBe("RUEHPE");
        (t.Serial, t.Section, t.Security).ShouldBe((826, 1, "UUUUU"));
        t.FiledAt.ShouldBe(new DateTimeOffset(2008, 6, 10, 18, 32, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_relay_list_may_wrap() =>
        Sample.Parse("VZCZCXRO5172\nPP RUEHAG RUEHAST RUEHDA RUEHDBU RUEHDF\nRUEHLN RUEHLZ\nDE RUEHPE #0826 1621832\n" + Sample.Heading + Sample.Body)
            .Transmission!.CalledStations.ShouldBe(["RUEHAG", "RUEHAST", "RUEHDA", "RUEHDBU", "RUEHDF", "RUEHLN", "RUEHLZ"]);

    [Theory]
    [InlineData("DE RUEHPE #0826/01 1621832", 826, 1)]
    [InlineData("DE RUEHPE #0826 1621832", 826, null)]
    public void The_section_after_the_serial_is_optional(string line, int serial, int? section)
    {
        var t = Sample.Parse("RR RUEHWEB\n\n" + line + "\nR 101832Z JUN 08\nFM AMEMBASSY LIMA\n" + Sample.Heading + Sample.Body).Transmission!;
        (t.Serial, t.Section).ShouldBe((serial, section));
    }

    [Theory]
    [InlineData("ZNR UUUUU ZZH", "UUUUU")]
    [InlineData("ZNY EEEEE ZZH", "EEEEE")]
    [InlineData("ZNY CCCCC ZZH", "CCCCC")]
    [InlineData("ZNR UUUUU ZZH (CCY AD 0123ABCD MSI1234-695)", "UUUUU")]
    [InlineData("ZNR UUUAA ZDK", "UUUAA")]
    public void The_security_warning_is_kept_as_sent(string line, string security) =>
        Sample.Parse("RR RUEHWEB\n\nDE RUEHPE #0826 1621832\n" + line + "\n" + Sample.Heading + Sample.Body).Transmission!.Security.ShouldBe(security);

    [Fact]
    public void A_text_without_format_lines_has_no_transmission() => Sample.Parse(Sample.Heading + Sample.Body).Transmission.ShouldBeNull();

    [Theory]
    [InlineData("R 021832Z MAR 06", "ROUTINE", null, "2006-03-02T18:32")]
    [InlineData("Z 021832Z MAR 06", "FLASH", null, "2006-03-02T18:32")]
    [InlineData("P R 281848Z DEC 66", "PRIORITY", "ROUTINE", "1966-12-28T18:48")]
    [InlineData("O R 311259Z JAN 07 ZDK", "IMMEDIATE", "ROUTINE", "2007-01-31T12:59")]
    [InlineData("O P 311259Z JAN 07", "IMMEDIATE", "PRIORITY", "2007-01-31T12:59")]
    [InlineData("R 172106 Z APR 73", "ROUTINE", null, "1973-04-17T21:06")]
    [InlineData("P 251346 Z JUN 7 3", "PRIORITY", null, "1973-06-25T13:46")]
    [InlineData("O 171959Z AUG 75 ZFF4", "IMMEDIATE", null, "1975-08-17T19:59")]
    [InlineData("R 021832Z MAR 2006", "ROUTINE", null, "2006-03-02T18:32")]
    [InlineData("P 200012Z FEB 09 ZDS CITE RUEMON 9999", "PRIORITY", null, "2009-02-20T00:12")]
    [InlineData("301931Z OCT 09", null, null, "2009-10-30T19:31")]
    [InlineData("P 25 1346Z JUN 73", "PRIORITY", null, "1973-06-25T13:46")]
    [InlineData("R O21832Z MAR 06", "ROUTINE", null, "2006-03-02T18:32")]
    [InlineData("R 0218O2Z MAR 06", "ROUTINE", null, "2006-03-02T18:02")]
    [InlineData("R021832Z MAR 06", "ROUTINE", null, "2006-03-02T18:32")]
    [InlineData("R 021832ZMAR06", "ROUTINE", null, "2006-03-02T18:32")]
    [InlineData("R 021832 MAR 06", "ROUTINE", null, "2006-03-02T18:32")]
    [InlineData("R 021832Z MAR 65", "ROUTINE", null, "2065-03-02T18:32")]
    [InlineData("R 021832Z MAR 66", "ROUTINE", null, "1966-03-02T18:32")]
    public void The_date_time_group_is_read(string line, string? action, string? info, string sent)
    {
        var t = Sample.Parse(line + "\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n" + Sample.Heading + Sample.Body);
        (t.Precedence, t.InfoPrecedence).ShouldBe((action, info));
        t.SentAt!.Value.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(sent);
    }

    [Fact]
    public void A_damaged_time_is_taken_from_format_line_3()
    {
        var t = Sample.Parse(Sample.Raw.Replace("101832Z", "10I8U2Z", StringComparison.Ordinal));
        (t.Id, t.SentAt).ShouldBe(("08LIMA826", new DateTimeOffset(2008, 6, 10, 18, 32, 0, TimeSpan.Zero)));
        t.Codes().ShouldContain("date.repaired");
    }

    [Fact]
    public void A_damaged_time_without_format_line_3_still_names_the_year()
    {
        var t = Sample.Parse("R 10I8U2Z JUN 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n" + Sample.Heading + Sample.Body);
        (t.Id, t.SentAt).ShouldBe(("08LIMA826", null));
        t.Codes().ShouldContain("date.invalid");
    }

    [Fact]
    public void Impossible_digits_are_no_date_but_still_name_the_year()
    {
        var t = Sample.Parse("R 311832Z JUN 06\nFM AMEMBASSY LIMA\n" + Sample.Heading + Sample.Body);
        t.SentAt.ShouldBeNull();
        t.Id.ShouldBe("06LIMA826");
        t.Codes().ShouldContain("date.invalid");
    }

    [Fact]
    public void A_serial_that_is_not_the_classification_lines_is_doubted() =>
        Sample.WithClassLine("UNCLAS LIMA 010827").Codes().ShouldContain("serial.mismatch");

    [Fact]
    public void A_serial_counts_modulo_ten_thousand() =>
        Sample.WithClassLine("UNCLAS LIMA 010826").Codes().ShouldNotContain("serial.mismatch");

    [Fact]
    public void A_filing_day_that_is_not_the_day_of_the_group_is_doubted() =>
        Sample.Parse(Sample.Raw.Replace("1621832", "1631832", StringComparison.Ordinal)).Codes().ShouldContain("date.mismatch");

    [Fact]
    public void A_cancelled_copy_is_noticed() =>
        Sample.Parse(Sample.Raw.Replace("JUN 08", "JUN 08 ZFR", StringComparison.Ordinal)).Codes().ShouldContain("copy.cancelled");
}
