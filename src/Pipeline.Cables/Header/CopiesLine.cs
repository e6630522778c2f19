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
