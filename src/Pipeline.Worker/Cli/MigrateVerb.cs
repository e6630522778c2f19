using System.CommandLine;
using Microsoft.Extensions.Logging;

namespace Pipeline.Worker.Cli;

/// <summary><c>migrate</c>: bring the schema up to date. Workers refuse to start on another.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var verb = new Command("migrate", "Bring the database schema up to date (PIPELINE_POSTGRES, else the private server).");
        verb.SetAction(async (_, cancellationToken) =>
        {
            using var context = VerbContext.Create();
            await using var database = await Database.OpenAsync(context.Settings, migrate: true, context.Log, cancellationToken);
            context.Log.LogInformation("The database schema is up to date");
            return ExitCodes.Done;
        });
        return verb;
    }
}
