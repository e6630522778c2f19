using System.Text;

namespace Pipeline.BadInputs.Building;

/// <summary>A member of a tar as its header states it.</summary>
internal sealed record TarMember(string Name, byte[] Data)
{
    public char Type { get; init; } = '0';
    public string Link { get; init; } = "";

    /// <summary>Stated length; null: that of the data.</summary>
    public long? Length { get; init; }

    public bool BadChecksum { get; init; }
}

/// <summary>Writes a tar block by block, so that each field can lie.</summary>
internal static class RawTar
{
    public static byte[] Of(params IEnumerable<TarMember> members) => Of(members, out _);

    /// <param name="ends">Where the data of each member ends in the file.</param>
    public static byte[] Of(IEnumerable<TarMember> members, out List<int> ends)
    {
        MemoryStream tar = new();
        ends = [];
        foreach (TarMember member in members)
        {
            tar.Write(Header(member));
            tar.Write(member.Data);
            ends.Add((int)tar.Position);
            tar.Write(new byte[(512 - (member.Data.Length % 512)) % 512]);
        }

        tar.Write(new byte[1024]);
        return tar.ToArray();
    }

    private static byte[] Header(TarMember member)
    {
        byte[] block = new byte[512];
        Put(block, 0, member.Name);
        Put(block, 100, "0000644\0");
        Put(block, 108, "0000000\0");
        Put(block, 116, "0000000\0");
        Put(block, 124, Convert.ToString(member.Length ?? member.Data.Length, 8).PadLeft(11, '0') + "\0");
        Put(block, 136, "10400000000\0");
        Put(block, 148, "        ");
        block[156] = (byte)member.Type;
        Put(block, 157, member.Link);
        Put(block, 257, "ustar\00000");
        Put(block, 148, Convert.ToString(block.Sum(value => value) + (member.BadChecksum ? 1 : 0), 8).PadLeft(6, '0') + "\0 ");
        return block;
    }

    private static void Put(byte[] block, int at, string text) => Encoding.Latin1.GetBytes(text).CopyTo(block, at);
}
