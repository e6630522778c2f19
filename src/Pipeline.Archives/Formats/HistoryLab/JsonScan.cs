using System.Buffers;

namespace Pipeline.Archives.Formats.HistoryLab;

/// <summary>
/// Looks for the end of the object that begins at <paramref name="start"/>: its closing brace, or where the object is broken, the
/// line behind. Keeps its place, so that a window that grows is not looked at again.
/// </summary>
/// <param name="indent">Blanks before the object on its line; -1 when other things stand there.</param>
internal sealed class JsonScan(int start, int indent)
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("{}\"\n"u8);
    private static readonly SearchValues<byte> InText = SearchValues.Create("\"\\\n"u8);

    private int _at = start;
    private int _depth;
    private bool _text;
    private bool _broken;

    /// <summary>Behind the object; -1 when more bytes are needed.</summary>
    public int Go(ReadOnlySpan<byte> bytes)
    {
        while (_at < bytes.Length)
        {
            int next = bytes[_at..].IndexOfAny(_broken ? Marks : _text ? InText : Marks);
            if (next < 0)
            {
                _at = bytes.Length;
                return -1;
            }

            int at = _at + next;
            if (bytes[at] == '\n')
            {
                // A line end inside a text is no JSON; a neighbour's beginning inside an object means that a brace is missing.
                _broken |= _text;
                if (bytes.Length - at < indent + 2)
                {
                    _at = at;
                    return -1;
                }

                bool neighbour = indent >= 0 && bytes[at + 1 + indent] == '{' && bytes.Slice(at + 1, indent).IndexOfAnyExcept(" \t"u8) < 0;
                bool noObject = !_broken && _depth == 0;
                if (neighbour || noObject || (_broken && indent < 0))
                {
                    return at + 1;
                }
            }
            else if (_broken)
            {
                // Nothing but a neighbour ends a broken object.
            }
            else if (_text && bytes[at] == '\\')
            {
                if (at + 1 >= bytes.Length)
                {
                    _at = at;
                    return -1;
                }

                at++;
            }
            else if (bytes[at] == '"')
            {
                _text = !_text;
            }
            else if (!_text)
            {
                _depth += bytes[at] == '{' ? 1 : -1;
                if (_depth <= 0)
                {
                    return at + 1;
                }
            }

            _at = at + 1;
        }

        return -1;
    }
}
