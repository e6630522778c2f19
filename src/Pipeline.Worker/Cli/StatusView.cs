using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Worker.Transport;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pipeline.Worker.Cli;

/// <summary>What the pipeline is doing, as people read it.</summary>
internal static class StatusView
{
    public static IRenderable Of(StatusLine line) => new Rows(Parts(line));

    private static IEnumerable<IRenderable> Parts(StatusLine line)
    {
        foreach (var pause in line.Pauses)
        {
            yield return new Text(Output.Printable(
                $"PAUSED since {Words.Time(pause.Since)}: {(pause.ArchiveId is { } id ? $"archive {id} {pause.Name}" : "everything")} ({pause.Reason}); resume ends it"));
        }

        if (line.Queues.Count > 0)
        {
            yield return Output.MakeTable(["Queue", "#Waiting", "#Workers", ""], line.Queues.Select(queue => (IReadOnlyList<string>)
                [queue.Queue, Words.Count(queue.Waiting), Words.Count(queue.Consumers), IsDead(queue) ? "DEAD: see dead list" : ""]));
        }

        if (line.Status.InProgress.Count > 0)
        {
            yield return Output.MakeTable(["#No", "Archive", "State", "#Read", "#Ended", "#Percent", "#Rate", "#Time left"], line.Status.InProgress.Select(Row));
        }

        var totals = line.Status.Totals;
        yield return new Text(
            $"{Words.Count(totals.Archives)} archives ({Words.Count(totals.FailedArchives)} failed), {Words.Count(totals.Cables)} cables, {Words.Count(totals.Duplicates)} duplicates, "
            + $"{Words.Count(totals.Rejects)} rejects, {Words.Count(totals.InFlight)} in flight; {Words.Count(totals.Entities)} entities in {Words.Count(totals.Mentions)} mentions");
    }

    private static bool IsDead(QueueDepth queue) => queue.Waiting > 0 && !QueueNames.Work.Contains(queue.Queue);

    private static IReadOnlyList<string> Row(ArchiveProgress archive) =>
    [
        Words.Count(archive.Id), archive.Name, archive.PausedSince is null ? archive.State : "paused", Words.Count(archive.Items), Words.Count(archive.ItemsDone),
        archive.Percent is { } percent ? $"{(archive.ItemsTotal is null ? "~" : "")}{percent:0.0} %" : "", Words.Rate(archive.ItemsPerSecond),
        Words.Span(archive.SecondsLeft is { } left ? TimeSpan.FromSeconds(left) : null),
    ];
}

/// <param name="Queues">Empty with the in-process queue.</param>
/// <param name="Pauses">That of everything first.</param>
internal sealed record StatusLine(StatusReport Status, IReadOnlyList<QueueDepth> Queues, IReadOnlyList<ArchivePause> Pauses);
