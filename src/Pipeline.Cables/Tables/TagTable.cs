using System.Collections.Frozen;

namespace Pipeline.Cables.Tables;

/// <summary>Codes of the TAGS line that exist, with their kind.</summary>
internal static class TagTable
{
    private static readonly FrozenDictionary<string, char> Kinds = Load();
    private static readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsKnown(ReadOnlySpan<char> code) => Lookup.ContainsKey(code);

    /// <summary><c>s</c> subject, <c>p</c> program, <c>o</c> organisation, <c>g</c> country or region, NUL for none.</summary>
    public static char Kind(ReadOnlySpan<char> code) => Lookup.TryGetValue(code, out var kind) ? kind : '\0';

    private static FrozenDictionary<string, char> Load()
    {
        var kinds = new Dictionary<string, char>(StringComparer.Ordinal);
        foreach (var row in TableFile.Rows("tags.tsv"))
        {
            foreach (var code in row[1].Split(' '))
            {
                kinds.TryAdd(code.Replace('_', ' '), row[0][0]);
            }
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
