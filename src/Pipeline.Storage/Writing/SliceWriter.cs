using Npgsql;

namespace Pipeline.Storage.Writing;

/// <summary>Writes slices. Safe to call again with a slice that is already stored: nothing changes. One per process, shared by all threads.</summary>
public sealed class SliceWriter(NpgsqlDataSource dataSource, TimeProvider time)
{
    private const int Attempts = 5;
    private readonly EntityDictionary _dictionary = new();

    /// <summary>Writes one slice in one transaction; a cable that the database refuses becomes a reject, its neighbours are stored.</summary>
    /// <exception cref="ArgumentException">The slice is not what the ledger planned: a mistake of the caller.</exception>
    /// <exception cref="NpgsqlException">The database is out of reach or out of order; nothing was written, deliver the slice again.</exception>
    public async Task<SliceOutcome> WriteAsync(SliceResult slice, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AttemptAsync(slice, cancellationToken);
            }
            catch (PostgresException error) when (Refusal.IsTransient(error) && attempt < Attempts)
            {
                // The order of writing prevents deadlocks between writers, not with an operator's statement beside them.
                await Task.Delay(TimeSpan.FromMilliseconds((20 << attempt) + Random.Shared.Next(40)), time, cancellationToken);
            }
        }
    }

    private async Task<SliceOutcome> AttemptAsync(SliceResult slice, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var planned = await SlicePlan.LockAsync(connection, slice, cancellationToken);
        if (planned.Written is { } before)
        {
            return before;
        }

        planned.Check(slice);
        var work = new SliceTransaction(connection, transaction, slice, _dictionary, time.GetUtcNow());
        var outcome = await work.RunAsync(cancellationToken);

        // Not cancellable: a commit cut off midway leaves the caller not knowing, and a redelivery with nothing to do.
        await transaction.CommitAsync(CancellationToken.None);
        _dictionary.Committed(work.Entities);
        return outcome;
    }
}

/// <param name="AlreadyDone">True when the slice had been written before and this call changed nothing.</param>
public sealed record SliceOutcome(int Stored, int Duplicates, int Rejected, bool AlreadyDone);
