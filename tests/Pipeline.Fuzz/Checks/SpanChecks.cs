using Pipeline.Cables.Model;

namespace Pipeline.Fuzz.Checks;

/// <summary>Checks of spans against the raw text; remembers the first that fails.</summary>
internal sealed class SpanChecks(string raw)
{
    public string Raw => raw;

    public string? Broken { get; private set; }

    public void Require(bool holds, string rule, string detail) => Broken ??= holds ? null : $"{rule}: {detail}";

    public bool Inside(string rule, int start, int end, int least, int most, bool empty = false)
    {
        var holds = start >= least && end <= most && (empty ? end >= start : end > start);
        if (!holds)
        {
            Require(false, rule, $"{start}..{end} is not inside {least}..{most}");
        }

        return holds;
    }

    /// <summary>Inside, and with no white space at either end: the text is the thing itself.</summary>
    public bool Thing(string rule, int start, int end, int least, int most)
    {
        if (!Inside(rule, start, end, least, most))
        {
            return false;
        }

        var whole = !char.IsWhiteSpace(raw[start]) && !char.IsWhiteSpace(raw[end - 1]);
        if (!whole)
        {
            Require(false, rule, $"{start}..{end} has a margin");
        }

        return whole;
    }

    public void Ordered(string rule, IReadOnlyList<TextSpan> spans, TextSpan within)
    {
        var from = within.Start;
        foreach (var span in spans)
        {
            if (!Inside(rule, span.Start, span.End, from, within.End))
            {
                return;
            }

            from = span.End;
        }
    }

    /// <summary>A value joined from the lines of a span holds their characters in their order, and begins and ends as they do.</summary>
    public void Within(string rule, string value, int start, int end) => Require(Holds(value, start, end), rule, $"'{Short(value)}' is not made of {start}..{end}");

    public bool Holds(string value, int start, int end)
    {
        var at = start;
        foreach (var c in value)
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            while (at < end && raw[at] != c)
            {
                at++;
            }

            if (at++ >= end)
            {
                return false;
            }
        }

        return true;
    }

    private static string Short(string value) => value.Length <= 80 ? value : value[..80] + "...";
}
