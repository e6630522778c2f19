using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Pipeline.Cables;
using Pipeline.Entities;
using Pipeline.Storage.Forgetting;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Worker.ArchiveFiles;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Hosting;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Cli;

/// <summary><c>forget</c>: removes what only one archive brought, after a preview and a confirmation.</summary>
internal static class ForgetVerb
{
    public static Command Create()
    {
        var archive = new Argument<string>("ARCHIVE") { Description = "Its number, a name it was dropped under, or the first digits of its SHA-256." };
        var yes = new Option<bool>("--yes") { Description = "Do it without asking." };
        var inbox = new Option<string?>("--inbox") { Description = "Folder that the files lie in (default: PIPELINE_INBOX, else ./inbox).", HelpName = "DIR" };
        var entities = EntitiesOption.Create();
        var json = ReportVerb.JsonOption();
        var verb = new Command("forget", "Remove what only this archive brought. Shows first what would go, and asks. Cables that another archive brought as well stay; the file is not deleted, and dropping it again brings all back.")
        {
            archive, yes, inbox, entities, json,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            using var context = VerbContext.Create(settings => settings.With(parsed.GetValue(entities)));
            var extractor = EntityExtractor.Create(EntityFolder.Read(context.Settings));
            await using var database = await Database.OpenAsync(context.Settings, migrate: false, context.Log, cancellationToken);
            await using var dataSource = database.CreateDataSource();
            var chosen = await ArchiveChoice.OneAsync(dataSource, parsed.GetValue(archive)!, cancellationToken);
            var forgetting = new ArchiveForgetting(
                dataSource, new SectionReader(extractor, NullLogger<SectionReader>.Instance).Reading, TelegramParser.Version, extractor.RulesVersion, TimeProvider.System);
            return await RunAsync(dataSource, context, forgetting, chosen, parsed.GetValue(inbox), parsed.GetValue(yes), parsed.GetValue(json), cancellationToken);
        });
        return verb;
    }

    private static async Task<int> RunAsync(
        NpgsqlDataSource dataSource, VerbContext context, ArchiveForgetting forgetting, ArchiveReport archive, string? inbox, bool yes, bool json, CancellationToken cancellationToken)
    {
        var preview = await forgetting.PreviewAsync(archive.Id, cancellationToken);
        var file = await new ArchiveFileFinder(new InboxFolders(inbox ?? context.Settings.Inbox), new ArchiveLedger(dataSource, TimeProvider.System)).AtItsPlaceAsync(archive, cancellationToken);
        // With --json stdout is for the program; the person still sees the preview.
        Print(json ? Console.Error : Console.Out, preview, file);
        if (!preview.Idle)
        {
            throw new UsageException("It is being read: it can be forgotten when it has ended. Nothing was removed.");
        }

        if (!yes && !await ConfirmedAsync(cancellationToken))
        {
            if (json)
            {
                Output.Json(new ForgetReport(preview, file?.Shown, null), ReportJson.Default.ForgetReport);
            }

            return ExitCodes.BadUsage;
        }

        var forgotten = await WorkProgress.ShowAsync(context.Terminal, context.Log, TimeProvider.System, progress => forgetting.RunAsync(
            archive.Id, new Told(done => progress.Report(archive.Name, done.Items, preview.Items, "items forgotten")), cancellationToken));
        if (json)
        {
            Output.Json(new ForgetReport(preview, file?.Shown, forgotten), ReportJson.Default.ForgetReport);
        }
        else
        {
            Console.Out.WriteLine(
                $"Forgotten: {Words.Count(forgotten.Items)} items, {Words.Count(forgotten.CablesRemoved)} cables; {Words.Count(forgotten.CablesPassedOn)} cables are now those of another archive.");
        }

        return ExitCodes.Done;
    }

    private static async Task<bool> ConfirmedAsync(CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            await Console.Error.WriteLineAsync("Nothing was removed: without a terminal to ask on, say --yes.");
            return false;
        }

        await Console.Error.WriteAsync("Remove this? Type yes: ");
        // The console's own reading cannot be stopped: Ctrl-C must not wait for a line.
        var answer = await Task.Run(Console.In.ReadLine, cancellationToken).WaitAsync(cancellationToken);
        if (answer?.Trim() is "yes")
        {
            return true;
        }

        await Console.Error.WriteLineAsync("Nothing was removed.");
        return false;
    }

    private static void Print(TextWriter output, ForgetPreview preview, FoundFile? file)
    {
        output.WriteLine($"Archive {preview.ArchiveId} {Output.Printable(preview.Name)}:");
        output.WriteLine($"  removed   {Words.Count(preview.CablesGoing)} cables that only it brought; {Words.Count(preview.Items)} items, {Words.Count(preview.Rejects)} rejects, {Words.Count(preview.Slices)} slices, {Words.Count(preview.Drops)} drops of the ledger");
        output.WriteLine($"  kept      {Words.Count(preview.CablesStaying)} cables that another archive brought as well");
        output.WriteLine($"  decided anew  {Words.Count(preview.JoinedTouched)} telegrams put together of sections, {Words.Count(preview.VersionsTouched)} other versions of the same telegrams");
        output.WriteLine(file is null
            ? "  its file is not in the inbox any more: what is removed comes back only when it is dropped again"
            : $"  its file stays where it is, {Output.Printable(file.Path)}; dropped again it brings all back");
    }

    /// <summary>At once and in order, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Told(Action<Forgotten> tell) : IProgress<Forgotten>
    {
        public void Report(Forgotten value) => tell(value);
    }
}

/// <param name="File">Relative to the inbox; null when it is not there any more.</param>
/// <param name="Forgotten">Null when nothing was removed.</param>
internal sealed record ForgetReport(ForgetPreview Preview, string? File, Forgotten? Forgotten);
