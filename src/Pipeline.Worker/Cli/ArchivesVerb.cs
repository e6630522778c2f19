using System.CommandLine;
using Pipeline.Storage.Reports;

namespace Pipeline.Worker.Cli;

/// <summary><c>archives</c>: every archive with its balance, the most recent first; of one also its files and who did the work.</summary>
internal static class ArchivesVerb
{
    private const int MostMembers = 1_000;

    public static Command Create()
    {
        var json = ReportVerb.JsonOption();
        var archive = ReportVerb.ArchiveOption();
        var verb = new Command("archives", "History: every archive with its balance, the most recent first. With --archive also its files with their counts, and who did the work in what time.") { archive, json };
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            async (dataSource, _) =>
            {
                var chosen = await ArchiveChoice.ManyAsync(dataSource, parsed.GetValue(archive), cancellationToken);
                var archives = chosen ?? await new ArchivesQuery(dataSource).RunAsync(null, cancellationToken);
                if (chosen is null)
                {
                    Show(archives, parsed.GetValue(json));
                    return ExitCodes.Done;
                }

                var parts = new ArchivePartsQuery(dataSource);
                var details = new List<ArchiveDetails>();
                foreach (var one in archives)
                {
                    details.Add(new(one, await parts.MembersAsync(one.Id, parsed.GetValue(json) ? int.MaxValue : MostMembers, cancellationToken), await parts.WorkAsync(one.Id, cancellationToken)));
                }

                Show(details, parsed.GetValue(json));
                return ExitCodes.Done;
            },
            cancellationToken));
        return verb;
    }

    private static void Show(IReadOnlyList<ArchiveReport> archives, bool json)
    {
        if (json)
        {
            Output.Json(archives, ReportJson.Default.IReadOnlyListArchiveReport);
        }
        else
        {
            Print(archives);
        }
    }

    private static void Show(IReadOnlyList<ArchiveDetails> details, bool json)
    {
        if (json)
        {
            Output.Json(details, ReportJson.Default.IReadOnlyListArchiveDetails);
            return;
        }

        Print(details.Select(one => one.Archive));
        foreach (var one in details)
        {
            Print(one);
        }
    }

    private static void Print(IEnumerable<ArchiveReport> archives) => Output.Table(
        [
            "#No", "Name", "Kind", "#Bytes", "State", "#Items", "#Stored", "#Duplicates", "#Rejected", "#In flight", "Balances", "#Drops", "Program", "#Seconds", "File", "Ended",
        ],
        archives.Select(archive => (IReadOnlyList<string>)
        [
            Words.Count(archive.Id), archive.Name, archive.Kind, Words.Count(archive.Bytes), archive.State, Words.Count(archive.Items), Words.Count(archive.Stored),
            Words.Count(archive.Duplicates), Words.Count(archive.Rejected), Words.Count(archive.InFlight), archive.Balances ? "yes" : "NO",
            Words.Count(archive.Drops), archive.ProgramVersion ?? "", Words.Seconds((archive.EndedAt - archive.RegisteredAt)?.TotalSeconds), archive.Path ?? "",
            archive.FailureReason ?? Words.Time(archive.EndedAt),
        ]));

    private static void Print(ArchiveDetails details)
    {
        Console.Out.WriteLine($"{Output.Printable(details.Archive.Name)}  sha256 {details.Archive.Sha256}  dropped {Words.Time(details.Archive.RegisteredAt)}");
        Output.Table(
            ["Worker", "Program", "Parser", "Rules", "#Slices", "#Items", "#Attempts", "#Parsing s", "#Entities s", "#Writing s", "First sent", "Last done"],
            details.Work.Select(work => (IReadOnlyList<string>)
            [
                work.Worker ?? "", work.ProgramVersion ?? "", work.ParserVersion ?? "", work.RulesVersion ?? "", Words.Count(work.Slices), Words.Count(work.Items),
                Words.Count(work.MostAttempts), Words.Seconds(work.ParseMilliseconds / 1000.0), Words.Seconds(work.EnrichMilliseconds / 1000.0),
                Words.Seconds(work.StoreMilliseconds / 1000.0), Words.Time(work.FirstSent), Words.Time(work.LastDone),
            ]));
        Output.Table(["Member", "#Items", "#Stored", "#Duplicates", "#Rejected"], details.Members.Select(member => (IReadOnlyList<string>)
            [member.Member ?? "(the file itself)", Words.Count(member.Items), Words.Count(member.Stored), Words.Count(member.Duplicates), Words.Count(member.Rejected)]));
        if (details.Members.Count == MostMembers)
        {
            Console.Out.WriteLine($"The first {Words.Count(MostMembers)} members; --json gives all.");
        }
    }
}

/// <param name="Members">Files inside the archive.</param>
/// <param name="Work">Who wrote its slices, with which versions and in what time.</param>
internal sealed record ArchiveDetails(ArchiveReport Archive, IReadOnlyList<MemberReport> Members, IReadOnlyList<WorkReport> Work);
