using Pipeline.Cables.Model;

namespace Pipeline.Cables.Reading;

/// <summary>
/// The body as it is read: without furniture and repeated headings, the sections in their order, lines joined to sentences, paragraphs
/// apart by one empty line, tables line by line. Nothing is added to the words: every character stands for one of the raw text, except
/// for the white space between lines.
/// </summary>
public sealed class ReadingText
{
    private readonly Run[] _runs;
    private readonly Run[] _byRaw;

    internal ReadingText(string text, Run[] runs)
    {
        Text = text;
        _runs = runs;
        _byRaw = [.. runs.OrderBy(run => run.Raw)];
    }

    /// <summary>The text; lines end in a single line feed.</summary>
    public string Text { get; }

    /// <summary>Makes the reading text of a telegram that was read from this raw text.</summary>
    public static ReadingText Of(string raw, Telegram telegram)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(telegram);
        return new ReadingTextWriter(raw, telegram).Write();
    }

    /// <summary>Offset in the raw text of the character at the offset; white space between lines counts as the end of the line before.</summary>
    public int ToRaw(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        if (_runs.Length == 0)
        {
            return 0;
        }

        var run = _runs[Last(_runs, offset, static run => run.Text)];
        return run.Raw + Math.Min(Math.Max(offset - run.Text, 0), run.Length);
    }

    /// <summary>The part of the raw text that a part of this text comes from, furniture in between included.</summary>
    public TextSpan ToRaw(int start, int end)
    {
        var from = ToRaw(start);
        if (end <= start)
        {
            return new TextSpan(from, from);
        }

        var last = ToRaw(end - 1);

        // Sections that were sent out of order: the span reaches from one to the other all the same.
        return new TextSpan(Math.Min(from, last), Math.Max(from, last) + 1);
    }

    /// <summary>Offset in this text of a character of the raw text; null when it does not stand here.</summary>
    public int? FromRaw(int offset)
    {
        if (_byRaw.Length == 0)
        {
            return null;
        }

        var run = _byRaw[Last(_byRaw, offset, static run => run.Raw)];
        return offset >= run.Raw && offset < run.Raw + run.Length ? run.Text + offset - run.Raw : null;
    }

    private static int Last(Run[] runs, int offset, Func<Run, int> key)
    {
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = key(runs[middle]) <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Characters that stand side by side in both texts.</summary>
    internal readonly record struct Run(int Text, int Raw, int Length);
}
