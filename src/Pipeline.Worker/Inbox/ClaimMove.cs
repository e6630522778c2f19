using Pipeline.Archives;

namespace Pipeline.Worker.Inbox;

/// <summary>
/// The last move of a drop, in three steps. Where it goes is written down before it goes, so that a crash between the two is finished and not
/// taken for a drop that vanished.
/// </summary>
internal static class ClaimMove
{
    /// <summary>
    /// Where the drop goes in <paramref name="destination"/>: to the place written down before, as long as that is its own.
    /// </summary>
    public static string Target(string destination, Claim claim)
    {
        if (claim.Record.Target is { } before && (!claim.Exists || FileKinds.Of(before) == FileKind.Missing))
        {
            return before;
        }

        Directory.CreateDirectory(destination);
        return FreeName(destination, claim);
    }

    /// <summary>Moves the drop to <paramref name="target"/> unless it is there already. The claim stays until it is discarded.</summary>
    /// <exception cref="IOException">It cannot be moved: another file system, no room, no right.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static void To(string target, Claim claim)
    {
        if (claim.Exists)
        {
            claim.Record = claim.Record with { Target = target };
            Directory.Move(claim.Path, target);
        }
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
