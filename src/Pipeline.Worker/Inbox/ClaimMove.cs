using Pipeline.Archives;

namespace Pipeline.Worker.Inbox;

/// <summary>
/// The last move of a drop. Where it goes is written down before it goes, so that a crash between the two is finished and not
/// taken for a drop that vanished.
/// </summary>
internal static class ClaimMove
{
    /// <summary>Moves the drop to <paramref name="destination"/> and returns where it is. The claim stays until it is discarded.</summary>
    /// <exception cref="IOException">It cannot be moved: another file system, no room, no right.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static string To(string destination, Claim claim)
    {
        var record = claim.Record;
        if (record.Target is { } before && !claim.Exists)
        {
            return before;
        }

        Directory.CreateDirectory(destination);
        var target = FreeName(destination, claim);
        claim.Record = record with { Target = target };
        Directory.Move(claim.Path, target);
        return target;
    }

    // An earlier drop of that name is kept: evidence is never overwritten. The key makes the second name this claim's own.
    private static string FreeName(string destination, Claim claim)
    {
        var target = Path.Combine(destination, claim.Name);
        return FileKinds.Of(target) == FileKind.Missing
            ? target
            : Path.Combine(destination, $"{Path.GetFileNameWithoutExtension(claim.Name)}-{claim.Key & 0xFFFFFFFF:x8}{Path.GetExtension(claim.Name)}");
    }
}
