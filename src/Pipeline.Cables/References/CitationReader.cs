namespace Pipeline.Cables.References;

/// <summary>
/// The grammar of a cited cable: <c>[year] STATION [year] [# : NO] serial [year]</c>, <c>serial STATION</c>, in every layout of field
/// guide 1.2 and 2.10. Works on tokens of one joined text; looks at each token a bounded number of times.
/// </summary>
internal sealed partial class CitationReader(string text, List<Token> tokens, int? telegramYear)
{
    public IReadOnlyList<Token> All => tokens;

    /// <summary>Reads a citation that begins at the token; null when none does.</summary>
    public Citation? Read(int index, bool strict)
    {
        var at = index;
        int? year = TakeYearBefore(ref at);
        if (year is null && at != index)
        {
            return null;
        }

        if (TakeStation(ref at, ref year, strict, out var misspelt) is not { } station)
        {
            return year is null ? NumberFirst(index) : null;
        }

        year = TakeYearInside(ref at) ?? year;
        SkipSigns(ref at);
        return TakeSerials(ref at, ref year, out var serials) ? new Citation(index, at, station, year, serials, misspelt) : null;
    }

    /// <summary>Serials alone, which belong to the station named before them: <c>STATE 188314, 259032</c>, <c>AND 02259 (2002)</c>.</summary>
    public Citation? Implied(int index)
    {
        var at = index;
        SkipSigns(ref at);
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Number || tokens[at].Length is < 1 or > 7)
        {
            return null;
        }

        int? year = null;
        if (!TakeSerials(ref at, ref year, out var serials) || serials.Count == 0)
        {
            return null;
        }

        // A number that words follow is part of a sentence, not a serial.
        var sentence = at < tokens.Count && tokens[at].Kind == TokenKind.Word && !tokens[at].LineStart && !IsTail(at) && Bullets.Read(this, at, out _) == 0 && Read(at, strict: true) is null;
        var goesOn = Adjoins(at) && Adjoins(at + 1) && IsNumber(at + 1, 2, 7);
        return sentence || (IsMark(at, '/') && !goesOn) || (IsMark(at, '-') && Adjoins(at)) ? null : new Citation(index, at, "", year, serials);
    }

    /// <summary>An airgram at the token, <c>[year] STATION['S] A-50</c>; null when there is none.</summary>
    public AirgramCitation? Airgram(int index)
    {
        var at = index;
        int? year = TakeYearBefore(ref at);
        if ((year is null && at != index) || TakeStation(ref at, ref year, strict: true, out _) is not { } station)
        {
            return null;
        }

        at += IsWord(at, "AIRGRAM") || IsWord(at, "AIRGRAMS") ? 1 : 0;
        var letter = IsWord(at, "A");
        at += letter ? 1 : 0;
        at += IsMark(at, '-') ? 1 : 0;
        if (!letter || at >= tokens.Count || tokens[at].Kind != TokenKind.Number || tokens[at].Length > 5 || Tokens.Value(TextOf(at)) is not (> 0 and var serial))
        {
            return null;
        }

        return new AirgramCitation(at + 1, station, year, serial);
    }

    public ReadOnlySpan<char> TextOf(int index) => text.AsSpan(tokens[index].Start, tokens[index].Length);

    public bool IsMark(int index, char mark) => index >= 0 && index < tokens.Count && tokens[index].Kind == TokenKind.Mark && text[tokens[index].Start] == mark;

    public bool IsWord(int index, ReadOnlySpan<char> word) =>
        index >= 0 && index < tokens.Count && tokens[index].Kind == TokenKind.Word && TextOf(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsNumber(int index, int shortest, int longest) =>
        index >= 0 && index < tokens.Count && tokens[index].Kind == TokenKind.Number && tokens[index].Length >= shortest && tokens[index].Length <= longest;

    /// <summary>True when nothing stands between the token and the one before it.</summary>
    public bool Adjoins(int index) => index > 0 && index < tokens.Count && tokens[index].Start == tokens[index - 1].End;

    /// <summary>Words that follow a reference and say nothing about another one.</summary>
    public bool IsTail(int index) =>
        IsWord(index, "AND") || IsWord(index, "NOTAL") || IsWord(index, "PREVIOUS") || IsWord(index, "ET") || IsWord(index, "ALL") || IsParagraph(index) || IsWord(index, "DTD") || IsWord(index, "SERIES")
        || IsWord(index, "THROUGH") || IsWord(index, "THRU");

    /// <summary>PARA, PARAS, PARAGRAPH or PARAGRAPHS.</summary>
    public bool IsParagraph(int index) => IsWord(index, "PARA") || IsWord(index, "PARAS") || IsWord(index, "PARAGRAPH") || IsWord(index, "PARAGRAPHS");

    private Citation? NumberFirst(int index)
    {
        var at = index;
        if (!IsNumber(at, 3, 6) || !TakeSerial(ref at, out var serial) || serial == 0)
        {
            return null;
        }

        int? year = null;
        return TakeStation(ref at, ref year, strict: true, out _) is { } station && (at >= tokens.Count || tokens[at].Kind != TokenKind.Number)
            ? new Citation(index, at, station, null, [serial])
            : null;
    }

    private void SkipSigns(ref int at)
    {
        // KUWAIT (C) 02293: a portion mark between station and serial.
        if (IsMark(at, '(') && at + 3 < tokens.Count && IsMark(at + 2, ')') && tokens[at + 3].Kind == TokenKind.Number
            && (IsWord(at + 1, "C") || IsWord(at + 1, "S") || IsWord(at + 1, "U") || IsWord(at + 1, "SBU")))
        {
            at += 3;
        }

        // PRAGUE, 1228: a comma too many; but PARIS, 12 MAY is a place and a day.
        if (IsMark(at, ',') && at > 0 && tokens[at - 1].Kind == TokenKind.Word && IsNumber(at + 1, 3, 7) && !IsYear(at + 1) && !tokens[at + 1].LineStart)
        {
            at++;
        }

        while (at < tokens.Count && (IsMark(at, '#') || IsMark(at, ':') || IsMark(at, '-') || IsMark(at, '.')
            || IsWord(at, "NO") || IsWord(at, "NR") || IsWord(at, "NOS") || IsWord(at, "CABLE") || IsWord(at, "CABLES") || IsWord(at, "TEL") || IsWord(at, "TELS") || IsWord(at, "TELEGRAM")))
        {
            at++;
        }
    }

    /// <summary>True for four digits that may be a year.</summary>
    public bool IsYear(int index) => IsNumber(index, 4, 4) && Tokens.Value(TextOf(index)) is >= 1960 and <= 2065;
}
