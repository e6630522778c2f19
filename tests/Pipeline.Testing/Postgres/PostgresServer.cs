using Npgsql;
using Pipeline.Testing.Services;

namespace Pipeline.Testing.Postgres;

/// <summary>A PostgreSQL server for tests, from the first source that applies (see <see cref="ServiceSource"/>).</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Npgsql connection string of a server to use instead of a private one; its login must be allowed to create databases.</summary>
    public const string Variable = "PIPELINE_POSTGRES";

    private static readonly ServiceStart<PostgresServer> Sources = new("PostgreSQL", Variable, "postgresql")
    {
        FromEnvironment = connection => new PostgresServer(connection, ServiceSource.Environment, owner: null),
        FromDocker = PostgresContainer.StartAsync,
        FromPrograms = PostgresPrograms.TryStartAsync,
    };

    private readonly IAsyncDisposable? _owner;
    private int _databases;

    internal PostgresServer(string connectionString, ServiceSource source, IAsyncDisposable? owner)
    {
        ConnectionString = connectionString;
        Source = source;
        _owner = owner;
    }

    /// <summary>The server's maintenance database; a superuser's login unless the server came from the environment.</summary>
    public string ConnectionString { get; }

    public ServiceSource Source { get; }

    /// <summary>Starts or finds a server. Stopped by disposing it, and also when this process is killed.</summary>
    /// <exception cref="ServiceMissingException">No source gave one.</exception>
    public static Task<PostgresServer> StartAsync(CancellationToken cancellationToken) => Sources.FirstAsync(only: null, cancellationToken);

    /// <summary>The same from one source alone.</summary>
    public static Task<PostgresServer> StartAsync(ServiceSource only, CancellationToken cancellationToken) =>
        Sources.FirstAsync(only, cancellationToken);

    /// <summary>Makes an empty database of its own and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        // The process id keeps two runs apart on a server that both found in the environment.
        var name = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}_{Guid.NewGuid():N}"[..40];
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var create = connection.CreateCommand();
        create.CommandText = $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'";
        await create.ExecuteNonQueryAsync(cancellationToken);
        return new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_owner is not null)
        {
            // Idle pooled connections would hold back a shutdown that waits for its clients.
            NpgsqlConnection.ClearAllPools();
            await _owner.DisposeAsync();
        }
    }
}
