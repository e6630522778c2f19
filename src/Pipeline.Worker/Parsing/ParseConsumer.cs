using MassTransit;
using Microsoft.Extensions.Logging;
using Pipeline.Cables;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Settings;
using Pipeline.Worker.Transport;

namespace Pipeline.Worker.Parsing;

/// <summary>Queue <c>parse</c> to queue <c>enrich</c>: reads the structure of each cable of a slice.</summary>
internal sealed class ParseConsumer(SliceSender sender, HeavySlices heavy, PipelineSettings settings, TimeProvider time, ILogger<ParseConsumer> log) : IConsumer<ParseSlice>
{
    public async Task Consume(ConsumeContext<ParseSlice> context)
    {
        var slice = context.Message;
        using var scope = log.BeginScope(new Dictionary<string, object> { ["Archive"] = slice.ArchiveId, ["Slice"] = slice.SliceId });
        using var turn = await heavy.EnterAsync(slice.Characters, context.CancellationToken);
        var started = time.GetTimestamp();
        var items = SlicePayload.Decode(slice.Payload).ConvertAll(item => CableParsing.Parse(item, log));
        var took = time.GetElapsedTime(started);
        var payload = SlicePayload.Encode(items);
        if (!MessageSize.Fits(payload, settings))
        {
            // What grew too large for a message travels as it came; the enricher parses what is not parsed.
            log.LogWarning("The parsed slice of {Bytes} bytes is too large for a message: it travels unparsed", payload.Length);
            payload = slice.Payload;
        }

        await sender.SendAsync(context, new EnrichSlice
        {
            ArchiveId = slice.ArchiveId,
            SliceId = slice.SliceId,
            Items = items.Count,
            Characters = slice.Characters,
            ParserVersion = TelegramParser.Version,
            ParseMilliseconds = (int)took.TotalMilliseconds,
            Quick = slice.Quick,
            Payload = payload,
        });
        log.LogDebug("Parsed {Items} items", items.Count);
    }
}
