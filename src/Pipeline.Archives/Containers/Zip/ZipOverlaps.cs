namespace Pipeline.Archives.Containers.Zip;

/// <summary>
/// Which members share bytes with each other: never in an archive that a program made of files, always in Fifield's bomb (10 MB
/// that give 281 TB), whose ratio no limit sees until it is inflated. Found by their places alone.
/// </summary>
/// <param name="sound">Members whose end is certain.</param>
/// <param name="doubtful">Members whose stated length may be damaged.</param>
internal sealed class ZipOverlaps(List<ZipStretch> sound, List<ZipStretch> doubtful)
{
    private readonly long[] _amongSound = Sharing([.. sound]);
    private readonly long[] _among = doubtful.Count == 0 ? [] : Sharing([.. sound, .. doubtful]);

    /// <summary>One whose end is doubtful costs itself when it reaches into others, not them.</summary>
    public bool Contains(ZipPlace place) => Array.BinarySearch(place.IsDoubtful ? _among : _amongSound, place.Start) >= 0;

    // In order of their starts, one that begins before the farthest end so far shares bytes with the one that ends there.
    private static long[] Sharing(ZipStretch[] stretches)
    {
        Array.Sort(stretches, static (left, right) => left.Start.CompareTo(right.Start));
        HashSet<long> starts = [];
        ZipStretch farthest = stretches.Length > 0 ? stretches[0] : default;
        for (int at = 1; at < stretches.Length; at++)
        {
            if (stretches[at].Start < farthest.End)
            {
                starts.Add(stretches[at].Start);
                starts.Add(farthest.Start);
            }

            farthest = stretches[at].End > farthest.End ? stretches[at] : farthest;
        }

        return [.. starts.Order()];
    }
}
