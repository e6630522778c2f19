using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>FOR and PASS lines, each joined over its wrapped lines (field guide 2.8).</summary>
internal sealed class AttentionLines
{
    // Lines of 69 characters (field guide 2.1) are broken before the word that does not fit.
    private const int LeastWrapped = 50;

    private readonly List<TextSpanList> _lines = [];
    private bool _open;

    public void Blank() => _open = false;

    /// <summary>Takes a line before TAGS or SUBJECT, where any line with FOR or PASS is one; a line that follows one goes on with it.</summary>
    public bool Take(ReadOnlySpan<char> raw, int start, int end)
    {
        if (OpensAttention(raw, start, end, out var comma) && !(_open && GoesOn(raw, comma)))
        {
            Add(start, end);
            return true;
        }

        if (_open)
        {
            _lines[^1].Add(start, end);
        }

        return _open;
    }

    /// <summary>Takes a line after the subject, where FOR is also an ordinary word: only with an addressee before it or offices after it.</summary>
    public bool TakeLate(ReadOnlySpan<char> raw, int start, int end)
    {
        var text = raw[start..end];
        if (text.Length > 100 || !Chars.IsCapitals(text))
        {
            return false;
        }

        var at = start;
        for (var words = 0; words < 4 && at < end; words++)
        {
            var word = raw[at..WordEnd(raw, at, end)];
            if (IsVerb(word))
            {
                // DEPT/PASS EPA FOR ...: a slash stands for the blank.
                var sure = words == 0 ? HasOffices(raw[(at + word.Length)..end]) || (word is "PASS" && text.Length < 40) : Addressees.Is(raw[start..at].TrimEnd('/'));
                if (sure)
                {
                    Add(start, end);
                }

                return sure;
            }

            at = Chars.SkipBlanks(raw, at + word.Length + (word.IsEmpty ? 1 : 0), end);
        }

        return false;
    }

    public IReadOnlyList<string> Result(string raw)
    {
        var lines = new List<string>();
        foreach (var line in _lines)
        {
            AttentionOrders.Split(Joined.Line(raw, line), lines);
        }

        return lines;
    }

    /// <summary>Takes the rest of the line right before it when that filled its width.</summary>
    public bool Wrap(int previousEnd, int start, int end)
    {
        if (!_open || _lines[^1].Spans[^1] is var (from, to) && (to != previousEnd || to - from < LeastWrapped))
        {
            return false;
        }

        _lines[^1].Add(start, end);
        return true;
    }

    private void Add(int start, int end)
    {
        _open = true;
        if (_lines.Count > 0 && _lines[^1].Start == start)
        {
            return;
        }

        var line = new TextSpanList();
        line.Add(start, end);
        _lines.Add(line);
    }

    // A line goes on with the one before when that ends in FOR or AND, or when names stand before its own FOR:
    // L FOR MITCHELL, / HIRSCH; BAGHDAD FOR ... But X FOR A, / Y FOR B are two.
    private bool GoesOn(ReadOnlySpan<char> raw, bool commaBeforeVerb)
    {
        var last = raw[_lines[^1].Start.._lines[^1].End].TrimEnd();
        return last.EndsWith(" FOR") || last.EndsWith(" AND") || last.EndsWith(" TO") || last.EndsWith(" PASS") || (commaBeforeVerb && last.EndsWith(","));
    }

    private static bool OpensAttention(ReadOnlySpan<char> raw, int start, int end, out bool commaBeforeVerb)
    {
        commaBeforeVerb = false;
        if (raw[start] is '"' or '(' || raw[start..end].StartsWith("NOT FOR ", StringComparison.Ordinal))
        {
            return false;
        }

        for (var at = start; at < end;)
        {
            var wordEnd = WordEnd(raw, at, end);
            if (IsVerb(raw[at..wordEnd]))
            {
                return true;
            }

            commaBeforeVerb |= wordEnd < end && raw[wordEnd] is ',' or ';';
            at = wordEnd + 1;
        }

        return false;
    }

    // FORUSAID: a blank is lost. POUCH sends the paper on.
    internal static bool IsVerb(ReadOnlySpan<char> word) =>
        word is "FOR" or "for" or "For" or "PASS" or "pass" or "Pass" or "POUCH" || (word.Length > 5 && word.StartsWith("FORUS"));

    private static int WordEnd(ReadOnlySpan<char> raw, int at, int end)
    {
        while (at < end && char.IsAsciiLetter(raw[at]))
        {
            at++;
        }

        return at;
    }

    // FOR SOV, VO AND A/OC; FOR ASSISTANT SECRETARY ROGERS FROM AMBASSADOR DEAN.
    private static bool HasOffices(ReadOnlySpan<char> rest)
    {
        if (rest.Contains('/') || rest.Contains(" FROM ", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var title in (ReadOnlySpan<string>)[" SECRETARY ", " AMBASSADOR ", " ASSISTANT ", " DIRECTOR ", " CHARGE "])
        {
            if (rest.StartsWith(title))
            {
                return true;
            }
        }

        return false;
    }
}
