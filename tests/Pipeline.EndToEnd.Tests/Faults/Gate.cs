using Npgsql;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>
/// Stops the program at an exact step: the ledger's row for that step is held by a trigger until the gate opens, so that a kill
/// falls between this step and the next on every machine. What was sent in one statement is committed all the same when the gate
/// opens behind a dead client; a transaction of several statements is rolled back, unless the gate stands at its commit.
/// </summary>
internal sealed class Gate : IAsyncDisposable
{
    private static long _next = 7_300_000;
    private readonly NpgsqlConnection _holder;
    private readonly long _key;

    private Gate(NpgsqlConnection holder, long key) => (_holder, _key) = (holder, key);

    /// <summary>Closes the gate.</summary>
    /// <param name="table">Table of the ledger, without schema.</param>
    /// <param name="step"><c>INSERT</c>, <c>UPDATE</c>.</param>
    /// <param name="when">Which rows, as an expression over <c>NEW</c> and <c>OLD</c>.</param>
    /// <param name="atCommit">Held when its transaction commits, instead of when the row is written.</param>
    public static async Task<Gate> CloseAsync(Database database, string table, string step, string when, bool atCommit, CancellationToken cancellationToken)
    {
        var key = Interlocked.Increment(ref _next);
        var holder = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await holder.OpenAsync(cancellationToken);
        var trigger = atCommit
            ? $"CREATE CONSTRAINT TRIGGER gate_{key} AFTER {step} ON pipeline.{table} DEFERRABLE INITIALLY DEFERRED"
            : $"CREATE TRIGGER gate_{key} AFTER {step} ON pipeline.{table}";
        await using var command = new NpgsqlCommand($"""
            CREATE FUNCTION pipeline.gate_{key}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_advisory_xact_lock_shared({key}); RETURN NULL; END';
            SELECT pg_advisory_lock({key});
            {trigger} FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION pipeline.gate_{key}();
            """, holder);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return new(holder, key);
    }

    /// <summary>Waits until the program stands at the gate.</summary>
    public async Task ReachedAsync(PipelineProcess process, CancellationToken cancellationToken) =>
        await Pipeline.Testing.Eventually.TrueAsync(
            async () => process.HasExited ? throw new InvalidOperationException($"ended before it came to the gate: {process.Error}") : await WaitingAsync(cancellationToken),
            FaultRun.Deadline, cancellationToken);

    /// <summary>Opens it for good, and waits until those who stood at it have passed or, their program being dead, have gone.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT pg_advisory_unlock({_key})", _holder);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await Pipeline.Testing.Eventually.TrueAsync(async () => !await HeldAsync(cancellationToken), FaultRun.Deadline, cancellationToken);
    }

    public async ValueTask DisposeAsync() => await _holder.DisposeAsync();

    private Task<bool> WaitingAsync(CancellationToken cancellationToken) => AskAsync("AND NOT granted", cancellationToken);

    private Task<bool> HeldAsync(CancellationToken cancellationToken) => AskAsync("", cancellationToken);

    private async Task<bool> AskAsync(string which, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"""
            SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = {_key} AND mode = 'ShareLock' {which}
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
            """, _holder);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
