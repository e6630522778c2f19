using Npgsql;

namespace Pipeline.Storage.Ledger;

/// <summary>
/// A session advisory lock, held by a connection of its own: the server lets go of it when the process dies. When only that
/// connection breaks, another process may take over: the holder asks every two seconds and is told by <see cref="Lost"/>.
/// </summary>
public sealed class ArchiveLease : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private readonly NpgsqlConnection _connection;
    private readonly long _key;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _asking = Task.CompletedTask;

    private ArchiveLease(NpgsqlConnection connection, long key, TimeProvider time) => (_connection, _key, _time) = (connection, key, time);

    /// <summary>Cancelled when the lease was lost.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Asks the server now: before a step that only the holder may take.</summary>
    public async Task<bool> IsHeldAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // A connection that answers is the session that took the lock: a pooled one is never renewed under its user.
            await using var command = new NpgsqlCommand("SELECT 1", _connection);
            await command.ExecuteScalarAsync(cancellationToken);
            return true;
        }
        catch (Exception broken) when (broken is NpgsqlException or InvalidOperationException)
        {
            await _lost.CancelAsync();
            return false;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _asking;
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
        _turn.Dispose();
        _lost.Dispose();
        _stop.Dispose();
    }

    internal static async Task<ArchiveLease?> TryTakeAsync(NpgsqlDataSource dataSource, long key, TimeProvider time, CancellationToken cancellationToken)
    {
        var lease = new ArchiveLease(await dataSource.OpenConnectionAsync(cancellationToken), key, time);
        try
        {
            if (await lease.AskAsync("pg_try_advisory_lock", cancellationToken))
            {
                lease._asking = lease.KeepAskingAsync();
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

    private async Task KeepAskingAsync()
    {
        do
        {
            await Task.Delay(Interval, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        while (!_stop.IsCancellationRequested && await IsHeldAsync(CancellationToken.None));
    }

    private async Task<bool> AskAsync(string function, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT {function}($1)", _connection);
        command.Parameters.Add(new() { Value = _key });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
