using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MassTransit;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Transport;
using RabbitMQ.Client;

namespace Pipeline.Worker.DeadLetters;

/// <summary>Reads what the broker and MassTransit wrote on a message. Never throws: what lies there may be anything.</summary>
internal static class DeadMessageReader
{
    private const int LongestHeader = 4_000;

    public static DeadMessage Read(long number, string queue, BasicGetResult message)
    {
        var raw = message.BasicProperties.Headers ?? new Dictionary<string, object?>();
        // Without what the broker and the client count on each look.
        var headers = raw.Where(header => header.Key is not ("x-delivery-count" or "x-acquired-count" or "x-dotnet-pub-seq-no")).OrderBy(header => header.Key, StringComparer.Ordinal).ToDictionary(header => header.Key, header => Cut(Text(header.Value)));
        var death = (raw.TryGetValue("x-death", out var deaths) ? deaths as IList<object?> : null)?.FirstOrDefault() as IDictionary<string, object?>;
        return new()
        {
            Number = number,
            Id = Guid.TryParse(message.BasicProperties.MessageId, out var id) ? id.ToString("N") : Convert.ToHexStringLower(SHA256.HashData(message.Body.Span))[..32],
            Queue = queue,
            Origin = Origin(queue, headers, death),
            Slice = Slice(message.Body),
            Since = Since(headers, death),
            Failure = headers.GetValueOrDefault(MessageHeaders.FaultExceptionType) ?? headers.GetValueOrDefault("x-first-death-reason"),
            Reason = headers.GetValueOrDefault(MessageHeaders.FaultMessage) ?? (death is null ? null : $"the broker gave up on it: {Text(death.TryGetValue("reason", out var reason) ? reason : null)}"),
            StackTrace = raw.TryGetValue(MessageHeaders.FaultStackTrace, out var trace) ? Text(trace) : null,
            Bytes = message.Body.Length,
            Headers = headers,
        };
    }

    /// <summary>The items of the message; with the damage in words when they cannot be read.</summary>
    public static DeadDetails Details(DeadMessage dead, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var envelope = JsonDocument.Parse(body);
            var items = SlicePayload.Decode(envelope.RootElement.GetProperty("message").GetProperty("payload").GetBytesFromBase64());
            return new(dead, [.. items.Select(item => new DeadItem(item.Item, item.Place.Member, item.Place.Ordinal, item.Place.ByteOffset, item.Metadata?.Id, item.Reject?.Code))], null);
        }
        catch (Exception damage) when (damage is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or InvalidDataException)
        {
            return new(dead, [], damage.Message);
        }
    }

    private static DeadSlice? Slice(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var envelope = JsonDocument.Parse(body);
            var message = envelope.RootElement.GetProperty("message");
            return new(message.GetProperty("archiveId").GetInt64(), message.GetProperty("sliceId").GetInt64(), message.GetProperty("items").GetInt32());
        }
        catch (Exception foreign) when (foreign is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string? Origin(string queue, Dictionary<string, string> headers, IDictionary<string, object?>? death) => QueueNames.Work.FirstOrDefault(work =>
        queue.StartsWith(work + '_', StringComparison.Ordinal)
        || (queue == QueueNames.Dead && work == (headers.GetValueOrDefault("x-first-death-queue") ?? Text(death?.TryGetValue("queue", out var first) == true ? first : null))));

    private static DateTimeOffset? Since(Dictionary<string, string> headers, IDictionary<string, object?>? death) =>
        DateTimeOffset.TryParse(headers.GetValueOrDefault(MessageHeaders.FaultTimestamp), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var faulted) ? faulted
        : death?.TryGetValue("time", out var time) == true && time is AmqpTimestamp stamp ? DateTimeOffset.FromUnixTimeSeconds(stamp.UnixTime)
        : null;

    private static string Text(object? value) => value switch
    {
        null => "",
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        AmqpTimestamp stamp => DateTimeOffset.FromUnixTimeSeconds(stamp.UnixTime).ToString("O", CultureInfo.InvariantCulture),
        IDictionary<string, object?> table => $"{{{string.Join(", ", table.Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        IEnumerable<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Cut(string text) => text.Length <= LongestHeader ? text : text[..LongestHeader];
}
