using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pipeline.Compose.Tests;

/// <summary>Cables of invented content in the rows of the full-set CSV (field guide 3.1), zipped as they are dropped.</summary>
internal static class InventedCables
{
    /// <summary>Writes the archive outside of the inbox and moves it in: it appears there as a whole.</summary>
    /// <returns>The canonical ids of the cables, in order.</returns>
    public static IReadOnlyList<string> Drop(string inbox, string name, int count)
    {
        var outside = Path.Combine(inbox, "..", name);
        using (var zip = ZipFile.Open(outside, ZipArchiveMode.Create))
        using (var writer = new StreamWriter(zip.CreateEntry("cables.csv").Open(), new UTF8Encoding(false)))
        {
            for (var number = 1; number <= count; number++)
            {
                writer.Write(Row(number));
            }
        }

        File.Move(outside, Path.Combine(inbox, name));
        return [.. Enumerable.Range(1, count).Select(Id)];
    }

    private static string Id(int number) => $"07LIMA{number}";

    private static string Row(int number)
    {
        var sent = new DateTime(2007, 3, 1, 9, 0, 0, DateTimeKind.Utc).AddMinutes(number);
        var group = sent.ToString("ddHHmm'Z MMM yy'", CultureInfo.InvariantCulture).ToUpperInvariant();
        var header = $"""
            VZCZCXYZ0000
            RR RUEHWEB

            DE RUEHPE #{number:0000} {sent.DayOfYear:000}{sent:HHmm}
            ZNR UUUUU ZZH
            R {group}
            FM AMEMBASSY LIMA
            TO RUEHC/SECSTATE WASHDC {number:0000}
            """;
        var body = $"""
            UNCLAS LIMA {number:000000}

            SIPDIS

            E.O. 12958: N/A
            TAGS: SENV PE
            SUBJECT: WATER LEVELS OF THE HARBOR, REPORT {number}

            1. The harbor office measured {number} centimeters above the mean of the year.

            2. The next report follows in a month.
            """;
        var date = sent.ToString("M/d/yyyy H:mm", CultureInfo.InvariantCulture);
        return $"\"{number}\",\"{date}\",\"{Id(number)}\",\"Embassy Lima\",\"UNCLASSIFIED\",\"\",\"{header}\",\"{body}\"\n";
    }
}
