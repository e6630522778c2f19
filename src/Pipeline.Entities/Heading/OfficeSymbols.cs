namespace Pipeline.Entities.Heading;

/// <summary>
/// Office symbols, read from their first part on: <c>WHA/AND</c> is the bureau WHA, <c>CA/OCS/ACS</c> the office CA/OCS that has an id
/// of its own, <c>DHS/CBP/INA</c> the agency CBP.
/// </summary>
internal sealed class OfficeSymbols(HeaderLists lists)
{
    private const int MostParts = 6;

    /// <summary>The office that words name, the symbol first or behind a person: <c>WHA DAS BAKER</c>, <c>CHRIS BAKER CA/OCS</c>.</summary>
    /// <param name="symbol">The word that names it.</param>
    public HeaderName? Find(List<string> words, AttentionContext context, out string symbol)
    {
        symbol = words[0];
        if (Of(symbol, words.Count == 1 || words[1] is "STAFF" or "BUREAU" or "OFFICE" or "DAS" or "A/S", context) is { } first) return first;
        foreach (string word in words)
        {
            symbol = word;
            if (IsSymbol(word) && Of(word, true, context) is { } office) return office;
        }
        return null;
    }

    /// <summary>True for what has the shape of a symbol; <c>BAKER/STRAND</c> are two people.</summary>
    public static bool IsSymbol(string word) => word.IndexOf('/') is > 0 and <= 5 && !IsTitle(word) && !word.Contains('.', StringComparison.Ordinal);

    /// <summary>The agency that the parts of a symbol name, the innermost one that has an id: <c>TREASURY/OASIA/IMI</c>.</summary>
    public HeaderName? Parts(string symbol)
    {
        HeaderName? agency = null;
        int known = 0;
        string[] parts = symbol.Split('/', MostParts);
        for (int i = 0; i < parts.Length; i++)
        {
            // 4332/ITA/MAC: the room comes first. OIRA/OMB: the agency comes last.
            HeaderName? part = parts[i].Length < 3 ? null : Agency(parts[i]);
            if (part is null && agency is not null) break;
            if (part is not null) (agency, known) = (part, known + 1);
        }
        return known > 0 ? agency : null;
    }

    /// <param name="alone">No name of a person follows: one letter is a bureau then, and else an initial.</param>
    private HeaderName? Of(string word, bool alone, AttentionContext context)
    {
        if (IsTitle(word)) return null;
        if (lists.Addresses.TryGetValue(word, out HeaderName? whole) && word.Contains('/', StringComparison.Ordinal)) return whole;
        if (context == AttentionContext.State && State(word, alone) is { } office) return office;
        string symbol = word.IndexOf('-') is > 1 and int dash ? word[..dash] : word;
        return symbol.Contains('/', StringComparison.Ordinal) || context != AttentionContext.Post && lists.Symbols.ContainsKey(symbol) ? Parts(symbol) : null;
    }

    private HeaderName? State(string word, bool alone)
    {
        for (int length = word.Length; length > 0; length = Math.Max(word.LastIndexOf('/', length - 1), word.LastIndexOf('-', length - 1)))
            if (length <= word.Length && lists.Offices.TryGetValue(word[..length], out HeaderName? office) && (length > 1 || alone)) return office;
        int end = word.AsSpan().IndexOfAny('/', '-');
        string first = end < 0 ? word : word[..end];
        if (first.Length == 1 && !(alone || (end > 0 && word[end] == '/'))) return null;
        return lists.Bureaus.GetValueOrDefault(first);
    }

    private HeaderName? Agency(string letters) => lists.Symbols.GetValueOrDefault(letters) ?? (lists.Addresses.GetValueOrDefault(letters) is { Placed: false } name && !name.Id.StartsWith("us/DOS/", StringComparison.Ordinal) ? name : null);

    // Assistant and Under Secretary, acting: not the bureau A.
    private static bool IsTitle(string word) => word is "A/S" or "U/S" or "D/S" or "A/DCM" or "A/DAS" or "C/O";
}
