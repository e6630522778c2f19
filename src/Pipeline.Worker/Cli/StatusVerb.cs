using System.CommandLine;
using Npgsql;
using Pipeline.Storage.Reports;
using Pipeline.Worker.Settings;
using Pipeline.Worker.Transport;

namespace Pipeline.Worker.Cli;

/// <summary><c>status</c>: queues, archives in progress with percent, rate and time left, totals.</summary>
internal static class StatusVerb
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var json = ReportVerb.JsonOption();
        var watch = new Option<bool>("--watch") { Description = "Print again every two seconds until stopped." };
        var verb = new Command("status", "Queues, archives in progress with percent, rate and time left, and totals.") { json, watch };
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            async (dataSource, context) =>
            {
                do
                {
                    await PrintAsync(dataSource, context.Settings, parsed.GetValue(json), cancellationToken);
                }
                while (parsed.GetValue(watch) && await GoesOnAsync(cancellationToken));

                return ExitCodes.Done;
            },
            cancellationToken));
        return verb;
    }

    private static async Task<bool> GoesOnAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Refresh, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }

    private static async Task PrintAsync(NpgsqlDataSource dataSource, PipelineSettings settings, bool json, CancellationToken cancellationToken)
    {
        var report = await new StatusQuery(dataSource, TimeProvider.System).RunAsync(cancellationToken);
        IReadOnlyList<QueueDepth> queues = settings.RabbitMq is { } address ? await Broker.DepthsAsync(address, cancellationToken) : [];
        if (json)
        {
            Output.Json(new StatusLine(report, queues), ReportJson.Default.StatusLine);
            return;
        }

        if (queues.Count > 0)
        {
            Output.Table(["Queue", "#Waiting", "#Workers"], queues.Select(queue => (IReadOnlyList<string>)[queue.Queue, Words.Count(queue.Waiting), Words.Count(queue.Consumers)]));
        }

        if (report.InProgress.Count > 0)
        {
            Output.Table(["#No", "Archive", "State", "#Read", "#Ended", "#Percent", "#Rate", "#Time left"], report.InProgress.Select(Row));
        }

        var totals = report.Totals;
        Console.Out.WriteLine(
            $"{Words.Count(totals.Archives)} archives ({Words.Count(totals.FailedArchives)} failed), {Words.Count(totals.Cables)} cables, {Words.Count(totals.Duplicates)} duplicates, "
            + $"{Words.Count(totals.Rejects)} rejects, {Words.Count(totals.InFlight)} in flight; {Words.Count(totals.Entities)} entities in {Words.Count(totals.Mentions)} mentions");
    }

    private static IReadOnlyList<string> Row(ArchiveProgress archive)
    {
        TimeSpan? left = archive.ItemsTotal is { } total && archive.ItemsPerSecond > 0
            ? TimeSpan.FromSeconds((total - archive.ItemsDone) / archive.ItemsPerSecond)
            : null;
        return
        [
            Words.Count(archive.Id), archive.Name, archive.State, Words.Count(archive.Items), Words.Count(archive.ItemsDone),
            Words.Percent(archive.ItemsDone, archive.ItemsTotal), Words.Rate(archive.ItemsPerSecond), Words.Span(left),
        ];
    }
}

/// <param name="Queues">Empty with the in-process queue.</param>
internal sealed record StatusLine(StatusReport Status, IReadOnlyList<QueueDepth> Queues);
