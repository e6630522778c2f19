using System.Text;

namespace Pipeline.BadInputs.Building;

/// <summary>A member of a zip as its records state it.</summary>
/// <param name="Name">Bytes, because names need not be text.</param>
/// <param name="Data">As it lies in the file.</param>
internal sealed record ZipEntry(byte[] Name, byte[] Data)
{
    public int Method { get; init; }
    public int Flags { get; init; }
    public uint Crc { get; init; }
    public uint Length { get; init; }
    public uint? Compressed { get; init; }

    /// <summary>Mode of the Unix file; 0xA000 is a link.</summary>
    public uint Mode { get; init; } = 0x81A4;

    public byte[] Extra { get; init; } = [];
    public byte[]? LocalName { get; init; }

    /// <summary>Where the directory says that the member begins; null: where it does.</summary>
    public long? HeaderAt { get; init; }

    /// <summary>False for an entry of the directory that has no member of its own.</summary>
    public bool HasLocal { get; init; } = true;

    public static ZipEntry Stored(string name, byte[] content) => new(Encoding.UTF8.GetBytes(name), content)
    {
        Crc = Squeeze.Crc(content), Length = (uint)content.Length,
    };

    public static ZipEntry Deflated(string name, byte[] content) => Stored(name, content) with { Data = Squeeze.Deflate(content), Method = 8 };

    public static ZipEntry Deflated(string name, string content) => Deflated(name, Encoding.UTF8.GetBytes(content));

    /// <summary>A member of <paramref name="length"/> zeros, a thousandth of that in the file.</summary>
    public static ZipEntry Zeros(string name, int length) => Deflated(name, new byte[length]);
}
