using Pipeline.Cables.Tables;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Takes a TAGS line apart: blanks, commas, persons in parentheses, markdown links, glued and damaged codes.</summary>
/// <param name="pieces">The lines that the text read was joined from, for the offsets of warnings; null when it is the raw text.</param>
internal sealed class TagTokens(Warnings warnings, TextSpanList? pieces)
{
    private readonly List<string> _tags = [];
    private static readonly char[] Joints = ['/', '.', '-', ':', '\\'];
    private bool _stopped;

    public void Read(ReadOnlySpan<char> raw, int start, int end)
    {
        var at = start;
        while (at < end && !_stopped)
        {
            var c = raw[at];
            if (Chars.IsBlank(c) || c is ',' or ';' or ']' or ':')
            {
                at++;
            }
            else if (c == '[')
            {
                at = Markdown(raw, at, end);
            }
            else if (c == '(')
            {
                at = Person(raw, at, end);
            }
            else if (c == '-' && at > start && Chars.IsBlank(raw[at - 1]))
            {
                // OREP - APPROPRIATIONS SUBCOMMITTEE: words about the tag follow.
                _stopped = true;
            }
            else
            {
                at = Token(raw, at, end);
            }
        }
    }

    public IReadOnlyList<string> Result() => _tags;

    private int Markdown(ReadOnlySpan<char> raw, int at, int end)
    {
        var link = raw[at..end];
        var close = link.IndexOf("](", StringComparison.Ordinal);
        var paren = close < 0 ? -1 : link[close..].IndexOf(')');
        if (close is < 2 or > 40 || paren < 0)
        {
            return at + 1;
        }

        warnings.Add("tags.markdown", $"Tag {link[1..close]} stands in a link.", Raw(at));
        Token(raw, at + 1, at + close);
        return at + close + paren + 1;
    }

    private int Person(ReadOnlySpan<char> raw, int at, int end)
    {
        var close = raw[at..end].IndexOf(')');
        if (close < 0)
        {
            return at + 1;
        }

        var person = Joined.Line(raw.Slice(at + 1, close - 1).Trim());
        if (person.Length > 0)
        {
            Add(person.AsSpan().ContainsAnyInRange('A', 'Z') ? person : person.ToUpperInvariant());
        }

        return at + close + 1;
    }

    private int Token(ReadOnlySpan<char> raw, int at, int end)
    {
        var from = at;
        while (at < end && !Chars.IsBlank(raw[at]) && raw[at] is not (',' or ';' or '(' or '[' or ']'))
        {
            at++;
        }

        var token = raw[from..at].TrimEnd('.');
        var code = token.ToString().ToUpperInvariant();
        if (code.Length == 0 || Captions.StartsCaption(raw, from, at))
        {
            return at;
        }

        if (code is "DEPT" or "STATE" or "FOR" or "PASS")
        {
            // An attention line ran into the tags.
            warnings.Add("tags.text", "An attention line stands in the TAGS line.", Raw(from));
            _stopped = true;
            return at;
        }

        if (code is "N/A" or "NONE" or "N.A")
        {
            return at;
        }

        if (_tags is [.., "OVIP"] && FreeTags.Person(raw, from, end) is var person && person > from)
        {
            // OVIP CLINTON HILLARY: the comma between the names is lost.
            var name = Joined.Line(raw[from..person]).ToUpperInvariant();
            Add(name.Replace(" ", ", ", StringComparison.Ordinal));
            return person;
        }

        if (TagTable.IsKnown(code))
        {
            Add(code);
            return at;
        }

        if (FreeTags.Phrase(raw, from, end) is var phrase && phrase > from)
        {
            Add(Joined.Line(raw[from..phrase]).ToUpperInvariant());
            return phrase;
        }

        if (GluedTags.Split(code) is { } parts)
        {
            warnings.Add("tags.glued", $"{code} read as {string.Join(' ', parts)}.", Raw(from));
            parts.ForEach(Add);
        }
        else if (TagSpelling.Repair(code) is { } repaired)
        {
            warnings.Add("tags.spelling", $"{code} read as {repaired}.", Raw(from));
            Add(repaired);
        }
        else if (IsJoined(code))
        {
            foreach (var part in code.Split(Joints, StringSplitOptions.RemoveEmptyEntries))
            {
                Add(part);
            }
        }
        else if (code.Length >= 5 && char.IsAsciiLetter(code[0]) && FreeTags.Words(raw, at, end, _tags is [.., "OVIP" or "OREP" or "ODIP" or "PINR"]) is var wordsEnd && wordsEnd > at)
        {
            Add(Joined.Line(raw[from..wordsEnd]).ToUpperInvariant());
            return wordsEnd;
        }
        else
        {
            Add(code);
        }

        return at;
    }

    // PREL/PGOV, PREL.PGOV: known codes with another mark between them; UNGA/C-6 is a code itself.
    private static bool IsJoined(string code)
    {
        if (code.AsSpan().IndexOfAny(Joints) < 0)
        {
            return false;
        }

        foreach (var part in code.AsSpan().SplitAny(Joints))
        {
            if (!code.AsSpan()[part].IsEmpty && TagTable.Kind(code.AsSpan()[part]) is not ('s' or 'p' or 'g'))
            {
                return false;
            }
        }

        return true;
    }

    private int Raw(int at)
    {
        foreach (var (start, end) in pieces?.Spans ?? [])
        {
            if (at <= end - start)
            {
                return start + at;
            }

            at -= end - start + 1;
        }

        return pieces is null ? at : pieces.End;
    }

    private void Add(string tag)
    {
        if (!_tags.Contains(tag))
        {
            _tags.Add(tag);
        }
    }
}
