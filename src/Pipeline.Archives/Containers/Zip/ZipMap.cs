using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>
/// What lies where in a zip by its directory: members that share bytes, and the gaps, where members can lie that the directory does
/// not name. 24 bytes of memory a member.
/// </summary>
internal sealed class ZipMap
{
    private readonly long[] _named;

    private ZipMap(ZipOverlaps overlaps, List<ZipStretch> gaps, long[] named) => (Overlaps, Gaps, _named) = (overlaps, gaps, named);

    public ZipOverlaps Overlaps { get; }

    /// <summary>In order; the whole file when it has no directory.</summary>
    public IReadOnlyList<ZipStretch> Gaps { get; }

    /// <summary>The directory points there: what is wrong with that member is told where it is read.</summary>
    public bool IsNamed(long headerAt) => Array.BinarySearch(_named, headerAt) >= 0;

    public static ZipMap OfLost(ZipBytes file) => new(new([], []), [new(0, file.Length)], []);

    /// <summary>Looks through the whole directory, its names as well; a member that contradicts itself is refused later and shares nothing.</summary>
    public static ZipMap Of(ZipBytes file, ZipEnd end, ZipNames names, ReadContext context)
    {
        List<ZipStretch> sound = [];
        List<ZipStretch> doubtful = [];
        List<long> named = [];
        ZipDirectory directory = new(file, end);
        try
        {
            for (int members = 0; members <= context.Limits.Members && directory.Next() is { } member; members++)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                names.Note(member.Name);
                if (member.OnOtherDisk)
                {
                    continue;
                }

                named.Add(member.HeaderAt);
                if (ZipPlace.Of(file, member, out _) is { } place && place.End <= file.Length)
                {
                    (place.IsDoubtful ? doubtful : sound).Add(new(place.Start, place.End));
                }
            }
        }
        catch (DamageException)
        {
            // Met again, and told, where the members are read.
        }

        ZipStretch[] covered = [.. sound, .. doubtful, new(end.Start, end.Start + end.Length)];
        Array.Sort(covered, static (left, right) => left.Start.CompareTo(right.Start));
        named.Sort();
        return new(new(sound, doubtful), ZipStretch.Gaps(covered, file.Length), [.. named]);
    }
}
