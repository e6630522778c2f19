using Npgsql;

namespace Pipeline.Storage.Writing;

/// <summary>What the ledger knows of a slice.</summary>
/// <param name="Written">The outcome when it was written before.</param>
internal sealed record SlicePlan(long ArchiveId, long FirstItem, int Items, SliceOutcome? Written)
{
    /// <summary>Reads and locks the slice's row: the same slice delivered twice at once is written by one and found done by the other.</summary>
    public static async Task<SlicePlan> LockAsync(NpgsqlConnection connection, SliceResult slice, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT archive_id, first_item, items, state = 'done', stored, duplicates, rejected FROM pipeline.slices WHERE id = $1 FOR UPDATE", connection);
        command.Parameters.Add(new() { Value = slice.SliceId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            throw new ArgumentException($"Slice {slice.SliceId} was never planned.", nameof(slice));
        }

        return new SlicePlan(
            reader.GetInt64(0),
            reader.GetInt64(1),
            reader.GetInt32(2),
            reader.GetBoolean(3) ? new SliceOutcome(reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6), AlreadyDone: true) : null);
    }

    /// <summary>A slice that does not match its plan would lose or invent items without anyone noticing.</summary>
    public void Check(SliceResult slice)
    {
        if (slice.ArchiveId != ArchiveId)
        {
            throw new ArgumentException($"Slice {slice.SliceId} belongs to archive {ArchiveId}, not {slice.ArchiveId}.", nameof(slice));
        }

        if (slice.Items.Count != Items)
        {
            throw new ArgumentException($"Slice {slice.SliceId} was planned with {Items} items and came with {slice.Items.Count}.", nameof(slice));
        }

        for (var i = 0; i < slice.Items.Count; i++)
        {
            var item = slice.Items[i];
            if (item.Item != FirstItem + i)
            {
                throw new ArgumentException($"Slice {slice.SliceId} holds item {item.Item} where item {FirstItem + i} was planned.", nameof(slice));
            }

            if (item.Cable is null == item.Reject is null)
            {
                throw new ArgumentException($"Item {item.Item} of slice {slice.SliceId} must be a cable or a reject, and just one of them.", nameof(slice));
            }
        }
    }
}
