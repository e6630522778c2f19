using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>Cuts a text into telegrams, one after the other through a window; the pieces joined are the text.</summary>
internal sealed class TextPieces(ByteWindow window, CancellationToken cancellationToken)
{
    /// <summary>The length of the piece that begins with the window; 0 at the end, -1 when it is longer than the window may be.</summary>
    public int Next()
    {
        TelegramBounds bounds = new();
        int at = 0;
        while (true)
        {
            if (!Line(at, out int behind))
            {
                return window.AtEnd ? window.Span.Length : -1;
            }

            // A text that ends with a line end has no line behind it.
            int next = bounds.Look(window.Span, at);
            if (next > 0)
            {
                return next;
            }

            at = behind;
        }
    }

    /// <summary>Passes over what is too long, up to where a telegram begins for sure.</summary>
    public void Skip()
    {
        window.Advance(Math.Min(window.Span.Length, 1));
        for (int at = 0; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!Line(at, out int behind))
            {
                window.Advance(window.Span.Length);
                if (!window.Grow())
                {
                    return;
                }

                at = 0;
                continue;
            }

            if (at > 0 && TelegramBounds.IsSureStart(window.Span[at..]))
            {
                window.Advance(at);
                return;
            }

            at = behind;
            if (at > TelegramBounds.LookAhead)
            {
                // One byte is kept, so that the next line is known to begin one.
                window.Advance(at - 1);
                at = 1;
            }
        }
    }

    // The line and what must be seen behind it; false at the end of the text or of the window's limit.
    private bool Line(int at, out int behind)
    {
        int searched = at;
        while (true)
        {
            int end = window.Span[searched..].IndexOf((byte)'\n');
            behind = end < 0 ? window.Span.Length : searched + end + 1;
            bool seen = end >= 0 && (window.IsCut || window.Span.Length - behind >= TelegramBounds.LookAhead);
            if (seen || !window.Grow())
            {
                return at < window.Span.Length && (end >= 0 || window.AtEnd);
            }

            searched = end < 0 ? behind : searched;
        }
    }
}
