using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using Pipeline.Archives.Text;

namespace Pipeline.Archives.Formats.WikileaksCsv;

/// <summary>The state of reading one file: the window, the file's dialect and style, the ordinal.</summary>
/// <param name="countOnly">Rows are found and not decoded: every good one is the same item without a text.</param>
internal sealed class CsvRows(Stream stream, CsvShape shape, Source source, ReadContext context, bool countOnly = false) : IDisposable
{
    // A quote before the column, and what behind it must be seen first to know that it ends there.
    private const int UndecidedLength = 4;

    private static readonly RawCable Undecoded = new() { Place = new(null, 1, null), Format = CableFormats.WikileaksCsv, Text = "" };

    private readonly ByteWindow _window = new(stream, context.Limits.CableBytes);
    private readonly CsvDialect _dialect = shape.Dialect;
    private readonly CsvStyle _style = shape.Style;
    private int _ordinal;

    /// <summary>The next row, good or bad; null at the end.</summary>
    public ArchiveItem? Next()
    {
        if (_ordinal == 0)
        {
            Begin();
        }

        if (!SkipBlankLines())
        {
            return null;
        }

        _ordinal++;
        while (true)
        {
            CsvRowState state = Parser(_window.Span, _window.AtEnd, _dialect).Parse(out CsvRow row);
            bool isTooLong = state == CsvRowState.NeedsMore && row.Unfinished - UndecidedLength > context.Limits.FieldBytes;
            if (state == CsvRowState.NeedsMore && !isTooLong && _window.Grow())
            {
                continue;
            }

            return state == CsvRowState.Complete && IsGood(_window.Span, row)
                ? Take(row, _dialect)
                : SecondTry(state, row, isTooLong);
        }
    }

    public void Dispose() => _window.Dispose();

    private void Begin()
    {
        _window.Grow();
        _window.Advance(_window.Span.StartsWith("\uFEFF"u8) ? 3 : 0);
    }

    private bool SkipBlankLines()
    {
        while (true)
        {
            int blank = _window.Span.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            if (blank >= 0)
            {
                _window.Advance(blank);
                return true;
            }

            _window.Advance(_window.Span.Length);
            if (!_window.Grow())
            {
                return false;
            }
        }
    }

    // Of the bytes up to the next row start the other dialect either makes a row, free of doubt or of all of them, or they are refused.
    private ArchiveItem SecondTry(CsvRowState state, in CsvRow row, bool isTooLong)
    {
        int end = isTooLong ? CsvRowStart.Next(_window.Span, 1, _style) : FindEnd();
        if (end < 0)
        {
            return isTooLong
                ? RefuseTooLong(RejectCodes.LimitFieldBytes, $"Column {row.Count + 1} has more than {context.Limits.FieldBytes} bytes.")
                : RefuseTooLong(RejectCodes.LimitCableBytes, $"A row of more than {context.Limits.CableBytes} bytes.");
        }

        ReadOnlySpan<byte> bytes = _window.Span[..end];
        CsvDialect other = _dialect == CsvDialect.Backslash ? CsvDialect.Doubled : CsvDialect.Backslash;
        if (Parser(bytes, isLast: true, other).Parse(out CsvRow second) == CsvRowState.Complete
            && IsGood(bytes, second) && (second.StrayQuotes == 0 || !bytes[second.Length..].ContainsAnyExcept((byte)'\r', (byte)'\n')))
        {
            return Take(second, other);
        }

        if (BehindJunk(bytes) is { } behind)
        {
            return behind;
        }

        (string code, string reason) = state switch
        {
            CsvRowState.Complete when row.Count != CsvRow.Columns => (RejectCodes.CsvFieldCount, $"The row has {row.Count} columns, not {CsvRow.Columns}."),
            CsvRowState.Complete => (RejectCodes.CsvRow, "The row does not begin with a number and a date."),
            CsvRowState.Broken => (RejectCodes.CsvUnterminated, "A quoted field does not end before the next row begins."),
            _ => (RejectCodes.CsvUnterminated, "A quoted field does not end."),
        };
        RejectedItem reject = source.Reject(code, reason, context.Keep(bytes), _ordinal, _window.Offset);
        _window.Advance(end);
        return reject;
    }

    // Pasted rows carry the end of another text before their number (field guide 3.1): what follows it is a whole row.
    private ArchiveItem? BehindJunk(ReadOnlySpan<byte> bytes)
    {
        int junk = CsvRowStart.BehindJunk(bytes, _style);
        if (junk < 0 || Parser(bytes[junk..], isLast: true, _dialect).Parse(out CsvRow row) != CsvRowState.Complete || !IsGood(bytes[junk..], row))
        {
            return null;
        }

        WarningList warnings = new();
        warnings.AddOnce(ReadWarningCodes.JunkBeforeRow, TextDecoder.Decode(bytes[..junk], new()));
        long offset = _window.Offset;
        _window.Advance(junk);
        return Take(row, _dialect, offset, warnings);
    }

    /// <summary>Where the next row starts, or the file ends; -1 when that is farther than a cable may be long.</summary>
    private int FindEnd()
    {
        int from = 1;
        while (true)
        {
            ReadOnlySpan<byte> bytes = _window.Span;
            int next = CsvRowStart.Next(bytes, from, _style);
            if (next >= 0)
            {
                return next;
            }

            from = Math.Max(1, bytes.Length - CsvRowStart.LongestLength);
            if (!_window.Grow())
            {
                return _window.AtEnd ? bytes.Length : -1;
            }
        }
    }

    private RejectedItem RefuseTooLong(string code, string reason)
    {
        RejectedItem reject = source.Reject(code, reason, context.Keep(_window.Span), _ordinal, _window.Offset);
        int end = -1;
        while (end < 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            _window.Advance(Math.Max(0, _window.Span.Length - CsvRowStart.LongestLength));
            bool grew = _window.Grow();
            end = CsvRowStart.Next(_window.Span, 1, _style);
            end = end < 0 && !grew ? _window.Span.Length : end;
        }

        _window.Advance(end);
        return reject;
    }

    private static bool IsGood(ReadOnlySpan<byte> bytes, in CsvRow row) =>
        row.Count == CsvRow.Columns && CsvRowStart.IsAt(bytes, out _);

    private ArchiveItem Take(in CsvRow row, CsvDialect dialect) => Take(row, dialect, _window.Offset, new());

    private ArchiveItem Take(in CsvRow row, CsvDialect dialect, long offset, WarningList warnings)
    {
        if (dialect != _dialect)
        {
            warnings.AddOnce(ReadWarningCodes.OtherDialect, "The row's quotes are escaped in another way than the file's.");
        }

        ArchiveItem item = countOnly ? Undecoded : CsvCable.Make(_window.Span, row, dialect, warnings, source, _ordinal, offset, context);
        _window.Advance(row.Length);
        return item;
    }

    private CsvRowParser Parser(ReadOnlySpan<byte> bytes, bool isLast, CsvDialect dialect) => new(bytes, isLast, dialect, _style);
}
