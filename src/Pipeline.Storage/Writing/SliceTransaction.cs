using Npgsql;

namespace Pipeline.Storage.Writing;

/// <summary>What happens inside the one transaction of a slice, after its ledger row was locked.</summary>
internal sealed class SliceTransaction(
    NpgsqlConnection connection, NpgsqlTransaction transaction, SliceResult slice, EntityDictionary dictionary, DateTimeOffset now)
{
    private const string Savepoint = "cables";
    private readonly HashSet<(string Type, string Id)> _entities = [];

    /// <summary>Dictionary rows written here; to be remembered once committed.</summary>
    public IEnumerable<(string Type, string Id)> Entities => _entities;

    public async Task<SliceOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var candidates = Fold();
        await StoreAsync([.. candidates.Values.OrderBy(c => c.Row.ContentKey, ContentKeyComparer.Instance)], cancellationToken);

        var ended = slice.Items.Select(item => EndedItem.Of(item, item.Cable is null ? null : candidates[item.Cable.ContentKey])).ToList();
        await LedgerRows.CopyAsync(connection, slice, ended, now, cancellationToken);

        var outcome = new SliceOutcome(
            ended.Count(e => e.Outcome == Model.ItemOutcome.Stored),
            ended.Count(e => e.Outcome == Model.ItemOutcome.Duplicate),
            ended.Count(e => e.Outcome == Model.ItemOutcome.Rejected),
            AlreadyDone: false);
        var stored = candidates.Values.Where(c => c.IsNew).ToList();
        await LedgerRows.MarkDoneAsync(connection, slice, outcome, stored, now, cancellationToken);
        return outcome;
    }

    /// <summary>The same key twice in one statement is an error of the database (21000): one candidate per key.</summary>
    private Dictionary<byte[], Candidate> Fold()
    {
        var candidates = new Dictionary<byte[], Candidate>(ContentKeyComparer.Instance);
        foreach (var item in slice.Items)
        {
            if (item.Cable is { } cable && !candidates.ContainsKey(cable.ContentKey))
            {
                candidates.Add(cable.ContentKey, new Candidate(cable, item.Item));
            }
        }

        return candidates;
    }

    /// <summary>Stores all, or halves until what the database refuses stands alone. Nothing is committed meanwhile.</summary>
    private async Task StoreAsync(IReadOnlyList<Candidate> candidates, CancellationToken cancellationToken)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        await transaction.SaveAsync(Savepoint, cancellationToken);
        try
        {
            var added = await dictionary.InsertAsync(connection, candidates, _entities, cancellationToken);
            await CableInsert.RunAsync(connection, candidates, slice.ParserVersion, slice.RulesVersion, now, cancellationToken);
            await CableChildren.CopyAsync(connection, [.. candidates.Where(c => c.IsNew)], cancellationToken);
            await transaction.ReleaseAsync(Savepoint, cancellationToken);
            _entities.UnionWith(added.Select(e => (e.Type, e.Id)));
        }
        catch (PostgresException error) when (Refusal.IsRefusal(error))
        {
            await transaction.RollbackAsync(Savepoint, cancellationToken);
            foreach (var candidate in candidates)
            {
                (candidate.CableId, candidate.IsNew) = (null, false);
            }

            if (candidates.Count == 1)
            {
                candidates[0].Refusal = Refusal.InWords(error);
                return;
            }

            var half = candidates.Count / 2;
            await StoreAsync([.. candidates.Take(half)], cancellationToken);
            await StoreAsync([.. candidates.Skip(half)], cancellationToken);
        }
    }
}
