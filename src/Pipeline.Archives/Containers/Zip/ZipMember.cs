namespace Pipeline.Archives.Containers.Zip;

/// <summary>What a zip says about one member, out of its directory or its local header.</summary>
/// <param name="HeaderAt">Where its local header stands in the file.</param>
internal sealed record ZipMember(string Name, int Flags, int Method, uint Crc, long CompressedLength, long Length, long HeaderAt, bool IsLink)
{
    public const int Stored = 0;
    public const int Deflated = 8;

    public bool IsEncrypted => (Flags & 0x2041) != 0;

    /// <summary>Length and checksum stand behind the data (only of interest where the directory is lost).</summary>
    public bool HasDescriptor => (Flags & 8) != 0;

    public bool IsDirectory => Length == 0 && Name.Length > 0 && Name[^1] is '/' or '\\';
}
