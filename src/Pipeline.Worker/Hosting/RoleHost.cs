using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Pipeline.Entities;
using Pipeline.Entities.Lists.Local;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Intake;
using Pipeline.Worker.Settings;
using Pipeline.Worker.Transport;
using Serilog;

namespace Pipeline.Worker.Hosting;

/// <summary>Builds and runs the process of one or more roles.</summary>
internal static class RoleHost
{
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(30);

    /// <summary>Runs until stopped, or with <paramref name="exitWhenIdle"/> until every drop has settled.</summary>
    /// <param name="overrides">This installation's names, checked: what is extracted here is stored with their version.</param>
    /// <param name="connectionString">A database whose schema is checked already.</param>
    /// <returns>What the watcher saw.</returns>
    public static async Task<WatchResult> RunAsync(
        PipelineSettings settings, Roles roles, EntityOverrides overrides, string connectionString, bool exitWhenIdle, Terminal terminal, ILogger log, CancellationToken cancellationToken)
    {
        // Not CreateApplicationBuilder: no appsettings.json from whatever folder we stand in, no environment that is not ours.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSerilog(log);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTime);
        builder.Services.Configure<MassTransitHostOptions>(options =>
        {
            options.WaitUntilStarted = true;
            options.StartTimeout = ShutdownTime;
            options.StopTimeout = ShutdownTime;
        });
        AddRoles(builder.Services, settings, roles, overrides, exitWhenIdle, terminal);
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        builder.Services.AddSingleton(dataSource);
        using var host = builder.Build();
        // Taken before: running a host disposes its services.
        var result = host.Services.GetRequiredService<WatchResult>();
        await host.RunAsync(cancellationToken);
        return result;
    }

    private static void AddRoles(IServiceCollection services, PipelineSettings settings, Roles roles, EntityOverrides overrides, bool exitWhenIdle, Terminal terminal)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(terminal);
        services.AddSingleton<WatchResult>();
        services.AddSingleton<ArchiveLedger>();
        services.AddSingleton<SectionReader>();
        services.AddSingleton(provider => provider.GetRequiredService<SectionReader>().Reading);
        services.AddSingleton<SliceWriter>();
        services.AddSingleton(_ => EntityExtractor.Create(overrides));
        services.AddSingleton<TransportProbe>();
        // The bus first: hosted services start in this order, and stop in the reverse one.
        services.AddPipelineBus(settings, roles);
        if (!roles.HasFlag(Roles.Watch))
        {
            return;
        }

        services.AddSingleton(new WatchOptions(exitWhenIdle));
        services.AddSingleton(new InboxFolders(settings.Inbox, settings.Ignore));
        services.AddSingleton(provider => InFlightGate.Create(provider.GetRequiredService<ArchiveLedger>(), settings, TimeProvider.System));
        services.AddSingleton<PauseWatch>();
        services.AddSingleton<RejectsQuery>();
        services.AddSingleton<ChangedArchives>();
        services.AddSingleton<DropRegistrar>();
        services.AddSingleton<ArchiveReading>();
        services.AddSingleton<ArchiveDrain>();
        services.AddSingleton<ClaimEnd>();
        services.AddSingleton<ProgressBoard>();
        services.AddSingleton<SliceDispatch>();
        services.AddSingleton<ArchiveIntake>();
        services.AddSingleton<DropTaking>();
        services.AddHostedService<WatchService>();
        services.AddHostedService<ProgressDisplay>();
    }
}
