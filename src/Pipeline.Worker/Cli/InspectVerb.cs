using System.CommandLine;
using Pipeline.Entities;
using Pipeline.Worker.Inspecting;

namespace Pipeline.Worker.Cli;

/// <summary><c>inspect</c>: what is read from each cable, as JSON Lines; no services.</summary>
internal static class InspectVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders or archives.", Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result =>
        {
            foreach (var missing in result.Tokens.Select(token => token.Value).Where(path => !Path.Exists(path)))
            {
                result.AddError($"No such file or folder: {missing}");
            }
        });
        var verb = new Command("inspect", "Print what is read from each cable, one JSON object a line; needs no services. Exit 1 when anything was rejected.") { paths };
        verb.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed.GetValue(paths)!, cancellationToken)));
        return verb;
    }

    private static int Run(string[] paths, CancellationToken cancellationToken)
    {
        using var context = VerbContext.Create();
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var inspector = new Inspector(EntityExtractor.Create(), context.Settings.Limits, output, context.Log);
        return inspector.Inspect(paths, cancellationToken) ? ExitCodes.Done : ExitCodes.FinishedWithFailures;
    }
}
