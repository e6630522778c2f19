namespace Pipeline.Worker.Inbox;

/// <summary>Everything that a look at the inbox tells: what is ready, and what lies in <c>working/</c>.</summary>
/// <param name="Claims">All claims, also those that are worked on.</param>
internal sealed record InboxLook(ScanResult Scan, IReadOnlyList<SeenClaim> Claims)
{
    /// <summary>Files of folders are counted once: what was claimed is not scanned again and again.</summary>
    public static InboxLook Take(InboxFolders folders, InboxScanner scanner, Dictionary<long, long> sizes) => new(
        scanner.Scan(),
        [
            .. Claim.Existing(folders).Select(claim =>
            {
                if (!sizes.TryGetValue(claim.Key, out var bytes))
                {
                    sizes[claim.Key] = bytes = Fingerprint.Of(claim.Path)?.Bytes ?? 0;
                }

                return new SeenClaim(claim, bytes);
            }),
        ]);
}

internal readonly record struct SeenClaim(Claim Claim, long Bytes);
