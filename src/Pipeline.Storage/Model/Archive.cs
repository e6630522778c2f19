using Microsoft.EntityFrameworkCore;
using Pipeline.Storage.Ledger;

namespace Pipeline.Storage.Model;

[Comment("One row per distinct content ever dropped. Known by its SHA-256: a second drop under any name is the same archive.")]
[Index(nameof(Sha256), IsUnique = true)]
public sealed class Archive
{
    [Comment("Number of the archive, as commands and logs show it.")]
    public long Id { get; init; }

    [Comment("SHA-256 of the file, 32 bytes.")]
    public required byte[] Sha256 { get; init; }

    [Comment("File name of the first drop.")]
    public required string Name { get; init; }

    [Comment("What kind of file it is, as the reader recognised it (zip, tar.gz, csv, ...).")]
    public required string Kind { get; init; }

    [Comment("Size of the file in bytes.")]
    public long Bytes { get; init; }

    [Comment("reading: being cut into slices; draining: read to its end; done: every item stored or duplicate; partial: ended with rejects; failed: could not be read.")]
    public ArchiveState State { get; init; }

    [Comment("How many items the archive holds; null until it is read to its end.")]
    public long? ItemsTotal { get; init; }

    [Comment("How many items reading will give, as far as it is known before the end: an estimate. Null while there is none.")]
    public long? ItemsExpected { get; init; }

    [Comment("How far into the file reading has come, in bytes.")]
    public long BytesRead { get; init; }

    [Comment("Version of the program that read the archive; null for those of the schema before.")]
    public string? ProgramVersion { get; init; }

    [Comment("Stable code of what made the archive unreadable; null unless state is failed.")]
    public string? FailureCode { get; init; }

    [Comment("The failure in words.")]
    public string? FailureReason { get; init; }

    [Comment("When the content was first dropped.")]
    public DateTimeOffset RegisteredAt { get; init; }

    [Comment("When the archive was read to its end.")]
    public DateTimeOffset? ReadAt { get; init; }

    [Comment("When the last item ended, or the archive failed.")]
    public DateTimeOffset? EndedAt { get; init; }
}
