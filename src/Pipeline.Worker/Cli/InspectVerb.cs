using System.CommandLine;
using Pipeline.Entities;
using Pipeline.Worker.Inspecting;
using Pipeline.Worker.Settings;

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
        var entities = EntitiesOption.Create();
        var verb = new Command("inspect", "Print what is read from each cable, one JSON object a line; needs no services. Exit 1 when anything was rejected.") { paths, entities };
        verb.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed.GetValue(paths)!, parsed.GetValue(entities), cancellationToken)));
        return verb;
    }

    private static int Run(string[] paths, string? entities, CancellationToken cancellationToken)
    {
        using var context = VerbContext.Create(settings => settings.With(entities));
        var extractor = EntityExtractor.Create(EntityFolder.Read(context.Settings));
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var inspector = new Inspector(extractor, context.Settings.Limits, output, context.Log);
        return inspector.Inspect(paths, cancellationToken) ? ExitCodes.Done : ExitCodes.FinishedWithFailures;
    }
}
