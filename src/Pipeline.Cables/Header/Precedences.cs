using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>Precedence prosigns and words (field guide 2.3).</summary>
internal static class Precedences
{
    private static readonly (string Printed, string Word)[] Words =
    [
        ("NIACT IMMEDIATE", "NIACT IMMEDIATE"), ("NIACTIMMEDIATE", "NIACT IMMEDIATE"), ("NIACT", "NIACT IMMEDIATE"), ("IMMEDIATE", "IMMEDIATE"), ("IMMED", "IMMEDIATE"),
        ("IMMEDAITE", "IMMEDIATE"), ("FLASH", "FLASH"), ("PRIORITY", "PRIORITY"), ("PIORITY", "PRIORITY"), ("PRIORTY", "PRIORITY"), ("ROUTINE", "ROUTINE"),
    ];

    public static string? OfProsign(char c) => c switch
    {
        'Z' => "FLASH",
        'O' => "IMMEDIATE",
        'P' => "PRIORITY",
        'R' => "ROUTINE",
        _ => null,
    };

    /// <summary>Takes a precedence word off the end of an address; null when there is none.</summary>
    public static string? TakeLast(ReadOnlySpan<char> raw, int start, ref int end)
    {
        foreach (var (printed, word) in Words)
        {
            // WASHDCPRIORITY: no name ends in such a word, so the blank was lost.
            var at = end - printed.Length;
            if (at > start && (Chars.IsBlank(raw[at - 1]) || (printed.Length >= 8 && char.IsAsciiLetterUpper(raw[at - 1]))) && raw[at..end].Equals(printed, StringComparison.OrdinalIgnoreCase))
            {
                end = Chars.TrimEnd(raw, start, at);
                return word;
            }
        }

        return null;
    }
}
