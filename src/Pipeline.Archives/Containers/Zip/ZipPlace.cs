namespace Pipeline.Archives.Containers.Zip;

/// <summary>Where a member's local header and data lie in the file.</summary>
/// <param name="End">Behind the data; behind the file when the file was cut.</param>
/// <param name="LocalFlags">The local header's flags.</param>
/// <param name="IsDoubtful">Only the directory says where it ends, and nothing stands there that belongs behind a member.</param>
internal readonly record struct ZipPlace(long Start, long DataAt, long End, int LocalFlags, bool IsDoubtful)
{
    /// <summary>
    /// The place that directory and local header agree on. The directory is believed: its checksum proves the data, and the name
    /// is a label. Where the two contradict each other on what lies there (no header, another method, another compressed length),
    /// one of them is damaged or lies and it is not told which: <paramref name="fault"/> says so.
    /// </summary>
    public static ZipPlace? Of(ZipBytes file, ZipMember member, out string? fault)
    {
        fault = null;
        Span<byte> local = stackalloc byte[ZipFields.LocalLength];
        if (!file.TryRead(member.HeaderAt, local) || ZipFields.U32(local, 0) != ZipFields.LocalSignature)
        {
            fault = "The zip directory points to a place where no member begins.";
            return null;
        }

        int flags = ZipFields.U16(local, 6);
        long dataAt = member.HeaderAt + ZipFields.LocalLength + ZipFields.U16(local, 26) + ZipFields.U16(local, 28);
        long end = EndOf(dataAt, member.CompressedLength);
        long stated = ZipFields.U32(local, 18);
        if (ZipFields.U16(local, 8) != member.Method)
        {
            fault = $"The zip directory says method {member.Method}, the member's own header {ZipFields.U16(local, 8)}.";
        }
        else if ((flags & 8) == 0 && stated != uint.MaxValue && stated != member.CompressedLength)
        {
            fault = $"The zip directory says {member.CompressedLength} compressed bytes, the member's own header {stated}.";
        }

        bool isDoubtful = (flags & 8) != 0 && stated == 0 && end <= file.Length && !HasDescriptor(file, end, member);
        return fault is null ? new(member.HeaderAt, dataAt, end, flags, isDoubtful) : null;
    }

    /// <summary>Far behind any file for a length that cannot be.</summary>
    public static long EndOf(long dataAt, long compressedLength) =>
        compressedLength >= 0 && compressedLength <= long.MaxValue - dataAt ? dataAt + compressedLength : long.MaxValue;

    // With its signature or without, as old programs write it.
    private static bool HasDescriptor(ZipBytes file, long at, ZipMember member)
    {
        Span<byte> bytes = stackalloc byte[12];
        return file.TryRead(at, bytes) && (Is(bytes, member) || (ZipFields.U32(bytes, 0) == ZipFields.DescriptorSignature && Is(bytes[4..], member)));

        static bool Is(ReadOnlySpan<byte> bytes, ZipMember member) =>
            ZipFields.U32(bytes, 0) == member.Crc && ZipFields.U32(bytes, 4) == (uint)member.CompressedLength;
    }
}
