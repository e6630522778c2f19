using Pipeline.Cables.Model;

namespace Pipeline.Entities.Text;

/// <summary>
/// Cuts a part of a cable into tokens, once and from left to right. A line end, NBSP or <c>\</c> before a line end is a blank;
/// a hyphen at a line end joins the word; page furniture does not exist.
/// </summary>
internal ref struct Tokenizer
{
    private readonly ReadOnlySpan<char> _raw;
    private readonly IReadOnlyList<TextSpan> _furniture;
    private readonly Vocabulary _vocabulary;
    private readonly TokenList _tokens;
    private readonly Span<char> _letters;
    private int _pos, _end, _nextFurniture, _breakLines;

    public Tokenizer(ReadOnlySpan<char> raw, IReadOnlyList<TextSpan> furniture, Vocabulary vocabulary, TokenList tokens, Span<char> letters)
    {
        _raw = raw;
        _furniture = furniture;
        _vocabulary = vocabulary;
        _tokens = tokens;
        _letters = letters;
    }

    /// <summary>Appends the tokens of <c>raw[start..end]</c>.</summary>
    public void Run(int start, int end, Place place)
    {
        _pos = start;
        _end = end;
        _breakLines = LineSpacing.Of(_raw[start..end]) + 1;
        _nextFurniture = 0;
        Gap gap = Gap.Break;
        while (true)
        {
            Gap before = SkipBlank(ref _pos, ref _nextFurniture);
            if (before > gap) gap = before;
            if (_pos >= _end) return;
            char c = _raw[_pos];
            if (IsLetter(c) && Address()) { gap = Gap.Blank; continue; }
            if (IsLetter(c)) Word(gap, place);
            else if (char.IsAsciiDigit(c)) Number(gap, place);
            else if (Rule()) { gap = Gap.Break; continue; }
            else Mark(gap, place);
            gap = Gap.None;
        }
    }

    private void Word(Gap gap, Place place)
    {
        int start = _pos;
        if (Dotted(gap, place)) return;
        int length = 0, upper = 0, count = 0;
        uint hash = Vocabulary.HashSeed;
        _pos = Letters(_pos, ref length, ref upper, ref count, ref hash);
        int end = _pos;
        bool lostQuote = count > 3 && length == count && _raw[end - 1] == 's' && _raw[end - 2] == 'Q' && (char.IsLower(_raw[end - 3]) || upper == count - 1);
        if (lostQuote)
        {
            // PakistanQs: the quote sign became a Q in transmission.
            end -= 2; length -= 2; count -= 2; upper--;
        }
        bool title = char.IsUpper(_raw[start]);
        int word = 0;
        if (_pos < _end && _raw[_pos] == '-' && !lostQuote) word = Join(ref end, ref upper, ref count, length);
        else if (lostQuote) word = _vocabulary.Find(_letters[..length]);
        else if (length <= Vocabulary.MaxLength) word = _vocabulary.Find(_letters[..length], hash);
        Shape shape = upper == 0 ? Shape.Lower : upper == count && count > 1 ? Shape.Upper : title && upper == 1 ? Shape.Title : Shape.Mixed;
        if (word == 0 && length is > 4 and <= Vocabulary.MaxLength && shape is Shape.Title or Shape.Upper && _letters[length - 1] == 's')
        {
            word = _vocabulary.Find(_letters[..(length - 1)]);
            if (word != 0) place |= Place.LostApostrophe;
        }
        _pos = Math.Max(_pos, end);
        _tokens.Add(new Token(start, end, word, shape, gap, place));
        if (lostQuote) _tokens.Add(new Token(end, end + 2, Words.PossessiveId, Shape.Mark, Gap.None, place | Place.Possessive));
        else Possessive(place);
    }

    /// <summary>Reads letters and digits, folding the letters into the buffer as far as it reaches.</summary>
    private readonly int Letters(int pos, ref int length, ref int upper, ref int count, ref uint hash)
    {
        ReadOnlySpan<char> raw = _raw[.._end];
        Span<char> letters = _letters;
        int start = pos, at = length, capitals = 0;
        for (; (uint)pos < (uint)raw.Length; pos++)
        {
            char c = raw[pos];
            char folded;
            if (char.IsAsciiLetterLower(c)) folded = c;
            else if (char.IsAsciiLetterUpper(c)) { folded = (char)(c | 0x20); capitals++; }
            else if (char.IsAsciiDigit(c)) { folded = c; capitals++; }
            else if (c > 127 && char.IsLetter(c)) { folded = Fold.Letter(c); if (char.IsUpper(c)) capitals++; }
            else break;
            hash = Vocabulary.Hash(hash, folded);
            if ((uint)at < (uint)letters.Length) letters[at] = folded;
            at++;
        }
        length = at;
        count += pos - start;
        upper += capitals;
        return pos;
    }

    /// <summary>A word that a hyphen breaks at the line end, <c>NEGOTIA-</c> / <c>TIONS</c>: one token, unless both halves are words of their own.</summary>
    private int Join(ref int end, ref int upper, ref int count, int length)
    {
        int first = length <= Vocabulary.MaxLength ? _vocabulary.Find(_letters[..length]) : 0;
        int next = _pos + 1, furniture = _nextFurniture;
        Gap gap = SkipBlank(ref next, ref furniture);
        if (gap is not (Gap.Line or Gap.Blank) || next >= _end || !IsLetter(_raw[next])) return first;
        int total = length, moreUpper = 0, more = 0;
        uint unused = 0;
        int stop = Letters(next, ref total, ref moreUpper, ref more, ref unused);
        if (total > Vocabulary.MaxLength) return first;
        int joined = _vocabulary.Find(_letters[..total]);
        int second = _vocabulary.Find(_letters[length..total]);
        bool compound = first != 0 && second != 0 || char.IsUpper(_raw[next]) && upper < count;
        if (joined == 0 && (compound || gap == Gap.Blank)) return first;
        if (joined != 0 && gap == Gap.Blank && compound) return first;
        end = stop;
        _nextFurniture = furniture;
        upper += moreUpper;
        count += more;
        return joined;
    }

    /// <summary><c>U.S.</c>, <c>U.S</c>, <c>D.P.R.K.</c>: one token, folded with its points so that it is not the word "us".</summary>
    private bool Dotted(Gap gap, Place place)
    {
        int pos = _pos, length = 0;
        bool upper = true;
        while (pos + 1 < _end && IsLetter(_raw[pos]) && _raw[pos + 1] == '.' && length < 12)
        {
            upper &= char.IsUpper(_raw[pos]);
            _letters[length++] = Fold.Letter(_raw[pos]);
            _letters[length++] = '.';
            pos += 2;
        }
        if (length == 0) return false;
        if (pos < _end && IsLetter(_raw[pos]) && (pos + 1 >= _end || !IsLetter(_raw[pos + 1])))
        {
            upper &= char.IsUpper(_raw[pos]);
            _letters[length++] = Fold.Letter(_raw[pos++]);
            _letters[length++] = '.';
        }
        else if (pos < _end && IsLetter(_raw[pos])) return false;
        if (length < 4) return false;
        _tokens.Add(new Token(_pos, pos, _vocabulary.Find(_letters[..length]), upper ? Shape.Upper : Shape.Lower, gap, place));
        _pos = pos;
        Possessive(place);
        return true;
    }

    private void Possessive(Place place)
    {
        // A comma for the apostrophe is a common damage: "the Embassy,s note".
        if (_pos + 1 >= _end || !(IsApostrophe(_raw[_pos]) || _raw[_pos] == ',') || _raw[_pos + 1] is not ('s' or 'S')) return;
        if (_pos + 2 < _end && (IsLetter(_raw[_pos + 2]) || char.IsAsciiDigit(_raw[_pos + 2]))) return;
        _tokens.Add(new Token(_pos, _pos + 2, Words.PossessiveId, Shape.Mark, Gap.None, place | Place.Possessive));
        _pos += 2;
    }

    private void Number(Gap gap, Place place)
    {
        int start = _pos, length = 0, upper = 0, count = 0;
        uint hash = Vocabulary.HashSeed;
        _pos = Letters(_pos, ref length, ref upper, ref count, ref hash);
        _tokens.Add(new Token(start, _pos, length <= Vocabulary.MaxLength ? _vocabulary.Find(_letters[..length], hash) : 0, Shape.Number, gap, place));
    }

    private void Mark(Gap gap, Place place)
    {
        char c = _raw[_pos];
        _letters[0] = IsApostrophe(c) ? '\'' : c is '–' or '—' ? '-' : c == '[' ? '(' : c == ']' ? ')' : c;
        _tokens.Add(new Token(_pos, _pos + 1, _vocabulary.Find(_letters[..1]), Shape.Mark, gap, place));
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
        if (c is not ('-' or '=' or '*' or '_' or '#' or '~' or '+')) return false;
        int pos = _pos;
        while (pos < _end && _raw[pos] == c) pos++;
        if (pos - _pos < 4) return false;
        _pos = pos;
        return true;
    }

    /// <summary>Moves to the next visible character and says what stood between.</summary>
    private readonly Gap SkipBlank(ref int pos, ref int furniture)
    {
        // The usual blank between two words, away from furniture.
        if (pos + 1 < _end && _raw[pos] > ' ' && _raw[pos] < 127 && _raw[pos] != '\\' && Clear(furniture, pos)) return Gap.None;
        if (pos + 1 < _end && _raw[pos] == ' ' && _raw[pos + 1] > ' ' && _raw[pos + 1] < 127 && _raw[pos + 1] != '\\' && Clear(furniture, pos + 1))
        {
            pos++;
            return Gap.Blank;
        }
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

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > 127 && char.IsLetter(c));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´';
}
