using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("Every appearance of a file in the inbox, also of content that was known already.")]
[Index(nameof(ArchiveId))]
public sealed class Drop
{
    [Comment("Number of the drop.")]
    public long Id { get; init; }

    [Comment("The archive that the content is.")]
    public long ArchiveId { get; init; }

    [Comment("File name of this drop.")]
    public required string Name { get; init; }

    [Comment("When the file was claimed from the inbox.")]
    public DateTimeOffset DroppedAt { get; init; }

    [Comment("Where the file lies, relative to the inbox: working/..., done/x.zip, failed/x.zip. Null when it is not there any more or was never recorded.")]
    public string? Path { get; init; }

    [Comment("When the drop came to its end and the file to its last place; null while it is being worked on.")]
    public DateTimeOffset? EndedAt { get; init; }
}
