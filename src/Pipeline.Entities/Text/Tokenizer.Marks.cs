namespace Pipeline.Entities.Text;

/// <content>Numbers, marks, addresses, rules and every kind of blank.</content>
internal ref partial struct Tokenizer
{
    private void Number(Gap gap, Place place)
    {
        int start = _pos, length = 0, upper = 0, count = 0;
        _pos = Letters(_pos, ref length, ref upper, ref count);
        _tokens.Add(start, _pos, length <= Vocabulary.MaxLength ? _vocabulary.Find(_letters[..length]) : 0, Shape.Number, gap, place);
    }

    private void Mark(Gap gap, Place place)
    {
        char c = _raw[_pos];
        char folded = IsApostrophe(c) ? '\'' : c is '–' or '—' ? '-' : c == '[' ? '(' : c == ']' ? ')' : c;
        _tokens.Add(_pos, _pos + 1, _vocabulary.OfMark(folded), Shape.Mark, gap, place);
        _pos++;
    }

    /// <summary>A web address is no text: its parts are no names.</summary>
    private bool Address()
    {
        ReadOnlySpan<char> rest = _raw[_pos.._end];
        if (!rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return false;
        int length = 4;
        if (rest[0] is 'h' or 'H')
        {
            int colon = rest[..Math.Min(rest.Length, 8)].IndexOf("://");
            if (colon < 0) return false;
            length = colon + 3;
        }
        while (length < rest.Length && rest[length] > ' ') length++;
        _pos += length;
        return true;
    }

    /// <summary>A ruled line of dashes, equal signs or stars divides blocks of text.</summary>
    private bool Rule()
    {
        char c = _raw[_pos];
        if (!IsRule(c)) return false;
        int pos = _pos;
        while (pos < _end && _raw[pos] == c) pos++;
        if (pos - _pos < 4) return false;
        _pos = pos;
        return true;
    }

    private static bool IsRule(char c) => c is '-' or '=' or '*' or '_' or '#' or '~' or '+';

    /// <summary>Moves to the next visible character and says what stood between.</summary>
    private readonly Gap SkipBlank(ref int pos, ref int furniture)
    {
        int lines = 0, from = pos;
        bool page = false;
        while (pos < _end)
        {
            while (furniture < _furniture.Count && _furniture[furniture].End <= pos) furniture++;
            if (furniture < _furniture.Count && _furniture[furniture].Start <= pos)
            {
                pos = _furniture[furniture].End;
                page = true;
                continue;
            }
            char c = _raw[pos];
            if (c is '\n' or '\u2028') lines++;
            else if (c == '\\' && pos + 1 < _end && _raw[pos + 1] is '\n' or '\r') { }
            else if (c == '\u2029') lines += 2;
            else if (c > ' ' && c != '\u00A0' && c != '\u00AD' && c != '\uFEFF' && !char.IsWhiteSpace(c)) break;
            pos++;
        }
        if (pos == from) return Gap.None;
        if (lines == 0 && !page) return Gap.Blank;
        // A page header inside a sentence, or the blank lines one left behind, do not end it.
        bool goesOn = page || (pos < _end && char.IsLower(_raw[pos]) && from > 0 && char.IsAsciiLetterLower(_raw[from - 1]));
        return lines < _breakLines || goesOn ? Gap.Line : Gap.Break;
    }

    private readonly bool Clear(int furniture, int pos) => furniture >= _furniture.Count || _furniture[furniture].Start > pos;
}
