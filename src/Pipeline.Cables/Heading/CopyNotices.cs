using System.Globalization;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Corrected and cancelled copies: format line 4, operating signals, the heading and the words of the text (field guide 2.15).</summary>
internal static class CopyNotices
{
    public const string Corrected = "corrected";
    public const string Cancelled = "cancelled";

    // A cancelling copy says so at once; deeper in the text ZFR and CANCEL are matter.
    private const int Reach = 1_200;

    public static string? Of(string raw, Layout layout, HeadingReader heading, TextSpanList? subject, Warnings warnings)
    {
        var cancelled = warnings.Has("copy.cancelled");
        if (!cancelled && CancelledAt(raw, layout, heading) is { } at)
        {
            cancelled = true;
            warnings.Add("copy.cancelled", "The text says that this telegram is cancelled.", at);
        }

        var corrected = heading.CorrectedCopy ?? InSubject(raw, subject);
        if (corrected is { } start)
        {
            warnings.Add("copy.corrected", "A corrected copy: it replaces another telegram of the same number.", start);
        }
        else if (raw.AsSpan(0, Math.Min(raw.Length, Math.Max(0, layout.HeaderEnd))).IndexOf("(CCY ", StringComparison.Ordinal) is >= 0 and var mark)
        {
            corrected = mark;
            warnings.Add("copy.corrected", "Format line 4 marks a corrected copy: it replaces another telegram of the same number.", mark);
        }

        return cancelled ? Cancelled : corrected is not null ? Corrected : null;
    }

    private static int? InSubject(ReadOnlySpan<char> raw, TextSpanList? subject)
    {
        foreach (var (start, end) in subject?.Spans ?? [])
        {
            for (var at = start; at < end; at++)
            {
                if (raw[at] is 'C' or 'c' && (at == start || !char.IsLetter(raw[at - 1])) && HeadingFormulas.IsCorrectedCopy(raw, at, end))
                {
                    return at;
                }
            }
        }

        return null;
    }

    private static int? CancelledAt(string raw, Layout layout, HeadingReader heading)
    {
        var end = Math.Min(layout.End, heading.BodyStart + Reach);
        if (layout.HeadingStart >= end)
        {
            return null;
        }

        var text = raw.AsSpan(layout.HeadingStart, end - layout.HeadingStart);
        int? at = null;
        if (text.Contains("ZFR", StringComparison.Ordinal))
        {
            at = Find(text, "ZFR ZFR", layout) ?? Find(text, "ZFR  ZFR", layout) ?? Find(text, "ZFR ", layout);
        }

        return at is not null || !text.Contains("CANCEL", StringComparison.Ordinal) ? at
            : Find(text, "CANCEL ", layout) ?? Find(text, "IS CANCEL", layout) ?? Find(text, "BEEN CANCEL", layout);
    }

    private static int? Find(ReadOnlySpan<char> text, string words, Layout layout)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && IsOfThis(text, at, words, layout) ? layout.HeadingStart + at : null;
    }

    // ZFR ZFR alone, CANCEL THIS TELEGRAM, ZFR LIMA 826 with the own number; CANCEL LIMA 825 is about another.
    private static bool IsOfThis(ReadOnlySpan<char> text, int at, string words, Layout layout)
    {
        if (words.StartsWith("ZFR", StringComparison.Ordinal) && words.Length > 4)
        {
            return true;
        }

        var lineStart = text[..at].LastIndexOf('\n') + 1;
        var stop = text[at..].IndexOf('\n');
        var line = text[lineStart..(stop < 0 ? text.Length : at + stop)];
        var after = line[(at - lineStart + words.Length)..];
        if (words[0] is 'I' or 'B')
        {
            return IsThis(line);
        }

        return IsThis(after) || (layout.Class is { Serial: > 0 } own && (HasNumber(after, own.Serial)));
    }

    private static bool IsThis(ReadOnlySpan<char> words)
    {
        foreach (var name in (ReadOnlySpan<string>)["THIS TELEGRAM", "THIS MESSAGE", "THIS CABLE", "THIS TEL ", "SUBJECT TELEGRAM", "SUBJECT MESSAGE", "SUBJECT CABLE"])
        {
            if (words.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNumber(ReadOnlySpan<char> text, int number)
    {
        Span<char> digits = stackalloc char[12];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        var at = text.IndexOf(digits[..length]);
        return at > 0 && (at + length == text.Length || !char.IsAsciiDigit(text[at + length])) && (text[at - 1] == ' ' || text[at - 1] == '0');
    }
}
