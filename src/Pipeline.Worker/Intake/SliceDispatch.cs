using System.Globalization;
using Pipeline.Cables;
using Pipeline.Entities;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Settings;
using Pipeline.Worker.Transport;

namespace Pipeline.Worker.Intake;

/// <summary>Brings one slice on its way: into the ledger first, then to the broker, then the confirmation into the ledger.</summary>
internal sealed class SliceDispatch(ArchiveLedger ledger, SliceSender sender, SliceWriter writer, EntityExtractor extractor, InFlightGate gate, PipelineSettings settings)
{
    /// <param name="known">The slice as the ledger has it; null when it is new and has entered the gate.</param>
    public async Task DispatchAsync(long archiveId, Slice slice, PlannedSlice? known, Lane lane, CancellationToken cancellationToken)
    {
        var planned = known ?? await PlanAsync(archiveId, slice, cancellationToken);
        if (planned.State == SliceState.Done)
        {
            return;
        }

        if (planned.Attempts >= settings.SliceAttempts)
        {
            var reason = string.Create(
                CultureInfo.InvariantCulture, $"slice {planned.Sequence} was sent {planned.Attempts} times and no worker finished it; see the queues parse_error, enrich_error and dead");
            await RefuseAsync(archiveId, planned, slice.Items.ConvertAll(item => item.Reject is null ? item.Refuse(WorkerRejects.SliceFailed, reason) : item), cancellationToken);
            return;
        }

        var payload = SlicePayload.Encode(slice.Items);
        if (!MessageSize.Fits(payload, settings))
        {
            var (items, smaller) = WithoutLargest(slice.Items);
            if (smaller is null)
            {
                // No message can carry it, so its text goes to the database from here.
                await RefuseAsync(archiveId, planned, items, cancellationToken);
                return;
            }

            payload = smaller;
        }

        await sender.SendAsync(
            new ParseSlice
            {
                ArchiveId = archiveId, SliceId = planned.Id, Items = slice.Items.Count, Characters = slice.Characters, Quick = lane == Lane.Quick, Payload = payload,
            },
            cancellationToken);
        await ledger.SentAsync(planned.Id, cancellationToken);
    }

    /// <summary>Ends a slice whose content can be read no more: each of its items is told, with the reason.</summary>
    public Task AbandonAsync(long archiveId, PlannedSlice planned, ReadFault fault, CancellationToken cancellationToken) => RefuseAsync(
        archiveId, planned,
        [
            .. Enumerable.Range(0, planned.Items).Select(offset => new SliceItem
            {
                Item = planned.FirstItem + offset, Place = new(null, 1, null), Reject = new(fault.Code, fault.Reason, []),
            }),
        ],
        cancellationToken);

    private async Task<PlannedSlice> PlanAsync(long archiveId, Slice slice, CancellationToken cancellationToken)
    {
        var planned = await ledger.PlanAsync(archiveId, slice.Sequence, slice.FirstItem, slice.Items.Count, slice.Characters, cancellationToken);
        gate.Planned(slice.Weight);
        return planned;
    }

    /// <summary>
    /// Refuses the largest items until the rest can travel. What is refused travels with its neighbours, its text cut to what a reject
    /// keeps; alone it travels not at all.
    /// </summary>
    private (List<SliceItem> Items, byte[]? Payload) WithoutLargest(List<SliceItem> items)
    {
        var most = MessageSize.MostPayload(settings);
        List<SliceItem> rest = [.. items];
        while (rest.FindLastIndex(item => item.Text is not null) >= 0)
        {
            var largest = rest.IndexOf(rest.MaxBy(item => item.Text?.Length ?? -1)!);
            var refused = rest[largest].Refuse(
                WorkerRejects.MessageBytes,
                string.Create(CultureInfo.InvariantCulture, $"a text of {rest[largest].Text!.Length} characters does not fit into a message of {settings.MessageMegabytes} MiB (PIPELINE_MESSAGE_MB)"));
            rest[largest] = rest.Count == 1 ? refused : refused with { Reject = refused.Reject! with { Raw = refused.Reject.Raw[..Math.Min(refused.Reject.Raw.Length, settings.Limits.RejectRawBytes)] } };
            if (rest.Count > 1 && SlicePayload.Encode(rest) is var payload && payload.Length <= most)
            {
                return (rest, payload);
            }
        }

        return (rest, null);
    }

    private Task<SliceOutcome> RefuseAsync(long archiveId, PlannedSlice planned, IReadOnlyList<SliceItem> items, CancellationToken cancellationToken) => writer.WriteAsync(
        new SliceResult
        {
            SliceId = planned.Id,
            ArchiveId = archiveId,
            ParserVersion = TelegramParser.Version,
            RulesVersion = extractor.RulesVersion,
            ProgramVersion = ProgramVersion.Value,
            Worker = Environment.MachineName,
            Items = [.. items.Select(item => StorageRows.From(item, [], extractor))],
        },
        cancellationToken);
}
