using System.CommandLine;
using Microsoft.Extensions.Logging;
using Pipeline.Worker.Hosting;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Settings;
using Pipeline.Worker.Transport;

namespace Pipeline.Worker.Cli;

/// <summary><c>up</c>: everything in one process.</summary>
internal static class UpVerb
{
    public static Command Create()
    {
        var inbox = new Option<string?>("--inbox") { Description = "Watched folder (default: PIPELINE_INBOX, else ./inbox).", HelpName = "DIR" };
        var entities = EntitiesOption.Create();
        var exitWhenIdle = new Option<bool>("--exit-when-idle") { Description = "End when every dropped file has settled: 0, or 1 when any failed." };
        var verb = new Command("up", "Watcher, parser and enricher in one process, on a private PostgreSQL unless PIPELINE_POSTGRES is set.") { inbox, entities, exitWhenIdle };
        verb.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(inbox), parsed.GetValue(entities), parsed.GetValue(exitWhenIdle), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string? inbox, string? entities, bool exitWhenIdle, CancellationToken cancellationToken)
    {
        using var context = VerbContext.Create(settings => (inbox is null ? settings : settings with { Inbox = inbox }).With(entities));
        var settings = context.Settings;
        var overrides = EntityFolder.Read(settings);
        await using var database = await Database.OpenAsync(settings, migrate: true, context.Log, cancellationToken);
        if (settings.RabbitMq is { } broker)
        {
            await Broker.PrepareAsync(broker, cancellationToken);
        }

        var folders = new InboxFolders(settings.Inbox);
        folders.Create();
        context.Log.LogInformation("Inbox      {Inbox}  (drop archives here)", folders.Root);
        context.Log.LogInformation("Queue      {Queue}", settings.RabbitMq is null ? "in this process" : "RabbitMQ of PIPELINE_RABBITMQ");
        context.Log.LogInformation("Database   {Database}", database.PsqlLine ?? "PostgreSQL of PIPELINE_POSTGRES");
        context.Log.LogInformation("Entities   {Entities}", EntitiesOption.Describe(overrides, settings));
        var result = await RoleHost.RunAsync(
            settings, Roles.All, overrides, database.ConnectionString, exitWhenIdle, context.Terminal, context.Serilog, cancellationToken);
        return result.AnyFailed ? ExitCodes.FinishedWithFailures : ExitCodes.Done;
    }
}
