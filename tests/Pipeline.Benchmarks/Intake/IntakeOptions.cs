using System.Globalization;

namespace Pipeline.Benchmarks.Intake;

/// <summary>What one measurement of the intake drops.</summary>
/// <param name="Loose">Files of one telegram each; 0 for none.</param>
/// <param name="ArchiveBytes">Bytes of telegrams in one archive; 0 for none.</param>
/// <param name="ArchiveCables">The same by number of telegrams.</param>
/// <param name="Container"><c>csv</c> or <c>zip</c>.</param>
/// <param name="Folder">Where input and private server lie; removed at the end.</param>
internal sealed record IntakeOptions(int Loose, long ArchiveBytes, int ArchiveCables, string Container, string Folder)
{
    public const string Usage = "intake (--loose FILES | --archive-gb GB | --archive-cables N) [--container csv|zip] [--folder DIR]";

    /// <summary>Null when the arguments are not those of <see cref="Usage"/>.</summary>
    public static IntakeOptions? Read(ReadOnlySpan<string> arguments)
    {
        var options = new IntakeOptions(0, 0, 0, "csv", Path.Combine(Path.GetTempPath(), $"pipeline-intake-{Environment.ProcessId}"));
        for (var at = 0; at + 1 < arguments.Length; at += 2)
        {
            var value = arguments[at + 1];
            var read = arguments[at] switch
            {
                "--loose" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var files) => options with { Loose = files },
                "--archive-gb" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var gb) && gb > 0 => options with { ArchiveBytes = (long)(gb * 1e9) },
                "--archive-cables" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var cables) => options with { ArchiveCables = cables },
                "--container" when value is "csv" or "zip" => options with { Container = value },
                "--folder" => options with { Folder = Path.GetFullPath(value) },
                _ => null,
            };
            if (read is null)
            {
                return null;
            }

            options = read;
        }

        var inputs = (options.Loose > 0 ? 1 : 0) + (options.ArchiveBytes > 0 ? 1 : 0) + (options.ArchiveCables > 0 ? 1 : 0);
        return inputs == 1 && arguments.Length % 2 == 0 ? options : null;
    }
}
