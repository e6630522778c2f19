using Pipeline.Cables.Tables;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Takes a TAGS line apart: blanks, commas, persons in parentheses, markdown links, glued and damaged codes.</summary>
internal sealed class TagTokens(Warnings warnings)
{
    private readonly List<string> _tags = [];
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

        warnings.Add("tags.markdown", $"Tag {link[1..close]} stands in a link.", at);
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

        Add(Joined.Line(raw.Slice(at + 1, close - 1).Trim()));
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
            warnings.Add("tags.text", "An attention line stands in the TAGS line.", from);
            _stopped = true;
            return at;
        }

        if (TagTable.IsKnown(code))
        {
            Add(code);
        }
        else if (GluedTags.Split(code) is { } parts)
        {
            warnings.Add("tags.glued", $"{code} read as {string.Join(' ', parts)}.", from);
            parts.ForEach(Add);
        }
        else if (GluedTags.WithoutDoubledLetter(code) is { } single)
        {
            warnings.Add("tags.spelling", $"{code} read as {single}.", from);
            Add(single);
        }
        else if (code.Length >= 5 && char.IsAsciiLetter(code[0]) && Words(raw, at, end) is var wordsEnd && wordsEnd > at)
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

    // COUNTRY CLEARANCE, CLINTON, HILLARY: a free tag or a person is a run of long words that are no codes.
    private static int Words(ReadOnlySpan<char> raw, int at, int end)
    {
        var last = at;
        for (var words = 0; words < 3; words++)
        {
            var p = Chars.SkipBlanks(raw, last < end && raw[last] == ',' && words == 0 ? last + 1 : last, end);
            var from = p;
            p = Chars.SkipLetters(raw, p, end);
            if (p - from < 5 || (p < end && !Chars.IsBlank(raw[p]) && raw[p] != ',') || TagTable.IsKnown(raw[from..p].ToString().ToUpperInvariant())
                || GluedTags.Split(raw[from..p].ToString().ToUpperInvariant()) is not null)
            {
                break;
            }

            last = p;
        }

        return last;
    }

    private void Add(string tag)
    {
        if (!_tags.Contains(tag))
        {
            _tags.Add(tag);
        }
    }
}
