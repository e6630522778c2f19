using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>Everything above the classification line: format lines 1 to 9, the copies block, mail-like variants (field guide 2.2, 2.14).</summary>
internal sealed class HeaderReader
{
    private readonly Warnings _warnings;
    private readonly DistributionBlock _distribution = new();
    private bool _originSeen;

    public HeaderReader(Warnings warnings)
    {
        _warnings = warnings;
        Addresses = new AddressList(warnings);
    }

    public TransmissionLines Transmission { get; } = new();

    public AddressList Addresses { get; }

    /// <summary>Copies, drafter and clearances; null when the text has none.</summary>
    public Distribution? Distribution => _distribution.Result();

    public DateTimeGroup? Sent { get; private set; }

    public string? From { get; private set; }

    /// <summary>Station and serial of the first page line: the id of a telegram whose classification line is lost.</summary>
    public (string Station, int Serial)? Page { get; private set; }

    /// <summary>Year, station and serial of an <c>MRN:</c> line of a released message (field guide 3.6).</summary>
    public (int Year, string Station, int Serial)? Release { get; private set; }

    /// <summary>True when sender and time were found.</summary>
    public bool HasOrigin => Sent is not null && From is not null;

    public void Read(ReadOnlySpan<char> raw, LineTable lines, int start, int end)
    {
        for (var i = lines.IndexAt(start); i < lines.Count && lines[i].Start < end; i++)
        {
            var line = lines[i];
            if (line.IsBlank)
            {
                Addresses.Blank();
            }
            else if (Page is null && PageLine.TryRead(raw, line.Start, line.End, out var station, out var serial) && serial.Length > 0)
            {
                Page = (station.ToString(), Chars.Number(serial));
            }
            else if (!line.Furniture)
            {
                ReadLine(raw, line.Start, Chars.TrimEnd(raw, line.Start, Math.Min(line.End, end)));
            }
        }

        _distribution.Check(_warnings);
    }

    private void ReadLine(ReadOnlySpan<char> raw, int at, int end)
    {
        // The block stands above format line 5, or behind a date that a file repeats on its top.
        if (!Addresses.IsOpen && !_originSeen && (Sent is null ? _distribution.Take(raw, at, end) : _distribution.TakeCopies(raw, at, end)))
        {
            return;
        }

        if (Release is null && ReleaseHeader.TryMrn(raw, at, end, out var mrn))
        {
            Release = mrn;
            return;
        }

        at = ReleaseHeader.SkipDateLabel(raw, at, end);
        if (Addresses.IsOpen && ReleaseHeader.IsOtherLabel(raw, at, end))
        {
            Addresses.Close();
            return;
        }

        if (Sent is null && DateTimeGroup.TryRead(raw, at, end, out var group))
        {
            Sent = group;
            Transmission.TakeSignals(raw[group.End..end]);
            if (group.SentAt is null)
            {
                _warnings.Add("date.invalid", $"'{Joined.Line(raw[at..end])}' is no date.", at);
            }

            if (raw[group.End..end].Contains(" ZFR", StringComparison.Ordinal))
            {
                _warnings.Add("copy.cancelled", "Operating signal ZFR: the telegram was cancelled.", at);
            }
        }
        else if ((!Addresses.IsOpen && Transmission.Take(raw, at, end)) || Transmission.TakeGroupCount(raw, at, end))
        {
            Addresses.Close();
        }
        else if (From is null && TryOriginator(raw, at, end, out var from))
        {
            From = from;
            _originSeen = true;
        }
        else if (_originSeen || Sent is not null)
        {
            if (!Addresses.Take(raw, at, end, Sent?.Month ?? 0))
            {
                Addresses.Close();
            }
        }
    }

    private static bool TryOriginator(ReadOnlySpan<char> raw, int at, int end, out string from)
    {
        from = "";
        var mail = Chars.StartsAt(raw, at, end, "From:");
        if (!mail && !(raw[at..end].StartsWith("FM", StringComparison.Ordinal) && at + 2 < end && (raw[at + 2] == ':' || Chars.IsBlank(raw[at + 2]))))
        {
            return false;
        }

        var p = Chars.SkipBlanks(raw, at + (mail ? 5 : 3), end);

        // From: of a mail header names a mailbox, not a station; only a PLAD counts (field guide 2.2).
        if (p >= end || (mail && !(raw[p..end].StartsWith("AM", StringComparison.Ordinal) || raw[p..end].StartsWith("US", StringComparison.Ordinal) || raw[p..end].StartsWith("SEC", StringComparison.Ordinal) || raw[p..end].StartsWith("AIT", StringComparison.Ordinal))))
        {
            return false;
        }

        var route = AddressLine.RouteLength(raw, p, end);
        if (route > 0 && p + route < end && raw[p + route] == '/')
        {
            p += route + 1;
        }

        from = Joined.Line(raw[p..end]);
        return true;
    }
}
