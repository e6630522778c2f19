using Pipeline.Cables.Model;

namespace Pipeline.Cables.References;

/// <summary>
/// Walks over a reference list: a label opens an entry, which keeps all its cables; without labels every cable is an entry of its
/// own, and what lies between cables is one entry that is no cable.
/// </summary>
internal sealed class ReferenceEntries(string text, CitationReader reader, CitedCables cables)
{
    private readonly List<Reference> _entries = [];
    private readonly List<string> _airgrams = [];
    private string? _label;
    private int _from;
    private int _firstToken;
    private int _citedEnd;
    private bool _hasCable;
    private Citation? _last;

    public IReadOnlyList<Reference> Read()
    {
        var tokens = reader.All;
        var at = 0;
        var boundary = true;
        while (at < tokens.Count)
        {
            boundary |= tokens[at].LineStart;
            if (TryBullet(at, boundary, out var next))
            {
                (at, boundary) = (next, true);
                continue;
            }

            var cited = Cite(at, boundary);
            if (cited > at)
            {
                (at, boundary) = (cited, false);
                continue;
            }

            if (_hasCable && reader.IsParagraph(at) && CitationTail.Paragraphs(reader, at) is { } pointer)
            {
                cables.PointInto(pointer.Paragraphs);
                (at, boundary) = (pointer.Next, false);
                continue;
            }

            boundary = Pass(at, boundary);
            at++;
        }

        Flush(text.Length, tokens.Count);
        return text.Contains("ALL NOTAL", StringComparison.OrdinalIgnoreCase) || text.Contains("BOTH NOTAL", StringComparison.OrdinalIgnoreCase)
            ? _entries.ConvertAll(entry => entry with { Notal = true })
            : _entries;
    }

    // A token that cites nothing; true when an entry may begin after it.
    private bool Pass(int at, bool boundary)
    {
        var token = reader.All[at];
        var separator = reader.IsMark(at, ',') || reader.IsMark(at, ';') || reader.IsMark(at, ':') || reader.IsMark(at, '/') || reader.IsWord(at, "AND") || reader.IsMark(at, '&');
        if (!separator && boundary && !reader.IsTail(at) && token.Kind != TokenKind.Mark)
        {
            // Words that cite nothing: no serial after them may borrow the station before.
            _last = null;
            if (_label is null && _hasCable && !InsideParentheses(at))
            {
                Flush(token.Start, at);
            }
        }

        // TELCON OF MAY 3; E-MAIL OF MAY 4: two entries, as each names its medium; TELCON BAKER; CARTER; DOE is one.
        if (_label is null && !_hasCable && reader.IsMark(at, ';') && IsTyped(_firstToken, at) && IsTyped(at + 1, NextSemicolon(at + 1)))
        {
            Flush(token.Start, at + 1);
        }

        return separator || (boundary && token.Kind == TokenKind.Mark);
    }

    private bool IsTyped(int first, int end) => end - first < 60 && ReferenceKind.Of(reader, first, end) != ReferenceKinds.Other;

    private int NextSemicolon(int at)
    {
        while (at < reader.All.Count && !reader.IsMark(at, ';'))
        {
            at++;
        }

        return at;
    }

    private bool TryBullet(int at, bool boundary, out int next)
    {
        next = Bullets.Read(reader, at, out var label);
        if (next == 0 || !(Bullets.Follows(_label, label) || (_label is null && (label is "A" or "1" || (label == "B" && _entries.Count + (_hasCable ? 1 : 0) == 1))) || Reopens(at, label, next)
            || (boundary && _label is null && _entries.Count == 0 && _from == 0 && at == 0)))
        {
            return false;
        }

        // (07) X 1: a number in parentheses before a station is a year.
        if (_label is null && char.IsAsciiDigit(label[0]) && label != "1")
        {
            return false;
        }

        Flush(reader.All[at].Start, next);
        _label = label;
        _from = next < reader.All.Count ? reader.All[next].Start : text.Length;
        return true;
    }

    // B) given twice, or D. after B.: at a line start, before a cable, a label counts although it is not the next one.
    private bool Reopens(int at, string label, int next) =>
        _label is { } last && reader.All[at].LineStart && _from < reader.All[at].Start && last.Length == 1 && label.Length == 1 && char.IsAsciiLetter(label[0])
        && label[0] >= last[0] && label[0] <= last[0] + 3 && reader.Read(next, strict: true) is not null;

    // Index after a citation or an implied serial at the token; the token itself when there is none.
    private int Cite(int at, bool boundary)
    {
        if (boundary && reader.Implied(at) is { } implied && reader.Read(at, strict: true) is null)
        {
            if (_last is { } last)
            {
                return Add(at, implied with { Station = last.Station, Year = implied.Year ?? last.Year, Serials = Whole(at, last.Serials[^1], implied.Serials) });
            }

            // A) 307: nothing but a number in the entry is a serial of the telegram's own station.
            if (IsAlone(at, implied.Next) && cables.OwnStation is { } own)
            {
                cables.WarnOfOwnStation(implied);
                return Add(at, implied with { Station = own });
            }
        }

        if (InsideParentheses(at) || (!boundary && reader.All[at].Kind == TokenKind.Mark))
        {
            return at;
        }

        if (reader.Read(at, strict: !boundary || _hasCable) is { } citation)
        {
            return Add(at, citation);
        }

        if (reader.All[at].Kind != TokenKind.Mark && reader.Airgram(at) is { } airgram && cables.Dates(airgram))
        {
            SplitBefore(at);
            _airgrams.Add(cables.AirgramId(airgram));
            _citedEnd = reader.All[airgram.Next - 1].End;
            _last = null;
            return CitationTail.SkipDate(reader, airgram.Next);
        }

        return at;
    }

    private int Add(int at, Citation citation)
    {
        SplitBefore(at);
        _hasCable = true;
        citation = citation.Serials.Count == 0 ? Repaired(citation) : citation;
        cables.Add(citation);
        _last = citation.Serials.Count > 0 ? citation : null;
        var next = CitationTail.SkipDate(reader, citation.Next);
        _citedEnd = reader.All[next - 1].End;
        return next;
    }

    private Citation Repaired(Citation citation)
    {
        for (var i = citation.First; i < citation.Next; i++)
        {
            if (reader.All[i].Kind == TokenKind.Number && Tokens.Value(reader.TextOf(i)) is null)
            {
                return cables.Repair(citation, reader.TextOf(i));
            }
        }

        return citation;
    }

    // STATE 12345/46: the second serial is shortened to what differs.
    private IReadOnlyList<int> Whole(int at, int last, IReadOnlyList<int> serials) =>
        reader.IsMark(at - 1, '/') && serials is [< 100] && last >= 100 ? [(last / 100 * 100) + serials[0]] : serials;

    private bool IsAlone(int at, int next)
    {
        if (_label is null || at == 0 || reader.All[at].Start != _from || !reader.IsNumber(at, 2, 6) || reader.IsYear(at))
        {
            return false;
        }

        while (next < reader.All.Count && reader.All[next].Kind != TokenKind.Number && (reader.All[next].Kind == TokenKind.Mark || reader.IsTail(next)) && Bullets.Read(reader, next, out _) == 0)
        {
            next++;
        }

        return next == reader.All.Count || reader.All[next].LineStart || Bullets.Read(reader, next, out _) > 0;
    }

    private void SplitBefore(int at)
    {
        if (_label is null && (_hasCable || _airgrams.Count > 0 || HasWords(at)))
        {
            Flush(reader.All[at].Start, at);
        }
    }

    // ALSO, SEE and the like in front of the first cable are no entry.
    private bool HasWords(int at)
    {
        var words = 0;
        for (var i = at - 1; i >= 0 && words < 2 && reader.All[i].Start >= _from; i--)
        {
            words += reader.All[i].Kind == TokenKind.Word && !reader.IsTail(i) ? 1 : 0;
        }

        return words >= 2;
    }

    private bool InsideParentheses(int at)
    {
        for (var i = at - 1; i >= 0 && at - i < 24 && reader.All[i].Start >= _from; i--)
        {
            if (reader.IsMark(i, ')'))
            {
                return false;
            }

            if (reader.IsMark(i, '('))
            {
                return _hasCable;
            }
        }

        return false;
    }

    // Ends the entry at the offset; the next one begins with the token.
    private void Flush(int end, int nextToken)
    {
        var entry = EntryText.Of(text.AsSpan(Math.Min(_from, end), Math.Max(0, end - _from)));
        var cited = cables.TakeAll();
        if (entry.Length > 0 && !EntryText.IsNone(entry) && (_label is not null || cited.Count > 0 || EntryText.HasLetters(entry)))
        {
            _entries.Add(Entry(entry, cited, end));
        }
        else if (_entries.Count > 0 && ReferenceFacts.IsNotal(entry))
        {
            // A lone (NOTAL) on the line after its cable.
            _entries[^1] = _entries[^1] with { Notal = true };
        }

        _airgrams.Clear();
        _hasCable = false;
        _from = end;
        _firstToken = nextToken;
        if (end == text.Length)
        {
            _label = null;
        }
    }

    private Reference Entry(string entry, IReadOnlyList<CitedCable> cited, int end) => new(_label, entry, cited.Select(cable => cable.Id).ToArray())
    {
        Kind = _hasCable ? ReferenceKinds.Cable : _airgrams.Count > 0 ? ReferenceKinds.Airgram : ReferenceKind.Of(reader, _firstToken, LastToken(end)),
        Cited = cited,
        Airgrams = _airgrams.ToArray(),
        Title = ReferenceFacts.Title(entry, _hasCable && _citedEnd > _from && _citedEnd < end ? text.AsSpan(_citedEnd, end - _citedEnd) : default),
        Notal = ReferenceFacts.IsNotal(entry),
    };

    private int LastToken(int end)
    {
        var last = _firstToken;
        while (last < reader.All.Count && reader.All[last].Start < end)
        {
            last++;
        }

        return last;
    }
}
