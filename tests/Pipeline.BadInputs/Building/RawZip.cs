using System.Buffers.Binary;

namespace Pipeline.BadInputs.Building;

/// <summary>What lies around the members of a zip; null means: as it should be.</summary>
internal sealed record ZipFrame
{
    public byte[] Prefix { get; init; } = [];
    public byte[] Comment { get; init; } = [];
    public byte[] Trailing { get; init; } = [];
    public int Disk { get; init; }
    public bool WithoutDirectory { get; init; }
}

/// <summary>Writes a zip record by record (APPNOTE 4.3), so that each field can lie.</summary>
internal static class RawZip
{
    public static byte[] Of(params IEnumerable<ZipEntry> entries) => Of(new ZipFrame(), entries);

    public static byte[] Of(ZipFrame frame, IEnumerable<ZipEntry> entries) => Of(frame, entries, out _);

    /// <param name="ends">Where the data of each member ends in the file.</param>
    public static byte[] Of(ZipFrame frame, IEnumerable<ZipEntry> entries, out List<int> ends)
    {
        MemoryStream zip = new();
        zip.Write(frame.Prefix);
        ends = [];
        List<(ZipEntry Entry, long At)> places = [];
        foreach (ZipEntry entry in entries)
        {
            places.Add((entry, entry.HeaderAt ?? zip.Position - frame.Prefix.Length));
            zip.Write(entry.HasLocal ? [.. Local(entry), .. entry.Data] : []);
            ends.Add((int)zip.Position);
        }

        if (!frame.WithoutDirectory)
        {
            byte[] directory = [.. places.SelectMany(place => Directory(place.Entry, (uint)place.At))];
            long at = zip.Position - frame.Prefix.Length;
            zip.Write(directory);
            zip.Write(End(places.Count, directory.Length, at, frame));
        }

        zip.Write(frame.Trailing);
        return zip.ToArray();
    }

    public static byte[] End(int count, long length, long at, ZipFrame frame)
    {
        byte[] end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(4), (ushort)frame.Disk);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(6), (ushort)frame.Disk);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)at);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(20), (ushort)frame.Comment.Length);
        return [.. end, .. frame.Comment];
    }

    /// <summary>The three records that end a zip of more than 65,535 members.</summary>
    public static byte[] End64(long count, long length, long at)
    {
        byte[] end = new byte[56];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(4), 44);
        end[12] = end[14] = 45;
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(24), count);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(32), count);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(40), length);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(48), at);
        byte[] locator = new byte[20];
        BinaryPrimitives.WriteUInt32LittleEndian(locator, 0x07064B50);
        BinaryPrimitives.WriteInt64LittleEndian(locator.AsSpan(8), at + length);
        locator[16] = 1;
        return [.. end, .. locator, .. End(0xFFFF, uint.MaxValue, uint.MaxValue, new())];
    }

    public static byte[] Local(ZipEntry entry)
    {
        byte[] name = entry.LocalName ?? entry.Name;
        byte[] record = new byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(record, 0x04034B50);
        Common(entry, record.AsSpan(4));
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(26), (ushort)name.Length);
        return [.. record, .. name];
    }

    public static byte[] Directory(ZipEntry entry, uint at)
    {
        byte[] record = new byte[46];
        BinaryPrimitives.WriteUInt32LittleEndian(record, 0x02014B50);
        record[4] = 20;
        record[5] = 3;
        Common(entry, record.AsSpan(6));
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(28), (ushort)entry.Name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(30), (ushort)entry.Extra.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(38), entry.Mode << 16);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(42), at);
        return [.. record, .. entry.Name, .. entry.Extra];
    }

    // Version to name length: the same in both records.
    private static void Common(ZipEntry entry, Span<byte> fields)
    {
        fields[0] = 20;
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], (ushort)entry.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], (ushort)entry.Method);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[6..], 0x58210000);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[14..], entry.Compressed ?? (uint)entry.Data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[18..], entry.Length);
    }
}
