using System.Buffers;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>
/// Looks at the lines of one telegram as they come and tells where another one surely begins: at a block of a dump, a document of
/// the National Archives, a start of message or first page with another telegram's number, any heading behind an end of message.
/// Sections of the telegram at hand go on with it, because the parser joins them; a heading inside a quotation is text.
/// </summary>
internal sealed class TelegramBounds
{
    /// <summary>So much behind a line must be there, or the end of the file, before it is looked at.</summary>
    public const int LookAhead = 8 << 10;

    private static readonly SearchValues<byte> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ '-"u8);

    private readonly HashSet<int> _sections = [];
    private Heading? _heading;
    private int _headingEnd;
    private bool _isDump;
    private bool _isArchives;
    private bool _attributes;
    private bool _ended;
    private int _quotesSearched;
    private bool _quotes;

    /// <summary>The beginning of the telegram is not known: only what begins one wherever it stands counts.</summary>
    public static bool IsSureStart(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> line = Line(text);
        return TelegramLine.IsStart(line) || DumpStart.IsAt(text) || line.SequenceEqual("Message Text"u8)
            || (line.StartsWith("PAGE 01"u8) && Heading.Read(Ahead(text, 0)).Page is not null);
    }

    /// <summary>Where the next telegram begins when the line at <paramref name="at"/> shows it, else -1.</summary>
    /// <param name="text">From the beginning of the telegram at hand.</param>
    public int Look(ReadOnlySpan<byte> text, int at)
    {
        if (_heading is null)
        {
            Begin(text);
        }

        ReadOnlySpan<byte> line = Line(text[at..]);
        if (line.IsEmpty)
        {
            return -1;
        }

        switch (line[0])
        {
            case (byte)'=' or (byte)'N' when TelegramLine.IsEnd(line) || (line[0] == '=' && DumpStart.IsEnd(line)):
                _ended = true;
                return -1;
            case (byte)'M' when line.SequenceEqual("Message Attributes"u8):
                _attributes = true;
                return -1;
            case (byte)'M' when line.SequenceEqual("Message Text"u8):
                return _attributes ? at : -1;
            case (byte)'i' or (byte)'I' or (>= (byte)'0' and <= (byte)'9') when DumpStart.IsAt(text[at..]):
                // A block behind the beginning of the same telegram, as some pages have it (field guide 2.15), is of one item with it.
                bool begins = at > 0 && (_isDump || _ended);
                _isDump = true;
                return begins ? at : -1;
        }

        return _isArchives || (_isDump && !_ended) || at < _headingEnd ? -1 : LookAtHeading(text, at, line);
    }

    private void Begin(ReadOnlySpan<byte> text)
    {
        _heading = Heading.Read(Ahead(text, 0));
        _headingEnd = _heading.IsKnown ? _heading.Length : 0;
        _sections.Add(_heading.Section.Number);
        ReadOnlySpan<byte> start = text.TrimStart("\uFEFF \t\r\n\f"u8);
        _isDump = DumpStart.IsAt(start);
        _isArchives = Line(start).SequenceEqual("Message Text"u8);
    }

    private int LookAtHeading(ReadOnlySpan<byte> text, int at, ReadOnlySpan<byte> line)
    {
        bool start = TelegramLine.IsStart(line);
        bool page = !start && line.StartsWith("PAGE "u8);
        bool group = !start && !page && TelegramLine.DateTimeGroup(line) is not null;
        bool behindEnd = _ended && !start && !page && !group && TelegramLine.ClassLine(line, out string? mrn, out _) && mrn is not null;
        if (!(start || page || group || behindEnd))
        {
            return -1;
        }

        Heading found = Heading.Read(Ahead(text, at));
        if (!found.IsKnown)
        {
            return -1;
        }

        if (!_heading!.IsKnown)
        {
            // What stood before is no telegram but belongs to this one: a note, a line of the archive.
            (_heading, _headingEnd) = (found, at + found.Length);
            _sections.Add(found.Section.Number);
            return -1;
        }

        if (start && _heading is { Mrn: null, Page: null } && found.IsSame(_heading))
        {
            // A header cut off before its classification line, then the whole telegram: one item (field guide 2.15).
            _headingEnd = at + found.Length;
            return -1;
        }

        if (found.IsSectionOf(_heading, _sections) || (page && found.IsSame(_heading)))
        {
            _sections.Add(found.Section.Number);
            (_ended, _headingEnd) = (false, at + found.Length);
            return -1;
        }

        bool begins = (start, page) switch
        {
            (true, _) => _ended || !IsAnnounced(text, at),
            (_, true) => line.StartsWith("PAGE 01"u8) && (_ended || (_heading.Page is not null && found.Page is not null && !IsAnnounced(text, at))),
            _ => _ended || (group && Follows(found) && EndsBefore(text, at) && !Quotes(text, at)),
        };
        return !begins ? -1 : page ? BeforeMark(text, at) : at;
    }

    private bool Follows(Heading found) =>
        found.Mrn is not null && found.From is not null && _heading!.Mrn is not null && _heading.Sent is not null && found.Mrn != _heading.Mrn;

    // A telegram that relays another says so right before it.
    private static bool IsAnnounced(ReadOnlySpan<byte> text, int at)
    {
        ReadOnlySpan<byte> before = Before(text, at, out _);
        return before.EndsWith(":"u8) || HasQuote(before);
    }

    // A signature: one or two names in capitals alone on the last line.
    private static bool EndsBefore(ReadOnlySpan<byte> text, int at)
    {
        ReadOnlySpan<byte> last = Before(text, at, out _);
        return last.Length is >= 3 and <= 30 && !last.ContainsAnyExcept(Capitals) && last.Count((byte)' ') <= 1 && !HasQuote(last);
    }

    // Asked once for each stretch, so that a file of nothing but date groups is searched once over.
    private bool Quotes(ReadOnlySpan<byte> text, int at)
    {
        _quotes = _quotes || HasQuote(text[Math.Max(0, _quotesSearched - 16)..at]);
        _quotesSearched = at;
        return _quotes;
    }

    private static bool HasQuote(ReadOnlySpan<byte> text) =>
        text.IndexOf("QUOTE"u8) >= 0 || text.IndexOf("QTE"u8) >= 0 || text.IndexOf("BEGIN TEXT"u8) >= 0 || text.IndexOf("FOL TEL"u8) >= 0 || text.IndexOf("FOLLOWING"u8) >= 0
        || text.IndexOf("REPEAT"u8) >= 0 || text.IndexOf("FOLLOWS"u8) >= 0;

    // The mark of classification above a first page is the page's.
    private static int BeforeMark(ReadOnlySpan<byte> text, int at) => TelegramLine.IsMark(Before(text, at, out int start)) && start > 0 ? start : at;

    /// <summary>The last line before that is not blank.</summary>
    private static ReadOnlySpan<byte> Before(ReadOnlySpan<byte> text, int at, out int start)
    {
        ReadOnlySpan<byte> before = text[Math.Max(0, at - 512)..at].TrimEnd(" \t\r\n\f"u8);
        int line = before.LastIndexOf((byte)'\n') + 1;
        start = Math.Max(0, at - 512) + line;
        return TelegramLine.Trim(before[line..]);
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> text)
    {
        int end = text[..Math.Min(text.Length, LookAhead)].IndexOf((byte)'\n');
        return TelegramLine.Trim(text[..(end < 0 ? Math.Min(text.Length, LookAhead) : end)]);
    }

    private static ReadOnlySpan<byte> Ahead(ReadOnlySpan<byte> text, int at) => text[at..Math.Min(text.Length, at + LookAhead)];
}
