using Pipeline.Cables.Header;
using Pipeline.Cables.Heading;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Identity;

/// <summary>What a telegram says twice must agree; each difference is a warning with both values (field guide 0, 2.5, 3.2).</summary>
internal static class IntegrityChecks
{
    /// <summary>The serial of format line 3 is that of the classification line modulo 10,000, and is repeated in format line 16.</summary>
    public static void Serials(int? serial, TransmissionEnd foot, ClassLine? line, Warnings warnings)
    {
        if (line is { Damaged: false } && serial is { } sent && sent != line.Serial % 10_000)
        {
            warnings.Add("serial.mismatch", $"Format line 3 says {sent}, the classification line {line.Serial}.", line.Start);
        }

        if (serial is { } first && foot.Serial is { } last && first != last)
        {
            warnings.Add("serial.mismatch", $"Format line 3 says {first}, the end of the message {last}.", foot.SerialStart);
        }
    }

    /// <summary>The filing day of format line 3 and the date of the container are the day of the date-time group.</summary>
    public static void Dates(HeaderReader header, ContainerFacts? container, int? year, Warnings warnings)
    {
        if (header.Sent?.SentAt is not { } sent)
        {
            return;
        }

        if (header.Transmission.FiledAt(year) is { } filed && filed.Date != sent.Date)
        {
            warnings.Add("date.mismatch", $"Format line 3 was filed on {filed:yyyy-MM-dd}, the date-time group says {sent:yyyy-MM-dd}.");
        }

        // A container that gives a time gives the telegram's own; a bare day is the day of drafting, which may lie before.
        if (container?.CreatedAt is { } created && (created.TimeOfDay == TimeSpan.Zero ? Math.Abs((created - sent).TotalDays) > 2 : created.UtcDateTime.Date != sent.UtcDateTime.Date))
        {
            warnings.Add("date.mismatch", $"The container says {created:yyyy-MM-dd}, the date-time group {sent:yyyy-MM-dd}.");
        }
    }

    /// <summary>The id that the container writes is the one that the text gives, in whatever form (1977MOSCOW02124 is 77MOSCOW2124).</summary>
    public static void Ids(ContainerFacts? container, string? id, ClassLine? line, Warnings warnings)
    {
        if (container?.Id is { } stated && id is not null
            && (CanonicalId.Parse(stated) is not { } parsed || CanonicalId.Of(parsed.Year, parsed.Station, parsed.Serial) != id))
        {
            warnings.Add("id.mismatch", $"The container says {stated}, the classification line gives {id}.", line?.Start);
        }
    }
}
