using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("What an operator has stopped for a while: reading of one archive, or of all. A row is there as long as the pause lasts.")]
public sealed class Pause
{
    [Key]
    [Comment("The archive; 0 for everything.")]
    public long ArchiveId { get; init; }

    [Comment("When it was paused.")]
    public DateTimeOffset Since { get; init; }

    [Comment("Why, in words.")]
    public required string Reason { get; init; }
}
