using System.Diagnostics;
using System.Globalization;
using Pipeline.Archives;

namespace Pipeline.BadInputs.Checks;

/// <summary>Peak memory and time of each input, read in a process of its own.</summary>
internal static class Measurements
{
    private const int MostMegabytes = 512;

    public static async Task<int> PrintAsync(IReadOnlyList<string> words, TextWriter output, CancellationToken cancellationToken)
    {
        int over = 0;
        output.WriteLine("| input | file, KB | items | peak, MB | seconds |\n|---|---|---|---|---|");
        foreach (Catalogue.Entry entry in CatalogueFolder.Chosen(words))
        {
            using TemporaryInput input = new(entry);
            long bytes = File.Exists(input.Path) ? new FileInfo(input.Path).Length : 0;
            string[] figures = await ReadElsewhereAsync(input.Path, cancellationToken);
            over += double.Parse(figures[1], CultureInfo.InvariantCulture) > MostMegabytes ? 1 : 0;
            output.WriteLine($"| {entry.Name} | {bytes / 1024} | {figures[0]} | {figures[1]} | {figures[2]} |");
        }

        output.WriteLine($"{over} over {MostMegabytes} MB");
        return over == 0 ? 0 : 1;
    }

    public static int Read(string path, TextWriter output, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        long items = ArchiveReader.Read(path, new(), cancellationToken).LongCount();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{items} {PeakMegabytes(Environment.ProcessId)} {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00}"));
        return 0;
    }

    /// <summary>Most memory that a process of this machine ever held (VmHWM).</summary>
    public static long PeakMegabytes(int process)
    {
        string line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static async Task<string[]> ReadElsewhereAsync(string path, CancellationToken cancellationToken)
    {
        using Process reader = Process.Start(new ProcessStartInfo("dotnet", [typeof(Measurements).Assembly.Location, "read", path]) { RedirectStandardOutput = true })!;
        string figures = await reader.StandardOutput.ReadToEndAsync(cancellationToken);
        await reader.WaitForExitAsync(cancellationToken);
        return reader.ExitCode == 0 ? figures.Trim().Split(' ') : throw new InvalidOperationException($"{path} could not be read: code {reader.ExitCode}");
    }
}
