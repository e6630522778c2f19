using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>
/// Which members share bytes with each other: never in an archive that a program made of files, always in Fifield's bomb (10 MB
/// that give 281 TB), whose ratio no limit sees until it is inflated. Found by their places alone, 16 bytes of memory a member.
/// </summary>
internal sealed class ZipOverlaps
{
    private readonly Shared _among;
    private readonly Shared _amongSound;

    private ZipOverlaps(Shared among, Shared amongSound) => (_among, _amongSound) = (among, amongSound);

    /// <summary>One whose end is doubtful (its length was damaged) costs itself when it reaches into others, not them.</summary>
    public bool Contains(ZipPlace place) => (place.IsDoubtful ? _among : _amongSound).Contains(place.Start);

    /// <summary>Looks through the whole directory, its names as well; a member that contradicts itself is refused later and shares nothing.</summary>
    public static ZipOverlaps Find(ZipBytes file, ZipDirectory directory, ZipNames names, ReadContext context)
    {
        List<Stretch> sound = [];
        List<Stretch> doubtful = [];
        try
        {
            for (int members = 0; members <= context.Limits.Members && directory.Next() is { } member; members++)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                names.Note(member.Name);
                if (!member.OnOtherDisk && ZipPlace.Of(file, member, out _) is { } place && place.End <= file.Length)
                {
                    (place.IsDoubtful ? doubtful : sound).Add(new(place.Start, place.End));
                }
            }
        }
        catch (DamageException)
        {
            // Met again, and told, where the members are read.
        }

        Shared amongSound = new([.. sound]);
        return new(doubtful.Count == 0 ? amongSound : new([.. sound, .. doubtful]), amongSound);
    }

    private readonly record struct Stretch(long Start, long End);

    private sealed class Shared
    {
        private readonly long[] _starts;

        // In order of their starts, one that begins before the farthest end so far shares bytes with the one that ends there.
        public Shared(Stretch[] stretches)
        {
            Array.Sort(stretches, static (left, right) => left.Start.CompareTo(right.Start));
            HashSet<long> starts = [];
            Stretch farthest = stretches.Length > 0 ? stretches[0] : default;
            for (int at = 1; at < stretches.Length; at++)
            {
                if (stretches[at].Start < farthest.End)
                {
                    starts.Add(stretches[at].Start);
                    starts.Add(farthest.Start);
                }

                farthest = stretches[at].End > farthest.End ? stretches[at] : farthest;
            }

            _starts = [.. starts.Order()];
        }

        public bool Contains(long start) => Array.BinarySearch(_starts, start) >= 0;
    }
}
