using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Pipeline.Cables;
using Pipeline.Entities;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;
using Pipeline.Worker.ArchiveFiles;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Hosting;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Retrying;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Cli;

/// <summary><c>retry</c>: runs again only what was refused.</summary>
internal static class RetryVerb
{
    public static Command Create()
    {
        var archive = new Option<string?>("--archive") { Description = "What was refused of this archive: its number, a name it was dropped under, or the first digits of its SHA-256.", HelpName = "A" };
        var code = new Option<string?>("--code") { Description = "What was refused with this code.", HelpName = "C" };
        var id = new Option<long?>("--id") { Description = "The reject of this number.", HelpName = "N" };
        var inbox = new Option<string?>("--inbox") { Description = "Folder that the files lie in (default: PIPELINE_INBOX, else ./inbox).", HelpName = "DIR" };
        var entities = EntitiesOption.Create();
        var json = ReportVerb.JsonOption();
        var verb = new Command(
            "retry", "Read again only what was refused, from the archive's file or, when that is gone, from the bytes that were kept. Can be stopped and run again. Exit 1 when anything is still refused.")
        {
            archive, code, id, inbox, entities, json,
        };
        verb.Validators.Add(result =>
        {
            if (new Option[] { archive, code, id }.Count(option => result.GetResult(option) is not null) != 1)
            {
                result.AddError("Give one of --archive A, --code C and --id N.");
            }
        });
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            using var context = VerbContext.Create(settings => settings.With(parsed.GetValue(entities)));
            var extractor = EntityExtractor.Create(EntityFolder.Read(context.Settings));
            await using var database = await Database.OpenAsync(context.Settings, migrate: false, context.Log, cancellationToken);
            await using var dataSource = database.CreateDataSource();
            var work = await WorkAsync(dataSource, parsed.GetValue(archive), parsed.GetValue(code), parsed.GetValue(id), cancellationToken);
            var report = await RunAsync(dataSource, context, extractor, parsed.GetValue(inbox), work, cancellationToken);
            if (parsed.GetValue(json))
            {
                Output.Json(report, ReportJson.Default.RetryReport);
            }
            else
            {
                Print(report);
            }

            return report.AllDone ? ExitCodes.Done : ExitCodes.FinishedWithFailures;
        });
        return verb;
    }

    /// <summary>Archives, each with the rejects to read again, or with null for all.</summary>
    private static async Task<List<(ArchiveReport Archive, IReadOnlyList<RejectReport>? Chosen)>> WorkAsync(
        NpgsqlDataSource dataSource, string? archive, string? code, long? id, CancellationToken cancellationToken)
    {
        if (await ArchiveChoice.ManyAsync(dataSource, archive, cancellationToken) is { } named)
        {
            return [.. named.Select(one => (one, (IReadOnlyList<RejectReport>?)null))];
        }

        var query = new RejectsQuery(dataSource);
        var rejects = new List<RejectReport>();
        if (id is { } number)
        {
            rejects.Add(await query.FindAsync(number, cancellationToken) ?? throw new UsageException($"There is no reject {number}: the rejects command shows their numbers. One that was retried and stored is gone."));
        }
        else
        {
            await foreach (var reject in query.RunAsync(null, code, cancellationToken))
            {
                rejects.Add(reject);
            }
        }

        var chosen = rejects.ToLookup(reject => reject.ArchiveId);
        return
        [
            .. (await new ArchivesQuery(dataSource).RunAsync(null, cancellationToken)).OrderBy(one => one.Id)
                .Where(one => chosen.Contains(one.Id) || (code is not null && one.FailureCode == code))
                // An archive that failed as a whole has no rejects of its own to choose.
                .Select(one => (one, chosen.Contains(one.Id) ? (IReadOnlyList<RejectReport>?)[.. chosen[one.Id]] : null)),
        ];
    }

    private static Task<RetryReport> RunAsync(
        NpgsqlDataSource dataSource, VerbContext context, EntityExtractor extractor, string? inbox,
        List<(ArchiveReport Archive, IReadOnlyList<RejectReport>? Chosen)> work, CancellationToken cancellationToken)
    {
        var ledger = new ArchiveLedger(dataSource, TimeProvider.System);
        var folders = new InboxFolders(inbox ?? context.Settings.Inbox);
        var writer = new SliceWriter(dataSource, new SectionReader(extractor, NullLogger<SectionReader>.Instance).Reading, TimeProvider.System);
        var retrier = new Retrier(
            new(dataSource, ledger, new RejectsQuery(dataSource), writer, new ItemRereading(extractor, context.Log)),
            new ArchiveFileFinder(folders, ledger), new FailedFile(folders, ledger), context.Settings.Limits);
        return WorkProgress.ShowAsync(context.Terminal, context.Log, TimeProvider.System, async progress =>
        {
            var archives = new List<ArchiveRetry>();
            foreach (var (archive, chosen) in work)
            {
                archives.Add(await retrier.RunAsync(archive, chosen, (one, written) => progress.Report(one.Name, written, null, "items read again"), cancellationToken));
            }

            return new RetryReport(
                TelegramParser.Version, extractor.RulesVersion, archives.Sum(one => one.Chosen), archives.Sum(one => one.Stored), archives.Sum(one => one.Duplicates),
                archives.Sum(one => one.Refused), archives.Sum(one => one.Added), archives.Sum(one => one.Left), archives);
        });
    }

    private static void Print(RetryReport report)
    {
        if (report.Archives.Count > 0)
        {
            Output.Table(["#No", "Archive", "#Chosen", "#Stored", "#Duplicates", "#Refused", "#New", "#Left", "File", "Left, because"], report.Archives.Select(one => (IReadOnlyList<string>)
            [
                Words.Count(one.ArchiveId), one.Name, Words.Count(one.Chosen), Words.Count(one.Stored), Words.Count(one.Duplicates), Words.Count(one.Refused),
                Words.Count(one.Added), Words.Count(one.Left), one.File ?? "gone", one.Why ?? "",
            ]));
        }

        var refused = report.Archives.SelectMany(one => one.First.Select(item => (IReadOnlyList<string>)
            [one.Name, Words.Count(item.Item), item.Member ?? "", Words.Count(item.Ordinal), item.Code, item.Reason])).ToList();
        if (refused.Count > 0)
        {
            Output.Table(["Still refused", "#Item", "Member", "#Ordinal", "Code", "Reason"], refused);
        }

        Console.Out.WriteLine(
            $"{Words.Count(report.Chosen)} refused items chosen: {Words.Count(report.Stored)} stored, {Words.Count(report.Duplicates)} duplicates, "
            + $"{Words.Count(report.Refused)} refused again, {Words.Count(report.Left)} left (parser {report.ParserVersion}, rules {report.RulesVersion})");
    }
}
