using System.CommandLine;
using Pipeline.Storage.Reports;

namespace Pipeline.Worker.Cli;

/// <summary><c>archives</c>: every archive with its balance, the most recent first.</summary>
internal static class ArchivesVerb
{
    public static Command Create()
    {
        var json = ReportVerb.JsonOption();
        var archive = ReportVerb.ArchiveOption();
        var verb = new Command("archives", "History: every archive with its balance, the most recent first.") { archive, json };
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            async (dataSource, _) =>
            {
                var archives = await new ArchivesQuery(dataSource).RunAsync(parsed.GetValue(archive), cancellationToken);
                if (parsed.GetValue(json))
                {
                    Output.Json(archives, ReportJson.Default.IReadOnlyListArchiveReport);
                }
                else
                {
                    Print(archives);
                }

                return ExitCodes.Done;
            },
            cancellationToken));
        return verb;
    }

    private static void Print(IReadOnlyList<ArchiveReport> archives) => Output.Table(
        ["#No", "Name", "Kind", "State", "#Items", "#Stored", "#Duplicates", "#Rejected", "#In flight", "Balances", "#Drops", "Ended"],
        archives.Select(archive => (IReadOnlyList<string>)
        [
            Words.Count(archive.Id), archive.Name, archive.Kind, archive.State, Words.Count(archive.Items), Words.Count(archive.Stored),
            Words.Count(archive.Duplicates), Words.Count(archive.Rejected), Words.Count(archive.InFlight), archive.Balances ? "yes" : "NO",
            Words.Count(archive.Drops), archive.FailureReason ?? Words.Time(archive.EndedAt),
        ]));
}
