using Pipeline.Worker.DeadLetters;

namespace Pipeline.Worker.Cli;

/// <summary>Dead messages as people read them.</summary>
internal static class DeadTables
{
    private const int MostItems = 200;

    public static void Print(IReadOnlyList<DeadMessage> messages)
    {
        if (messages.Count == 0)
        {
            Console.Out.WriteLine("No dead messages.");
            return;
        }

        Output.Table(
            ["#No", "Id", "Queue", "Archive", "#Slice", "#Items", "In the ledger", "Since", "Failure", "Reason"],
            messages.Select(dead => (IReadOnlyList<string>)
            [
                Words.Count(dead.Number), dead.Id, dead.Queue, dead.Archive ?? $"{dead.Slice?.ArchiveId}", $"{dead.Slice?.SliceId}", $"{dead.Slice?.Items}",
                dead.Slice is null ? "no slice" : dead.Ledger, Words.Time(dead.Since), dead.Failure ?? "", dead.Reason ?? "",
            ]));
    }

    public static void Print(DeadDetails details)
    {
        Print([details.Message]);
        Output.Table(["Header", "Value"], details.Message.Headers.Where(header => header.Key != MassTransit.MessageHeaders.FaultStackTrace).Select(header => (IReadOnlyList<string>)[header.Key, header.Value]));
        if (details.Damage is { } damage)
        {
            Console.Out.WriteLine($"Its items cannot be read: {Output.Printable(damage)}");
        }

        Output.Table(["#Item", "Member", "#Ordinal", "#Offset", "Id", "Refused"], details.Items.Take(MostItems).Select(item => (IReadOnlyList<string>)
            [Words.Count(item.Item), item.Member ?? "", Words.Count(item.Ordinal), $"{item.ByteOffset}", item.ContainerId ?? "", item.Reject ?? ""]));
        if (details.Items.Count > MostItems)
        {
            Console.Out.WriteLine($"... and {Words.Count(details.Items.Count - MostItems)} more items (all of them with --json)");
        }

        foreach (var line in (details.Message.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Console.Out.WriteLine(Output.Printable(line.TrimEnd('\r')));
        }
    }

    public static void Print(IReadOnlyList<DeadReplay> replays)
    {
        if (replays.Count > 0)
        {
            Output.Table(["#No", "Id", "Queue", "Archive", "#Slice", "Done", "Because"], replays.Select(replay => (IReadOnlyList<string>)
            [
                Words.Count(replay.Message.Number), replay.Message.Id, replay.Message.Queue, replay.Message.Archive ?? $"{replay.Message.Slice?.ArchiveId}",
                $"{replay.Message.Slice?.SliceId}", replay.Done, replay.Why,
            ]));
        }

        Console.Out.WriteLine(
            $"{Words.Count(replays.Count)} dead messages: {Words.Count(replays.Count(replay => replay.Done == "sent"))} sent back, "
            + $"{Words.Count(replays.Count(replay => replay.Done == "removed"))} removed, {Words.Count(replays.Count(replay => replay.Done == "left"))} left");
    }
}
