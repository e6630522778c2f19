using System.Collections.Frozen;

namespace Pipeline.Entities.Heading;

/// <summary>Cuts a plain language address into the words that matter (field guide 4.4).</summary>
internal static class AddressWords
{
    // An address is one line of 69 characters; what is longer is a damaged text that was taken for one.
    private const int Longest = 160;

    private static readonly FrozenSet<string> States = FrozenSet.ToFrozenSet(
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC GU PR".Split(' '), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Leading = FrozenSet.ToFrozenSet("CDR CMDR COMMANDER CG DIR DIRECTOR US USA HEADQUARTERS".Split(' '), StringComparer.Ordinal);

    /// <summary>Words in capitals without points: <c>DEPT. OF THE TREASURY//OASIA//</c> gives DEPARTMENT OF TREASURY.</summary>
    public static List<string> Of(string address)
    {
        ReadOnlySpan<char> text = address.AsSpan(0, Math.Min(address.Length, Longest));
        // What stands between double slashes is an office of the addressee.
        if (text.IndexOf("//") is > 0 and int office) text = text[..office];
        List<string> words = [];
        Span<char> letters = stackalloc char[Longest];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || c is '(' or ')' or ',' or ';' or ':' or '"') End(letters, ref length, words);
            else if (c is not ('.' or '\'')) letters[length++] = char.ToUpperInvariant(c);
        }
        End(letters, ref length, words);
        return words;
    }

    /// <summary>True for Washington in its spellings and for a place that ends in the code of an American state.</summary>
    public static bool IsAmerican(ReadOnlySpan<string> place) =>
        place.Length > 0 && (place[0].StartsWith("WASH", StringComparison.Ordinal) || place[0] == "ASHDC" || place[^1] == "WASHDC" || States.Contains(place[^1]));

    /// <summary>The command or office without the word or the letters for its chief: <c>CDR USSOUTHCOM</c>, <c>CDRUSAREUR</c>, <c>DIRNSA</c>; null when there is none.</summary>
    public static List<string>? WithoutChief(List<string> words)
    {
        if (words.Count > 1 && Leading.Contains(words[0])) return words[1..];
        foreach (string glued in (ReadOnlySpan<string>)["CDR", "DIR", "HQ"])
            if (words.Count > 0 && words[0].Length > glued.Length + 2 && words[0].StartsWith(glued, StringComparison.Ordinal)) return [words[0][glued.Length..], .. words[1..]];
        return null;
    }

    private static void End(Span<char> letters, ref int length, List<string> words)
    {
        ReadOnlySpan<char> word = letters[..length];
        length = 0;
        switch (word)
        {
            case "" or "THE" or "HQ" or "HQS": break;
            default: words.Add(Expanded(word.ToString())); break;
        }
    }

    public static string Expanded(string word) => word is "DEPT" or "EPARTMENT" or "DEPARTMEN" or "DEPARMENT" ? "DEPARTMENT" : word;
}
