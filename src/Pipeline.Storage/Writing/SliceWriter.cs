using Npgsql;
using Pipeline.Storage.Telegrams;

namespace Pipeline.Storage.Writing;

/// <summary>Writes slices. Safe to call again with a slice that is already stored: nothing changes. One per process, shared by all threads.</summary>
public sealed class SliceWriter(NpgsqlDataSource dataSource, SectionReading reading, TimeProvider time)
{
    private readonly Transactions _transactions = new(dataSource, new EntityDictionary(), time);

    /// <summary>Writes one slice in one transaction; a cable that the database refuses becomes a reject, its neighbours are stored.</summary>
    /// <exception cref="ArgumentException">The slice is not what the ledger planned: a mistake of the caller.</exception>
    /// <exception cref="NpgsqlException">The database is out of reach or out of order; nothing was written, deliver the slice again.</exception>
    public Task<SliceOutcome> WriteAsync(SliceResult slice, CancellationToken cancellationToken) =>
        _transactions.RunAsync(async (connection, store) =>
        {
            var started = time.GetTimestamp();
            var planned = await SlicePlan.LockAsync(connection, slice, cancellationToken);
            if (planned.Written is { } before)
            {
                return (before, Commit: false);
            }

            planned.Check(slice);
            return (await SliceTransaction.RunAsync(connection, store, reading, slice, time, started, cancellationToken), Commit: true);
        }, cancellationToken);

    /// <summary>
    /// Writes what came of reading an archive again, in one transaction: items in place of rejected ones, and new ones behind the last
    /// as a slice of their own (see <see cref="RetryPlan"/>). Items that are rejected no more are left as they are, so that a redelivery
    /// changes nothing. Sums, total and state of the archive follow; a failed archive stays failed until <c>ArchiveLedger.RetryEndedAsync</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The archive is in progress, or the numbers are those of another plan.</exception>
    /// <returns>What the items turned into; those that were no rejects count nowhere.</returns>
    public Task<SliceOutcome> WriteRetryAsync(RetryResult retry, CancellationToken cancellationToken) =>
        _transactions.RunAsync(async (connection, store) =>
            (await RetryTransaction.RunAsync(connection, store, reading, retry, time, cancellationToken), Commit: true), cancellationToken);

    /// <summary>
    /// Replaces what was read from cables that are stored, in one transaction: a newer parser or newer rules read them again.
    /// Cables are known by their content key; raw text, sources and ledger stay. What was put together of them is made anew. One that the database refuses stays as it was.
    /// </summary>
    /// <returns>The refused ones with the reason; empty when all were replaced.</returns>
    /// <exception cref="ArgumentException">A cable is not stored.</exception>
    public Task<IReadOnlyList<RewriteRefusal>> RewriteAsync(
        IReadOnlyList<CableRow> cables, string parserVersion, string rulesVersion, CancellationToken cancellationToken) =>
        _transactions.RunAsync(async (connection, store) =>
            (await RewriteTransaction.RunAsync(connection, store, reading, cables, parserVersion, rulesVersion, time.GetUtcNow(), cancellationToken), Commit: true), cancellationToken);
}

/// <param name="AlreadyDone">True when the slice had been written before and this call changed nothing.</param>
public sealed record SliceOutcome(int Stored, int Duplicates, int Rejected, bool AlreadyDone);
