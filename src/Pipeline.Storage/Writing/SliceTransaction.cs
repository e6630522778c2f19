using Npgsql;
using Pipeline.Storage.Telegrams;

namespace Pipeline.Storage.Writing;

/// <summary>What happens inside the one transaction of a slice, after its ledger row was locked.</summary>
internal static class SliceTransaction
{
    public static async Task<SliceOutcome> RunAsync(
        NpgsqlConnection connection, CableStore store, SectionReading reading, SliceResult slice, TimeProvider time, long started, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var candidates = CableStore.Fold(slice.Items);
        await TelegramLocks.TakeAsync(connection, candidates.Values.Select(c => c.Row.CanonicalId), cancellationToken);
        await store.InsertAsync(candidates.Values, slice.ParserVersion, slice.RulesVersion, now, cancellationToken);

        await new TelegramSettling(connection, store, reading, slice.ParserVersion, slice.RulesVersion, now)
            .RunAsync(candidates.Values.Where(c => c.IsNew).Select(c => c.Row.CanonicalId), again: false, cancellationToken);

        var ended = slice.Items.Select(item => EndedItem.Of(item, candidates)).ToList();
        await LedgerRows.CopyAsync(connection, slice, ended, now, cancellationToken);

        var outcome = RetryTransaction.Outcome(ended, alreadyDone: false);
        await LedgerRows.MarkDoneAsync(connection, slice, outcome, [.. candidates.Values.Where(c => c.IsNew)], now, time.GetElapsedTime(started), cancellationToken);
        return outcome;
    }
}
