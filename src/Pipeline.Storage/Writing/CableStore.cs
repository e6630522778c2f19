using Npgsql;

namespace Pipeline.Storage.Writing;

/// <summary>Stores distinct cables inside an open transaction, and keeps what the database refuses from taking its neighbours along.</summary>
internal sealed class CableStore(NpgsqlConnection connection, NpgsqlTransaction transaction, EntityDictionary dictionary)
{
    private const string Savepoint = "cables";
    private readonly HashSet<(string Type, string Id)> _entities = [];

    /// <summary>Dictionary rows written here; to be remembered once committed.</summary>
    public IEnumerable<(string Type, string Id)> Entities => _entities;

    /// <summary>One candidate per key (the same key twice in one statement is an error of the database, 21000), the first of each.</summary>
    public static Dictionary<byte[], Candidate> Fold(IEnumerable<ItemResult> items)
    {
        var candidates = new Dictionary<byte[], Candidate>(ContentKeyComparer.Instance);
        foreach (var item in items)
        {
            if (item.Cable is { } cable && !candidates.ContainsKey(cable.ContentKey))
            {
                candidates.Add(cable.ContentKey, new Candidate(cable, item.Item));
            }
        }

        return candidates;
    }

    /// <summary>Inserts the cables that are not there yet, with their children.</summary>
    public Task InsertAsync(IEnumerable<Candidate> candidates, string parserVersion, string rulesVersion, DateTimeOffset now, CancellationToken cancellationToken) =>
        EachAsync(Sorted(candidates), async some =>
        {
            await CableRows.InsertAsync(connection, some, parserVersion, rulesVersion, now, cancellationToken);
            await CableChildren.CopyAsync(connection, [.. some.Where(c => c.IsNew)], cancellationToken);
        }, cancellationToken);

    /// <summary>Replaces cables that are there, with their children; their ids must be set. With <paramref name="texts"/> their texts and keys as well.</summary>
    public Task ReplaceAsync(IEnumerable<Candidate> candidates, bool texts, string parserVersion, string rulesVersion, CancellationToken cancellationToken) =>
        EachAsync(Sorted(candidates), async some =>
        {
            await CableRows.UpdateAsync(connection, some, texts, parserVersion, rulesVersion, cancellationToken);
            await CableChildren.DeleteAsync(connection, [.. some.Select(c => c.CableId!.Value)], cancellationToken);
            await CableChildren.CopyAsync(connection, some, cancellationToken);
        }, cancellationToken);

    /// <summary>Does it for all, or halves until what the database refuses stands alone. Nothing is committed meanwhile.</summary>
    private async Task EachAsync(List<Candidate> candidates, Func<IReadOnlyList<Candidate>, Task> store, CancellationToken cancellationToken)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        await transaction.SaveAsync(Savepoint, cancellationToken);
        try
        {
            var added = await dictionary.InsertAsync(connection, candidates, _entities, cancellationToken);
            await store(candidates);
            await transaction.ReleaseAsync(Savepoint, cancellationToken);
            _entities.UnionWith(added.Select(e => (e.Type, e.Id)));
        }
        catch (PostgresException error) when (Refusal.IsRefusal(error))
        {
            await transaction.RollbackAsync(Savepoint, cancellationToken);
            if (candidates.Count == 1)
            {
                candidates[0].Refuse(Refusal.InWords(error));
                return;
            }

            var half = candidates.Count / 2;
            await EachAsync([.. candidates.Take(half)], store, cancellationToken);
            await EachAsync([.. candidates.Skip(half)], store, cancellationToken);
        }
    }

    private static List<Candidate> Sorted(IEnumerable<Candidate> candidates) => [.. candidates.OrderBy(c => c.Row.ContentKey, ContentKeyComparer.Instance)];
}
