namespace Pipeline.Entities.Heading;

/// <summary>
/// Whom a line of orders names (field guide 2.8): <c>STATE FOR WHA/AND (BAKER), EEB/IFD</c>, <c>DEPT PASS USTR, COMMERCE FOR 4331</c>.
/// Symbols mean offices of whoever stands before FOR; people and rooms are no entities.
/// </summary>
internal sealed class AttentionReader(AddressBook book, OfficeSymbols symbols)
{
    // Words that a command in the middle of a line may have: CDR USCENTCOM MACDILL AFB FL.
    private const int LongestName = 6;

    public void Read(string line, int position, List<HeaderEntity> found)
    {
        AttentionContext context = AttentionContext.State;
        HashSet<(string Id, string Text)> named = [];
        foreach ((List<string> words, bool beforeVerb) in AttentionParts.Of(line))
        {
            if (words.Count == 0 || IsAnyone(words))
            {
                if (words.Count > 0) context = AttentionContext.Post;
                continue;
            }
            (HeaderName? name, string text) = beforeVerb ? Subject(words) : Item(words, context);
            bool unknown = name is null && (beforeVerb || (context == AttentionContext.State && OfficeSymbols.IsSymbol(words[0])));
            if (beforeVerb) context = AttentionContext.After(name, AttentionContext.Post);
            if (name is not null && named.Add((name.Id, text))) found.Add(new HeaderEntity(HeaderRoles.Attention, position, text, name.Type, name.Id, Rule(name)));
            else if (unknown) found.Add(new HeaderEntity(HeaderRoles.Attention, position, string.Join(' ', words), EntityTypes.Addressee, "?", "attention.unknown"));
        }
    }

    private static string Rule(HeaderName name) =>
        name.Type == EntityTypes.Post ? "attention.post" : AttentionContext.IsOffice(name) ? "attention.office" : "attention.agency";

    // Lines of the 1990s run on without a mark: "... FOR PA CDR USCENTCOM MACDILL AFB FL FOR POLAD": the name ends at the verb.
    private (HeaderName?, string) Subject(List<string> words)
    {
        for (int first = Math.Max(0, words.Count - LongestName); first < words.Count; first++)
        {
            string text = string.Join(' ', words[first..]);
            HeaderName? name = book.Agency(words[first..]);
            if (name is null && (text.StartsWith("AM", StringComparison.Ordinal) || text.StartsWith("US", StringComparison.Ordinal))) name = book.Find(text, out _);
            if ((name ?? book.City(text)) is { } known) return (known, text);
        }
        if (symbols.Parts(words[^1]) is { } agency) return (agency, words[^1]);
        HeaderName? office = symbols.Find(words, AttentionContext.State, out string symbol);
        return (office, symbol);
    }

    private (HeaderName?, string) Item(List<string> words, AttentionContext context)
    {
        if (symbols.Find(words, context, out string symbol) is { } office) return (office, symbol);
        // PASS USDA FAS/ITP, FOR DEA RD SMITH, USTR-SMITH: the agency, then its people.
        for (int length = Math.Min(words.Count, LongestName); length > 0; length--)
        {
            List<string> some = words[..length];
            if (length == 1 && some[0].IndexOf('-') is > 2 and int dash) some = [some[0][..dash]];
            // NSC FOR NEA: the letters of a bureau mean it only behind State.
            if (book.Agency(some) is { } agency && (length > 1 || some[0].Length > 2) && (context == AttentionContext.State || !AttentionContext.IsOffice(agency)))
                return (agency, string.Join(' ', some));
        }
        string text = string.Join(' ', words);
        if (words.Count == 1 && text.StartsWith("US", StringComparison.Ordinal) && book.Find(text, out _) is { Type: EntityTypes.Post } mission) return (mission, text);
        return (context == AttentionContext.State ? book.City(text) : null, text);
    }

    // POSTS FOR RSO: every addressee.
    private static bool IsAnyone(List<string> words) =>
        words is ["POST" or "POSTS" or "EMBASSY" or "EMBASSIES" or "CONSULS" or "CONSULATES" or "ADDRESSEES" or "MISSION" or "MISSIONS" or "ALL"] or ["ALL" or "ADDRESSEE", "POSTS" or "ADDRESSEES"];
}
