using System.Buffers;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Formats.HistoryLab;

/// <summary>A stretch of the window that should be one object.</summary>
internal readonly record struct JsonPiece(int Start, int Length, bool IsTooLong);

/// <summary>
/// Cuts a file into what should be one object each. Without a parser, because a parser that met a bad object cannot go on: here a
/// line ends an object whatever is in it, and in an array the next line that begins one at the same indent does.
/// </summary>
internal sealed class JsonPieces(ByteWindow window, bool oneALine, CancellationToken cancellationToken)
{
    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r\n,[]"u8);

    public bool Next(out JsonPiece piece)
    {
        piece = default;
        return SkipBetween() && (oneALine ? Line(out piece) : Object(out piece));
    }

    /// <summary>Goes on behind a piece; of one that is too long the rest of its line is passed over.</summary>
    public void Pass(JsonPiece piece)
    {
        window.Advance(piece.Start + piece.Length);
        while (piece.IsTooLong)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int end = window.Span.IndexOf((byte)'\n');
            window.Advance(end < 0 ? window.Span.Length : end + 1);
            if (end >= 0 || !window.Grow())
            {
                return;
            }
        }
    }

    // Between objects stand blanks, commas, the array's brackets, and COPY's mark of the end.
    private bool SkipBetween()
    {
        while (true)
        {
            int next = oneALine ? window.Span.IndexOfAnyExcept(" \t\r\n"u8) : window.Span.IndexOfAnyExcept(Between);
            if (next >= 0)
            {
                // An object's indent tells where its neighbours begin, so its line is kept.
                window.Advance(oneALine ? next : Math.Max(0, window.Span[..next].LastIndexOf((byte)'\n') + 1));
                if (oneALine && window.Span.Length < 3 && window.Grow())
                {
                    continue;
                }

                if (oneALine && window.Span.StartsWith("\\."u8) && window.Span.TrimEnd("\r\n"u8).Length == 2)
                {
                    window.Advance(window.Span.Length);
                    continue;
                }

                return true;
            }

            window.Advance(window.Span.Length);
            if (!window.Grow())
            {
                return false;
            }
        }
    }

    private bool Line(out JsonPiece piece)
    {
        int searched = 0;
        while (true)
        {
            int end = window.Span[searched..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                piece = new(0, searched + end, IsTooLong: false);
                return true;
            }

            searched = window.Span.Length;
            if (!window.Grow())
            {
                piece = new(0, window.Span.Length, IsTooLong: !window.AtEnd);
                return true;
            }
        }
    }

    private bool Object(out JsonPiece piece)
    {
        int start = window.Span.IndexOfAnyExcept(Between);
        int indent = window.Span[..start].LastIndexOf((byte)'\n') + 1 is var line && window.Span[line..start].IndexOfAnyExcept(" \t"u8) < 0 ? start - line : -1;
        JsonScan scan = new(start, indent);
        while (true)
        {
            int end = scan.Go(window.Span);
            if (end >= 0)
            {
                piece = new(start, end - start, IsTooLong: false);
                return true;
            }

            if (!window.Grow())
            {
                piece = new(start, window.Span.Length - start, IsTooLong: !window.AtEnd);
                return true;
            }
        }
    }
}
