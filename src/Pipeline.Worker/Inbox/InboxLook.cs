namespace Pipeline.Worker.Inbox;

/// <summary>Everything that a look at the inbox tells: what is ready, and what lies in <c>working/</c>.</summary>
/// <param name="Claims">All claims, also those that are worked on.</param>
internal sealed record InboxLook(ScanResult Scan, IReadOnlyList<SeenClaim> Claims)
{
    /// <summary>What an empty claim must be older than to be taken for the remains of a crash of another watcher.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(1);

    /// <summary>Files of folders are counted once: what was claimed is not scanned again and again.</summary>
    public static InboxLook Take(InboxFolders folders, InboxScanner scanner, Dictionary<long, long> sizes, DateTimeOffset now)
    {
        Claim.RemoveEmpty(folders, now - Abandoned);
        return new(scanner.Scan(), Look(folders, sizes));
    }

    private static SeenClaim[] Look(InboxFolders folders, Dictionary<long, long> sizes) =>
        [
            .. Claim.Existing(folders).Select(claim =>
            {
                if (!sizes.TryGetValue(claim.Key, out var bytes))
                {
                    sizes[claim.Key] = bytes = Fingerprint.Of(claim.Path)?.Bytes ?? 0;
                }

                return new SeenClaim(claim, bytes);
            }),
        ];
}

internal readonly record struct SeenClaim(Claim Claim, long Bytes);
