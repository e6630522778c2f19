using MassTransit;
using Microsoft.Extensions.Logging;
using Pipeline.Cables;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Transport;

namespace Pipeline.Worker.Parsing;

/// <summary>Queue <c>parse</c> to queue <c>enrich</c>: reads the structure of each cable of a slice.</summary>
internal sealed class ParseConsumer(ILogger<ParseConsumer> log) : IConsumer<ParseSlice>
{
    public async Task Consume(ConsumeContext<ParseSlice> context)
    {
        var slice = context.Message;
        using var scope = log.BeginScope(new Dictionary<string, object> { ["Archive"] = slice.ArchiveId, ["Slice"] = slice.SliceId });
        var items = SlicePayload.Decode(slice.Payload).ConvertAll(item => CableParsing.Parse(item, log));
        await SliceSender.SendAsync(context, new EnrichSlice
        {
            ArchiveId = slice.ArchiveId,
            SliceId = slice.SliceId,
            Items = items.Count,
            ParserVersion = TelegramParser.Version,
            Payload = SlicePayload.Encode(items),
        });
        log.LogDebug("Parsed {Items} items", items.Count);
    }
}
