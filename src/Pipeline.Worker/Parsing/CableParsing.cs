using Microsoft.Extensions.Logging;
using Pipeline.Archives;
using Pipeline.Cables;
using Pipeline.Cables.Model;
using Pipeline.Worker.Messages;

namespace Pipeline.Worker.Parsing;

/// <summary>Runs the parser on one item. Used by the queue consumer and by <c>inspect</c>, so that both say the same.</summary>
internal static class CableParsing
{
    public static SliceItem Parse(SliceItem item, ILogger log)
    {
        if (item.Text is not { } text)
        {
            return item;
        }

        try
        {
            var telegram = TelegramParser.Parse(text, Facts(item.Metadata));
            return item with { Telegram = telegram with { Warnings = [.. ReadWarnings(item), .. telegram.Warnings] } };
        }
#pragma warning disable CA1031 // A defect that one cable reveals must not cost its neighbours; the cable is kept with the reason.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            using var cable = log.BeginScope(new Dictionary<string, object> { ["Cable"] = item.Metadata?.Id ?? "?" });
            log.LogError(defect, "Item {Item} could not be parsed", item.Item);
            return item.Refuse(WorkerRejects.ParseFailed, $"the parser failed: {defect.GetType().Name}: {defect.Message}");
        }
    }

    private static IEnumerable<Warning> ReadWarnings(SliceItem item) =>
        item.ReadWarnings.Select(warning => new Warning(warning.Code, warning.Detail, null));

    private static ContainerFacts? Facts(ContainerMetadata? metadata) =>
        metadata is null ? null : new(metadata.Id, metadata.CreatedAt, metadata.Origin, metadata.Classification, metadata.Subject);
}
