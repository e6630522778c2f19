using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Pipeline.Worker.Reprocessing;

/// <summary>How far a new reading is: a bar on a terminal, else a plain line every ten seconds.</summary>
internal static class ReprocessProgress
{
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(10);

    /// <param name="work">Is given what to tell the cables done and chosen.</param>
    public static Task<T> ShowAsync<T>(IAnsiConsole? console, ILogger log, TimeProvider time, Func<Action<long, long>, Task<T>> work) => console is null
        ? work(Lines(log, time))
        : console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var bar = context.AddTask("cables").IsIndeterminate();
                return work((done, chosen) =>
                {
                    bar.IsIndeterminate(false).MaxValue(chosen).Value(done);
                    bar.Description($"{done:N0} of {chosen:N0} cables");
                });
            });

    private static Action<long, long> Lines(ILogger log, TimeProvider time)
    {
        var shown = time.GetTimestamp();
        return (done, chosen) =>
        {
            if (time.GetElapsedTime(shown) >= PlainInterval)
            {
                shown = time.GetTimestamp();
                log.LogInformation("{Done:N0} of {Chosen:N0} cables read again ({Percent:0} %)", done, chosen, 100.0 * done / chosen);
            }
        };
    }
}
