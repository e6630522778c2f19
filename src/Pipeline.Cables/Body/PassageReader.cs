using System.Buffers;
using Pipeline.Cables.Heading;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>
/// Summary, comments, notes, requests and quotations (field guide 2.11). What has no end word ends with its paragraph, and under a head of
/// its own with the last paragraph before the next head; a summary that only says END begins with its paragraph.
/// </summary>
internal sealed class PassageReader
{
    private const int LongestParenthesis = 2_000;
    private const int LongestTitle = 70;
    private const int Deepest = 16;

    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["SUMMARY", "COMMENT", "NOTE", "ACTION REQUEST", "BEGIN", "QUOTE", "END ", "END\n", "END\r"], StringComparison.OrdinalIgnoreCase);

    private readonly List<FlatBlock> _blocks;
    private readonly List<Passage> _found = [];
    private readonly List<OpenPassage> _open = [];

    // The first rule inside a line at or behind the passage that asked last; passages are met in order.
    private int _rule = -1;

    private PassageReader(List<FlatBlock> blocks) => _blocks = blocks;

    public static IReadOnlyList<Passage> Read(ReadOnlySpan<char> raw, IReadOnlyList<Block> outline, int start, int end)
    {
        PassageReader? reader = null;
        var block = 0;
        for (var at = start; at < end;)
        {
            var hit = raw[at..end].IndexOfAny(Words);
            if (hit < 0)
            {
                break;
            }

            at += hit;
            reader ??= new PassageReader(FlatBlock.Of(raw, outline));
            while (block + 1 < reader._blocks.Count && reader._blocks[block + 1].Start <= at)
            {
                block++;
            }

            at = reader.Take(raw, at, block, end);
        }

        return reader?.Result(end) ?? (IReadOnlyList<Passage>)[];
    }

    // Returns where to go on.
    private int Take(ReadOnlySpan<char> raw, int hit, int block, int end)
    {
        if (_blocks.Count == 0)
        {
            return end;
        }

        var home = _blocks[block];
        var heading = home.Kind == BlockKinds.Heading && hit < home.End;
        if (!PassageWords.TryRead(raw, hit, home.Content, heading ? home.End : end, heading, out var word))
        {
            return hit + 1;
        }

        CloseParentheses(hit);
        if (word.Opens)
        {
            Open(raw, word, block, heading, end);
        }
        else
        {
            Close(raw, word, home);
        }

        return Math.Max(word.End, hit + 1);
    }

    private void Open(ReadOnlySpan<char> raw, PassageWord word, int block, bool heading, int end)
    {
        var (start, until) = heading ? UnderHead(block) : (Content(raw, word.End, end), _blocks[block].End);
        until = heading ? until : BeforeInlineHead(raw, start, until, end);
        var same = _open.FindLastIndex(open => open.Kind == word.Kind);
        if (same >= 0 && word.Kind != PassageKinds.Quoted)
        {
            // The head said it already, or it says that it goes on.
            if (word.Continued || _open[same].Start >= word.Start)
            {
                _open[same] = _open[same] with { Start = Math.Max(_open[same].Start, _open[same].Start >= word.Start ? start : 0) };
                return;
            }

            End(same, Math.Min(_open[same].Until, Chars.TrimEnd(raw, _open[same].Start, Math.Max(word.Start, _open[same].Start))), closed: false);
        }
        else if (same >= 0 && !word.Begin)
        {
            // QUOTE at the head of every paragraph quoted; only the last says UNQUOTE. But a QUOTE inside a sentence may have been a noun.
            if (!_open[same].Weak)
            {
                return;
            }

            _open.RemoveAt(same);
        }

        if (_open.Count < Deepest)
        {
            _open.Add(new OpenPassage(word.Kind, start, Math.Max(start, until), word.Paren < 0 ? -1 : ParenthesisEnd(raw, word.Paren, end), word.Kind == PassageKinds.Quoted, word.Continued, word.Begin));
        }
    }

    private void Close(ReadOnlySpan<char> raw, PassageWord word, FlatBlock home)
    {
        var same = _open.FindLastIndex(open => open.Kind == word.Kind);
        if (same >= 0)
        {
            End(same, Chars.TrimEnd(raw, _open[same].Start, Math.Max(word.Start, _open[same].Start)), closed: true);
        }
        else if (word.Kind == PassageKinds.Summary && word.Start > home.Content && home.Kind != BlockKinds.Heading && !_found.Exists(p => p.Kind == PassageKinds.Summary))
        {
            Add(word.Kind, home.Content, Chars.TrimEnd(raw, home.Content, word.Start), closed: true);
        }
    }

    private void CloseParentheses(int at)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Parenthesis >= 0 && _open[i].Parenthesis < at)
            {
                End(i, _open[i].Parenthesis, closed: true);
            }
        }
    }

    private void End(int index, int end, bool closed)
    {
        var open = _open[index];
        _open.RemoveAt(index);
        if (closed || !open.NeedsEnd)
        {
            Add(open.Kind, open.Start, end, closed);
        }
    }

    private void Add(string kind, int start, int end, bool closed)
    {
        if (end > start)
        {
            _found.Add(new Passage(kind, start, end, closed));
        }
    }

    private List<Passage> Result(int end)
    {
        CloseParentheses(int.MaxValue);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            // BEGIN TEXT without an end reaches as far as its paragraph; a lone QUOTE is a word of the sentence.
            _open[i] = _open[i] with { NeedsEnd = _open[i].NeedsEnd && !_open[i].Begin };
            End(i, Math.Min(_open[i].Until, end), closed: false);
        }

        _found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return _found;
    }

    private (int Start, int End) UnderHead(int head)
    {
        var first = head + 1;
        if (first >= _blocks.Count)
        {
            return (_blocks[head].End, _blocks[head].End);
        }

        var next = first;
        while (next < _blocks.Count && _blocks[next].Kind != BlockKinds.Heading)
        {
            next++;
        }

        // Without a head below, nothing but its paragraph belongs to a head.
        var last = next < _blocks.Count ? next - 1 : first;
        var until = _blocks[first].End;
        for (var i = first; i <= last; i++)
        {
            until = Math.Max(until, _blocks[i].End);
        }

        return (_blocks[first].Content, until);
    }

    // The GOB trained. -------- Training --------: a head whose line ends were lost ends what has no end word.
    private int BeforeInlineHead(ReadOnlySpan<char> raw, int start, int until, int end)
    {
        // Every passage asks, so that the rule found once is kept until a passage begins behind it.
        if (start > _rule && start < until)
        {
            var rule = raw[start..end].IndexOf(" -----", StringComparison.Ordinal);
            _rule = rule < 0 ? end : start + rule;
        }

        if (start >= until || start > _rule || _rule >= until)
        {
            return until;
        }

        var at = _rule + 1;
        var title = at;
        while (title < until && raw[title] == '-')
        {
            title++;
        }

        var after = raw[title..until].IndexOf("-----", StringComparison.Ordinal);
        var before = Chars.TrimEnd(raw, start, at);
        return after is > 2 and <= LongestTitle && LineShapes.EndsSentence(raw, before) && !raw.Slice(title, after).Contains(". ", StringComparison.Ordinal) ? before : until;
    }

    private static int Content(ReadOnlySpan<char> raw, int at, int end)
    {
        var p = Chars.SkipBlanks(raw, at, end);
        for (var rule = 0; p < end && raw[p] is '-' or '=' or '_' && rule < 160; rule++)
        {
            p = Chars.SkipBlanks(raw, p + 1, end);
        }

        p = PortionMarks.TryRead(raw, p, end, out _, out var after) ? Chars.SkipBlanks(raw, after, end) : p;

        // (BEGIN SUMMARY) / 1. TEXT: the text begins after the number.
        if (ParagraphStart.TryRead(raw, p, end, out _, out var content))
        {
            p = PortionMarks.TryRead(raw, content, end, out _, out after) ? Chars.SkipBlanks(raw, after, end) : content;
        }

        return p;
    }

    // Offset of the parenthesis that closes the one at the offset; -1 when none does near by.
    private static int ParenthesisEnd(ReadOnlySpan<char> raw, int open, int end)
    {
        var depth = 0;
        for (var p = open; p < end && p - open < LongestParenthesis; p++)
        {
            if (raw[p] is '(' or '[')
            {
                depth++;
            }
            else if (raw[p] is ')' or ']' && --depth == 0)
            {
                return p;
            }
        }

        return -1;
    }

    private readonly record struct OpenPassage(string Kind, int Start, int Until, int Parenthesis, bool NeedsEnd, bool Weak, bool Begin);
}
