namespace Pipeline.Cables.Tests.Heading;

/// <summary>Corrected and cancelled copies (field guide 2.15).</summary>
public class CopyTests
{
    [Theory]
    [InlineData("C O R R E C T E D  C O P Y (PARAGRAPH 2 TEXT)\n\nSUBJECT: X")]
    [InlineData("(C O R R E C T E D COPY - ADDING SENSITIVE CAPTION)\n\nSUBJECT: X")]
    [InlineData("- - C O R R E C T E D  C O P Y - -\n\nSUBJECT: X")]
    [InlineData("*** CORRECTED COPY ***\n\nSUBJECT: X")]
    [InlineData("TAGS: PREL\nSUBJECT: (CORRECTED COPY) X")]
    [InlineData("TAGS: PREL\nSUBJECT: X - CORRECTED COPY")]
    [InlineData("TAGS: PREL\nSUBJECT: C O R R E C T E D  C O P Y (SUBJECT) X")]
    [InlineData("C O R R E C T E D COPY//SUBJECT LINE//////////////////////////////////\n\nSUBJECT: X")]
    public void The_heading_says_that_a_copy_is_corrected(string lines)
    {
        var t = Sample.WithHeading("SIPDIS\n" + lines);
        (t.Copy, t.Codes().Count(code => code == "copy.corrected")).ShouldBe(("corrected", 1));
        t.Subject.ShouldNotBeNull().ShouldContain("X");
    }

    [Fact]
    public void Format_line_4_marks_a_corrected_copy()
    {
        var t = Sample.Parse(Sample.Raw.Replace("ZNR UUUUU ZZH", "ZNR UUUUU ZZH (CCY AD0123ABCD MSI1234-695)", StringComparison.Ordinal));
        (t.Copy, t.Codes().Single()).ShouldBe(("corrected", "copy.corrected"));
    }

    [Theory]
    [InlineData("CANCEL THIS TELEGRAM.")]
    [InlineData("PLEASE CANCEL THIS MESSAGE.")]
    [InlineData("THIS CABLE HAS BEEN CANCELLED.")]
    [InlineData("---------------------------\nZFR ZFR ZFR ZFR ZFR\n---------------------------")]
    [InlineData("  ////////  ZFR  ZFR  ////////\nPLS ZFR LIMA 826, BLANK ALL ASSOCIATED NUMBERS")]
    [InlineData("PLEASE CANCEL AND DELETE ALL COPIES OF LIMA 826.")]
    public void The_text_says_that_the_telegram_is_cancelled(string text)
    {
        var t = Sample.WithBody(text + "\n\nBAKER\n");
        (t.Copy, t.Codes().Count(code => code == "copy.cancelled")).ShouldBe(("cancelled", 1));
    }

    [Fact]
    public void Operating_signal_ZFR_cancels() =>
        Sample.Parse(Sample.Raw.Replace("R 101832Z JUN 08", "R 101832Z JUN 08 ZFR", StringComparison.Ordinal)).Copy.ShouldBe("cancelled");

    [Theory]
    [InlineData("1. (U) PLEASE CANCEL LIMA 825 AND USE THIS TEXT.")]
    [InlineData("1. (U) THE HOST DECIDED TO CANCEL THE TALKS.")]
    [InlineData("1. (U) Nothing.")]
    public void Another_telegram_or_event_may_be_cancelled(string text) => Sample.WithBody(text + "\n\nBAKER\n").Copy.ShouldBeNull();
}
