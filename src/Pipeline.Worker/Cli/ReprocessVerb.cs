using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Pipeline.Cables;
using Pipeline.Entities;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Reprocessing;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Cli;

/// <summary><c>reprocess</c>: reads stored cables again, where an older parser or older rules made what is stored.</summary>
internal static class ReprocessVerb
{
    /// <summary>Instead of a version: the one that would be stored today.</summary>
    private const string Present = "present";

    public static Command Create()
    {
        var parserBefore = new Option<string?>("--parser-before")
        {
            Description = $"Cables that an older version of the parser read; V is a number, or '{Present}' ({TelegramParser.Version}).", HelpName = "V",
        };
        parserBefore.Validators.Add(result => Check(result, text => ReprocessChoice.Number(text) > 0));
        var rulesBefore = new Option<string?>("--rules-before")
        {
            Description = $"Cables whose entities older rules found, or with the same number other lists; V is a version as trace shows it, or '{Present}'.", HelpName = "V",
        };
        rulesBefore.Validators.Add(result => Check(result, text => RulesVersion.Parse(text) is not null));
        var archive = new Option<string?>("--archive")
        {
            Description = "All older cables of this archive: its number, a name it was dropped under, or the first digits of its SHA-256.", HelpName = "A",
        };
        var entities = EntitiesOption.Create();
        var json = ReportVerb.JsonOption();
        var verb = new Command(
            "reprocess", "Read stored cables again that an older version made; those of the present versions are left alone, so that it can be stopped and run again. Exit 1 when any had to be left as it was.")
        {
            parserBefore, rulesBefore, archive, entities, json,
        };
        verb.Validators.Add(result =>
        {
            if (new Option[] { parserBefore, rulesBefore, archive }.Count(option => result.GetResult(option) is not null) != 1)
            {
                result.AddError("Give one of --parser-before V, --rules-before V and --archive A.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetValue(parserBefore), parsed.GetValue(rulesBefore), parsed.GetValue(archive), parsed.GetValue(entities), parsed.GetValue(json), cancellationToken));
        return verb;
    }

    private static void Check(OptionResult result, Func<string, bool> isVersion)
    {
        if (result.Tokens.FirstOrDefault(token => token.Value != Present && !isVersion(token.Value)) is { } wrong)
        {
            result.AddError($"'{wrong.Value}' is no version.");
        }
    }

    private static async Task<int> RunAsync(string? parserBefore, string? rulesBefore, string? archive, string? entities, bool json, CancellationToken cancellationToken)
    {
        using var context = VerbContext.Create(settings => settings.With(entities));
        var extractor = EntityExtractor.Create(EntityFolder.Read(context.Settings));
        var choice = new ReprocessChoice(
            parserBefore is null ? null : ReprocessChoice.Number(parserBefore == Present ? TelegramParser.Version : parserBefore),
            rulesBefore is null ? null : rulesBefore == Present ? extractor.Version : RulesVersion.Parse(rulesBefore),
            archive);
        await using var database = await Database.OpenAsync(context.Settings, migrate: false, context.Log, cancellationToken);
        await using var dataSource = database.CreateDataSource();
        return await RunAsync(dataSource, context, extractor, choice, json, cancellationToken);
    }

    private static async Task<int> RunAsync(
        NpgsqlDataSource dataSource, VerbContext context, EntityExtractor extractor, ReprocessChoice choice, bool json, CancellationToken cancellationToken)
    {
        await ArchiveChoice.ManyAsync(dataSource, choice.Archive, cancellationToken);
        var writer = new SliceWriter(dataSource, new SectionReader(extractor, NullLogger<SectionReader>.Instance).Reading, TimeProvider.System);
        var reprocessor = new Reprocessor(new StoredTextsQuery(dataSource), writer, new EntityLabels(dataSource), extractor, context.Log);
        var report = await ReprocessProgress.ShowAsync(
            context.Terminal.Console, context.Log, TimeProvider.System, progress => reprocessor.RunAsync(choice, progress, cancellationToken));
        if (json)
        {
            Output.Json(report, ReportJson.Default.ReprocessReport);
        }
        else
        {
            Print(report);
        }

        return report.Failures.Count == 0 ? ExitCodes.Done : ExitCodes.FinishedWithFailures;
    }

    private static void Print(ReprocessReport report)
    {
        if (report.Failures.Count > 0)
        {
            Output.Table(["#Cable", "Id", "Code", "Left as it was, because"], report.Failures.Select(failure => (IReadOnlyList<string>)
                [$"{failure.CableId}", failure.CanonicalId ?? "", failure.Code, failure.Reason]));
        }

        Console.Out.WriteLine(
            $"{Words.Count(report.Chosen)} cables chosen: {Words.Count(report.Renewed)} renewed, {Words.Count(report.Failures.Count)} left as they were; "
            + $"{Words.Count(report.Labels)} entities renamed (parser {report.ParserVersion}, rules {report.RulesVersion})");
    }
}
