using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.Rar;

/// <summary>
/// Walks from header to header through a rar that can be sought, each checked before it is believed. The library's own walk
/// allocates the window that a header claims, 4 GB as well, and stops for good at the first member that is damaged.
/// </summary>
internal abstract class RarHeaders(Stream file)
{
    private static readonly byte[] Old = "Rar!\u001A\u0007\0"u8.ToArray();
    private static readonly byte[] New = "Rar!\u001A\u0007\u0001\0"u8.ToArray();

    protected Stream File => file;

    protected long At { get; set; }

    /// <summary>What the library needs before a member: the mark and the archive's header.</summary>
    public byte[] Opening { get; protected set; } = [];

    public static RarHeaders Open(Stream file)
    {
        byte[] mark = new byte[New.Length];
        file.Position = 0;
        int length = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        return mark.AsSpan(0, length) switch
        {
            var found when found.SequenceEqual(New) => new Rar5Headers(file) { At = New.Length, Opening = New },
            var found when found.StartsWith(Old) => new Rar4Headers(file) { At = Old.Length, Opening = Old },
            _ => throw Damaged(),
        };
    }

    /// <summary>The next member, or null at the end.</summary>
    /// <exception cref="DamageException">A header does not hold, or the file ends before the archive does.</exception>
    public abstract RarMember? Next();

    protected static DamageException Damaged() => new("A rar header does not hold; what stands behind it was not read.");

    protected static DamageException Cut() => new("The rar ends before its end mark.", truncated: true);

    protected static LimitException Encrypted() =>
        new(RejectCodes.ArchiveEncrypted, "The list of the rar's members is encrypted: nothing of it can be read.", endsArchive: false);

    protected static LimitException Split() =>
        new(RejectCodes.ArchiveSplit, $"A volume of a split rar: {VolumeNames.Advice}.", endsArchive: false);

    /// <summary>Bytes at a place; fewer at the end of the file.</summary>
    protected byte[] Bytes(long at, int count)
    {
        byte[] bytes = new byte[count];
        file.Position = Math.Min(at, file.Length);
        int read = file.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        return read == count ? bytes : bytes[..read];
    }

    protected void PassOver(long length) => At = length < 0 || length > long.MaxValue - At ? throw Damaged() : At + length;

    protected static uint Crc(ReadOnlySpan<byte> bytes)
    {
        Crc32 crc = default;
        crc.Append(bytes);
        return crc.Value;
    }
}
