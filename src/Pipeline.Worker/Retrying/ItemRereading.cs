using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Pipeline.Entities;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Parsing;

namespace Pipeline.Worker.Retrying;

/// <summary>Parses and enriches one item that was read again, as the workers do.</summary>
internal sealed class ItemRereading(EntityExtractor extractor, ILogger log)
{
    public string RulesVersion => extractor.RulesVersion;

    [SuppressMessage("Design", "CA1031", Justification = "A defect that one cable reveals must not cost its neighbours; the cable is kept with the reason.")]
    public ItemResult Read(SliceItem raw)
    {
        var item = CableParsing.Parse(raw, log);
        try
        {
            return StorageRows.From(item, item.Telegram is { } telegram ? extractor.Extract(item.Text!, telegram) : [], extractor);
        }
        catch (Exception defect)
        {
            log.LogError(defect, "Item {Item} could not be enriched", item.Item);
            return StorageRows.From(item.Refuse(WorkerRejects.EnrichFailed, $"the extractor failed: {defect.GetType().Name}: {defect.Message}"), [], extractor);
        }
    }
}
