using Microsoft.Extensions.Logging;
using Npgsql;
using Pipeline.Storage.Schema;
using Pipeline.Worker.PrivateServices;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Cli;

/// <summary>The database of a verb: the one that is set, else the private one for as long as the verb runs.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly PrivatePostgres? _private;

    private Database(string connectionString, PrivatePostgres? privatePostgres)
    {
        ConnectionString = connectionString;
        _private = privatePostgres;
    }

    public string ConnectionString { get; }

    /// <summary>What to type for a look at the database; null for a server that is not ours.</summary>
    public string? PsqlLine => _private?.PsqlLine;

    /// <summary>Opens the database and brings a private one, or any with <paramref name="migrate"/>, up to date.</summary>
    /// <exception cref="ServiceMissingException">The server or the right schema is missing.</exception>
    public static async Task<Database> OpenAsync(PipelineSettings settings, bool migrate, ILogger log, CancellationToken cancellationToken)
    {
        if (settings.Postgres is { } connectionString)
        {
            var set = new Database(connectionString, null);
            await set.ReachAsync(cancellationToken);
            await (migrate ? set.MigrateAsync(log, cancellationToken) : set.RequireSchemaAsync(cancellationToken));
            return set;
        }

        var postgres = await PrivatePostgres.JoinAsync(settings.DataFolder, TimeProvider.System, log, cancellationToken);
        var own = new Database(postgres.ConnectionString, postgres);
        try
        {
            await own.MigrateAsync(log, cancellationToken);
            await postgres.AdmitReaderAsync(cancellationToken);
            return own;
        }
        catch
        {
            await own.DisposeAsync();
            throw;
        }
    }

    public NpgsqlDataSource CreateDataSource() => NpgsqlDataSource.Create(ConnectionString);

    public async ValueTask DisposeAsync()
    {
        if (_private is not null)
        {
            await _private.DisposeAsync();
        }
    }

    private async Task ReachAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString);
            await connection.OpenAsync(cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is NpgsqlException or ArgumentException)
        {
            throw new ServiceMissingException($"PostgreSQL of PIPELINE_POSTGRES cannot be used: {unreachable.Message}", unreachable);
        }
    }

    private async Task MigrateAsync(ILogger log, CancellationToken cancellationToken)
    {
        await using var dataSource = CreateDataSource();
        var before = await Migrator.PendingAsync(dataSource, cancellationToken);
        if (before.IsCurrent)
        {
            return;
        }

        await Migrator.MigrateAsync(dataSource, cancellationToken);
        log.LogInformation("Database schema brought up to date");
    }

    private async Task RequireSchemaAsync(CancellationToken cancellationToken)
    {
        await using var dataSource = CreateDataSource();
        var state = await Migrator.PendingAsync(dataSource, cancellationToken);
        if (!state.IsCurrent)
        {
            throw new ServiceMissingException(state.Problem!);
        }
    }
}
