using System.CommandLine;
using Pipeline.Storage.Ledger;

namespace Pipeline.Worker.Cli;

/// <summary><c>pause</c> and <c>resume</c>: stop reading for a while; kept in the database, so that it holds for every watcher and outlives a restart.</summary>
internal static class PauseVerbs
{
    public static Command Pause()
    {
        var archive = ArchiveOption();
        var reason = new Option<string>("--reason") { Description = "Why, for those who look at status.", HelpName = "TEXT", DefaultValueFactory = _ => "paused by an operator" };
        var json = ReportVerb.JsonOption();
        var verb = new Command("pause", "Read no further: neither in one archive, nor, without --archive, in any. What is on its way is finished.") { archive, reason, json };
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            async (dataSource, _) =>
            {
                var id = parsed.GetValue(archive) is { } name ? (await ArchiveChoice.OneAsync(dataSource, name, cancellationToken)).Id : (long?)null;
                await new ArchiveLedger(dataSource, TimeProvider.System).PauseAsync(id, parsed.GetValue(reason)!, cancellationToken);
                Print(new(id, true, true), parsed.GetValue(json));
                return ExitCodes.Done;
            },
            cancellationToken));
        return verb;
    }

    public static Command Resume()
    {
        var archive = ArchiveOption();
        var json = ReportVerb.JsonOption();
        var verb = new Command("resume", "End a pause: that of one archive, or, without --archive, that of everything.") { archive, json };
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            async (dataSource, _) =>
            {
                var id = parsed.GetValue(archive) is { } name ? (await ArchiveChoice.OneAsync(dataSource, name, cancellationToken)).Id : (long?)null;
                Print(new(id, false, await new ArchiveLedger(dataSource, TimeProvider.System).ResumeAsync(id, cancellationToken)), parsed.GetValue(json));
                return ExitCodes.Done;
            },
            cancellationToken));
        return verb;
    }

    private static Option<string?> ArchiveOption() => new("--archive")
    {
        Description = "One archive: its number, a name it was dropped under, or the first digits of its SHA-256.", HelpName = "A",
    };

    private static void Print(PauseChange change, bool json)
    {
        if (json)
        {
            Output.Json(change, ReportJson.Default.PauseChange);
            return;
        }

        var what = change.ArchiveId is { } id ? $"Archive {id}" : "Reading of all archives";
        Console.Out.WriteLine(change switch
        {
            { Paused: true } => $"{what} is paused; end it with resume.",
            { Changed: true } => $"{what} goes on.",
            _ => $"{what} was not paused.",
        });
    }
}

/// <param name="ArchiveId">Null for everything.</param>
/// <param name="Changed">False when there was no pause to end.</param>
internal sealed record PauseChange(long? ArchiveId, bool Paused, bool Changed);
