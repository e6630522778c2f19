using Microsoft.Extensions.Logging;
using Pipeline.Cables;
using Pipeline.Entities;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;

namespace Pipeline.Worker.Reprocessing;

/// <summary>
/// Reads stored cables again, a page in one transaction. Each page carries the new versions when it is committed, so that a run that
/// was stopped goes on where it was, beside workers that store new cables.
/// </summary>
internal sealed class Reprocessor(StoredTextsQuery texts, SliceWriter writer, EntityLabels labels, EntityExtractor extractor, ILogger log)
{
    // As many as a slice: the rows of a page are locked while it is written, and workers may wait for them.
    private const int PageCables = 128;

    private readonly CableRereading _reading = new(extractor, log);

    /// <param name="progress">Told the cables done and chosen after every page.</param>
    public async Task<ReprocessReport> RunAsync(ReprocessChoice choice, Action<long, long> progress, CancellationToken cancellationToken)
    {
        var old = choice.Of(await texts.VersionsAsync(cancellationToken), TelegramParser.Version, extractor.RulesVersion);
        var chosen = old.Count == 0 ? 0 : await texts.CountAsync(choice.Archive, old, cancellationToken);
        var failures = new List<ReprocessFailure>();
        long done = 0, last = 0;
        while (chosen > 0 && await texts.PageAsync(last, PageCables, choice.Archive, old, cancellationToken) is { Count: > 0 } page)
        {
            failures.AddRange(await RenewAsync(page, cancellationToken));
            done += page.Count;
            last = page[^1].CableId;
            progress(done, Math.Max(done, chosen));
        }

        // Names to show come with the lists; the dictionary would keep those of the first cable for ever.
        var renamed = await labels.RenewAsync(extractor.Label, extractor.CountryOf, cancellationToken);
        return new(TelegramParser.Version, extractor.RulesVersion, Math.Max(done, chosen), done - failures.Count, renamed, failures);
    }

    private async Task<List<ReprocessFailure>> RenewAsync(IReadOnlyList<StoredText> page, CancellationToken cancellationToken)
    {
        var failures = new List<ReprocessFailure>();
        var rows = new List<CableRow>();
        foreach (var stored in page)
        {
            var (row, reject) = _reading.Read(stored);
            if (row is not null)
            {
                rows.Add(row);
            }
            else
            {
                failures.Add(new(stored.CableId, stored.CanonicalId, reject!.Code, reject.Reason));
            }
        }

        foreach (var refusal in await writer.RewriteAsync(rows, TelegramParser.Version, extractor.RulesVersion, cancellationToken))
        {
            var stored = page.First(text => text.ContentKey.AsSpan().SequenceEqual(refusal.ContentKey));
            failures.Add(new(stored.CableId, stored.CanonicalId, RewriteRefusal.Code, refusal.Reason));
        }

        return failures;
    }
}
