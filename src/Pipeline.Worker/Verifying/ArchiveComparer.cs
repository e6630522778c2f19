using Microsoft.Extensions.Logging;
using Pipeline.Archives;
using Pipeline.Storage.Reports;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Parsing;

namespace Pipeline.Worker.Verifying;

/// <summary>
/// Reads a file again and compares it item by item with the ledger. Both come in order, so that as a rule two items are in memory;
/// what stands at different numbers, after a retry or a newer reader, waits as hashes until its place comes on the other side.
/// </summary>
internal sealed class ArchiveComparer(ComparedItemsQuery ledger, ArchiveLimits limits, ILogger log)
{
    private const int MostShown = 100;

    private readonly ItemComparison _comparison = new(ledger);

    /// <param name="progress">Told the items read after each.</param>
    public async Task<ArchiveComparison> CompareAsync(ArchiveReport archive, string path, string shown, Action<long> progress, CancellationToken cancellationToken)
    {
        var run = new Run(_comparison);
        await using var rows = ledger.RunAsync(archive.Id, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var number = 0L;
        foreach (var read in ArchiveReader.Read(path, limits, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var raw = SliceItem.From(++number, read);
            var file = FileItem.Of(raw, CableParsing.Parse(raw, log));
            await run.FileAsync(file, PlaceKey.Show(raw.Place.Member, raw.Place.Ordinal, raw.Place.ByteOffset), cancellationToken);
            if (await rows.MoveNextAsync())
            {
                await run.RowAsync(rows.Current, cancellationToken);
            }

            progress(number);
        }

        while (await rows.MoveNextAsync())
        {
            await run.RowAsync(rows.Current, cancellationToken);
        }

        run.Finish();
        return new(archive.Id, archive.Name, run.Differences == 0 ? "same" : "different", shown, run.Compared, run.Differences, run.First);
    }

    private sealed class Run(ItemComparison comparison)
    {
        private readonly Dictionary<PlaceKey, Queue<FileItem>> _files = [];
        private readonly Dictionary<PlaceKey, Queue<ComparedItem>> _rows = [];
        private readonly Dictionary<long, string> _shown = [];

        public long Compared { get; private set; }

        public long Differences { get; private set; }

        public List<ItemDifference> First { get; } = [];

        public async Task FileAsync(FileItem file, string shown, CancellationToken cancellationToken)
        {
            if (Take(_rows, file.Place) is { } row)
            {
                await CompareAsync(row, file, cancellationToken);
                return;
            }

            Put(_files, file.Place, file);
            // Names are kept of the few that could be shown alone.
            if (_shown.Count < MostShown)
            {
                _shown[file.Item] = shown;
            }
        }

        public async Task RowAsync(ComparedItem row, CancellationToken cancellationToken)
        {
            var place = PlaceKey.Of(row.Member, row.Ordinal, row.ByteOffset);
            if (Take(_files, place) is { } file)
            {
                _shown.Remove(file.Item);
                await CompareAsync(row, file, cancellationToken);
            }
            else
            {
                Put(_rows, place, row);
            }
        }

        public void Finish()
        {
            foreach (var row in _rows.Values.SelectMany(rows => rows).OrderBy(row => row.Item))
            {
                Add(row.Item, PlaceKey.Show(row.Member, row.Ordinal, row.ByteOffset), $"{row.Outcome} in the ledger, and the file has nothing at this place");
            }

            foreach (var file in _files.Values.SelectMany(files => files).OrderBy(file => file.Item))
            {
                Add(file.Item, _shown.GetValueOrDefault(file.Item), $"the file has {(file.Code is { } code ? $"a reject ({code})" : "a cable")} at a place that the ledger does not know");
            }
        }

        private async Task CompareAsync(ComparedItem row, FileItem file, CancellationToken cancellationToken)
        {
            Compared++;
            if (await comparison.CompareAsync(row, file, cancellationToken) is { } what)
            {
                Add(row.Item, PlaceKey.Show(row.Member, row.Ordinal, row.ByteOffset), what);
            }
        }

        private void Add(long item, string? place, string what)
        {
            Differences++;
            if (First.Count < MostShown)
            {
                First.Add(new(item, place, what));
            }
        }

        private static T? Take<T>(Dictionary<PlaceKey, Queue<T>> waiting, PlaceKey place)
            where T : class
        {
            if (!waiting.TryGetValue(place, out var queue))
            {
                return null;
            }

            var first = queue.Dequeue();
            if (queue.Count == 0)
            {
                waiting.Remove(place);
            }

            return first;
        }

        private static void Put<T>(Dictionary<PlaceKey, Queue<T>> waiting, PlaceKey place, T item)
        {
            if (!waiting.TryGetValue(place, out var queue))
            {
                waiting[place] = queue = new(1);
            }

            queue.Enqueue(item);
        }
    }
}
