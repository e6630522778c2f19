using Pipeline.Storage.Reports;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Verifying;

namespace Pipeline.Worker.Retrying;

/// <summary>The refused items of an archive that are to be read again, found by their place: a newer reader may count others before them.</summary>
internal sealed class ChosenRejects
{
    private readonly Dictionary<PlaceKey, Queue<RejectReport>> _byPlace = [];

    public ChosenRejects(IEnumerable<RejectReport> rejects)
    {
        foreach (var reject in rejects)
        {
            var place = PlaceKey.Of(reject.Member, reject.Ordinal, reject.ByteOffset);
            if (!_byPlace.TryGetValue(place, out var queue))
            {
                _byPlace[place] = queue = new(1);
            }

            queue.Enqueue(reject);
        }
    }

    public bool IsEmpty => _byPlace.Count == 0;

    public IEnumerable<RejectReport> Left => _byPlace.Values.SelectMany(rejects => rejects);

    /// <summary>The item under the number that the ledger knows it by; null when it is not to be read again.</summary>
    public SliceItem? Take(SliceItem read)
    {
        var place = PlaceKey.Of(read.Place.Member, read.Place.Ordinal, read.Place.ByteOffset);
        if (!_byPlace.TryGetValue(place, out var queue))
        {
            return null;
        }

        // Of members with one name each has its own turn; the number tells when the neighbours were not refused.
        var reject = queue.FirstOrDefault(waiting => waiting.Item == read.Item) ?? queue.Peek();
        var others = queue.Where(waiting => waiting != reject).ToList();
        if (others.Count == 0)
        {
            _byPlace.Remove(place);
        }
        else
        {
            _byPlace[place] = new(others);
        }

        return read with { Item = reject.Item };
    }
}
