namespace Pipeline.Archives.Containers.Zip;

/// <summary>Bytes of a zip file from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal readonly record struct ZipStretch(long Start, long End)
{
    /// <summary>
    /// What <paramref name="covered"/>, sorted by start, leaves of the file and has room for a member. The descriptors that many programs write behind each
    /// member have none, so a sound zip has no gaps at all.
    /// </summary>
    public static List<ZipStretch> Gaps(IEnumerable<ZipStretch> covered, long fileLength)
    {
        List<ZipStretch> gaps = [];
        long at = 0;
        foreach (ZipStretch stretch in covered)
        {
            Add(at, stretch.Start);
            at = Math.Max(at, stretch.End);
        }

        Add(at, fileLength);
        return gaps;

        void Add(long start, long end)
        {
            if (end - start > ZipFields.LocalLength)
            {
                gaps.Add(new(start, end));
            }
        }
    }
}
