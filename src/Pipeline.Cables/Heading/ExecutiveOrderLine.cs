using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary><c>E.O. 12958: N/A</c>, <c>EO 12958 N/A</c>, <c>E. O. 11652: GDS</c> (field guide 2.9).</summary>
internal static class ExecutiveOrderLine
{
    public static bool IsLabel(ReadOnlySpan<char> raw, int at, int end) => TryOrder(raw, at, end, out _, out _);

    public static ExecutiveOrder? Read(ReadOnlySpan<char> raw, TextSpanList pieces)
    {
        if (!TryOrder(raw, pieces.Start, pieces.Spans[0].End, out var order, out var at))
        {
            return null;
        }

        var value = new TextSpanList();
        value.Add(at, pieces.Spans[0].End);
        for (var i = 1; i < pieces.Spans.Count; i++)
        {
            value.Add(pieces.Spans[i].Start, pieces.Spans[i].End);
        }

        var text = Joined.Line(raw, value).Trim(' ', ':', ',', ';');
        return new ExecutiveOrder(order, text.Length == 0 ? null : text);
    }

    // E.0. and E.M. are damage; the number makes the label sure: a sanctions order in the text never starts a line of the heading.
    private static bool TryOrder(ReadOnlySpan<char> raw, int at, int end, out string order, out int value)
    {
        order = "";
        value = at;
        var p = at + 1;
        if (p >= end || raw[at] is not ('E' or 'e'))
        {
            return false;
        }

        p = SkipPoint(raw, p, end);
        if (p >= end || raw[p] is not ('O' or 'o' or '0' or 'M'))
        {
            return false;
        }

        var points = p > at + 1;
        p = SkipPoint(raw, p + 1, end);
        if (p < end && raw[p] == ':')
        {
            p = Chars.SkipBlanks(raw, p + 1, end);
        }

        var digits = p;
        p = Chars.SkipDigits(raw, p, end);
        if (p - digits is < 4 or > 5 || (!points && raw[at] != 'E'))
        {
            return false;
        }

        order = raw[digits..p].ToString();
        p = Chars.SkipBlanks(raw, p, end);
        while (p < end && raw[p] is ':' or ',' or ';' or '.')
        {
            p++;
        }

        value = Chars.SkipBlanks(raw, p, end);
        return true;
    }

    private static int SkipPoint(ReadOnlySpan<char> raw, int at, int end)
    {
        at = Chars.SkipBlanks(raw, at, end);
        return at < end && raw[at] == '.' ? Chars.SkipBlanks(raw, at + 1, end) : at;
    }
}
