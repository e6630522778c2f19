namespace Pipeline.Cables.Heading;

/// <summary>Parts the orders that stand on one line: DEPT PASS USDA FOR BAKER DEPT PASS FDA (field guide 2.8).</summary>
internal static class AttentionOrders
{
    private const int MostNameWords = 3;

    public static void Split(string line, List<string> orders)
    {
        var from = 0;
        var verbs = 0;
        for (var at = 0; at < line.Length; at = NextWord(line, at))
        {
            if (!AttentionLines.IsVerb(line.AsSpan(at, WordEnd(line, at) - at)))
            {
                continue;
            }

            if (verbs > 0 && at > from && OrderStart(line, from, at) is var start && start > from)
            {
                Add(line.AsSpan(from, start - from), orders);
                from = start;
            }

            verbs++;
        }

        Add(line.AsSpan(from), orders);
    }

    // Offset of the addressee before the verb; the end of the search when the words before it belong to the running order:
    // PASS TO USAID FOR, PASS USTR FOR, AND COMMERCE FOR, USAID, COMMERCE FOR.
    private static int OrderStart(string line, int from, int verb)
    {
        var name = line.AsSpan(from, verb - from).TrimEnd();
        var end = from + Addressees.WithoutAdverb(name).Length;
        var best = -1;
        for (var (start, count) = (end, 0); start > from && count < MostNameWords; count++)
        {
            start = line.LastIndexOf(' ', start - 1, start - from);
            if (start < 0)
            {
                break;
            }

            // SECDEF WASHDC FOR: the city belongs to the agency before it.
            var words = line.AsSpan(start + 1, end - start - 1);
            if (Addressees.Is(words) && words is not ("WASHDC" or "WASHINGTON"))
            {
                best = start + 1;
            }
        }

        return best > from && !Leads(line.AsSpan(from, best - from).TrimEnd()) ? best : -1;
    }

    private static bool Leads(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return AttentionLines.IsVerb(word) || word[^1] is ',' or ';' or '/' or '-' or '&' or ':' || word is "TO" or "AND" or "OR" or "VIA" or "FROM" or "OF" or "AT" or "IN" or "BY" or "WITH" or "THE" or "to" or "and";
    }

    private static void Add(ReadOnlySpan<char> order, List<string> orders)
    {
        var text = order.Trim().TrimEnd(" ;.,");
        if (!text.IsEmpty)
        {
            orders.Add(text.ToString());
        }
    }

    private static int WordEnd(string line, int at)
    {
        while (at < line.Length && char.IsAsciiLetter(line[at]))
        {
            at++;
        }

        return at;
    }

    private static int NextWord(string line, int at)
    {
        var blank = line.IndexOf(' ', at);
        return blank < 0 ? line.Length : blank + 1;
    }
}
