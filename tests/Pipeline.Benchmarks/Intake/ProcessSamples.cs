using System.Globalization;

namespace Pipeline.Benchmarks.Intake;

/// <summary>Memory and processor time of a process and of a PostgreSQL, from <c>/proc</c>.</summary>
internal static class ProcessSamples
{
    /// <summary>Clock ticks a second of <c>/proc/PID/stat</c>; 100 on every Linux that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    public static long ResidentBytes(int process) => Field(process, "VmRSS:");

    /// <summary>Highest resident size since its start, kept by the kernel: no peak is missed between samples.</summary>
    public static long PeakBytes(int process) => Field(process, "VmHWM:");

    /// <summary>
    /// Proportional size of a server and its children: memory that they share is counted once. VmRSS would count the shared buffers
    /// once a connection.
    /// </summary>
    public static long ProportionalBytes(int server) => Family(server).Sum(process => Number($"/proc/{process}/smaps_rollup", "Pss:"));

    /// <summary>Seconds of user and system time, with <paramref name="children"/> also of a server's children, ended ones included.</summary>
    public static double CpuSeconds(int process, bool children)
    {
        var seconds = 0.0;
        foreach (var one in children ? Family(process) : [process])
        {
            if (Read($"/proc/{one}/stat") is not { } stat)
            {
                continue;
            }

            // The name in brackets may hold blanks; what follows it does not.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            seconds += fields.Skip(11).Take(one == process && children ? 4 : 2).Sum(field => long.Parse(field, CultureInfo.InvariantCulture)) / TicksPerSecond;
        }

        return seconds;
    }

    private static IEnumerable<int> Family(int server) =>
    [
        server,
        .. (Read($"/proc/{server}/task/{server}/children") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(child => int.Parse(child, CultureInfo.InvariantCulture)),
    ];

    private static long Field(int process, string name) => Number($"/proc/{process}/status", name);

    private static long Number(string file, string name) =>
        Read(file)?.Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024
            : 0;

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Ended between two looks.
            return null;
        }
    }
}
