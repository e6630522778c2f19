using Pipeline.Cables.Header;
using Pipeline.Cables.Heading;
using Pipeline.Cables.Model;
using Pipeline.Cables.References;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Identity;

/// <summary>Who sent it, when, under which number: the classification line first, then the header, then what the container says.</summary>
internal sealed record TelegramIdentity(
    string? Id, int? Year, DateTimeOffset? SentAt, string? From, string? Classification, Mrn? Mrn, Citing Citing)
{
    public static TelegramIdentity Of(ReadOnlySpan<char> raw, HeaderReader header, ClassLine? line, ContainerFacts? container, TextSpan body, TransmissionEnd foot, Warnings warnings)
    {
        var stated = ContainerId.Parse(container?.Id);
        var mrn = OfText(header, line, warnings);
        var station = mrn is null ? null : Stations.Canonical(mrn.Post);
        if (station is not null && mrn is not null && Stations.Known(mrn.Post) is null && Repaired(station, header.From) is { } repaired)
        {
            warnings.Add("station.spelling", $"{mrn.Post} read as {repaired}.", line?.Start);
            station = repaired;
        }

        var year = header.Sent?.Year ?? header.Release?.Year ?? container?.CreatedAt?.Year ?? (mrn is null ? null : stated?.Year);
        var id = year is { } y && station is not null && mrn is { Number: > 0 } ? CanonicalId.Of(y, station, mrn.Number) : null;
        if (id is null && mrn is null && stated is { } only)
        {
            id = OfContainer(container!, only, header, warnings);
            year ??= only.Year;
        }

        var sent = header.Sent is { } group ? group.SentAt ?? FiledOnThatDay(header, group, warnings) : container?.CreatedAt;
        IntegrityChecks.Serials(header.Transmission.Serial, foot, line, warnings);
        IntegrityChecks.Dates(header, container, year, warnings);
        IntegrityChecks.Ids(container, mrn is null ? null : id, line, warnings);
        return new TelegramIdentity(id, year, sent, header.From ?? Origins.Plad(container?.Origin), Class(line, raw, container, warnings), mrn,
            new Citing(year ?? TextYears.Of(raw, body), sent?.DayOfYear, station, mrn?.Number, year is null));
    }

    // No number in the text: the container's is all there is, cleaned of what does not belong to it (field guide 2.5).
    private static string OfContainer(ContainerFacts container, (int Year, string Station, int Serial) stated, HeaderReader header, Warnings warnings)
    {
        var station = Stations.Known(stated.Station) is null && Repaired(stated.Station, header.From ?? Origins.Plad(container.Origin)) is { } repaired ? repaired : stated.Station;
        var id = CanonicalId.Of(stated.Year, station, stated.Serial);
        if (CanonicalId.Parse(container.Id) is not { } plain || CanonicalId.Of(plain.Year, plain.Station, plain.Serial) != id)
        {
            warnings.Add("id.cleaned", $"The container's id {container.Id} is read as {id}; the text gives no number.");
        }

        return id;
    }

    private static Mrn? OfText(HeaderReader header, ClassLine? line, Warnings warnings)
    {
        if (line is null)
        {
            return header.Release is { } release ? new Mrn(release.Station, release.Serial) : header.Page is { } page ? new Mrn(page.Station, page.Serial) : null;
        }

        // FL3 repeats the serial (mod 10000): it mends a damaged one (00040QSITIVE with DE ... #0401).
        if (line.Damaged && header.Transmission.Serial is { } serial)
        {
            warnings.Add("mrn.damaged", $"The serial of the classification line is damaged; {serial} is taken from format line 3.", line.Start);
            return new Mrn(line.Post, serial);
        }

        return new Mrn(line.Post, line.Serial);
    }

    private static string? Repaired(string station, string? from)
    {
        var origin = from is null ? null : Stations.Known(from);
        return origin is not null && EditDistance.AtMost(origin, station, 3) ? origin : StationRepair.Nearest(station);
    }

    private static string? Class(ClassLine? line, ReadOnlySpan<char> raw, ContainerFacts? container, Warnings warnings)
    {
        var stated = Origins.Level(container?.Classification);
        var printed = line?.Classification ?? LoneClass(raw);
        if (printed is not null && stated is not null && printed != stated)
        {
            warnings.Add("classification.mismatch", $"The text says {printed}, the container {stated}.", line?.Start);
        }

        return printed ?? stated;
    }

    // Without a classification line the class word above the first page still stands.
    private static string? LoneClass(ReadOnlySpan<char> raw)
    {
        var at = Chars.SkipBlanks(raw, 0, Math.Min(raw.Length, 400));
        var length = raw[at..].IndexOfAny('\r', '\n');
        var end = length < 0 ? raw.Length : at + length;
        return Classifications.IsAlone(raw, at, Chars.TrimEnd(raw, at, end)) ? Classifications.TryRead(raw, ref at, end) : null;
    }

    // R 02183UZ MAR 06: the figures of the time are damaged; format line 3 has the time of filing on the same day.
    private static DateTimeOffset? FiledOnThatDay(HeaderReader header, DateTimeGroup group, Warnings warnings)
    {
        if (header.Transmission.FiledAt(group.Year) is not { } filed || filed.Month != group.Month || filed.Day != group.Day)
        {
            return null;
        }

        warnings.Add("date.repaired", $"The time of the date-time group is damaged; {filed:HH:mm} is taken from format line 3.");
        return filed;
    }
}
