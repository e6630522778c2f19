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
internal sealed class SliceDispatch(ArchiveLedger ledger, SliceSender sender, SliceWriter writer, EntityExtractor extractor, PipelineSettings settings)
{
    public async Task DispatchAsync(long archiveId, Slice slice, PlannedSlice? known, CancellationToken cancellationToken)
    {
        var planned = known ?? await ledger.PlanAsync(archiveId, slice.Sequence, slice.FirstItem, slice.Items.Count, slice.Items.Sum(item => (long)(item.Text?.Length ?? 0)), cancellationToken);
        if (planned.State == SliceState.Done)
        {
            return;
        }

        if (planned.Attempts >= settings.SliceAttempts)
        {
            await GiveUpAsync(archiveId, slice, planned, cancellationToken);
            return;
        }

        var message = new ParseSlice { ArchiveId = archiveId, SliceId = planned.Id, Items = slice.Items.Count, Payload = SlicePayload.Encode(slice.Items) };
        await sender.SendAsync(message, cancellationToken);
        await ledger.SentAsync(planned.Id, cancellationToken);
    }

    /// <summary>Nothing is retried for ever: what workers failed on time and again becomes rejects, with the text kept.</summary>
    private async Task GiveUpAsync(long archiveId, Slice slice, PlannedSlice planned, CancellationToken cancellationToken)
    {
        var reason = string.Create(
            CultureInfo.InvariantCulture, $"slice {planned.Sequence} was sent {planned.Attempts} times and no worker finished it; see the queues parse_error, enrich_error and dead");
        await writer.WriteAsync(
            new SliceResult
            {
                SliceId = planned.Id,
                ArchiveId = archiveId,
                ParserVersion = TelegramParser.Version,
                RulesVersion = extractor.RulesVersion,
                ProgramVersion = ProgramVersion.Value,
                Worker = Environment.MachineName,
                Items =
                [
                    .. slice.Items.Select(item => StorageRows.From(
                        item.Reject is null ? item.Refuse(WorkerRejects.SliceFailed, reason) : item, [], extractor)),
                ],
            },
            cancellationToken);
    }
}
