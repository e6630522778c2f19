namespace Pipeline.Archives.Reading;

/// <summary>
/// What one dropped archive has used of its limits, everything nested in it included: a bomb of bombs is caught by the sum,
/// where each layer for itself would pass.
/// </summary>
internal sealed class ArchiveBudget(ArchiveLimits limits, long archiveLength)
{
    // Twice what one member may give freely: a lone bomb is then refused as a member before the sum ends the whole archive.
    private readonly long _free = 2 * limits.RatioFreeBytes;
    private long _decompressed;
    private long _refused;
    private int _members;

    public void CountBytes(int count)
    {
        _decompressed += count;
        if (_decompressed > limits.ArchiveBytes)
        {
            throw new LimitException(RejectCodes.LimitArchiveBytes, $"The archive decompresses to more than {limits.ArchiveBytes} bytes.", endsArchive: true);
        }

        long accepted = _decompressed - _refused;
        if (accepted > _free && accepted / limits.Ratio > archiveLength)
        {
            throw new LimitException(RejectCodes.LimitRatio, $"The archive of {archiveLength} bytes decompresses to more than {limits.Ratio} times its size.", endsArchive: true);
        }
    }

    /// <summary>Bytes of a member that was refused as a bomb do not count as the archive's ratio: its neighbours are to be read.</summary>
    public void Refuse(long count) => _refused += count;

    public void CountMember()
    {
        if (++_members > limits.Members)
        {
            throw new LimitException(RejectCodes.LimitMembers, $"The archive has more than {limits.Members} members.", endsArchive: true);
        }
    }
}
