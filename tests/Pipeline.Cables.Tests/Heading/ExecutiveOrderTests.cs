namespace Pipeline.Cables.Tests.Heading;

/// <summary>What the E.O. line says about declassification, for all five orders (field guide 2.9).</summary>
public class ExecutiveOrderTests
{
    [Theory]
    [InlineData("E.O. 12958: N/A", "none", null, null, null)]
    [InlineData("E.O. 11652: NA", "none", null, null, null)]
    [InlineData("E.O. 12356: N.A.", "none", null, null, null)]
    [InlineData("E.O. 12958: n/a", "none", null, null, null)]
    [InlineData("E.M. 12958: N'A", "none", null, null, null)]
    [InlineData("E.O. 12958: NONE", "none", null, null, null)]
    [InlineData("E.O. 12958: DECL: N/A", "none", null, null, null)]
    [InlineData("EO 13526 N/A", "none", null, null, null)]
    [InlineData("E.O. 12958: DECL: 03/02/2016", "date", "2016-03-02", null, null)]
    [InlineData("E.O. 12958: DECL: 3/2/2016", "date", "2016-03-02", null, null)]
    [InlineData("E.O. 12958: DECL: 3/2/16", "date", "2016-03-02", null, null)]
    [InlineData("EO 12958 DECL: 2020/02/23", "date", "2020-02-23", null, null)]
    [InlineData("E.o. 12958: decl: 07/01/2034", "date", "2034-07-01", null, null)]
    [InlineData("E.O. 12958: DECL: 21 JUN 2016", "date", "2016-06-21", null, null)]
    [InlineData("E.O. 12958: DECL: 21JUN16", "date", "2016-06-21", null, null)]
    [InlineData("E.O. 12958: DECL: JUNE 21, 2016", "date", "2016-06-21", null, null)]
    [InlineData("E.O. 12958: DECL 03-02-2016", "date", "2016-03-02", null, null)]
    [InlineData("E.O. 12958: DECLASSIFY ON: 03/02/2016", "date", "2016-03-02", null, null)]
    [InlineData("E.O. 12958: DECL: DECL: 03/02/2016", "date", "2016-03-02", null, null)]
    [InlineData("E.O. 12958:\nDECL: 03/02/2016", "date", "2016-03-02", null, null)]
    [InlineData("E.O. 13526: DECL: 2035/02/28", "date", "2035-02-28", null, null)]
    [InlineData("E.O. 12958: DECL: 03/02/2016 TAGS: PREL", "date", "2016-03-02", null, null)]
    [InlineData("E.O. 12958: DECL: UPON CLOSURE OF THE POST", "event", null, "UPON CLOSURE OF THE POST", null)]
    [InlineData("E.O. 12958: DECL: AFTER THE VISIT", "event", null, "AFTER THE VISIT", null)]
    [InlineData("E.O. 12958: DECL: X1", "exemption", null, "X1", null)]
    [InlineData("E.O. 12958: DECL: X1, X6", "exemption", null, "X1, X6", null)]
    [InlineData("E.O. 12958: X8", "exemption", null, "X8", null)]
    [InlineData("E.O. 12958: DECL: 1.6X1", "exemption", null, "1.6X1", null)]
    [InlineData("E.O. 12958: DECL: 25X1", "exemption", null, "25X1", null)]
    [InlineData("E.O. 13526: DECL: 25X1-HUMAN", "exemption", null, "25X1-HUMAN", null)]
    [InlineData("E.O. 12958: DECL: MR", "exemption", null, "MR", null)]
    [InlineData("E.O. 12356: DECL: OADR", "oadr", null, null, null)]
    [InlineData("E.O. 12356: DECL:0ADR", "oadr", null, null, null)]
    [InlineData("E.O. 12356: OADR", "oadr", null, null, null)]
    [InlineData("E.O. 11652: GDS", "gds", null, null, null)]
    [InlineData("E.O. 11652:\nGDS", "gds", null, null, null)]
    [InlineData("E. O. 11652: XGDS-1", "xgds", null, "1", null)]
    [InlineData("E.O. 11652: XGDS - 3", "xgds", null, "3", null)]
    [InlineData("E.O. 11652: X GDS 2", "xgds", null, "2", null)]
    [InlineData("E.O. 11652: XGDS", "xgds", null, null, null)]
    [InlineData("E.O. 11652: ADS, DECLAS UPON RECEIPT", "ads", null, "UPON RECEIPT", null)]
    [InlineData("E.O. 12065: GDS (BAKER, ANN M.)", "gds", null, null, "BAKER, ANN M.")]
    [InlineData("E.O. 12958: DECL: DECLASSIFIED BY NARA 09/02/2009", "declassified", "2009-09-02", null, "NARA")]
    [InlineData("E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006", "declassified", "2006-06-21", null, null)]
    [InlineData("E.O. 12958: DECL: 03/02/2016 \\", "date", "2016-03-02", null, null)]
    [InlineData("E.O. 12958: N/A <br>", "none", null, null, null)]
    public void The_value_is_taken_apart(string lines, string kind, string? on, string? detail, string? authority)
    {
        var t = Sample.WithHeading("SIPDIS\n\n" + lines + "\nTAGS: PREL\nSUBJECT: X");
        var read = t.ExecutiveOrder!.Declassification!;
        (read.Kind, read.On?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), read.Detail, read.Authority).ShouldBe((kind, on, detail, authority));
        t.Tags.ShouldBe(["PREL"]);
        t.Codes().ShouldBe([]);
    }

    [Theory]
    [InlineData("E.O. 11652: ADS, DECLAS 4-19-73", "021832Z MAR 73", "ads", "1973-04-19", null, null)]
    [InlineData("E.O. 12065: GDS 11/15/85 (BAKER, ANN M.) OR-P", "151832Z NOV 79", "date", "1985-11-15", null, "BAKER, ANN M.")]
    [InlineData("E.O. 12065: RDS-4 6/5/99 (BAKER) OR-M", "051832Z JUN 79", "rds", "1999-06-05", "4", "BAKER")]
    [InlineData("E.O. 12356: DECL: 11/26/92", "261832Z NOV 86", "date", "1992-11-26", null, null)]
    [InlineData("E.O. 12958: DECL: 6/30/08", "301832Z JUN 98", "date", "2008-06-30", null, null)]
    [InlineData("E.O. 12958: DECL: 6/30/08", "301832Z JAN 08", "date", "2008-06-30", null, null)]
    [InlineData("E.O. 12958: DECL: 1/2/70", "021832Z JAN 95", "date", "2070-01-02", null, null)]
    public void Two_digits_of_a_year_lie_after_the_telegram(string line, string sent, string kind, string on, string? detail, string? authority)
    {
        var read = Sample.Parse($"R {sent}\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 0826\n\n{line}\nTAGS: PREL\nSUBJECT: X\n\n{Sample.Body}").ExecutiveOrder!.Declassification!;
        (read.Kind, read.On!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), read.Detail, read.Authority).ShouldBe((kind, on, detail, authority));
    }

    [Theory]
    [InlineData("E.O. 12958: DECL: 02/30/2016", null)]
    [InlineData("E.O. 12958: DECL: 13/32/2016", null)]
    [InlineData("E.O. 12958: DECL: 31 JUN 2016", null)]
    [InlineData("E.O. 12958: DECL: 21/06/2016", "2016-06-21")]
    [InlineData("E.O. 12958: DECL: 06/10/2007", "2007-06-10")]
    public void An_odd_date_is_doubted(string line, string? on)
    {
        var t = Sample.WithHeading(line + "\nTAGS: PREL\nSUBJECT: X");
        t.ExecutiveOrder!.Declassification!.Kind.ShouldBe("date");
        t.ExecutiveOrder.Declassification.On?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(on);
        t.Codes().ShouldBe(["order.date"]);
    }

    [Theory]
    [InlineData("E.O. 12598: N/A", "12598", "12958 is meant")]
    [InlineData("E.O. 1295: DECL: 03/02/2016", "1295", "12958 is meant")]
    [InlineData("E.O. 12985: N/A", "12985", "12958 is meant")]
    [InlineData("E.O. 19523: N/A", "19523", "12958 is meant")]
    [InlineData("E.O. 129588: N/A", "129588", "12958 is meant")]
    [InlineData("E.O. 12598", "12598", "12958 is meant")]
    public void A_number_that_is_no_order_stays_and_is_doubted(string line, string order, string detail)
    {
        var t = Sample.WithHeading(line + "\nTAGS: PREL\nSUBJECT: X");
        t.ExecutiveOrder!.Order.ShouldBe(order);
        t.Warnings.Single().Code.ShouldBe("order.number");
        t.Warnings[0].Detail.ShouldContain(detail);
        t.Tags.ShouldBe(["PREL"]);
    }

    [Fact]
    public void An_old_telegram_means_the_order_of_its_time() =>
        Sample.Parse("R 021832Z MAR 75\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 0826\n\nE.O. 16652: GDS\nTAGS: PREL\nSUBJECT: X\n\n" + Sample.Body).Warnings.Single().Detail.ShouldContain("11652");

    [Theory]
    [InlineData("E.O. 13224 LISTS NEW NAMES")]
    [InlineData("E.O. 13382: DESIGNATIONS OF BANKS")]
    [InlineData("E.O. 13224")]
    public void A_sanctions_order_is_no_order_line(string line)
    {
        Sample.WithHeading("SUBJECT: FREEZING ASSETS UNDER\n" + line).ExecutiveOrder.ShouldBeNull();
        Sample.WithHeading("SUBJECT: FREEZING ASSETS UNDER\n" + line).Subject.ShouldBe("FREEZING ASSETS UNDER " + line);
        Sample.WithHeading("E.O. 12958: N/A\nSUBJECT: FREEZING ASSETS UNDER\n" + line).ExecutiveOrder!.Order.ShouldBe("12958");
    }
}
