using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary><c>E.O. 12958: N/A</c>, <c>EO 12958 N/A</c>, <c>E. O. 11652: GDS</c> (field guide 2.9).</summary>
internal static class ExecutiveOrderLine
{
    public static bool IsLabel(ReadOnlySpan<char> raw, int at, int end) => TryOrder(raw, at, end, out _, out _);

    private static readonly string[] Orders = ["11652", "12065", "12356", "12958", "13526"];

    /// <summary>Reads order and value, takes the value apart and doubts a number that is no order on classification.</summary>
    public static ExecutiveOrder? Read(ReadOnlySpan<char> raw, TextSpanList pieces, DateTimeOffset? sentAt, Warnings warnings)
    {
        if (Read(raw, pieces) is not { } read)
        {
            return null;
        }

        var order = read.Order;
        if (Array.IndexOf(Orders, order) < 0)
        {
            var nearest = InForce(sentAt) is { } current && EditDistance.AtMost(order, current, 3) ? current : Nearest(order);
            warnings.Add("order.number", nearest is null ? $"There is no order {order} on classification." : $"There is no order {order} on classification; {nearest} is meant.", pieces.Start);
            order = nearest ?? order;
        }

        return read with { Declassification = Declassifications.Read(order, read.Value, sentAt, pieces.Start, warnings) };
    }

    /// <summary>Order and value as printed.</summary>
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

    // E.0. and E.M. are damage; the number or the value makes the label sure: E.O. 13224 on sanctions is matter, not a label.
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
        if (p < end && raw[p] is ':' or ';' or ',')
        {
            p = Chars.SkipBlanks(raw, p + 1, end);
        }

        var digits = p;
        p = Chars.SkipDigits(raw, p, end);
        if (points && TryDamagedNumber(raw, digits, end, out order, out value))
        {
            return true;
        }

        if (p - digits is < 4 or > 6 || (!points && raw[at] != 'E'))
        {
            return false;
        }

        var number = raw[digits..p];
        p = Chars.SkipBlanks(raw, p, end);
        while (p < end && raw[p] is ':' or ',' or ';' or '.' or '-')
        {
            p++;
        }

        value = Chars.SkipBlanks(raw, p, end);
        if (!IsOrder(number) && !ExecutiveOrderValues.StartsValue(raw[value..end]) && (number.StartsWith("13") || Nearest(number) is null))
        {
            return false;
        }

        order = number.ToString();
        return true;
    }

    // E.O. 1(9)8: NA: figures in letter shift; N/A with nothing behind it is the second witness.
    private static bool TryDamagedNumber(ReadOnlySpan<char> raw, int start, int end, out string order, out int value)
    {
        (order, value) = ("", start);
        var length = raw[start..Math.Min(end, start + 12)].IndexOf(':');
        if (length is < 3 or > 8 || end - start > length + 8 || !char.IsAsciiDigit(raw[start]) || raw.Slice(start, length).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return false;
        }

        value = Chars.SkipBlanks(raw, start + length + 1, end);
        order = raw.Slice(start, length).ToString();
        return ExecutiveOrderValues.IsNotApplicable(raw[value..end]);
    }

    private static bool IsOrder(ReadOnlySpan<char> number)
    {
        foreach (var order in Orders)
        {
            if (number.SequenceEqual(order))
            {
                return true;
            }
        }

        return false;
    }

    // Orders overlap by months; this only chooses between readings of a damaged number.
    private static string? InForce(DateTimeOffset? sentAt) => sentAt?.Year switch
    {
        null => null,
        < 1978 => "11652",
        < 1982 => "12065",
        < 1995 => "12356",
        < 2010 => "12958",
        _ => "13526",
    };

    // 12598, 1295 and 12985 are typing errors for 12958; null when two orders are as near.
    private static string? Nearest(ReadOnlySpan<char> number)
    {
        for (var changes = 1; changes <= 2; changes++)
        {
            string? nearest = null;
            foreach (var order in Orders)
            {
                if (EditDistance.AtMost(number, order, changes))
                {
                    if (nearest is not null)
                    {
                        return null;
                    }

                    nearest = order;
                }
            }

            if (nearest is not null)
            {
                return nearest;
            }
        }

        return null;
    }

    private static int SkipPoint(ReadOnlySpan<char> raw, int at, int end)
    {
        at = Chars.SkipBlanks(raw, at, end);
        return at < end && raw[at] == '.' ? Chars.SkipBlanks(raw, at + 1, end) : at;
    }
}
