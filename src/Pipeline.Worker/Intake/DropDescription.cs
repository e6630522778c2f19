using System.Security.Cryptography;
using System.Text;
using Pipeline.Archives;
using Pipeline.Worker.Inbox;

namespace Pipeline.Worker.Intake;

/// <summary>What a drop is known by: its content, never its name or time.</summary>
internal sealed record DropDescription(byte[] Sha256, long Bytes, string Kind)
{
    public static DropDescription Of(Claim claim, CancellationToken cancellationToken)
    {
        var kind = FileKinds.Of(claim.Path);
        if (kind is FileKind.Link or FileKind.Special)
        {
            // No content of its own that could be read: known by this one appearance.
            return OfAppearance(claim, kind == FileKind.Link ? "link" : "special");
        }

        try
        {
            return new(Convert.FromHexString(ContentHash.Sha256(claim.Path, cancellationToken)), Fingerprint.Of(claim.Path)?.Bytes ?? 0, ContainerKinds.Detect(claim.Path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is still accounted for: registered under a hash of its own, it fails in the ledger when reading it fails.
            return OfAppearance(claim, "unreadable");
        }
    }

    private static DropDescription OfAppearance(Claim claim, string kind) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {claim.Key:x16}")), 0, kind);
}
