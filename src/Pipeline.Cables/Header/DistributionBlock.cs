using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>
/// The copies block of the 1970s and of restricted telegrams: <c>ACTION EUR-25</c>, <c>INFO OCT-01 ...  /054 W</c>. The number after
/// the slash is the sum of the copies: a free check of the text (field guide 2.14).
/// </summary>
internal sealed class DistributionBlock
{
    private int _start = -1;
    private int _sum;
    private bool _open;
    private int? _stated;

    public bool Take(ReadOnlySpan<char> raw, int at, int end)
    {
        var p = at;
        var labelled = false;
        ReadOnlySpan<string> labels = ["ACTION", "ORIGIN", "INFO"];
        foreach (var label in labels)
        {
            if (raw[at..end].StartsWith(label, StringComparison.Ordinal) && at + label.Length < end && Chars.IsBlank(raw[at + label.Length]))
            {
                labelled = true;
                p = Chars.SkipBlanks(raw, at + label.Length, end);
            }
        }

        if (!labelled && !_open)
        {
            return false;
        }

        if (!TakeCopies(raw, p, end))
        {
            _open = false;
            return false;
        }

        _open = _stated is null;
        _start = _start < 0 ? at : _start;
        return true;
    }

    public void Check(Warnings warnings)
    {
        if (_stated is { } stated && stated != _sum)
        {
            warnings.Add("copies.mismatch", $"The distribution adds up to {_sum} copies, the block says {stated}.", _start);
        }
    }

    private bool TakeCopies(ReadOnlySpan<char> raw, int p, int end)
    {
        int sum = 0, codes = 0;
        int? stated = null;
        while (p < end)
        {
            if (raw[p] == '/')
            {
                var digits = p + 1;
                p = Chars.SkipDigits(raw, digits, end);
                stated = p > digits ? Chars.Number(raw[digits..p]) : null;
                break;
            }

            var dash = p;
            while (dash < end && (char.IsAsciiLetterOrDigit(raw[dash]) || raw[dash] == '/'))
            {
                dash++;
            }

            var after = dash < end && raw[dash] == '-' ? Chars.SkipDigits(raw, dash + 1, end) : dash;
            if (after - dash < 2 || (after < end && !Chars.IsBlank(raw[after]) && raw[after] != '/'))
            {
                return false;
            }

            sum += Chars.Number(raw[(dash + 1)..after]);
            codes++;
            p = Chars.SkipBlanks(raw, after, end);
        }

        if (codes == 0 && stated is null)
        {
            return false;
        }

        _sum += sum;
        _stated ??= stated;
        return true;
    }
}
