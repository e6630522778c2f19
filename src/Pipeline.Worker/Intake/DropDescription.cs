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
        try
        {
            return new(Convert.FromHexString(ContentHash.Sha256(claim.Path, cancellationToken)), Fingerprint.Of(claim.Path)?.Bytes ?? 0, ContainerKinds.Detect(claim.Path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is still accounted for: registered under a hash of its own, it fails in the ledger when reading it fails.
            return new(SHA256.HashData(Encoding.UTF8.GetBytes($"unreadable {claim.Key:x16}")), 0, "unreadable");
        }
    }
}
