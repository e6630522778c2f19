using System.CommandLine;
using Microsoft.Extensions.Logging;
using Pipeline.Worker.Hosting;
using Pipeline.Worker.PrivateServices;
using Pipeline.Worker.Settings;
using Pipeline.Worker.Transport;

namespace Pipeline.Worker.Cli;

/// <summary><c>watch</c>, <c>parse</c>, <c>enrich</c>: one role each, for containers; they share a database and a broker.</summary>
internal static class RoleVerbs
{
    public static Command Create(string name, Roles role, string description)
    {
        var entities = EntitiesOption.Create();
        var verb = new Command(name, description + " Needs PIPELINE_POSTGRES and PIPELINE_RABBITMQ.") { entities };
        verb.SetAction((parsed, cancellationToken) => RunAsync(name, role, parsed.GetValue(entities), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(string name, Roles role, string? entities, CancellationToken cancellationToken)
    {
        using var context = VerbContext.Create(settings => RequireServers(name, settings.With(entities)));
        var settings = context.Settings;
        var overrides = EntityFolder.Read(settings);
        await using var database = await Database.OpenAsync(settings, migrate: false, context.Log, cancellationToken);
        await Broker.PrepareAsync(settings.RabbitMq!, cancellationToken);
        context.Log.LogInformation("{Role} started, {Concurrency} slices at once, {Entities}", name, settings.Concurrency, EntitiesOption.Describe(overrides, settings));
        var result = await RoleHost.RunAsync(
            settings, role, overrides, database.ConnectionString, exitWhenIdle: false, context.Terminal, context.Serilog, cancellationToken);
        return result.AnyFailed ? ExitCodes.FinishedWithFailures : ExitCodes.Done;
    }

    private static PipelineSettings RequireServers(string name, PipelineSettings settings) => settings switch
    {
        { Postgres: null } => throw new ServiceMissingException($"{name} needs PIPELINE_POSTGRES, a PostgreSQL connection string (Host=...;Database=...;Username=...;Password=...)."),
        { RabbitMq: null } => throw new ServiceMissingException($"{name} needs PIPELINE_RABBITMQ, an AMQP address (amqp://user:password@host:5672/)."),
        _ => settings,
    };
}
