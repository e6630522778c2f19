using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Pipeline.Cables;
using Pipeline.Entities;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Reprocessing;

namespace Pipeline.Worker.Cli;

/// <summary><c>reprocess</c>: reads stored cables again, where an older parser or older rules made what is stored.</summary>
internal static class ReprocessVerb
{
    public static Command Create()
    {
        var parserBefore = Before("--parser-before", "parser");
        var rulesBefore = Before("--rules-before", "rules");
        var archive = new Option<string?>("--archive")
        {
            Description = "All older cables of this archive: its number, a name it was dropped under, or the first digits of its SHA-256.", HelpName = "A",
        };
        var json = ReportVerb.JsonOption();
        var verb = new Command(
            "reprocess", "Read stored cables again that an older version made; those of the present versions are left alone, so that it can be stopped and run again. Exit 1 when any had to be left as it was.")
        {
            parserBefore, rulesBefore, archive, json,
        };
        verb.Validators.Add(result =>
        {
            if (new Option[] { parserBefore, rulesBefore, archive }.Count(option => result.GetResult(option) is not null) != 1)
            {
                result.AddError("Give one of --parser-before V, --rules-before V and --archive A.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            (dataSource, context) => RunAsync(
                dataSource, context, new(parsed.GetValue(parserBefore), parsed.GetValue(rulesBefore), parsed.GetValue(archive)), parsed.GetValue(json), cancellationToken),
            cancellationToken));
        return verb;
    }

    private static Option<string?> Before(string name, string what)
    {
        var option = new Option<string?>(name) { Description = $"Cables that an older version of the {what} made, or the same version with other lists.", HelpName = "V" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => !VersionOrder.IsVersion(token.Value)) is { } wrong)
            {
                result.AddError($"'{wrong.Value}' is no version: the present parser is {TelegramParser.Version}, the present rules are {EntityExtractor.RulesVersion}.");
            }
        });
        return option;
    }

    private static async Task<int> RunAsync(NpgsqlDataSource dataSource, VerbContext context, ReprocessChoice choice, bool json, CancellationToken cancellationToken)
    {
        if (choice.Archive is { } name && (await new ArchivesQuery(dataSource).RunAsync(name, cancellationToken)).Count == 0)
        {
            await Console.Error.WriteLineAsync($"No archive is called {name}: see the archives command.");
            return ExitCodes.BadUsage;
        }

        var extractor = EntityExtractor.Create();
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
