using System.Text;

namespace Pipeline.Archives.Tests.Building;

/// <summary>A member of a rar to be made.</summary>
internal sealed record RarFile(string Name, byte[] Bytes)
{
    public bool IsEncrypted { get; init; }

    public bool IsLink { get; init; }

    public bool IsDirectory { get; init; }

    /// <summary>What the header says of its method; the bytes stay as they are.</summary>
    public int Method { get; init; }

    /// <summary>Version 5: the power of two of 128 KB that unpacking needs.</summary>
    public int Dictionary { get; init; }
}

/// <summary>Rars of both versions as the format is written down, members stored: there is no free program that compresses them.</summary>
internal static class PackRar
{
    public static byte[] By(int version, params IEnumerable<(string Name, byte[] Bytes)> files) =>
        Of(version, files.Select(file => new RarFile(file.Name, file.Bytes)));

    public static byte[] Of(int version, params IEnumerable<RarFile> files) => version == 4 ? Four(0, files) : Five(0, files);

    /// <param name="archiveFlags">1 a volume, 0x80 encrypted headers.</param>
    public static byte[] Four(int archiveFlags, IEnumerable<RarFile> files) =>
        [.. "Rar!\u001A\u0007\0"u8, .. Block4(0x73, archiveFlags, new byte[6], []), .. files.SelectMany(File4), .. Block4(0x7B, 0x4000, [], [])];

    /// <param name="archiveFlags">1 a volume, 4 solid.</param>
    public static byte[] Five(int archiveFlags, IEnumerable<RarFile> files) =>
        [.. "Rar!\u001A\u0007\u0001\0"u8, .. Block5([1, 0, .. Number(archiveFlags)]), .. files.SelectMany(File5), .. Block5([5, 0, 0])];

    public static byte[] Block5(byte[] fields)
    {
        byte[] sized = [.. Number(fields.Length), .. fields];
        return [.. PackCompressed.Crc(sized), .. sized];
    }

    private static byte[] File4(RarFile file)
    {
        byte[] name = Encoding.UTF8.GetBytes(file.Name);
        int flags = 0x8000 | (file.IsEncrypted ? 4 : 0) | (file.IsDirectory ? 0xE0 : 0);
        return Block4(
            0x74,
            flags,
            [.. BitConverter.GetBytes(file.Bytes.Length), .. BitConverter.GetBytes(file.Bytes.Length), 3, .. PackCompressed.Crc(file.Bytes), 0, 0, 0, 0, 29, (byte)(0x30 + file.Method), (byte)name.Length, 0, .. BitConverter.GetBytes(file.IsLink ? 0xA1FF : 0x81A4), .. name],
            file.Bytes);
    }

    private static byte[] Block4(byte type, int flags, byte[] fields, byte[] data)
    {
        byte[] header = [type, (byte)flags, (byte)(flags >> 8), (byte)(fields.Length + 7), 0, .. fields];
        return [.. PackCompressed.Crc(header).AsSpan(0, 2), .. header, .. data];
    }

    private static byte[] File5(RarFile file)
    {
        byte[] name = Encoding.UTF8.GetBytes(file.Name);
        byte[] extra = [.. file.IsEncrypted ? Record(1, new byte[4]) : [], .. file.IsLink ? Record(5, [1, 0, 1, (byte)'x']) : []];
        int method = (file.Method << 7) | (file.Dictionary << 10);
        byte[] fields =
        [
            2, (byte)(2 | (extra.Length > 0 ? 1 : 0)), .. extra.Length > 0 ? Number(extra.Length) : [], .. Number(file.Bytes.Length),
            (byte)(file.IsDirectory ? 1 : 4), .. Number(file.Bytes.Length), .. Number(0x81A4), .. file.IsDirectory ? [] : PackCompressed.Crc(file.Bytes),
            .. Number(method), 1, .. Number(name.Length), .. name, .. extra,
        ];
        return [.. Block5(fields), .. file.Bytes];
    }

    private static byte[] Record(byte type, byte[] fields) => [(byte)(fields.Length + 1), type, .. fields];

    private static byte[] Number(long value) => value < 0x80 ? [(byte)value] : [(byte)(value | 0x80), .. Number(value >> 7)];
}
