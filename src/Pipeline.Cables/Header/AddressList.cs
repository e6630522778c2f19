using System.Globalization;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>The addressees of format lines 7 to 9 as their lines come in.</summary>
internal sealed class AddressList(Warnings warnings)
{
    private readonly List<Addressee> _to = [];
    private readonly List<Addressee> _info = [];
    private readonly List<Addressee> _exempt = [];
    private List<Addressee>? _current;
    private bool _afterBlank;

    public IReadOnlyList<Addressee> To => _to;

    public IReadOnlyList<Addressee> Info => _info;

    public IReadOnlyList<Addressee> Exempt => _exempt;

    public bool IsOpen => _current is not null;

    /// <summary>A blank line ends the list unless the next line is plainly an address.</summary>
    public void Blank() => _afterBlank = true;

    public void Close() => _current = null;

    /// <summary>Takes a line that belongs to the list; false when it does not.</summary>
    public bool Take(ReadOnlySpan<char> raw, int start, int end, int month)
    {
        var at = start;
        if (TakeLabel(raw, ref at, end))
        {
            _afterBlank = false;
        }
        else if (_current is null || (_afterBlank && !IsRouted(raw, at, end)))
        {
            return false;
        }

        // TO PAGE 02 STATE 015113 182333Z: a page broke between the label and its first address (field guide 2.12).
        _afterBlank = false;
        while (at < end && !PageLine.TryRead(raw, at, end, out _, out _))
        {
            var next = NextAddress(raw, at, end);
            Add(raw, at, next, month);
            at = next;
            if (at < end)
            {
                TakeLabel(raw, ref at, end);
            }
        }

        return true;
    }

    private bool TakeLabel(ReadOnlySpan<char> raw, ref int at, int end)
    {
        var (length, list) = Label(raw, at, end);
        if (length == 0)
        {
            return false;
        }

        _current = list switch { 'T' => _to, 'I' => _info, _ => _exempt };
        at = Chars.SkipBlanks(raw, at + length, end);
        if (list == 'I' && Label(raw, at, end) is (> 0 and var exempt, 'X'))
        {
            // INFO XMT KHARTOUM: nobody is informed, one post is left out.
            _current = _exempt;
            at = Chars.SkipBlanks(raw, at + exempt, end);
        }

        return true;
    }

    private static (int Length, char List) Label(ReadOnlySpan<char> raw, int at, int end)
    {
        ReadOnlySpan<string> labels = ["TO", "INFO", "XMT", "Action", "Info", "To", "Cc"];
        foreach (var label in labels)
        {
            var after = at + label.Length;
            if (raw[at..end].StartsWith(label, StringComparison.Ordinal) && (after == end || raw[after] is ':' || Chars.IsBlank(raw[after])))
            {
                // Labels of released and mail-like messages end in a colon; mailboxes of people are no addressees.
                var colon = after < end && raw[after] == ':' ? 1 : 0;
                var mixed = char.IsAsciiLetterLower(label[1]);
                return mixed && (colon == 0 || !Chars.IsCapitals(raw[(after + 1)..end])) ? (0, ' ') : (label.Length + colon, label[0] switch { 'A' => 'T', 'C' => 'I', var first => first });
            }
        }

        return (0, ' ');
    }

    private static bool IsRouted(ReadOnlySpan<char> raw, int at, int end) =>
        AddressLine.RouteLength(raw, at, end) is > 0 and var length && at + length < end && raw[at + length] == '/';

    // Lost line ends glue addresses (0071INFO RUEHMN/..., field guide 3.1): the next one starts at a routing indicator after a digit or blank.
    private static int NextAddress(ReadOnlySpan<char> raw, int start, int end)
    {
        for (var at = start + 6; at < end; at++)
        {
            if (raw[at] is not ('R' or 'I' or 'T') || !(char.IsAsciiDigit(raw[at - 1]) || Chars.IsBlank(raw[at - 1])))
            {
                continue;
            }

            if (IsRouted(raw, at, end))
            {
                return at;
            }

            var (length, _) = Label(raw, at, end);
            if (length > 0 && IsRouted(raw, Chars.SkipBlanks(raw, at + length, end), end))
            {
                return at;
            }
        }

        return end;
    }

    // A number, a precedence or the city of Washington alone on a line was wrapped off the address before it.
    private static Addressee? Wrapped(Addressee last, Addressee rest)
    {
        if (rest.Name.Length <= 4 && int.TryParse(rest.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return last with { Number = last.Number ?? number };
        }

        if (rest.Name is "PRIORITY" or "IMMEDIATE" or "NIACT IMMEDIATE" or "FLASH" && last is { Precedence: null, Number: null })
        {
            return last with { Precedence = rest.Name, Number = rest.Number };
        }

        return rest.Name is "WASHDC" or "WASHINGTON DC" or "WASHINGTON" or "DC" && last is { Precedence: null, Number: null } && !last.Name.EndsWith("DC", StringComparison.Ordinal)
            ? new Addressee(last.Route, last.Name + " " + rest.Name, rest.Precedence, rest.Number)
            : null;
    }

    private void Add(ReadOnlySpan<char> raw, int start, int end, int month)
    {
        if (AddressLine.Read(raw, start, end, warnings) is not { } address)
        {
            return;
        }

        if (address.Route is null && _current!.Count > 0 && Wrapped(_current[^1], address) is { } whole)
        {
            _current[^1] = whole;
            return;
        }

        if (month > 0)
        {
            _current!.AddRange(AddressSplice.Repair(address, month, start, warnings));
        }
        else
        {
            _current!.Add(address);
        }
    }
}
