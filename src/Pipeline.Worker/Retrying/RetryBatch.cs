using Pipeline.Cables;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Retrying;

/// <summary>Collects items that were read again and writes as many as a slice in one transaction.</summary>
internal sealed class RetryBatch(RetryServices services, ArchiveReport archive, IReadOnlyList<RejectReport> chosen, Action<long> progress)
{
    private const int MostItems = 128, MostCharacters = 4 << 20, MostShown = 100;

    private readonly List<ItemResult> _items = [];
    private readonly HashSet<long> _left = [.. chosen.Select(reject => reject.Item)];
    private readonly List<StillRefused> _first = [];
    private long _characters, _stored, _duplicates, _refused, _added;

    public async Task AddAsync(ItemResult item, CancellationToken cancellationToken)
    {
        if (item.Reject is { } reject && _first.Count < MostShown)
        {
            _first.Add(new(item.Item, item.Member, item.Ordinal, reject.Code, reject.Reason));
        }

        _added += _left.Remove(item.Item) ? 0 : 1;
        _items.Add(item);
        _characters += item.Cable?.RawText.Length ?? 0;
        if (_items.Count == MostItems || _characters > MostCharacters)
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

        var outcome = await services.Writer.WriteRetryAsync(
            new()
            {
                ArchiveId = archive.Id,
                ParserVersion = TelegramParser.Version,
                RulesVersion = services.Reading.RulesVersion,
                ProgramVersion = ProgramVersion.Value,
                Worker = Environment.MachineName,
                Items = [.. _items],
            },
            cancellationToken);
        _stored += outcome.Stored;
        _duplicates += outcome.Duplicates;
        _refused += outcome.Rejected;
        _items.Clear();
        _characters = 0;
        progress(_stored + _duplicates + _refused);
    }

    public ArchiveRetry Report(ArchiveRetry retry) =>
        retry with { Stored = _stored, Duplicates = _duplicates, Refused = _refused, Added = _added, Left = _left.Count, First = _first };
}
