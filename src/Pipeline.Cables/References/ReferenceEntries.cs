using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>
/// Walks over a reference list: a label opens an entry, which keeps all its cables; without labels every cable is an entry of its
/// own, and what lies between cables is one entry that is no cable.
/// </summary>
internal sealed class ReferenceEntries(string text, CitationReader reader, Citing citing, Warnings warnings, int? start)
{
    private readonly List<Reference> _entries = [];
    private readonly List<string> _cables = [];
    private string? _label;
    private int _from;
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

            var token = tokens[at];
            var separator = reader.IsMark(at, ',') || reader.IsMark(at, ';') || reader.IsMark(at, ':') || reader.IsMark(at, '/') || reader.IsWord(at, "AND") || reader.IsMark(at, '&');
            if (!separator && boundary && !reader.IsTail(at) && token.Kind != TokenKind.Mark)
            {
                // Words that cite nothing: no serial after them may borrow the station before.
                _last = null;
                if (_label is null && _hasCable && !InsideParentheses(at))
                {
                    Flush(token.Start);
                }
            }

            boundary = separator || (boundary && token.Kind == TokenKind.Mark);
            at++;
        }

        Flush(text.Length);
        return _entries;
    }

    private bool TryBullet(int at, bool boundary, out int next)
    {
        next = Bullets.Read(reader, at, out var label);
        if (next == 0 || !(Bullets.Follows(_label, label) || (_label is null && label is "A" or "1") || (boundary && _label is null && _entries.Count == 0 && _from == 0 && at == 0)))
        {
            return false;
        }

        // (07) X 1: a number in parentheses before a station is a year.
        if (_label is null && char.IsAsciiDigit(label[0]) && label != "1")
        {
            return false;
        }

        Flush(reader.All[at].Start);
        _label = label;
        _from = next < reader.All.Count ? reader.All[next].Start : text.Length;
        return true;
    }

    // Index after a citation or an implied serial at the token; the token itself when there is none.
    private int Cite(int at, bool boundary)
    {
        if (boundary && _last is { } last && reader.ImpliedSerial(at) is { } implied && reader.Read(at, strict: true) is null)
        {
            SplitBefore(at);
            Add(last with { Serials = [implied.Serial] });
            return implied.Next;
        }

        if (InsideParentheses(at) || (!boundary && reader.All[at].Kind != TokenKind.Word && reader.All[at].Kind != TokenKind.Number))
        {
            return at;
        }

        if (reader.Read(at, strict: !boundary || _hasCable) is not { } citation)
        {
            return at;
        }

        SplitBefore(at);
        Add(citation);
        _last = citation.Serials.Count > 0 ? citation : null;
        return citation.Next;
    }

    private void SplitBefore(int at)
    {
        if (_label is null && (_hasCable || HasWords(at)))
        {
            Flush(reader.All[at].Start);
        }

        _hasCable = true;
    }

    // ALSO, SEE and the like in front of the first cable are no entry.
    private bool HasWords(int at)
    {
        var words = 0;
        for (var i = at - 1; i >= 0 && reader.All[i].Start >= _from; i--)
        {
            words += reader.All[i].Kind == TokenKind.Word && !reader.IsTail(i) ? 1 : 0;
        }

        return words >= 2;
    }

    private void Add(Citation citation)
    {
        foreach (var serial in citation.Serials)
        {
            if (Year(citation, serial) is { } year)
            {
                var id = CanonicalId.Of(year, citation.Station, serial);
                if (!_cables.Contains(id))
                {
                    _cables.Add(id);
                }
            }
        }
    }

    private int? Year(Citation citation, int serial)
    {
        if (citation.Year is { } printed)
        {
            if (citing.Year is { } own && printed > own)
            {
                warnings.Add("reference.future", $"{citation.Station} {serial} is dated {printed}, after the telegram.", start);
            }

            return printed;
        }

        if (citing.Year is not { } year)
        {
            return null;
        }

        var inferred = Years.OfCitation(year, citing.DayOfYear, citing.Station, citing.Serial, citation.Station, serial);
        if (inferred != year)
        {
            warnings.Add("reference.year", $"{citation.Station} {serial} cannot be of {year} yet: read as {inferred}.", start);
        }

        return inferred;
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

    private void Flush(int end)
    {
        var entry = Joined.Line(text.AsSpan(Math.Min(_from, end), Math.Max(0, end - _from))).Trim(' ', ',', ';', ':', '-', '&');
        if (entry.EndsWith(" AND", StringComparison.OrdinalIgnoreCase))
        {
            entry = entry[..^4].TrimEnd(' ', ',');
        }

        if (entry.Length > 0 && !IsNone(entry) && (_label is not null || _cables.Count > 0 || HasLetters(entry)))
        {
            _entries.Add(new Reference(_label, entry, _cables.ToArray()));
        }

        _cables.Clear();
        _hasCable = false;
        _from = end;
        if (end == text.Length)
        {
            _label = null;
        }
    }

    private static bool IsNone(string entry) => entry.TrimEnd('.').ToUpperInvariant() is "NONE" or "N/A" or "NA" or "NIL" or "ALL NOTAL" or "NOTAL" or "(NOTAL)" or "AND" or "AND PREVIOUS";

    private static bool HasLetters(string entry)
    {
        int letters = 0, signs = 0;
        foreach (var c in entry)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            signs += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return letters >= 1 && signs >= 4;
    }
}
