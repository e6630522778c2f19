using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>A line of bureaus with their copies, <c>OCT-01 ISO-00 /154 R</c> (field guide 2.14).</summary>
internal static class CopiesLine
{
    /// <summary>Reads the whole line; false when anything else stands on it. <paramref name="total"/> is the sum after the slash.</summary>
    public static bool TryRead(ReadOnlySpan<char> raw, int at, int end, List<BureauCopies> into, ref int? total)
    {
        var before = into.Count;
        int? stated = null;
        while (at < end)
        {
            if (raw[at] == '/')
            {
                var digits = at + 1;
                at = Chars.SkipDigits(raw, digits, end);
                stated = at > digits ? Chars.Number(raw[digits..at]) : null;
                break;
            }

            // CCO-00 ( ISO ) R: a note and the mark of an outgoing copy follow the last bureau.
            if (into.Count > before && (raw[at] == '(' || (at + 1 == end && raw[at] is 'R' or 'W')))
            {
                var close = raw[at] == '(' ? raw[at..end].IndexOf(')') : 0;
                at = close < 0 ? end : Chars.SkipBlanks(raw, at + close + 1, end);
                continue;
            }

            var dash = at;
            while (dash < end && (char.IsAsciiLetterOrDigit(raw[dash]) || raw[dash] == '/'))
            {
                dash++;
            }

            var after = dash < end && raw[dash] == '-' ? Chars.SkipDigits(raw, dash + 1, end) : dash;
            if (after - dash < 2 || dash == at || (after < end && !Chars.IsBlank(raw[after]) && raw[after] != '/'))
            {
                into.RemoveRange(before, into.Count - before);
                return false;
            }

            into.Add(new BureauCopies(raw[at..dash].ToString(), Chars.Number(raw[(dash + 1)..after])));
            at = Chars.SkipBlanks(raw, after, end);
        }

        total ??= stated;
        return into.Count > before || stated is not null;
    }
}
