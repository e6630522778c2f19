using System.Globalization;

namespace Pipeline.Benchmarks.Intake;

/// <summary>One look at a run.</summary>
/// <param name="Done">Items that have ended.</param>
internal sealed record IntakeSample(TimeSpan At, long Done, long ProgramBytes, long ProgramPeak, long ServerBytes, double ProgramCpu, double ServerCpu)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{At.TotalSeconds,6:0} s  {Done,10:N0} cables  program {ProgramBytes / 1e6,6:0} MB  PostgreSQL {ServerBytes / 1e6,6:0} MB  CPU {ProgramCpu,6:0} + {ServerCpu:0} s");
}

/// <summary>The figures of a run.</summary>
internal static class IntakeReport
{
    public static void Write(TextWriter output, long cables, TimeSpan elapsed, IReadOnlyList<IntakeSample> samples, int exitCode)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"settled in {elapsed.TotalSeconds:0.0} s: {cables / elapsed.TotalSeconds:N0} cables/s; exit code {exitCode}"));
        if (samples.Count == 0)
        {
            output.WriteLine("no samples: the run was shorter than one interval");
            return;
        }

        var last = samples[^1];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"CPU a 1,000 cables: program {last.ProgramCpu * 1000 / cables:0.00} s, PostgreSQL {last.ServerCpu * 1000 / cables:0.00} s; peak memory: program {samples.Max(s => s.ProgramPeak) / 1e6:0} MB, PostgreSQL {samples.Max(s => s.ServerBytes) / 1e6:0} MB"));
        var before = new IntakeSample(TimeSpan.Zero, 0, 0, 0, 0, 0, 0);
        foreach (var percent in new[] { 25, 50, 75, 100 })
        {
            // The last sample may be a second short of the end.
            var at = samples.FirstOrDefault(s => s.Done >= cables * percent / 100) ?? last;
            var part = Math.Max(1, at.Done - before.Done);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{percent,3} %  {at}; in this quarter {part / Math.Max(1, (at.At - before.At).TotalSeconds):N0} cables/s, CPU {(at.ProgramCpu - before.ProgramCpu) * 1000 / part:0.00} + {(at.ServerCpu - before.ServerCpu) * 1000 / part:0.00} s a 1,000"));
            before = at;
        }
    }
}
