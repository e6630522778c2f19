using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.Tables;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>
/// Two address lines that the archive merged: <c>AMEMBASSY LA PAZ MAR TOKYO 2570</c> is La Paz with its number lost, and Tokyo
/// with its route lost, joined by the month of the telegram (field guide 2.6: 45 of 45 times its own month).
/// </summary>
internal static class AddressSplice
{
    public static IEnumerable<Addressee> Repair(Addressee address, int month, int start, Warnings warnings)
    {
        var at = SplicePoint(address.Name, Months.Short(month));
        if (at < 0)
        {
            return [address];
        }

        var first = address with { Name = address.Name[..at], Precedence = null, Number = null };
        var rest = address.Name[(at + 4)..].Trim();
        if (Stations.Known(rest) is { } key && StationTable.Find(key) is { } station && station.Kind != "MISSION")
        {
            var inferred = station.Route.Length > 0 ? $", routing indicator probably {station.Route}" : "";
            var second = new Addressee(null, $"{station.Kind} {rest}", address.Precedence, address.Number);
            warnings.Add("address.splice", $"'{address.Name}' read as {first.Name} and {second.Name}{inferred}.", start);
            return [first, second];
        }

        // The city itself is lost (LA PAZ MAR 7847): what is left of the second line names nobody, and nobody is invented.
        warnings.Add("address.splice", $"'{address.Name}' read as {first.Name}; a second addressee is lost.", start);
        return [first];
    }

    private static int SplicePoint(string name, string month)
    {
        if (!name.StartsWith("AMEMBASSY ", StringComparison.Ordinal) && !name.StartsWith("AMCONSUL ", StringComparison.Ordinal))
        {
            return -1;
        }

        for (var at = name.IndexOf(month, StringComparison.Ordinal); at > 0; at = name.IndexOf(month, at + 1, StringComparison.Ordinal))
        {
            var whole = name[at - 1] == ' ' && (at + 3 == name.Length || name[at + 3] == ' ');
            if (whole && Stations.Known(name.AsSpan(0, at)) is not null && Stations.Known(name) is null)
            {
                return at - 1;
            }
        }

        return -1;
    }
}
