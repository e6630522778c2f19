namespace Pipeline.Archives.Containers.Zip;

/// <summary>What a zip says about one member, out of its directory or its local header.</summary>
/// <param name="HeaderAt">Where its local header stands in the file.</param>
/// <param name="UnixType">Type bits of the Unix file's mode (<c>0xA</c> a link), 0 when no Unix made the entry.</param>
/// <param name="OnOtherDisk">Its local header lies in another volume of a split zip.</param>
internal sealed record ZipMember(ZipName Name, int Flags, int Method, uint Crc, long CompressedLength, long Length, long HeaderAt, int UnixType = 0, bool OnOtherDisk = false)
{
    public const int Stored = 0;
    public const int Deflated = 8;

    private const int Aes = 99;

    public bool IsEncrypted => (Flags & 0x2041) != 0 || Method == Aes;

    /// <summary>Length and checksum stand behind the data as well.</summary>
    public bool HasDescriptor => (Flags & 8) != 0;

    public bool IsDirectory => Length == 0 && Name.EndsLikeFolder;

    public bool IsLink => UnixType == 0xA;

    /// <summary>A device, pipe or socket.</summary>
    public bool IsSpecial => UnixType is 1 or 2 or 6 or 0xC;
}
