using Npgsql;

namespace Pipeline.Storage.Ledger;

/// <summary>A session advisory lock, held by a connection of its own: the server lets go of it when the process dies.</summary>
internal sealed class ArchiveLease : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly long _key;

    private ArchiveLease(NpgsqlConnection connection, long key) => (_connection, _key) = (connection, key);

    public static async Task<ArchiveLease?> TryTakeAsync(NpgsqlDataSource dataSource, long key, CancellationToken cancellationToken)
    {
        var lease = new ArchiveLease(await dataSource.OpenConnectionAsync(cancellationToken), key);
        try
        {
            if (await lease.AskAsync("pg_try_advisory_lock", cancellationToken))
            {
                return lease;
            }
        }
        catch
        {
            await lease._connection.DisposeAsync();
            throw;
        }

        await lease._connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // Closing only returns the connection to the pool, where the lock would live on.
            await AskAsync("pg_advisory_unlock", CancellationToken.None);
        }
        catch (Exception error) when (error is NpgsqlException or InvalidOperationException)
        {
            // A broken connection holds no lock.
        }

        await _connection.DisposeAsync();
    }

    private async Task<bool> AskAsync(string function, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT {function}($1)", _connection);
        command.Parameters.Add(new() { Value = _key });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
