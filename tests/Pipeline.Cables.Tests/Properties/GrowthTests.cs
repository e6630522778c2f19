using Pipeline.Fuzz.Growth;

namespace Pipeline.Cables.Tests.Properties;

public class GrowthTests
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Inputs => new(RepeatedInputs.All.Select(input => input.Name));

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Four_times_the_text_needs_about_four_times_the_memory(string name)
    {
        // Memory stands for work here: clocks differ from machine to machine, allocations do not.
        var input = RepeatedInputs.All.Single(i => i.Name == name);
        Allocated(input, 20_000);
        var once = Allocated(input, 400_000);
        Allocated(input, 1_600_000).ShouldBeLessThan((once * 6) + 100_000);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Ten_megabytes_of_anything_repeated_end(string name)
    {
        // No speed, a guard against hanging: what is quadratic needs hours. The fuzz program measures speed.
        var input = RepeatedInputs.All.Single(i => i.Name == name);
        var raw = input.Opening + Timing.Repeated(input.Piece, 10_000_000);
        var parse = Task.Run(() => TelegramParser.Parse(raw), TestContext.Current.CancellationToken);
        (await parse.WaitAsync(Most, TestContext.Current.CancellationToken)).Body.End.ShouldBeLessThanOrEqualTo(raw.Length);
    }

    private static long Allocated(RepeatedInput input, int length)
    {
        var raw = input.Opening + Timing.Repeated(input.Piece, length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(TelegramParser.Parse(raw));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
