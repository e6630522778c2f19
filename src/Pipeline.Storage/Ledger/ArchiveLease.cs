using Npgsql;

namespace Pipeline.Storage.Ledger;

/// <summary>A session advisory lock, held by a connection of its own: the server lets go of it when the process dies.</summary>
internal sealed class ArchiveLease : IAsyncDisposable
{
    /// <summary>First half of the lock's key, so that archive numbers do not meet other locks of the database.</summary>
    private const int LockClass = 0x70697065;

    private readonly NpgsqlConnection _connection;
    private readonly int _archive;

    private ArchiveLease(NpgsqlConnection connection, int archive) => (_connection, _archive) = (connection, archive);

    public static async Task<ArchiveLease?> TryTakeAsync(NpgsqlDataSource dataSource, long archiveId, CancellationToken cancellationToken)
    {
        var lease = new ArchiveLease(await dataSource.OpenConnectionAsync(cancellationToken), checked((int)archiveId));
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
        await using var command = new NpgsqlCommand($"SELECT {function}($1, $2)", _connection);
        command.Parameters.Add(new() { Value = LockClass });
        command.Parameters.Add(new() { Value = _archive });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
