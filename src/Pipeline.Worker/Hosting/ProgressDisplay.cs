using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Worker.Intake;
using Spectre.Console;

namespace Pipeline.Worker.Hosting;

/// <summary>Shows what the intake is doing: a bar per archive on a terminal, a plain line now and then elsewhere.</summary>
internal sealed class ProgressDisplay(ProgressBoard board, Terminal terminal, TimeProvider time, ILogger<ProgressDisplay> log) : BackgroundService
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await (terminal.Console is { } console ? ShowBarsAsync(console, stoppingToken) : ShowLinesAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task ShowLinesAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(PlainInterval, time, stoppingToken);
            if (board.Listing is { } listing)
            {
                log.LogWarning("Listing the inbox has taken {Seconds:0} s so far", listing.TotalSeconds);
            }

            foreach (var archive in board.Current)
            {
                log.LogInformation("{File}: {Read:N0} read, {Ended:N0} ended{Share}", archive.Name, archive.Read, archive.Ended, Share(archive));
            }
        }
    }

    private async Task ShowBarsAsync(IAnsiConsole console, CancellationToken stoppingToken)
    {
        while (true)
        {
            if (board.Current.Count == 0 && board.Listing is null)
            {
                await Task.Delay(Frame, time, stoppingToken);
                continue;
            }

            await console.Progress().AutoClear(true).HideCompleted(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
                .StartAsync(context => DrawAsync(context, stoppingToken));
        }
    }

    /// <summary>Draws until nothing is going on, so that an idle terminal stands still.</summary>
    private async Task DrawAsync(ProgressContext context, CancellationToken stoppingToken)
    {
        var bars = new Dictionary<long, ProgressTask>();
        ProgressTask? listing = null;
        while (board.Current is var archives && (archives.Count > 0 || board.Listing is not null))
        {
            if (board.Listing is { } takes)
            {
                listing ??= context.AddTask("").IsIndeterminate();
                listing.Description($"listing the inbox: {takes.TotalSeconds:0} s");
            }
            else if (listing is not null)
            {
                listing.Value(listing.MaxValue);
                listing.StopTask();
                listing = null;
            }

            foreach (var archive in archives)
            {
                if (!bars.TryGetValue(archive.Claim, out var bar))
                {
                    bars[archive.Claim] = bar = context.AddTask(Markup.Escape(archive.Name));
                }

                bar.IsIndeterminate(archive.Total is null);
                bar.Description(Markup.Escape($"{archive.Name}  {archive.Ended:N0} of {archive.Read:N0}"));
                bar.MaxValue(Math.Max(1, Math.Max(archive.Total ?? 0, archive.Read)));
                bar.Value(archive.Ended);
            }

            foreach (var (claim, bar) in bars.Where(bar => archives.All(archive => archive.Claim != bar.Key)).ToList())
            {
                bar.Value(bar.MaxValue);
                bar.StopTask();
                bars.Remove(claim);
            }

            await Task.Delay(Frame, time, stoppingToken);
        }
    }

    private static string Share(IntakeProgress archive) => archive.Total is > 0 and { } total ? $" ({100.0 * archive.Ended / total:0} %)" : "";
}
