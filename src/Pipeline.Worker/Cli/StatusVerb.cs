using System.CommandLine;
using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Worker.Settings;
using Pipeline.Worker.Transport;
using Spectre.Console;

namespace Pipeline.Worker.Cli;

/// <summary><c>status</c>: queues, archives in progress with percent, rate and time left, pauses, totals.</summary>
internal static class StatusVerb
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var json = ReportVerb.JsonOption();
        var watch = new Option<bool>("--watch") { Description = "Again every two seconds until stopped: in place on a terminal, with --json one object a line." };
        var verb = new Command("status", "Queues, archives in progress with percent, rate and time left, pauses, and totals.") { json, watch };
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            async (dataSource, context) =>
            {
                Task<StatusLine> Ask() => AskAsync(dataSource, context.Settings, cancellationToken);
                if (!parsed.GetValue(watch))
                {
                    Show(await Ask(), parsed.GetValue(json));
                }
                else
                {
                    await WatchAsync(Ask, parsed.GetValue(json), cancellationToken);
                }

                return ExitCodes.Done;
            },
            cancellationToken));
        return verb;
    }

    /// <summary>To be stopped is how watching ends, also in the middle of a question.</summary>
    private static async Task WatchAsync(Func<Task<StatusLine>> ask, bool json, CancellationToken cancellationToken)
    {
        try
        {
            await (json || Console.IsOutputRedirected ? FollowAsync(ask, json, cancellationToken) : RedrawAsync(ask, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    private static void Show(StatusLine line, bool json)
    {
        if (json)
        {
            Output.Json(line, ReportJson.Default.StatusLine);
        }
        else
        {
            Print(line);
        }
    }

    private static void Print(StatusLine line)
    {
        Output.CreateConsole().Write(StatusView.Of(line));
        Console.Out.WriteLine();
    }

    private static async Task FollowAsync(Func<Task<StatusLine>> ask, bool json, CancellationToken cancellationToken)
    {
        do
        {
            var line = await ask();
            if (json)
            {
                Output.JsonLine(line, ReportJson.Default.StatusLine);
            }
            else
            {
                Print(line);
            }

            await Console.Out.FlushAsync(cancellationToken);
        }
        while (await GoesOnAsync(cancellationToken));
    }

    private static Task RedrawAsync(Func<Task<StatusLine>> ask, CancellationToken cancellationToken) =>
        Output.CreateConsole().Live(new Text("")).StartAsync(async display =>
        {
            do
            {
                display.UpdateTarget(StatusView.Of(await ask()));
            }
            while (await GoesOnAsync(cancellationToken));
        });

    private static async Task<bool> GoesOnAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Refresh, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }

    private static async Task<StatusLine> AskAsync(NpgsqlDataSource dataSource, PipelineSettings settings, CancellationToken cancellationToken)
    {
        var report = await new StatusQuery(dataSource, TimeProvider.System).RunAsync(cancellationToken);
        IReadOnlyList<QueueDepth> queues = settings.RabbitMq is { } address ? await Broker.DepthsAsync(address, cancellationToken) : [];
        return new(report, queues, await new ArchiveLedger(dataSource, TimeProvider.System).PausesAsync(cancellationToken));
    }
}
