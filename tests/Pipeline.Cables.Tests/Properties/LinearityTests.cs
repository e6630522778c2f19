namespace Pipeline.Cables.Tests.Properties;

public class LinearityTests
{
    [Theory]
    [InlineData("\u00B61. (SBU) The mission met officials. See paragraph 2.\n\n")]
    [InlineData("LIMA 00000826  002 OF 007\n")]
    [InlineData("REF: A) STATE 12, 13 AND 14\n")]
    [InlineData("UNCLAS LIMA 000826\n")]
    [InlineData("(COMMENT: A. \n\n")]
    [InlineData("- a\n\nA. b\n\n(1) c\n\n")]
    [InlineData("TITLE\n-----\n\n")]
    public void Twice_the_text_needs_about_twice_the_memory(string piece)
    {
        // Memory stands for work here: clocks differ from machine to machine, allocations do not.
        Allocated(piece, 400);
        var once = Allocated(piece, 4_000);
        Allocated(piece, 16_000).ShouldBeLessThan((once * 6) + 100_000);
    }

    private static long Allocated(string piece, int times)
    {
        var raw = Sample.Header + Sample.Heading + string.Concat(Enumerable.Repeat(piece, times));
        var before = GC.GetAllocatedBytesForCurrentThread();
        TelegramParser.Parse(raw).Id.ShouldBe("08LIMA826");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
