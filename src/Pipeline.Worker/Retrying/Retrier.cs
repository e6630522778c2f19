using Pipeline.Archives;
using Pipeline.Cables;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;
using Pipeline.Worker.ArchiveFiles;
using Pipeline.Worker.Messages;

namespace Pipeline.Worker.Retrying;

/// <summary>
/// Reads refused items again, from the archive's file, or from the kept bytes when it is gone. A batch is one transaction: a run
/// that was stopped goes on with what is still refused. The archive is leased, so that no watcher reads it at the same time.
/// </summary>
internal sealed class Retrier(
    ArchiveLedger ledger, RejectsQuery rejects, SliceWriter writer, ItemRereading reading, ArchiveFileFinder finder, FailedFile failed, ArchiveLimits limits)
{
    private const int BatchItems = 128, BatchCharacters = 4 << 20, MostShown = 100;

    private readonly SliceWriter _writer = writer;
    private readonly ItemRereading _reading = reading;

    /// <param name="progress">Told the archive and the chosen items that are done.</param>
    public async Task<ArchiveRetry> RunAsync(
        ArchiveReport archive, IReadOnlyList<RejectReport> chosen, Action<ArchiveReport, long, long> progress, CancellationToken cancellationToken)
    {
        var nothing = new ArchiveRetry { ArchiveId = archive.Id, Name = archive.Name, Chosen = chosen.Count };
        await using var lease = await ledger.TryLeaseAsync(archive.Id, cancellationToken);
        if (lease is null || archive.State is "reading" or "draining")
        {
            return nothing with { Left = chosen.Count, Why = "the archive is being read: retry when it has ended" };
        }

        var (file, same) = await finder.WithContentAsync(archive, cancellationToken);
        var waiting = new ChosenRejects(chosen);
        var batch = new Batch(this, archive, chosen.Count, progress);
        if (same)
        {
            foreach (var item in Items(file!.Path, waiting, cancellationToken))
            {
                await batch.AddAsync(item, cancellationToken);
            }
        }
        else
        {
            foreach (var reject in chosen)
            {
                if (KeptItem.Of(reject, await rejects.RawAsync(reject.ArchiveId, reject.Item, cancellationToken) ?? [], limits, cancellationToken) is { } item && waiting.Take(item) is { } kept)
                {
                    await batch.AddAsync(kept, cancellationToken);
                }
            }
        }

        await batch.WriteAsync(cancellationToken);
        var left = waiting.Left.LongCount();
        return nothing with
        {
            Stored = batch.Stored,
            Duplicates = batch.Duplicates,
            Refused = batch.Refused,
            Left = left,
            File = !same ? null : batch.Stored + batch.Duplicates > 0 ? await failed.MoveToDoneAsync(file!, CancellationToken.None) : file!.Shown,
            Why = left == 0 ? null : same ? "the file has nothing at these places any more" : "the file is gone, and not all of these items was kept: drop it again",
            First = batch.First,
        };
    }

    private IEnumerable<SliceItem> Items(string path, ChosenRejects waiting, CancellationToken cancellationToken)
    {
        var number = 0L;
        foreach (var read in ArchiveReader.Read(path, limits, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (waiting.Take(SliceItem.From(++number, read)) is { } item)
            {
                yield return item;
                if (waiting.IsEmpty)
                {
                    yield break;
                }
            }
        }
    }

    private sealed class Batch(Retrier retrier, ArchiveReport archive, long chosen, Action<ArchiveReport, long, long> progress)
    {
        private readonly List<ItemResult> _items = [];
        private long _characters;

        public long Stored { get; private set; }

        public long Duplicates { get; private set; }

        public long Refused { get; private set; }

        public List<StillRefused> First { get; } = [];

        public async Task AddAsync(SliceItem item, CancellationToken cancellationToken)
        {
            var result = retrier._reading.Read(item);
            if (result.Reject is { } reject && First.Count < MostShown)
            {
                First.Add(new(result.Item, result.Member, result.Ordinal, reject.Code, reject.Reason));
            }

            _items.Add(result);
            _characters += item.Text?.Length ?? 0;
            if (_items.Count == BatchItems || _characters > BatchCharacters)
            {
                await WriteAsync(cancellationToken);
            }
        }

        public async Task WriteAsync(CancellationToken cancellationToken)
        {
            if (_items.Count == 0)
            {
                return;
            }

            var outcome = await retrier._writer.WriteRetryAsync(
                new RetryResult { ArchiveId = archive.Id, ParserVersion = TelegramParser.Version, RulesVersion = retrier._reading.RulesVersion, Items = [.. _items] }, cancellationToken);
            Stored += outcome.Stored;
            Duplicates += outcome.Duplicates;
            Refused += outcome.Rejected;
            _items.Clear();
            _characters = 0;
            progress(archive, Stored + Duplicates + Refused, chosen);
        }
    }
}
