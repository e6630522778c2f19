using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Writing;

/// <summary>
/// Which numbers the items of a new reading get. Items at places of rejects take their numbers; rejects whose place is read no more
/// (a container that could not be opened) give their numbers to new items in order; what is new beyond follows the last item. Stored
/// items keep number and meaning. The same ledger and the same file give the same plan, and a plan made after half of another was
/// written is its other half.
/// </summary>
/// <remarks>
/// Read the file twice under the archive's lease: <see cref="See"/> for every item in order, <see cref="SealAsync"/>, then for every
/// item again <see cref="Wants"/> and, when true, <see cref="Number"/>. Some 100 bytes of memory an item.
/// </remarks>
public sealed class RetryPlan
{
    private readonly NpgsqlDataSource _dataSource;
    private readonly long _archiveId;
    private readonly IReadOnlySet<long>? _chosen;
    private readonly Dictionary<UInt128, Place> _places = [];
    private readonly Dictionary<UInt128, List<LedgerItem>> _ambiguous = [];
    private Queue<long> _free = [];
    private long _last;

    private RetryPlan(NpgsqlDataSource dataSource, long archiveId, IReadOnlySet<long>? chosen) => (_dataSource, _archiveId, _chosen) = (dataSource, archiveId, chosen);

    /// <summary>Reads what the ledger holds of the archive.</summary>
    /// <param name="chosen">Numbers of the rejected items to read again; null for all. Rejects whose place is read no more are not chosen: they are out of date.</param>
    /// <exception cref="ArgumentException">There is no such archive.</exception>
    /// <exception cref="InvalidOperationException">The archive is in progress.</exception>
    public static async Task<RetryPlan> LoadAsync(NpgsqlDataSource dataSource, long archiveId, IReadOnlySet<long>? chosen, CancellationToken cancellationToken)
    {
        var idle = await dataSource.ListAsync("""
            SELECT a.state IN ('done', 'partial', 'failed') AND NOT EXISTS (SELECT FROM pipeline.slices s WHERE s.archive_id = a.id AND s.state <> 'done')
            FROM pipeline.archives a WHERE a.id = $1
            """, row => row.GetBoolean(0), cancellationToken, archiveId);
        if (idle is not [true])
        {
            throw idle.Count == 0 ? new ArgumentException($"There is no archive {archiveId}.", nameof(archiveId)) : InProgress(archiveId);
        }

        var plan = new RetryPlan(dataSource, archiveId, chosen);
        await foreach (var (item, member, ordinal, rejected) in dataSource.StreamAsync(
            "SELECT item, member, ordinal, outcome = 'rejected' FROM pipeline.items WHERE archive_id = $1 ORDER BY item",
            row => (row.GetInt64(0), row.Maybe<string>("member"), row.GetInt32(2), row.GetBoolean(3)), [archiveId], cancellationToken))
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(plan._places, Key(member, ordinal), out _);
            place = place with { Item = item, Rejected = rejected, Held = place.Held + 1 };
            plan._last = item;
        }

        return plan;
    }

    internal static InvalidOperationException InProgress(long archiveId) =>
        new($"Archive {archiveId} is in progress: wait until every item has ended.");

    /// <summary>Notes that the new reading gives an item at this place.</summary>
    public void See(string? member, int ordinal)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, Key(member, ordinal), out _);
        place = place with { Read = place.Read + 1 };
    }

    /// <summary>The whole file was seen.</summary>
    public async Task SealAsync(CancellationToken cancellationToken)
    {
        if (_places.Any(p => p.Value.IsAmbiguous))
        {
            // Members of the same name: only their content tells them apart.
            await foreach (var item in new ItemsQuery(_dataSource).RunAsync(_archiveId, cancellationToken))
            {
                var key = Key(item.Member, item.Ordinal);
                if (_places[key].IsAmbiguous)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(_ambiguous, key, out _) ??= []).Add(item);
                }
            }
        }

        var free = _places.Where(p => p.Value is { Held: 1, Read: 0, Rejected: true }).Select(p => p.Value.Item)
            .Concat(_ambiguous.Where(a => _places[a.Key].Read == 0).SelectMany(a => a.Value).Where(i => i.ContentKey is null).Select(i => i.Item));
        _free = new Queue<long>(free.Order());
    }

    /// <summary>False when nothing is to be done for an item at this place: it is stored, or was not chosen. Costs no parsing to know.</summary>
    /// <exception cref="InvalidOperationException">The place was not seen before: the file has changed.</exception>
    public bool Wants(string? member, int ordinal)
    {
        var place = Find(member, ordinal);
        return place.IsAmbiguous || place.Held == 0 || (place.Rejected && IsChosen(place.Item));
    }

    /// <summary>Number under which the item is to be written with <see cref="SliceWriter.WriteRetryAsync"/>; null when it is stored already. To be asked once for every item that is wanted, in order.</summary>
    /// <param name="contentKey">Key of the cable; null when the item is refused.</param>
    public long? Number(string? member, int ordinal, byte[]? contentKey)
    {
        var place = Find(member, ordinal);
        if (!place.IsAmbiguous)
        {
            return place.Held == 0 ? Fresh() : place.Rejected && IsChosen(place.Item) ? place.Item : null;
        }

        var held = _ambiguous.GetValueOrDefault(Key(member, ordinal)) ?? [];
        if (held.FindIndex(i => contentKey is not null && ContentKeyComparer.Instance.Equals(i.ContentKey, contentKey)) is >= 0 and var same)
        {
            held.RemoveAt(same);
            return null;
        }

        if (held.FindIndex(i => i.ContentKey is null) is >= 0 and var refused)
        {
            var item = held[refused].Item;
            held.RemoveAt(refused);
            return IsChosen(item) ? item : null;
        }

        return Fresh();
    }

    private long Fresh() => _free.TryDequeue(out var item) ? item : ++_last;

    private bool IsChosen(long item) => _chosen is null || _chosen.Contains(item);

    private Place Find(string? member, int ordinal) => _places.TryGetValue(Key(member, ordinal), out var place) && place.Read > 0
        ? place
        : throw new InvalidOperationException($"Item {ordinal} of {member ?? "the file"} was not there when the file was seen first: it has changed.");

    /// <summary>Half a SHA-256 instead of the name: a hostile archive has a million names, as long as it likes, and cannot make two collide.</summary>
    private static UInt128 Key(string? member, int ordinal)
    {
        var place = Encoding.UTF8.GetBytes(member is null ? $"{ordinal}" : $"{ordinal} {CleanText.Of(member)}");
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(place));
    }

    /// <param name="Item">The last item that the ledger holds there.</param>
    /// <param name="Held">How many the ledger holds there.</param>
    /// <param name="Read">How many the new reading gives there.</param>
    private readonly record struct Place(long Item, bool Rejected, int Held, int Read)
    {
        public bool IsAmbiguous => Held > 1 || Read > 1;
    }
}
