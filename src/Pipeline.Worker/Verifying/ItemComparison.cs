using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Messages;

namespace Pipeline.Worker.Verifying;

/// <summary>Says what differs between an item of the ledger and the item at the same place of the file; null when nothing does.</summary>
internal sealed class ItemComparison(ComparedItemsQuery ledger)
{
    /// <summary>Refused behind the reader: the file still holds a text, and the reject keeps it.</summary>
    private static readonly HashSet<string> BehindReader =
        [WorkerRejects.ParseFailed, WorkerRejects.EnrichFailed, WorkerRejects.SliceFailed, RewriteRefusal.Code, "limit.message-bytes"];

    public async Task<string?> CompareAsync(ComparedItem row, FileItem file, CancellationToken cancellationToken)
    {
        if (row.Outcome != "rejected")
        {
            return file.Code is { } code && file.Key is null ? $"{row.Outcome} in the ledger, the file has a reject ({code})"
                : Same(row.ContentKey, file.Key) || await SameTextAsync(row, file, cancellationToken) ? null
                : "another cable than the one in the ledger";
        }

        if (BehindReader.Contains(row.Code!) && file.Words is not null)
        {
            return Same(row.RawHash, file.Raw) || Same(row.RawHash, file.FirstRaw) ? null : $"refused as {row.Code}, and the kept text is not that of the file";
        }

        return file.Code is null ? $"rejected as {row.Code} in the ledger, the file has a cable there"
            : file.Code != row.Code ? $"rejected as {row.Code} in the ledger, as {file.Code} when read today"
            : Same(row.RawHash, file.Raw) ? null
            : $"rejected as {row.Code}, and the kept bytes are not those of the file";
    }

    /// <summary>The key has the id in it, and another version of the parser may read another id from the same text.</summary>
    private async Task<bool> SameTextAsync(ComparedItem row, FileItem file, CancellationToken cancellationToken) =>
        row.CableId is { } cable && await ledger.TextAsync(cable, cancellationToken) is { } text && Same(ContentKey.Of(null, text), file.Words);

    private static bool Same(byte[]? one, byte[]? other) => one is not null && other is not null && one.AsSpan().SequenceEqual(other);
}
