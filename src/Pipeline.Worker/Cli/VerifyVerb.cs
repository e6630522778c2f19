using System.CommandLine;
using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Worker.Hosting;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Verifying;

namespace Pipeline.Worker.Cli;

/// <summary><c>verify</c>: proves that items read = stored + duplicates + rejected + in flight; with <c>--deep</c> also against the files themselves.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var json = ReportVerb.JsonOption();
        var archive = ReportVerb.ArchiveOption();
        var deep = new Option<bool>("--deep") { Description = "Read the files that are still there again and compare every item with the ledger." };
        var inbox = new Option<string?>("--inbox") { Description = "Folder that the files lie in (default: PIPELINE_INBOX, else ./inbox).", HelpName = "DIR" };
        var verb = new Command("verify", "Prove the balance: items read = stored + duplicates + rejected + in flight. Exit 1 when it does not add up, or a file differs from the ledger.")
        {
            archive, deep, inbox, json,
        };
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            async (dataSource, context) =>
            {
                var archives = await ArchiveChoice.ManyAsync(dataSource, parsed.GetValue(archive), cancellationToken) ?? await new ArchivesQuery(dataSource).RunAsync(null, cancellationToken);
                var balance = await new VerifyQuery(dataSource).RunAsync(parsed.GetValue(archive), cancellationToken);
                var verification = Verification(dataSource, context, parsed.GetValue(inbox));
                var files = await WorkProgress.ShowAsync(context.Terminal, context.Log, TimeProvider.System, progress => verification.RunAsync(
                    [.. archives.OrderBy(one => one.Id)], parsed.GetValue(deep), (one, items) => progress.Report(one.Name, items, one.ItemsTotal, "items compared"), cancellationToken));
                var report = new DeepReport(balance, files);
                if (parsed.GetValue(json))
                {
                    Output.Json(report, ReportJson.Default.DeepReport);
                }
                else
                {
                    VerifyTables.Print(report, parsed.GetValue(deep));
                }

                return report.Sound ? ExitCodes.Done : ExitCodes.FinishedWithFailures;
            },
            cancellationToken));
        return verb;
    }

    private static DeepVerification Verification(NpgsqlDataSource dataSource, VerbContext context, string? inbox) => new(
        new(new InboxFolders(inbox ?? context.Settings.Inbox), new ArchiveLedger(dataSource, TimeProvider.System)),
        new(new ComparedItemsQuery(dataSource), context.Settings.Limits, context.Log));
}
