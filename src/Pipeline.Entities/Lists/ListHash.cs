using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Entities.Lists;

/// <summary>Short hashes of lists, so that two versions with the same number and other names are told apart.</summary>
internal static class ListHash
{
    /// <summary>Hash of all embedded rows. Remarks, sources and citations do not change what is found and do not count.</summary>
    public static string Embedded { get; } = OfEmbedded();

    public static string Of(IEnumerable<string> lines)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string line in lines) hash.AppendData(Encoding.UTF8.GetBytes(line));
        return Short(hash);
    }

    /// <summary>A row without its source, which says nothing about what is found.</summary>
    public static string Line(ListTable table, IEnumerable<string> cells, string mark = "+") => $"{table.Name}\t{mark}\t{string.Join('\t', cells.Take(table.Columns.Length - 1))}\n";

    // The same lines from the bytes of the files: as strings they would take a fifth of the time to start.
    private static string OfEmbedded()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ArrayBufferWriter<byte> lines = new();
        foreach (ListTable table in ListTable.All)
        {
            if (table == ListTable.Sources) continue;
            byte[] start = Encoding.UTF8.GetBytes($"{table.Name}\t+\t");
            ReadOnlySpan<byte> rest = EmbeddedLists.Bytes(table);
            while (!rest.IsEmpty)
            {
                int end = rest.IndexOf((byte)'\n');
                ReadOnlySpan<byte> row = end < 0 ? rest : rest[..end];
                rest = end < 0 ? default : rest[(end + 1)..];
                if (row.IsEmpty || row[0] is (byte)'#' or (byte)'\r') continue;
                lines.Write(start);
                lines.Write(row[..row.LastIndexOf((byte)'\t')]);
                lines.Write("\n"u8);
            }
            hash.AppendData(lines.WrittenSpan);
            lines.ResetWrittenCount();
        }
        return Short(hash);
    }

    private static string Short(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));
}
