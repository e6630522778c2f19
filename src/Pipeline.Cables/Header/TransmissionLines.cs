using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>Format lines 1 to 4 as their lines come in (field guide 2.1).</summary>
internal sealed class TransmissionLines
{
    private readonly List<string> _called = [];
    private string? _identification;
    private string? _origin;
    private readonly List<string> _signals = [];
    private string? _security;
    private string? _handling;
    private int? _groups;
    private bool _collecting;

    public bool Any => _identification is not null || _called.Count > 0 || _origin is not null || _security is not null;

    public int? Serial { get; private set; }

    public int? Section { get; private set; }

    /// <summary>Julian day and time as printed, <c>0611832</c>; null when absent.</summary>
    public (int Day, int Hour, int Minute)? Filed { get; private set; }

    public bool Take(ReadOnlySpan<char> raw, int at, int end) =>
        TakeIdentification(raw, at, end) || TakeCalled(raw, at, end) || TakeOrigin(raw, at, end) || TakeSecurity(raw, at, end);

    /// <summary>Operating signals behind the date-time group, <c>ZDK</c>, <c>ZDS CITE RUEMON 9999</c> as one each.</summary>
    public void TakeSignals(ReadOnlySpan<char> rest)
    {
        foreach (var range in rest.SplitAny(" \t"))
        {
            var word = rest[range];
            if (word.Length >= 3 && word[0] == 'Z' && Chars.IsCapitals(word))
            {
                _signals.Add(word.ToString());
            }
            else if (word.Length > 0 && _signals.Count > 0)
            {
                _signals[^1] += " " + word.ToString();
            }
        }
    }

    /// <summary>Format line 10, <c>GR 123</c>.</summary>
    public bool TakeGroupCount(ReadOnlySpan<char> raw, int at, int end)
    {
        if (!raw[at..end].StartsWith("GR", StringComparison.Ordinal))
        {
            return false;
        }

        var digits = Chars.SkipBlanks(raw, at + 2, end);
        var after = Chars.SkipDigits(raw, digits, end);
        if (after == digits || after != end || after - digits > 5)
        {
            return false;
        }

        _groups = Chars.Number(raw[digits..after]);
        return true;
    }

    public Transmission? Result(int? year, TransmissionEnd end) =>
        !Any ? null : new Transmission(_identification, _called, _origin, Serial, Section, FiledAt(year), _security)
        {
            Handling = _handling,
            Signals = _signals,
            GroupCount = _groups,
            Corrections = end.Corrections,
            EndOfMessage = end.Mark,
        };

    public DateTimeOffset? FiledAt(int? year) =>
        year is { } y && Filed is { } filed && filed.Day >= 1 && filed.Day <= (DateTime.IsLeapYear(y) ? 366 : 365)
            ? new DateTimeOffset(y, 1, 1, filed.Hour, filed.Minute, 0, TimeSpan.Zero).AddDays(filed.Day - 1)
            : null;

    private bool TakeIdentification(ReadOnlySpan<char> raw, int at, int end)
    {
        if (!raw[at..end].StartsWith("VZCZC", StringComparison.Ordinal))
        {
            return false;
        }

        var p = Chars.SkipDigits(raw, Chars.SkipLetters(raw, at, end), end);
        _identification = raw[at..p].ToString();

        // The line end is lost in re-saved rows: VZCZCXYZ0006RR RUEHWEB (field guide 3.1).
        p = Chars.SkipBlanks(raw, p, end);
        if (p < end)
        {
            TakeCalled(raw, p, end);
        }

        return true;
    }

    private bool TakeCalled(ReadOnlySpan<char> raw, int at, int end)
    {
        var p = at;
        var first = end - at >= 8 && raw[at] == raw[at + 1] && Precedences.OfProsign(raw[at]) is not null && Chars.IsBlank(raw[at + 2]);
        if (first)
        {
            p = Chars.SkipBlanks(raw, at + 2, end);
        }
        else if (!_collecting)
        {
            return false;
        }

        if (!AllRoutes(raw, p, end))
        {
            return _collecting = false;
        }

        while (p < end)
        {
            var length = AddressLine.RouteLength(raw, p, end);
            _called.Add(raw.Slice(p, length).ToString());
            p = Chars.SkipBlanks(raw, p + length, end);
        }

        return _collecting = true;
    }

    private static bool AllRoutes(ReadOnlySpan<char> raw, int at, int end)
    {
        var any = false;
        while (at < end)
        {
            var length = AddressLine.RouteLength(raw, at, end);
            if (length == 0 || (at + length < end && !Chars.IsBlank(raw[at + length])))
            {
                return false;
            }

            any = true;
            at = Chars.SkipBlanks(raw, at + length, end);
        }

        return any;
    }

    private bool TakeOrigin(ReadOnlySpan<char> raw, int at, int end)
    {
        var p = at + 3;
        if (p >= end || !raw[at..end].StartsWith("DE ", StringComparison.Ordinal) || AddressLine.RouteLength(raw, p, end) is not (> 0 and var length))
        {
            return false;
        }

        _collecting = false;
        _origin = raw.Slice(p, length).ToString();
        p = Chars.SkipBlanks(raw, p + length, end);
        if (p < end && raw[p] == '#')
        {
            var digits = p + 1;
            p = Chars.SkipDigits(raw, digits, end);
            Serial = p > digits ? Chars.Number(raw[digits..p]) : null;
            if (p < end && raw[p] == '/')
            {
                digits = p + 1;
                p = Chars.SkipDigits(raw, digits, end);
                Section = p > digits ? Chars.Number(raw[digits..p]) : null;
            }
        }

        p = Chars.SkipBlanks(raw, p, end);
        var time = raw[p..Chars.SkipDigits(raw, p, end)];
        if (time.Length == 7 && Chars.Number(time[3..5]) < 24 && Chars.Number(time[5..]) < 60)
        {
            Filed = (Chars.Number(time[..3]), Chars.Number(time[3..5]), Chars.Number(time[5..]));
        }

        return true;
    }

    private bool TakeSecurity(ReadOnlySpan<char> raw, int at, int end)
    {
        if (end - at < 9 || !(raw[at..end].StartsWith("ZNR ", StringComparison.Ordinal) || raw[at..end].StartsWith("ZNY ", StringComparison.Ordinal)))
        {
            return false;
        }

        var p = Chars.SkipBlanks(raw, at + 4, end);
        var after = Chars.SkipLetters(raw, p, end);
        _security = raw[p..after].ToString();
        after = Chars.SkipBlanks(raw, after, end);
        _handling = after < end ? Joined.Line(raw[after..end]) : null;
        return true;
    }
}
