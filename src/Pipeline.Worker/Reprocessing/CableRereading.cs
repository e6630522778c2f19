using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Archives;
using Pipeline.Entities;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Parsing;

namespace Pipeline.Worker.Reprocessing;

/// <summary>Reads one stored text again, as its item was read when it came.</summary>
internal sealed class CableRereading(EntityExtractor extractor, ILogger log)
{
    private static readonly ItemPlace Nowhere = new(null, 1, null);

    /// <returns>The row under its stored key, or the refusal.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "A defect that one cable reveals must not cost its neighbours; the cable stays as it was.")]
    public (CableRow? Row, SliceReject? Reject) Read(StoredText stored)
    {
        try
        {
            var item = CableParsing.Parse(ItemOf(stored), log);
            if (item.Telegram is not { } telegram)
            {
                return (null, item.Reject);
            }

            var row = StorageRows.From(item, extractor.Extract(item.Text!, telegram), extractor).Cable!;
            // A new reading may find another id; the key says which stored cable it is of.
            return (row with { ContentKey = stored.ContentKey }, null);
        }
        catch (Exception defect)
        {
            log.LogError(defect, "Cable {Cable} could not be read again", stored.CableId);
            return (null, new SliceReject(WorkerRejects.EnrichFailed, $"the extractor failed: {defect.GetType().Name}: {defect.Message}", []));
        }
    }

    private static SliceItem ItemOf(StoredText stored) => new()
    {
        Item = stored.CableId,
        Place = Nowhere,
        Format = stored.Format,
        Text = stored.RawText,
        Metadata = stored.ContainerJson is null ? null : JsonSerializer.Deserialize(stored.ContainerJson, ColumnJson.Default.ContainerMetadata),
        ReadWarnings = [.. stored.Warnings.Where(w => ReadWarningCodes.All.Contains(w.Code)).Select(w => new ReadWarning(w.Code, w.Detail))],
    };
}
