using System.Text.Json.Serialization;
using Pipeline.Archives;
using Pipeline.Cables.Model;

namespace Pipeline.Worker.Messages;

/// <summary>One item on its way: raw from the watcher, with its telegram after the parser, or refused on the way.</summary>
internal sealed record SliceItem
{
    /// <summary>Number of the item in its archive, from 1.</summary>
    public required long Item { get; init; }

    public required ItemPlace Place { get; init; }
    public string? Format { get; init; }
    public string? Text { get; init; }
    public ContainerMetadata? Metadata { get; init; }
    public IReadOnlyList<ReadWarning> ReadWarnings { get; init; } = [];

    /// <summary>Filled by the parser.</summary>
    public Telegram? Telegram { get; init; }

    /// <summary>Why the item cannot go on; null while it can.</summary>
    public SliceReject? Reject { get; init; }

    public static SliceItem From(long item, ArchiveItem read) => read switch
    {
        RawCable cable => new()
        {
            Item = item, Place = cable.Place, Format = cable.Format, Text = cable.Text, Metadata = cable.Metadata, ReadWarnings = cable.Warnings,
        },
        RejectedItem reject => new() { Item = item, Place = reject.Place, Reject = new(reject.Code, reject.Reason, reject.Raw) },
        _ => throw new ArgumentOutOfRangeException(nameof(read), read.GetType().Name, "neither cable nor reject"),
    };

    /// <summary>The same item, refused; its text is kept as the raw bytes of the reject, so that nothing is lost.</summary>
    public SliceItem Refuse(string code, string reason) =>
        this with { Telegram = null, Text = null, Reject = new(code, reason, Text is null ? [] : System.Text.Encoding.UTF8.GetBytes(Text)) };
}

/// <summary>A refusal.</summary>
internal sealed record SliceReject(string Code, string Reason, byte[] Raw);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<SliceItem>))]
internal sealed partial class SliceJson : JsonSerializerContext;
