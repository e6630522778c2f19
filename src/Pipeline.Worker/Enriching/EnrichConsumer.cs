using System.Diagnostics.CodeAnalysis;
using MassTransit;
using Microsoft.Extensions.Logging;
using Pipeline.Entities;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Parsing;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Enriching;

/// <summary>Queue <c>enrich</c> to PostgreSQL: extracts the entities of each cable and stores the slice in one transaction.</summary>
internal sealed class EnrichConsumer(EntityExtractor extractor, SliceWriter writer, HeavySlices heavy, TimeProvider time, ILogger<EnrichConsumer> log) : IConsumer<EnrichSlice>
{
    public async Task Consume(ConsumeContext<EnrichSlice> context)
    {
        var slice = context.Message;
        using var scope = log.BeginScope(new Dictionary<string, object> { ["Archive"] = slice.ArchiveId, ["Slice"] = slice.SliceId });
        using var turn = await heavy.EnterAsync(slice.Characters, context.CancellationToken);
        var started = time.GetTimestamp();
        var items = SlicePayload.Decode(slice.Payload).ConvertAll(Enrich);
        var took = time.GetElapsedTime(started);
        var outcome = await writer.WriteAsync(
            new SliceResult
            {
                SliceId = slice.SliceId,
                ArchiveId = slice.ArchiveId,
                ParserVersion = slice.ParserVersion,
                RulesVersion = extractor.RulesVersion,
                ProgramVersion = ProgramVersion.Value,
                Worker = Environment.MachineName,
                ParseMilliseconds = slice.ParseMilliseconds,
                EnrichMilliseconds = (int)took.TotalMilliseconds,
                Items = items,
            },
            context.CancellationToken);
        log.LogDebug(
            "Stored {Stored}, duplicates {Duplicates}, rejected {Rejected}, already done {AlreadyDone}",
            outcome.Stored, outcome.Duplicates, outcome.Rejected, outcome.AlreadyDone);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A defect that one cable reveals must not cost its neighbours; the cable is kept with the reason.")]
    private ItemResult Enrich(SliceItem item)
    {
        // A slice that was too large for a message after parsing comes unparsed.
        item = item is { Text: not null, Telegram: null, Reject: null } ? CableParsing.Parse(item, log) : item;
        try
        {
            return StorageRows.From(item, item.Telegram is { } telegram ? extractor.Extract(item.Text!, telegram) : [], extractor);
        }
        catch (Exception defect)
        {
            using var cable = log.BeginScope(new Dictionary<string, object> { ["Cable"] = item.Telegram?.Id ?? "?" });
            log.LogError(defect, "Item {Item} could not be enriched", item.Item);
            return StorageRows.From(
                item.Refuse(WorkerRejects.EnrichFailed, $"the extractor failed: {defect.GetType().Name}: {defect.Message}"), [], extractor);
        }
    }
}
