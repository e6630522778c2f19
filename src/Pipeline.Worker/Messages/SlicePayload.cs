using System.Text.Json;
using ZstdSharp;

namespace Pipeline.Worker.Messages;

/// <summary>
/// Items as JSON, zstd level 1. One message carries a slice because the broker and MassTransit cost per message, not per byte
/// (340-465 us a message against 86 us a cable in a slice).
/// </summary>
internal static class SlicePayload
{
    private const int Level = 1;

    /// <summary>No slice is near this size; a payload that claims more is damaged, and must not exhaust memory.</summary>
    private const int MostBytes = 512 << 20;

    public static byte[] Encode(List<SliceItem> items)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(items, SliceJson.Default.ListSliceItem);
        using var compressor = new Compressor(Level);
        return compressor.Wrap(json).ToArray();
    }

    /// <exception cref="InvalidDataException">The payload is damaged.</exception>
    public static List<SliceItem> Decode(byte[] payload)
    {
        try
        {
            using var decompressor = new Decompressor();
            return JsonSerializer.Deserialize(decompressor.Unwrap(payload, MostBytes), SliceJson.Default.ListSliceItem)
                ?? throw new InvalidDataException("the slice is null");
        }
        catch (Exception damage) when (damage is ZstdException or JsonException)
        {
            throw new InvalidDataException($"the slice cannot be decoded: {damage.Message}", damage);
        }
    }
}
