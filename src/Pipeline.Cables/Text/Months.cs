namespace Pipeline.Cables.Text;

/// <summary>English month names, whole or by their first three letters.</summary>
internal static class Months
{
    private static readonly string[] Names =
        ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"];

    /// <summary>1 to 12, or 0 when the word is no month; <c>SEPT</c> counts.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 9)
        {
            return 0;
        }

        for (var i = 0; i < Names.Length; i++)
        {
            var name = Names[i].AsSpan();
            if ((word.Length == 3 || word.Length == name.Length || (word.Length == 4 && i == 8))
                && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }

    public static string Short(int month) => Names[month - 1][..3];
}
