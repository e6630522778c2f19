using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>A word that opens or closes a passage.</summary>
/// <param name="Start">Of the phrase, with an opening parenthesis before it.</param>
/// <param name="End">After the phrase and its colon.</param>
/// <param name="Continued"><c>SUMMARY CONTINUED:</c> goes on with what is open; of QUOTE: it may be a noun inside a sentence.</param>
/// <param name="Paren">Offset of the parenthesis it stands in; -1 when it stands in none.</param>
/// <param name="Begin">It says BEGIN, and so may be nested.</param>
internal readonly record struct PassageWord(string Kind, bool Opens, int Start, int End, bool Continued, int Paren, bool Begin);

/// <summary>
/// Reads SUMMARY, COMMENT, NOTE, ACTION REQUEST, BEGIN TEXT, QUOTE and their ends in every form seen (field guide 2.11). The word alone is no
/// sign: it opens a passage at the start of a paragraph, in a parenthesis or between sentences, and a colon, a stop or a dash follows it.
/// </summary>
internal static partial class PassageWords
{
    private static readonly string[] Prefixes =
        ["BEGIN", "INTRODUCTION", "AND", "EXECUTIVE", "EMBASSY", "POST", "MISSION", "CONSULATE", "CONGEN", "BRIEF", "BIO", "AMBASSADOR'S", "AGENT'S", "POST'S", "EMBASSY'S", "HUB", "EMBOFF", "ECONOFF", "POLOFF", "EDITOR'S", "DRAFTER'S", "CONTENTS", "OVERVIEW", "BEGINNING"];

    private static readonly string[] Matter =
        ["TEXT", "QUOTE", "QUOTES", "TRANSLATION", "POINTS", "NONPAPER", "NON-PAPER", "PAPER", "LETTER", "ARTICLE", "STATEMENT", "EXCERPT", "EXCERPTS", "MESSAGE", "DECLARATION", "DRAFT", "TRANSCRIPT", "NOTE", "DEMARCHE", "AIDE-MEMOIRE", "RELEASE", "GUIDANCE"];

    /// <summary>Reads the word at the hit; false when it is part of a sentence.</summary>
    /// <param name="content">Where the text of the block begins that holds the hit, after its label and mark.</param>
    /// <param name="heading">The hit stands in a head.</param>
    public static bool TryRead(ReadOnlySpan<char> raw, int hit, int content, int limit, bool heading, out PassageWord word)
    {
        word = default;
        if (hit > 0 && (char.IsLetterOrDigit(raw[hit - 1]) || raw[hit - 1] == '-'))
        {
            // UNQUOTE is one word with QUOTE in it.
            return hit > 1 && raw[(hit - 2)..].StartsWith("UNQUOTE", StringComparison.Ordinal) && !char.IsLetterOrDigit(raw[Math.Max(0, hit - 3)])
                && Closing(PassageKinds.Quoted, raw, hit - 2, hit + 5, limit, out word);
        }

        var keyEnd = Chars.SkipLetters(raw, hit, limit);
        return (raw[hit] | 0x20) switch
        {
            's' => TryKey(raw, hit, keyEnd, "SUMMARY", PassageKinds.Summary, content, limit, heading, out word),
            'c' => TryKey(raw, hit, keyEnd, "COMMENT", PassageKinds.Comment, content, limit, heading, out word),
            'n' => TryKey(raw, hit, keyEnd, "NOTE", PassageKinds.Note, content, limit, heading, out word),
            'a' => TryKey(raw, hit, ActionEnd(raw, hit, limit), "ACTION REQUEST", PassageKinds.ActionRequest, content, limit, heading, out word),
            'b' => TryBegin(raw, hit, content, limit, out word),
            'q' => raw[hit..keyEnd] is "QUOTE" && (keyEnd == limit || raw[keyEnd] is ':' or '.' or ' ' or '\n' or '\r')
                && Opening(PassageKinds.Quoted, raw, hit, keyEnd, limit, weak: !IsBreak(raw, hit, content), out word),
            'e' => TryEnd(raw, hit, keyEnd, limit, out word),
            _ => false,
        };
    }

    private static bool TryKey(ReadOnlySpan<char> raw, int hit, int keyEnd, ReadOnlySpan<char> key, string kind, int content, int limit, bool heading, out PassageWord word)
    {
        word = default;
        if (keyEnd - hit != key.Length && !(kind == PassageKinds.ActionRequest && keyEnd > hit))
        {
            return false;
        }

        var start = Prefix(raw, hit, out var begin, out var ends);
        if (ends)
        {
            return false;
        }

        var paren = start > 0 && raw[start - 1] is '(' or '[' ? start - 1 : -1;
        var atStart = start <= content + 1 && start >= content - 1;
        var end = PhraseEnd(raw, keyEnd, limit, out var continued);
        var mark = Mark(raw, end, limit);
        var after = Chars.SkipBlanks(raw, mark, limit);
        var sign = after < limit ? raw[after] : '\n';
        var alone = IsLineEnd(raw, end, limit) && IsLineStart(raw, paren >= 0 ? paren : start);
        if (!char.IsUpper(raw[start]) && paren < 0)
        {
            return false;
        }

        var opens = begin || (heading && atStart && (sign is ':' or '.' or '-' || after >= limit || alone || IsLineEnd(raw, end, limit)))
            || (atStart && (sign is ':' or '.' or '-' or ';' || alone)) || (paren >= 0 && sign is ':' or '.' or '-')
            || (IsBreak(raw, start, content) && (sign == ':' || (sign == '.' && raw[hit..keyEnd].ContainsAnyInRange('A', 'Z')) || (sign == '-' && after + 1 < limit && raw[after + 1] == '-') || (alone && Chars.IsCapitals(raw[start..end]))));
        if (!opens)
        {
            return false;
        }

        end = sign is ':' or '.' or ';' ? after + 1 : mark;
        while (end < limit && raw[end] is '-' or ':' or '.')
        {
            end++;
        }

        // (BEGIN SUMMARY) closes its parenthesis at once.
        if (paren >= 0 && end < limit && raw[end] == ')')
        {
            (paren, start, end) = (-1, paren, end + 1);
        }

        word = new PassageWord(kind, true, paren >= 0 ? paren : start, end, continued, paren, begin);
        return true;
    }

    // BEGIN TEXT:, BEGIN UNCLASSIFIED NONPAPER, Begin unofficial translation:
    private static bool TryBegin(ReadOnlySpan<char> raw, int hit, int content, int limit, out PassageWord word)
    {
        word = default;
        if (!char.IsUpper(raw[hit]) || !(IsBreak(raw, hit, content) || raw[hit..(hit + 5)] is "BEGIN"))
        {
            return false;
        }

        var end = Words(raw, hit + 5, limit, out var matter);
        if (!matter)
        {
            return false;
        }

        var paren = hit > 0 && raw[hit - 1] == '(' ? hit - 1 : -1;
        while (end < limit && raw[end] is ':' or '.' or ')' or '-' or '"')
        {
            if (raw[end++] == '"')
            {
                end--;
                break;
            }
        }

        word = new PassageWord(PassageKinds.Quoted, true, paren >= 0 ? paren : hit, end, false, -1, true);
        return true;
    }

    private static bool TryEnd(ReadOnlySpan<char> raw, int hit, int keyEnd, int limit, out PassageWord word)
    {
        word = default;
        if (keyEnd - hit != 3)
        {
            return false;
        }

        var p = Chars.SkipBlanks(raw, keyEnd, limit);
        p = Chars.WordAt(raw, p, limit, "OF") ? Chars.SkipBlanks(raw, p + 2, limit) : p;
        p = Chars.SkipBlanks(raw, Mark(raw, p, limit), limit);
        var next = raw[p..Chars.SkipLetters(raw, p, limit)];
        var kind = next switch
        {
            _ when next.Equals("SUMMARY", StringComparison.OrdinalIgnoreCase) || (next.Length is 6 or 7 or 8 && (next[0] | 0x20) == 's' && EditDistance.AtMost(next, Chars.IsCapitals(next) ? "SUMMARY" : "summary", 2)) => PassageKinds.Summary,
            _ when next.Equals("COMMENT", StringComparison.OrdinalIgnoreCase) || next.Equals("COMMENTS", StringComparison.OrdinalIgnoreCase) => PassageKinds.Comment,
            _ when next.Equals("NOTE", StringComparison.OrdinalIgnoreCase) => PassageKinds.Note,
            _ when next.Equals("ACTION", StringComparison.OrdinalIgnoreCase) => PassageKinds.ActionRequest,
            _ => null,
        };
        if (kind is null)
        {
            // END TEXT, END UNCLASSIFIED NONPAPER; the end of a text in a sentence is none.
            return char.IsUpper(raw[hit]) && Words(raw, keyEnd, limit, out var matter) is var end && matter && Closing(PassageKinds.Quoted, raw, hit, end, limit, out word);
        }

        return Closing(kind, raw, hit, PhraseEnd(raw, p + next.Length, limit, out _), limit, out word);
    }

    private static bool Opening(string kind, ReadOnlySpan<char> raw, int start, int end, int limit, bool weak, out PassageWord word)
    {
        end = Chars.SkipBlanks(raw, end, limit);
        end += end < limit && raw[end] == ':' ? 1 : 0;
        word = new PassageWord(kind, true, start, end, weak, -1, false);
        return true;
    }

    private static bool Closing(string kind, ReadOnlySpan<char> raw, int start, int end, int limit, out PassageWord word)
    {
        var open = start > 0 && raw[start - 1] is '(' or '[';
        word = new PassageWord(kind, false, open ? start - 1 : start, Math.Min(end, limit), false, -1, false);
        return true;
    }
}
