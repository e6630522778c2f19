using System.Globalization;
using Pipeline.Entities.Lists;
using Pipeline.Entities.Resolve;
using Pipeline.Entities.Scan;
using Pipeline.Entities.Text;

namespace Pipeline.Entities.Grammar;

/// <summary><c>Ref A</c>, <c>reftel</c>, <c>Refs A and B</c>, <c>Lima 3643</c>, <c>05 STATE 191674</c> (field guide 2.5, 2.10).</summary>
internal static class ReferenceGrammar
{
    /// <returns>Token after the pointer; 0 when there is none.</returns>
    public static int Pointer(ScanState state, int at)
    {
        int word = state.Word(at);
        if (word is Words.Embtel or Words.Deptel) return Numbered(state, at, word == Words.Deptel ? "STATE" : state.Context.OwnPost?.Station);
        bool tel = word is Words.Reftel or Words.Reftels;
        int next = at + 1;
        if (!tel && state.Is(next, Words.Point)) next++;
        // "ref tel" in two words.
        if (!tel && state.Joined(next) && state.Text.Span(next).Equals("tel", StringComparison.OrdinalIgnoreCase)) { next++; tel = true; }
        else if (!tel && state.Joined(next) && state.Text.Span(next).Equals("tels", StringComparison.OrdinalIgnoreCase)) { next++; tel = true; }
        List<string> labels = [];
        int end = Labels(state, next, labels);
        if (labels.Count == 0)
        {
            // "(ref)", "see ref."
            bool pointed = state.Is(at + 1, Words.Close) || See(state, at - 1) && (!state.Joined(at + 1) || !state.Text[at + 1].IsWord);
            if (!tel && !(state.Was(at - 1, Words.Open) && state.Is(at + 1, Words.Close)) && !pointed) return 0;
            end = tel ? next : at + 1;
        }
        state.Add(at, end, EntityTypes.Reference, labels.Count > 0 ? "reference.label" : "reference.reftel", id: References.Of(state.Context.Telegram, labels));
        return end;
    }

    // A, (A), A and B, A, B, and C, A-C, 1 and 2.
    private static int Labels(ScanState state, int at, List<string> labels)
    {
        int end = at;
        while (labels.Count < 26)
        {
            int next = end;
            bool range = false;
            if (labels.Count > 0)
            {
                if (state.Is(next, Words.Comma)) next++;
                if (state.Is(next, Words.And) || state.Is(next, Words.Ampersand) || state.Is(next, Words.Or)) next++;
                else if (state.Is(next, Words.Slash)) next++;
                else if (next == end && (state.Is(next, Words.Hyphen) || state.Is(next, Words.To))) { range = true; next++; }
                if (next == end) break;
            }
            bool open = state.Is(next, Words.Open);
            int label = open ? next + 1 : next;
            if (!state.Joined(label) || !IsLabel(state, label, open)) break;
            int after = label + 1;
            if (open) { if (!state.Is(after, Words.Close)) break; after++; }
            string text = state.Text.Span(label).ToString().ToUpperInvariant();
            if (range && labels[^1].Length == 1 && text.Length == 1)
                for (char c = (char)(labels[^1][0] + 1); c < text[0]; c++) labels.Add(c.ToString());
            labels.Add(text);
            end = after;
        }
        return end;
    }

    private static bool IsLabel(ScanState state, int at, bool open)
    {
        ReadOnlySpan<char> text = state.Text.Span(at);
        if (text.Length == 1 && char.IsAsciiLetterUpper(text[0])) return true;
        // "see ref a." but not "ref a cable".
        if (text.Length == 1 && char.IsAsciiLetterLower(text[0])) return open || !state.Joined(at + 1) || !state.Text[at + 1].IsWord;
        return text.Length is 1 or 2 && char.IsAsciiDigit(text[0]) && text.Length < 3 && (open || state.Context.Telegram.References.Any(r => r.Label is { Length: > 0 } l && char.IsAsciiDigit(l[0])));
    }

    private static int Numbered(ScanState state, int at, string? station)
    {
        if (station is null || state.Text[at + 1].Shape != Shape.Number || !state.Joined(at + 1)) return 0;
        if (!int.TryParse(state.Text.Span(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int serial)) return 0;
        state.Add(at, at + 2, EntityTypes.Reference, "reference.embtel", id: References.Id(state.Context, station, serial, null));
        return at + 2;
    }

    /// <summary>A station with a serial: a cable cited in the text.</summary>
    public static int Cited(ScanState state, List<Name> scratch, int at)
    {
        int length = Spelling.Longest(state.Lexicon.Stations, state.Text, at, scratch);
        if (length == 0) return 0;
        int number = at + length;
        Token digits = state.Text[number];
        if (digits.Shape != Shape.Number || digits.Gap is Gap.None or Gap.Break) return 0;
        ReadOnlySpan<char> text = state.Text.Span(number);
        if (text.Length is < 3 or > 8 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int serial) || serial == 0) return 0;
        if (state.Is(number + 1, Words.Comma) && state.Text[number + 2].Shape == Shape.Number && state.Text[number + 2].Gap == Gap.None) return 0;
        // LIMA 00000826  002 OF 007: a page header.
        if (state.Text[number + 1].Shape == Shape.Number && state.Joined(number + 1)) return 0;
        int first = at;
        int? year = null;
        if (state.Joined(at) && state.Text[at - 1].Shape == Shape.Number && at > state.Free && Year(state.Text.Span(at - 1)) is { } stated && state.Text[at].Gap != Gap.None)
        {
            first = at - 1;
            year = stated;
        }
        bool plain = text.Length >= 5 || text[0] == '0' || year is not null;
        if (!plain && !LooksCited(state, at, number, serial)) return 0;
        if (state.Lexicon.Posts.OfId(scratch[0].Id["post/".Length..]) is not { } post) return 0;
        state.Add(first, number + 1, EntityTypes.Reference, "reference.cited", id: References.Id(state.Context, post.Station, serial, year));
        return number + 1;
    }

    // "Beijing 2008", "in Lima 200 people": a serial of three or four digits needs a sign that it is one.
    private static bool LooksCited(ScanState state, int at, int number, int serial)
    {
        bool upper = state.Text[at].Shape == Shape.Upper && !state.Caps(at);
        if (serial is >= 1900 and <= 2030 && !upper) return false;
        bool pointed = See(state, at - 1) || state.Was(at - 1, Words.Open) || state.Has(at - 1, Trigger.Reference) || state.Is(number + 1, Words.Close);
        if (pointed || upper) return true;
        // "noted in Amman 2118", "COMMENT: GENEVA 9571 SUGGESTS"
        if (state.Was(at - 1, Words.In) && state.Grammar.CitingVerbs.Contains(state.Word(at - 2)) && state.Joined(at - 1)) return true;
        if (serial is > 2030 and < 100000 && state.Caps(at) && state.Text[at].Has(Place.SentenceStart)) return true;
        return serial is < 1900 or > 2030 && (!state.Joined(number + 1) || state.Function(number + 1)) && !state.Was(at - 1, Words.In);
    }

    private static bool See(ScanState state, int at) => state.Joined(at + 1) && state.Text.Span(at).Equals("see", StringComparison.OrdinalIgnoreCase);

    private static int? Year(ReadOnlySpan<char> text) => text.Length switch
    {
        2 when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int two) => two >= 66 ? 1900 + two : two <= 30 ? 2000 + two : null,
        4 when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int four) && four is >= 1966 and <= 2030 => four,
        _ => null,
    };
}
