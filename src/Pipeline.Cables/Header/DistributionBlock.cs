using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>
/// The copies block of the 1970s and of restricted telegrams: <c>ACTION EUR-25</c>, <c>INFO OCT-01 ...  /054 W</c>, then drafter, approver
/// and clearances. The number after the slash is the sum of the copies: a free check of the text (field guide 2.14).
/// </summary>
internal sealed class DistributionBlock
{
    private const int MostClearances = 60;

    private readonly List<BureauCopies> _lead = [];
    private readonly List<BureauCopies> _info = [];
    private readonly List<string> _clearances = [];
    private List<BureauCopies>? _open;
    private string? _kind;
    private string? _drafted;
    private string? _approved;
    private int? _total;
    private bool _desired;
    private int _start = -1;

    public Distribution? Result() =>
        _start < 0 ? null : new Distribution(_kind ?? "INFO", _lead, _info, _total, _drafted, _approved, _clearances);

    /// <summary>Takes a line above format line 5; false when it does not belong to the block.</summary>
    public bool Take(ReadOnlySpan<char> raw, int at, int end) => TakeCopies(raw, at, end) || TakeDrafting(raw, at, end);

    public void Check(Warnings warnings)
    {
        var sum = 0;
        foreach (var copies in _lead)
        {
            sum += copies.Copies;
        }

        foreach (var copies in _info)
        {
            sum += copies.Copies;
        }

        if (_total is { } stated && stated != sum)
        {
            warnings.Add("copies.mismatch", $"The distribution adds up to {sum} copies, the block says {stated}.", _start);
        }
    }

    /// <summary>Takes a line of bureaus and copies alone, which is no address whatever stands above it.</summary>
    public bool TakeCopies(ReadOnlySpan<char> raw, int at, int end)
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

        if (!labelled && _open is null)
        {
            return false;
        }

        var lead = labelled && raw[at] != 'I';
        var list = labelled ? (lead ? _lead : _info) : _open!;
        if (!CopiesLine.TryRead(raw, p, end, list, ref _total))
        {
            _open = null;
            return false;
        }

        _kind ??= lead ? raw.Slice(at, 6).ToString() : null;
        _open = _total is null ? list : null;
        _start = _start < 0 ? at : _start;
        return true;
    }

    // DRAFTED BY, its date and extension on the next line, APPROVED BY, then one clearance a line down to the row of dashes.
    private bool TakeDrafting(ReadOnlySpan<char> raw, int at, int end)
    {
        if (Value(raw, at, end, "DRAFT", out var drafted) && _drafted is null)
        {
            _drafted = drafted;
        }
        else if (Value(raw, at, end, "APPROVED", out var approved) && _approved is null)
        {
            _approved = approved;
        }
        else if (_drafted is null && _approved is null || raw[at] == '-' || DateTimeGroup.TryRead(raw, at, end, out _) || _clearances.Count == MostClearances)
        {
            return false;
        }
        else if (_approved is null)
        {
            _drafted += " " + Joined.Line(raw[at..end]);
        }
        else if (!raw[at..end].StartsWith("FM ", StringComparison.Ordinal))
        {
            // DESIRED DISTRIBUTION / S/S, INR ONLY may wrap: who is to read it has cleared nothing.
            _desired |= raw[at..end].StartsWith("DESIRED DISTRIBUTION", StringComparison.Ordinal);
            if (!_desired)
            {
                _clearances.Add(Joined.Line(raw[at..end]));
            }
        }
        else
        {
            return false;
        }

        _start = _start < 0 ? at : _start;
        return true;
    }

    // DRAFTED BY, DRAFTED BY: and DRAFTD BY (field guide 2.14).
    private static bool Value(ReadOnlySpan<char> raw, int at, int end, ReadOnlySpan<char> start, out string value)
    {
        value = "";
        if (!raw[at..end].StartsWith(start, StringComparison.Ordinal))
        {
            return false;
        }

        var p = Chars.SkipBlanks(raw, Chars.SkipLetters(raw, at, end), end);
        if (!Chars.WordAt(raw, p, end, "BY"))
        {
            return false;
        }

        p += 2;
        while (p < end && (raw[p] == ':' || Chars.IsBlank(raw[p])))
        {
            p++;
        }

        value = Joined.Line(raw[p..end]);
        return value.Length > 0;
    }
}
