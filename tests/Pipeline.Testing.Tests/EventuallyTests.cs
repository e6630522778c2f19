namespace Pipeline.Testing.Tests;

public sealed class EventuallyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asks_until_the_answer_suits_and_survives_errors_on_the_way()
    {
        var asked = 0;
        var answer = await Eventually.ValueAsync(
            () => ++asked == 1 ? throw new InvalidOperationException("not yet") : Task.FromResult(asked),
            count => count == 3, TimeSpan.FromMinutes(1), Cancellation);
        answer.ShouldBe(3);
    }

    [Fact]
    public async Task A_passed_deadline_names_the_condition_and_the_last_answer()
    {
        var error = await Should.ThrowAsync<TimeoutException>(
            () => Eventually.ValueAsync(() => Task.FromResult(7), count => count == 3, TimeSpan.Zero, Cancellation));
        error.Message.ShouldBe("Not within 0 s: count => count == 3. Last answer: 7");
    }

    [Fact]
    public async Task A_passed_deadline_carries_the_last_error()
    {
        var error = await Should.ThrowAsync<TimeoutException>(
            () => Eventually.TrueAsync(() => throw new InvalidOperationException("refused"), TimeSpan.Zero, Cancellation));
        error.InnerException.ShouldBeOfType<InvalidOperationException>().Message.ShouldBe("refused");
    }
}
