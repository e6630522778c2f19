using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pipeline.Benchmarks.Intake;

/// <summary>Writes the dropped files by streaming; gives how many telegrams they hold and their bytes of text.</summary>
internal static class IntakeInput
{
    public static (long Cables, long Bytes) Write(IntakeOptions options, string inbox)
    {
        Directory.CreateDirectory(inbox);
        return options switch
        {
            { Loose: > 0 } => WriteLoose(options.Loose, inbox),
            { Container: "zip" } => WriteZip(options, Path.Combine(inbox, "archive.zip")),
            _ => WriteCsv(options, Path.Combine(inbox, "cables.csv")),
        };
    }

    private static (long Cables, long Bytes) WriteLoose(int files, string inbox)
    {
        var bytes = 0L;
        for (var number = 0; number < files; number++)
        {
            var text = Encoding.UTF8.GetBytes(InventedTelegrams.Get(number).Text);
            File.WriteAllBytes(Path.Combine(inbox, string.Create(CultureInfo.InvariantCulture, $"{number:0000000}.txt")), text);
            bytes += text.Length;
        }

        return (files, bytes);
    }

    private static (long Cables, long Bytes) WriteZip(IntakeOptions options, string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        return Each(options, (number, telegram) =>
        {
            var text = Encoding.UTF8.GetBytes(telegram.Text);
            using var entry = zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"{number / 10_000:0000}/{number:0000000}.txt"), CompressionLevel.Fastest).Open();
            entry.Write(text);
            return text.Length;
        });
    }

    private static (long Cables, long Bytes) WriteCsv(IntakeOptions options, string path)
    {
        using var csv = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        return Each(options, (number, telegram) =>
        {
            string[] fields =
            [
                (number + 1).ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"3/2/20{telegram.Year:00} 18:32"), telegram.Id,
                $"Embassy {telegram.Station}", "UNCLASSIFIED", "", telegram.Header, telegram.Body,
            ];
            var row = string.Join(',', fields.Select(field => $"\"{field.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"")) + "\n";
            csv.Write(row);
            return row.Length;
        });
    }

    private static (long Cables, long Bytes) Each(IntakeOptions options, Func<long, InventedTelegram, int> write)
    {
        var (number, bytes) = (0L, 0L);
        while (options.ArchiveCables > 0 ? number < options.ArchiveCables : bytes < options.ArchiveBytes)
        {
            bytes += write(number, InventedTelegrams.Get(number));
            number++;
        }

        return (number, bytes);
    }
}
