using Pipeline.Archives;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Intake;

/// <summary>Cuts the items of an archive into slices.</summary>
internal static class Slicer
{
    /// <summary>
    /// Cuts at the boundaries that the ledger already knows, so that a resumed archive gives the same slices even when the slice
    /// settings have changed in between; beyond those by number of cables and characters of text.
    /// </summary>
    public static IEnumerable<Slice> Cut(IEnumerable<ArchiveItem> items, IReadOnlyDictionary<int, PlannedSlice> known, PipelineSettings settings)
    {
        var sequence = 1;
        var number = 0L;
        var slice = new List<SliceItem>();
        var chars = 0L;
        foreach (var read in items)
        {
            var length = read is RawCable cable ? cable.Text.Length : ((RejectedItem)read).Raw.Length;
            if (slice.Count > 0 && IsFull(length))
            {
                yield return Take();
            }

            slice.Add(SliceItem.From(++number, read));
            chars += length;
        }

        if (slice.Count > 0)
        {
            yield return Take();
        }

        bool IsFull(int next) => known.TryGetValue(sequence, out var planned)
            ? slice.Count >= planned.Items
            : slice.Count >= settings.SliceCables || chars + next > settings.SliceChars;

        Slice Take()
        {
            var taken = new Slice(sequence++, slice);
            slice = [];
            chars = 0;
            return taken;
        }
    }
}

/// <summary>A slice of an archive.</summary>
/// <param name="Sequence">Number of the slice in its archive, from 1.</param>
/// <param name="Items">At least one item.</param>
internal sealed record Slice(int Sequence, List<SliceItem> Items)
{
    public long FirstItem => Items[0].Item;

    /// <summary>UTF-16 code units of its texts.</summary>
    public long Characters { get; } = Items.Sum(item => (long)(item.Text?.Length ?? 0));

    public InFlight Weight => new(Items.Count, Characters);
}
