using System.Globalization;
using Pipeline.Cables.Identity;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Reasons of a <c>Classified By</c> line: 1.4 (b) and (d), 1.5 B,D, 1.4(b/d), 1,4 (C), 1. 4 (b) (field guide 2.9).</summary>
/// <param name="Found">With their letters, <c>1.4(b)</c>, distinct and in order; a paragraph without letters stands alone, <c>1.4</c>.</param>
/// <param name="Start">Where the words that lead to them begin: FOR REASONS, PER, UNDER SECTION; the end of the text when there are none.</param>
/// <param name="End">After the last letter.</param>
internal sealed record ClassifierReasons(IReadOnlyList<string> Found, int Start, int End)
{
    public static ClassifierReasons Of(string text)
    {
        var found = new List<string>();
        var (start, end) = (-1, -1);
        for (var at = 0; at < text.Length; at++)
        {
            if (end < 0 && start < 0 && IsWordStart(text, at) && ReasonWord(text, at) is var after && after > at)
            {
                start = at;
                at = Letters(text, after, "", found, ref end) - 1;
            }
            else if (text[at] == '1' && IsWordStart(text, at) && Paragraph(text, at, out var number) is var p && p > at)
            {
                start = start < 0 ? at : start;
                end = p;
                at = Letters(text, p, number, found, ref end) - 1;
            }
            else if (end >= 0 && IsSentenceEnd(text, at))
            {
                break;
            }
        }

        start = start < 0 ? OrderAt(text) : Math.Min(start, OrderAt(text));
        return new ClassifierReasons(found, Lead(text, start), end < 0 ? text.Length : end);
    }

    // 1.4, 1.5, 1. 4, 1,4: the paragraph of the order; 1.2 is a slip of the pen.
    private static int Paragraph(string text, int at, out string number)
    {
        number = "";
        var p = Chars.SkipBlanks(text, at + 1, text.Length);
        if (p >= text.Length || text[p] is not ('.' or ','))
        {
            return at;
        }

        p = Chars.SkipBlanks(text, p + 1, text.Length);
        if (p >= text.Length || text[p] is < '2' or > '7' || (p + 1 < text.Length && char.IsAsciiDigit(text[p + 1])))
        {
            return at;
        }

        number = "1." + text[p];
        return p + 1;
    }

    // The letters after the paragraph: (b) and (d), (B/D), b,d, (b+d), (b)(d), .D, and with a blank lost or gained by a wrapped line.
    private static int Letters(string text, int at, string number, List<string> found, ref int end)
    {
        var count = found.Count;
        var open = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (IsLetter(text, at))
            {
                if (number.Length == 0 && !open)
                {
                    break;
                }

                Add(found, number.Length == 0 ? $"({char.ToLowerInvariant(c)})" : string.Create(CultureInfo.InvariantCulture, $"{number}({char.ToLowerInvariant(c)})"));
                end = at + 1;
            }
            else if (c is '(' or '[')
            {
                open = true;
            }
            else if (c is ')' or ']')
            {
                end = found.Count > count ? at + 1 : end;
            }
            else if (Chars.WordAt(text, at, text.Length, "a nd") || Chars.WordAt(text, at, text.Length, "an d"))
            {
                at += 3;
            }
            else if (Chars.WordAt(text, at, text.Length, "AND") || Chars.WordAt(text, at, text.Length, "OR"))
            {
                at += char.ToUpperInvariant(c) == 'A' ? 2 : 1;
            }
            else if ((c == '.' && found.Count > count) || !(Chars.IsBlank(c) || c is '.' or ',' or '/' or '&' or '+' or '-' or ':' or ';'))
            {
                break;
            }
        }

        if (found.Count == count && number.Length > 0)
        {
            Add(found, number);
        }

        return at;
    }

    private static bool IsLetter(string text, int at)
    {
        if ((text[at] | 0x20) is < 'a' or > 'h' || (at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])) || (at > 0 && char.IsLetter(text[at - 1])))
        {
            return false;
        }

        // "a nd": the article is the first letter of a torn AND.
        return !((text[at] | 0x20) == 'a' && Chars.StartsAt(text, at + 1, text.Length, " nd"));
    }

    private static void Add(List<string> found, string reason)
    {
        if (!found.Contains(reason))
        {
            found.Add(reason);
        }
    }

    // REASON, REASONS, Reason(s), Resons, REA SONS, reas ons, REAS0N: moves past it; the offset when none stands there.
    private static int ReasonWord(string text, int at)
    {
        if (text[at] is not ('R' or 'r'))
        {
            return at;
        }

        var p = at;
        if (SpacedWord.TryRead(text, ref p, text.Length, "REASONS") || SpacedWord.TryRead(text, ref p, text.Length, "REASON"))
        {
            return SkipPlural(text, p);
        }

        Span<char> word = stackalloc char[9];
        var length = 0;
        for (p = at; p < text.Length && (char.IsAsciiLetter(text[p]) || text[p] == '0'); p++)
        {
            if (length == word.Length)
            {
                return at;
            }

            word[length++] = text[p] == '0' ? 'O' : char.ToUpperInvariant(text[p]);
        }

        var read = word[..length];
        return length is >= 5 and <= 8 && (EditDistance.AtMost(read, "REASONS", 1) || EditDistance.AtMost(read, "REASON", 1)) ? SkipPlural(text, p)
            : read is "REAS" ? p : at;
    }

    private static int SkipPlural(string text, int at) => Chars.StartsAt(text, at, text.Length, "(S)") ? at + 3 : at;

    // Patricia Baker, E.O. 12958, reasons ...: the number of the order belongs to the reasons.
    private static int OrderAt(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsWordStart(text, at) && ((text[at] is 'E' or 'e' && ExecutiveOrderLine.IsLabel(text, at, text.Length)) || Chars.WordAt(text, at, text.Length, "E.O") || (Chars.StartsAt(text, at, text.Length, "12958") || Chars.StartsAt(text, at, text.Length, "12356"))))
            {
                return at;
            }
        }

        return text.Length;
    }

    // Back over the words that lead to the reasons: for, per, under section, based on, due to.
    private static int Lead(string text, int start)
    {
        while (true)
        {
            var end = start;
            while (end > 0 && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] is not ')')
            {
                end--;
            }

            var from = end;
            while (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '-'))
            {
                from--;
            }

            if (from == end || start == text.Length || !IsLead(text.AsSpan(from, end - from)))
            {
                return start;
            }

            start = from;
        }
    }

    private static bool IsLead(ReadOnlySpan<char> word)
    {
        foreach (var lead in (ReadOnlySpan<string>)["FOR", "FR", "F0R", "F", "OR", "PER", "UNDER", "SECTION", "SEC", "PARA", "PARAGRAPH", "BASED", "UPON", "ON", "0N", "DUE", "TO", "BY", "REASON", "REASONS", "OF", "PURSUANT", "WITH", "AUTHORITY", "EO", "E", "O"])
        {
            if (word.Equals(lead, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSentenceEnd(string text, int at) => text[at] == '.' && (at + 1 == text.Length || Chars.IsBlank(text[at + 1]));

    private static bool IsWordStart(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);
}
