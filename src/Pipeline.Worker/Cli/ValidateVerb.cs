using System.CommandLine;
using Pipeline.Worker.Hosting;
using Pipeline.Worker.Validating;

namespace Pipeline.Worker.Cli;

/// <summary><c>validate</c>: what would become of archives if they were dropped; no services, writes nothing.</summary>
internal static class ValidateVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("ARCHIVE") { Description = "Archives, files or folders, each read as the inbox would read it.", Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result =>
        {
            foreach (var missing in result.Tokens.Select(token => token.Value).Where(path => !Path.Exists(path)))
            {
                result.AddError($"No such file or folder: {Output.Printable(missing)}");
            }
        });
        var json = ReportVerb.JsonOption();
        var verb = new Command(
            "validate", "Dry run: how many cables archives hold, in which formats, and what would be rejected and why. Needs no services, writes nothing. Exit 1 when anything would be rejected.")
        {
            paths, json,
        };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(paths)!, parsed.GetValue(json), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string[] paths, bool json, CancellationToken cancellationToken)
    {
        using var context = VerbContext.Create();
        var validator = new ArchiveValidator(context.Settings.Limits, TimeProvider.System, context.Log);
        var archives = await WorkProgress.ShowAsync(context.Terminal, context.Log, TimeProvider.System, progress => Task.FromResult<List<ArchiveValidation>>(
            [.. paths.Select(path => validator.Validate(path, items => progress.Report(Path.GetFileName(path), items, null, "items"), cancellationToken))]));
        var report = new ValidationReport(archives, ArchiveValidator.Sum(archives));
        if (json)
        {
            Output.Json(report, ReportJson.Default.ValidationReport);
        }
        else
        {
            ValidationTables.Print(report);
        }

        return report.AnyRejected ? ExitCodes.FinishedWithFailures : ExitCodes.Done;
    }
}
