using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace Pipeline.Worker.Hosting;

/// <summary>How far the long work of a verb is: a bar on a terminal, else a plain line every ten seconds.</summary>
internal sealed class WorkProgress
{
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(10), Frame = TimeSpan.FromMilliseconds(100);

    private readonly ProgressTask? _bar;
    private readonly ILogger _log;
    private readonly TimeProvider _time;
    private long _shown;

    private WorkProgress(ProgressTask? bar, ILogger log, TimeProvider time) => (_bar, _log, _time, _shown) = (bar, log, time, time.GetTimestamp());

    public static Task<T> ShowAsync<T>(Terminal terminal, ILogger log, TimeProvider time, Func<WorkProgress, Task<T>> work) => terminal.Console is { } console
        ? console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new WorkProgress(context.AddTask("").IsIndeterminate(), log, time)))
        // Off the thread that listens for Ctrl-C: work may run long before it first awaits.
        : Task.Run(() => work(new WorkProgress(null, log, time)));

    /// <param name="what">What is done, as <c>name: 12 items</c> begins.</param>
    /// <param name="total">Null while it is not known.</param>
    public void Report(string what, long done, long? total, string unit)
    {
        if (_time.GetElapsedTime(_shown) < (_bar is null ? PlainInterval : Frame))
        {
            return;
        }

        _shown = _time.GetTimestamp();
        if (_bar is { } bar)
        {
            bar.IsIndeterminate(total is null).MaxValue(Math.Max(1, total ?? done)).Value(done);
            bar.Description(Markup.Escape(total is { } of ? $"{what}: {done:N0} of {of:N0} {unit}" : $"{what}: {done:N0} {unit}"));
        }
        else
        {
            _log.LogInformation("{What}: {Done:N0} {Unit}{Share}", what, done, unit, total is > 0 and { } of ? $" ({100.0 * done / of:0} %)" : "");
        }
    }
}
