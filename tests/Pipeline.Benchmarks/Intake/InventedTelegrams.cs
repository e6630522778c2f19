using System.Globalization;
using System.Text;
using Pipeline.Benchmarks.Entities;

namespace Pipeline.Benchmarks.Intake;

/// <summary>
/// Telegrams of realistic length (mean 6.9 KB, from 2 to 18), each another text with an id of its own. Number N is the same on every
/// run, and none is kept: any amount can be streamed.
/// </summary>
internal static class InventedTelegrams
{
    private static readonly string[] Paragraphs =
    [
        .. EntityTexts.All.SelectMany(text => text.Split('\n').Chunk(4)).Select(lines => string.Join('\n', lines).Trim())
            // Lines of a heading in the middle of a text would make it two telegrams.
            .Where(part => part.Length > 250 && !part.Contains("TAGS", StringComparison.Ordinal) && !part.Contains("FM ", StringComparison.Ordinal)
                && !part.Contains("UNCLAS", StringComparison.Ordinal) && !part.Contains("PAGE 0", StringComparison.Ordinal)),
    ];

    private static readonly string[] Stations = ["LIMA", "QUITO", "MADRID", "OSLO", "NAIROBI", "ANKARA", "JAKARTA", "ATHENS"];

    /// <summary>Ids repeat after 8 stations, 10 years and 99,999 numbers: far behind what is measured.</summary>
    public static InventedTelegram Get(long number)
    {
        // Numbers near each other give lengths far apart: short and long ones are mixed through the whole input.
        var random = new Random(unchecked((int)(number * 2_654_435_761)));
        var station = Stations[number % Stations.Length];
        var year = (int)(number / Stations.Length % 10);
        var serial = number / (Stations.Length * 10) % 99_999 + 1;
        var length = 1_600 + (int)(5_300 * -Math.Log(1 - random.NextDouble() * 0.955));
        var header = string.Create(CultureInfo.InvariantCulture, $"""
            VZCZCXYZ{number % 10_000:0000}
            RR RUEHWEB

            DE RUEHXX #{serial % 10_000:0000}/01 061{random.Next(2400):0000}
            ZNR UUUUU ZZH
            R 021832Z MAR {year:00}
            FM AMEMBASSY {station}
            TO RUEHC/SECSTATE WASHDC PRIORITY {random.Next(10_000)}
            INFO RUEHBO/AMEMBASSY BOGOTA {random.Next(10_000)}
            RUEATRS/DEPT OF TREASURY WASHINGTON DC
            """);
        var body = new StringBuilder(length + 1000).Append(CultureInfo.InvariantCulture, $"""
            UNCLAS {station} {serial:000000}

            SIPDIS

            E.O. 12958: N/A
            TAGS: PREL PGOV ECON ETRD PE EC
            SUBJECT: REPORT {number} ON HARBORS AND MINISTRIES

            REF: {station} {Math.Max(1, serial - 1)}

            1. (U) Summary: report {number} of the Ministry of Transport. End summary.

            """);
        for (var paragraph = 2; body.Length < length; paragraph++)
        {
            body.Append(CultureInfo.InvariantCulture, $"\n{paragraph}. (U) {Paragraphs[random.Next(Paragraphs.Length)]}\n");
        }

        return new(string.Create(CultureInfo.InvariantCulture, $"{year:00}{station}{serial}"), station, year, header, body.Append("STRAND\n").ToString());
    }
}

internal sealed record InventedTelegram(string Id, string Station, int Year, string Header, string Body)
{
    public string Text => Header + "\n\n" + Body;
}
