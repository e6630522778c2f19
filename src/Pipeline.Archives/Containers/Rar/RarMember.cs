namespace Pipeline.Archives.Containers.Rar;

/// <summary>A member as its header describes it, in either version of the format.</summary>
/// <param name="Header">The header's own bytes, checked, to be handed to the library.</param>
/// <param name="Length">Unpacked; null when the header does not state it.</param>
/// <param name="Crc">CRC32 of the unpacked bytes; null when the header has none or another hash.</param>
/// <param name="Dictionary">Bytes that unpacking keeps in memory.</param>
/// <param name="IsSolid">It can be unpacked only behind the members before it.</param>
internal sealed record RarMember(string Name, byte[] Header, long DataAt, long PackedLength, long? Length, uint? Crc, long Dictionary, bool IsStored, bool IsSolid)
{
    public bool IsDirectory { get; init; }

    public bool IsLink { get; init; }

    public bool IsEncrypted { get; init; }

    public bool IsSplit { get; init; }

    /// <summary>Its method is newer than what is read.</summary>
    public bool IsUnread { get; init; }
}
