using System.Text;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Tables of cables.csv.</summary>
internal static class Csv
{
    public static IEnumerable<BadInput> All =>
    [
        new("csv-huge-field.csv", "a field of 17 MB between two good rows", make => Made.Stream(
            file =>
            {
                file.Write(Row(make, 1));
                file.Write("\"2\",\"3/2/2006 18:32\",\"06LIMA2\",\"E\",\"U\",\"\",\"H\",\""u8);
                byte[] line = "LETTERS AND WORDS OF A FIELD THAT DOES NOT END\n"u8.ToArray();
                for (int written = 0; written < 17 << 20; written += line.Length)
                {
                    file.Write(line);
                }

                file.Write("\"\n"u8);
                file.Write(Row(make, 3));
            },
            Cable(null, make.Cable(1)), Reject(null, RejectCodes.LimitCableBytes), Cable(null, make.Cable(3)))),
        new("csv-unbalanced.csv", "a quote that never closes", make => Rows(make, "\"2\",\"3/2/2006 18:32\",\"06LIMA2\",\"E\",\"U\",\"\",\"H\",\"BODY\n", RejectCodes.CsvUnterminated)),
        new("csv-seven.csv", "a row of seven columns", make => Rows(make, "\"2\",\"3/2/2006 18:32\",\"06LIMA2\",\"E\",\"U\",\"\",\"H\"\n", RejectCodes.CsvFieldCount)),
        new("csv-nine.csv", "a row of nine columns", make => Rows(make, "\"2\",\"3/2/2006 18:32\",\"06LIMA2\",\"E\",\"U\",\"\",\"H\",\"B\",\"X\"\n", RejectCodes.CsvFieldCount)),
        new("csv-no-body.csv", "a row without header and body", make => Rows(make, "\"2\",\"3/2/2006 18:32\",\"06LIMA2\",\"E\",\"U\",\"\",\"\",\"\"\n", RejectCodes.CableEmpty)),
        new("csv-mixed.csv", "both dialects in turn", make => Made.File(
            [.. Row(make, 1), .. Row(make, 2, backslash: false), .. Row(make, 3), .. Row(make, 4, backslash: false)], make.Cables(4).Select(cable => Cable(null, cable)))),
        new("csv-return.csv", "lines that end with CR alone", make => Made.File(Rendering.Csv(make.Cables(3), backslash: true).Replace('\n', '\r'), make.Cables(3).Select(cable => Cable(null, cable)))),
        new("csv-nul.csv", "a NUL in a body", make => Made.File(
            Rendering.Csv(make.Cables(2), backslash: true).Replace("opens in May", "opens\0in May", StringComparison.Ordinal),
            make.Cables(2).Select(cable => Cable(null, cable.Text.Replace("opens in May", "opens\uFFFDin May", StringComparison.Ordinal)) with { Warning = ReadWarningCodes.Control }))),
        new("csv-wide.csv", "UTF-16 with its mark", make => Made.File(
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Rendering.Csv(make.Cables(3), backslash: true))], make.Cables(3).Select(cable => Cable(null, cable)))),
        new("csv-mark.csv", "UTF-8 with its mark", make => Made.File([0xEF, 0xBB, 0xBF, .. Row(make, 1)], Cable(null, make.Cable(1)))),
        new("csv-no-last-line-end.csv", "no line end behind the last row", make => Made.File(Rendering.Csv(make.Cables(2), backslash: true).TrimEnd('\n'), make.Cables(2).Select(cable => Cable(null, cable)))),
        new("csv-formula.csv", "a field that a spreadsheet would run", make => Made.File(
            Rendering.Csv(make.Cables(1), backslash: true).Replace("UNCLASSIFIED", "=cmd|' /C calc'!A0", StringComparison.Ordinal), Cable(null, make.Cable(1)))),
    ];

    private static byte[] Row(Maker make, int number, bool backslash = true) => Encoding.UTF8.GetBytes(Rendering.Csv([make.Cable(number)], backslash));

    private static Made Rows(Maker make, string bad, string code) =>
        Made.File([.. Row(make, 1), .. Encoding.UTF8.GetBytes(bad), .. Row(make, 3)], Cable(null, make.Cable(1)), Reject(null, code), Cable(null, make.Cable(3)));
}
