using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.References;

/// <summary>The cables of one entry, each with the rule that gave its year (field guide 2.5).</summary>
internal sealed class CitedCables(string raw, Citing citing, Warnings warnings, int? start)
{
    // Each search for a damaged serial reads the whole telegram.
    private const int MostSearches = 4;

    private List<CitedCable> _cables = [];
    private int _searches;

    public int Count => _cables.Count;

    /// <summary>Station of the citing telegram: a bare serial is one of its own.</summary>
    public string? OwnStation => citing.Station;

    public void Add(Citation citation)
    {
        if (citation.Misspelt is { } printed && citation.Serials.Count > 0)
        {
            warnings.Add("reference.repaired", $"{printed} {citation.Serials[0]} is read as a cable of {citation.Station}.", start);
        }

        foreach (var serial in citation.Serials)
        {
            if (Year(citation, serial) is { } dated)
            {
                var id = CanonicalId.Of(dated.Year, citation.Station, serial);
                if (!_cables.Exists(cable => cable.Id == id))
                {
                    _cables.Add(new CitedCable(id, dated.Rule));
                }
            }
        }
    }

    /// <summary>The citation with its damaged serial as the text below prints it; unchanged when the text does not say.</summary>
    public Citation Repair(Citation citation, ReadOnlySpan<char> damaged)
    {
        if (_searches == MostSearches)
        {
            return citation;
        }

        _searches++;
        var serial = DamagedSerial.Find(raw, citation.Station, damaged);
        if (serial == 0)
        {
            return citation;
        }

        warnings.Add("reference.repaired", $"{citation.Station} {damaged} is read as {citation.Station} {serial}, which the text cites.", start);
        return citation with { Serials = [serial] };
    }

    public string AirgramId(AirgramCitation airgram) =>
        CanonicalId.Of(airgram.Year ?? citing.Year ?? 0, airgram.Station + "-A", airgram.Serial);

    /// <summary>True when an airgram can be dated at all.</summary>
    public bool Dates(AirgramCitation airgram) => (airgram.Year ?? citing.Year) is not null;

    /// <summary>PARA 3 points into the cable named last.</summary>
    public void PointInto(string paragraphs)
    {
        if (_cables.Count > 0 && _cables[^1].Paragraphs is null)
        {
            _cables[^1] = _cables[^1] with { Paragraphs = paragraphs };
        }
    }

    public void WarnOfOwnStation(Citation citation) =>
        warnings.Add("reference.station", $"{string.Join(", ", citation.Serials)} names no station: read as {citing.Station}.", start);

    public IReadOnlyList<CitedCable> TakeAll()
    {
        if (_cables.Count == 0)
        {
            return [];
        }

        var all = _cables;
        _cables = [];
        return all;
    }

    private (int Year, string Rule)? Year(Citation citation, int serial)
    {
        if (citation.Year is { } printed)
        {
            if (citing.Year is { } own && printed > own)
            {
                warnings.Add("reference.future", $"{citation.Station} {serial} is dated {printed}, after the telegram of {own}.", start);
            }

            return (printed, YearRules.Explicit);
        }

        if (citing.Year is not { } year)
        {
            return null;
        }

        var inferred = Years.OfCitation(year, citing.DayOfYear, citing.Station, citing.Serial, citation.Station, serial);
        if (inferred != year)
        {
            warnings.Add("reference.year", $"{citation.Station} {serial} cannot be of {year} yet: read as {inferred}.", start);
            return (inferred, YearRules.RolledBack);
        }

        return (year, citing.FromText ? YearRules.TextYear : YearRules.SameYear);
    }
}
