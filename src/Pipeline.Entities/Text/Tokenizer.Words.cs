namespace Pipeline.Entities.Text;

/// <content>Every kind of word: accents, points inside, a hyphen at the line end, a lost apostrophe.</content>
internal ref partial struct Tokenizer
{
    private void Word(Gap gap, Place place)
    {
        int start = _pos;
        if (Dotted(gap, place)) return;
        int length = 0, upper = 0, count = 0;
        _pos = Letters(_pos, ref length, ref upper, ref count);
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
        else if (length <= Vocabulary.MaxLength) word = _vocabulary.Find(_letters[..length]);
        Shape shape = upper == 0 ? Shape.Lower : upper == count && count > 1 ? Shape.Upper : title && upper == 1 ? Shape.Title : Shape.Mixed;
        if (word == 0 && length is > 4 and <= Vocabulary.MaxLength && shape is Shape.Title or Shape.Upper && _letters[length - 1] == 's')
        {
            word = _vocabulary.Find(_letters[..(length - 1)]);
            if (word != 0) place |= Place.LostApostrophe;
        }
        _pos = Math.Max(_pos, end);
        _tokens.Add(start, end, word, shape, gap, place);
        if (lostQuote) _tokens.Add(end, end + 2, Words.PossessiveId, Shape.Mark, Gap.None, place | Place.Possessive);
        else Possessive(place);
    }

    /// <summary>Reads letters and digits, folding the letters into the buffer as far as it reaches.</summary>
    private readonly int Letters(int pos, ref int length, ref int upper, ref int count)
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
        int stop = Letters(next, ref total, ref moreUpper, ref more);
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
        _tokens.Add(_pos, pos, _vocabulary.Find(_letters[..length]), upper ? Shape.Upper : Shape.Lower, gap, place);
        _pos = pos;
        Possessive(place);
        return true;
    }

    private void Possessive(Place place)
    {
        // A comma for the apostrophe is a common damage: "the Embassy,s note".
        if (_pos + 1 >= _end || !(IsApostrophe(_raw[_pos]) || _raw[_pos] == ',') || _raw[_pos + 1] is not ('s' or 'S')) return;
        if (_pos + 2 < _end && (IsLetter(_raw[_pos + 2]) || char.IsAsciiDigit(_raw[_pos + 2]))) return;
        _tokens.Add(_pos, _pos + 2, Words.PossessiveId, Shape.Mark, Gap.None, place | Place.Possessive);
        _pos += 2;
    }
}
