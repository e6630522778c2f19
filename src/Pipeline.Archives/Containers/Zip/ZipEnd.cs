namespace Pipeline.Archives.Containers.Zip;

/// <summary>
/// Where the directory of a zip lies, by the record at its end. Of several such records (one in the comment, zips joined end to
/// end) the last one that holds is taken, as other programs do; one of nothing only when there is no other, or it would hide all.
/// </summary>
/// <param name="Shift">Bytes before the first member (a self-extractor), by which every stated offset is too small.</param>
/// <param name="Stated">Number of entries; only its lower 16 bits when <paramref name="IsShort"/>.</param>
/// <param name="IsSplit">The archive lies in several volumes, this is one of them.</param>
internal sealed record ZipEnd(long Start, long Length, long Shift, long Stated, bool IsShort, bool IsSplit)
{
    private const int RecordLength = 22;
    private const int LongestComment = 0xFFFF;
    private const int LocatorLength = 20;
    private const int Record64Length = 56;

    /// <summary>Null when the file has none: it was cut, or is no zip after all.</summary>
    public static ZipEnd? Find(ZipBytes file)
    {
        byte[] tail = new byte[(int)Math.Min(file.Length, RecordLength + LongestComment)];
        long tailAt = file.Length - tail.Length;
        int length = file.Fill(tailAt, tail);
        ZipEnd? split = null;
        ZipEnd? empty = null;
        for (int at = length - RecordLength; at >= 0; at--)
        {
            if (ZipFields.U32(tail, at) != ZipFields.EndSignature || at + RecordLength + ZipFields.U16(tail, at + 20) > length)
            {
                continue;
            }

            ZipEnd found = At(file, tail.AsSpan(at, RecordLength), tailAt + at);
            if (found.IsSplit)
            {
                split ??= found;
            }
            else if (found.Holds(file) && found.Length > 0)
            {
                return found;
            }
            else if (found.Holds(file))
            {
                empty ??= found;
            }
        }

        return split ?? empty;
    }

    private static ZipEnd At(ZipBytes file, ReadOnlySpan<byte> end, long endAt)
    {
        long stated = ZipFields.U16(end, 10);
        long length = ZipFields.U32(end, 12);
        long start = ZipFields.U32(end, 16);
        bool isSplit = IsOtherDisk(ZipFields.U16(end, 4)) || IsOtherDisk(ZipFields.U16(end, 6));
        bool isShort = true;

        Span<byte> locator = stackalloc byte[LocatorLength];
        Span<byte> end64 = stackalloc byte[Record64Length];
        if (file.TryRead(endAt - LocatorLength, locator) && ZipFields.U32(locator, 0) == ZipFields.Zip64LocatorSignature)
        {
            isSplit |= ZipFields.U32(locator, 4) != 0 || ZipFields.U32(locator, 16) > 1;

            // Stated from the start of the zip, which is not the start of the file behind a self-extractor.
            long at = endAt - LocatorLength - Record64Length;
            if (Is64(file, ZipFields.I64(locator, 8), end64) || Is64(file, at, end64))
            {
                // Each value only where the short record has no room for it: what it states itself, all programs read.
                isShort = stated != ushort.MaxValue;
                stated = isShort ? stated : ZipFields.I64(end64, 32);
                length = length == uint.MaxValue ? ZipFields.I64(end64, 40) : length;
                start = start == uint.MaxValue ? ZipFields.I64(end64, 48) : start;
                endAt = Is64(file, at, end64) ? at : ZipFields.I64(locator, 8);
            }
        }

        ZipEnd atEnd = new(endAt - length, length, endAt - length - start, stated, isShort, isSplit);
        return atEnd.Holds(file) ? atEnd : new(start, length, 0, stated, isShort, isSplit);
    }

    private static bool Is64(ZipBytes file, long at, Span<byte> end64) => file.TryRead(at, end64) && ZipFields.U32(end64, 0) == ZipFields.Zip64EndSignature;

    private static bool IsOtherDisk(int disk) => disk is not 0 and not ushort.MaxValue;

    private bool Holds(ZipBytes file)
    {
        Span<byte> first = stackalloc byte[4];
        return Start >= 0 && Length >= 0 && Start <= file.Length - Length
            && (Length == 0 ? Stated == 0 : file.TryRead(Start, first) && ZipFields.U32(first, 0) == ZipFields.DirectorySignature);
    }
}
