namespace Pipeline.Archives.Reading;

/// <summary>
/// What one dropped archive has used of its limits, everything nested in it included: a bomb of bombs is caught by the sum,
/// where each layer for itself would pass.
/// </summary>
internal sealed class ArchiveBudget(ArchiveLimits limits, long archiveLength)
{
    private long _decompressed;
    private int _members;

    public void CountBytes(int count)
    {
        _decompressed += count;
        if (_decompressed > limits.ArchiveBytes)
        {
            throw new LimitException(RejectCodes.LimitArchiveBytes, $"The archive decompresses to more than {limits.ArchiveBytes} bytes.", endsArchive: true);
        }

        if (_decompressed > limits.RatioFreeBytes && _decompressed / limits.Ratio > archiveLength)
        {
            throw new LimitException(RejectCodes.LimitRatio, $"The archive of {archiveLength} bytes decompresses to more than {limits.Ratio} times its size.", endsArchive: true);
        }
    }

    public void CountMember()
    {
        if (++_members > limits.Members)
        {
            throw new LimitException(RejectCodes.LimitMembers, $"The archive has more than {limits.Members} members.", endsArchive: true);
        }
    }
}
