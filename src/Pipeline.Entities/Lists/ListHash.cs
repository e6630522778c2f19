using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Entities.Lists;

/// <summary>Short hashes of lists, so that two versions with the same number and other names are told apart.</summary>
internal static class ListHash
{
    /// <summary>Hash of all embedded rows. Remarks, sources and citations do not change what is found and do not count.</summary>
    public static string Embedded { get; } = Of(ListTable.All.Where(table => table != ListTable.Sources).SelectMany(table => EmbeddedLists.Rows(table).Select(row => Line(table, row))));

    public static string Of(IEnumerable<string> lines)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string line in lines) hash.AppendData(Encoding.UTF8.GetBytes(line));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));
    }

    /// <summary>A row without its source, which says nothing about what is found.</summary>
    public static string Line(ListTable table, IEnumerable<string> cells, string mark = "+") => $"{table.Name}\t{mark}\t{string.Join('\t', cells.Take(table.Columns.Length - 1))}\n";
}
