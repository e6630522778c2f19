using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Pipeline.Worker.PrivateServices;

namespace Pipeline.Benchmarks.Intake;

/// <summary>Runs the real program over the input until everything has settled, and looks at it once a second from outside.</summary>
internal sealed class IntakeRun(IntakeOptions options, TextWriter output)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly List<IntakeSample> _samples = [];

    private string Inbox => Path.Combine(options.Folder, "inbox");

    private string Data => Path.Combine(options.Folder, "data");

    /// <returns>0 when everything settled and verify is sound.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var writing = Stopwatch.StartNew();
            var (cables, bytes) = IntakeInput.Write(options, Inbox);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cables:N0} cables, {bytes / 1e6:N0} MB of text, mean {bytes / cables:N0} bytes; written in {writing.Elapsed.TotalSeconds:0} s"));

            var clock = Stopwatch.StartNew();
            using var program = Start("up", "--exit-when-idle");
            while (!program.HasExited)
            {
                await Task.WhenAny(program.WaitForExitAsync(cancellationToken), Task.Delay(Interval, TimeProvider.System, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
                await SampleAsync(program, clock.Elapsed, cancellationToken);
            }

            IntakeReport.Write(output, cables, clock.Elapsed, _samples, program.ExitCode);
            using var verify = Start("verify");
            await verify.WaitForExitAsync(cancellationToken);
            output.WriteLine($"verify: {(verify.ExitCode == 0 ? "sound" : "NOT SOUND")}");
            return program.ExitCode != 0 ? program.ExitCode : verify.ExitCode;
        }
        finally
        {
            Directory.Delete(options.Folder, recursive: true);
        }
    }

    private Process Start(params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pipeline.dll"), .. verb])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = options.Folder,
        };
        foreach (var (name, value) in new Dictionary<string, string?>
        {
            ["PIPELINE_INBOX"] = Inbox, ["PIPELINE_DATA"] = Data, ["PIPELINE_POSTGRES"] = null, ["PIPELINE_RABBITMQ"] = null, ["PIPELINE_LOG_LEVEL"] = "Warning",
        })
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
            {
                output.WriteLine($"  {text}");
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task SampleAsync(Process program, TimeSpan at, CancellationToken cancellationToken)
    {
        if (program.HasExited || PrivateCluster.Read(Data) is not { } cluster)
        {
            return;
        }

        try
        {
            var postmaster = int.Parse(File.ReadLines(Path.Combine(cluster.Folder, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
            {
                Host = "127.0.0.1", Port = cluster.Port, Username = PrivateCluster.Owner, Password = cluster.Password, Database = PrivateCluster.Database, Timeout = 5,
            }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            // From the slices: counting the items once a second would be the larger part of the load.
            await using var command = new NpgsqlCommand("SELECT coalesce(sum(items), 0)::bigint FROM pipeline.slices WHERE state = 'done'", connection);
            var done = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
            var sample = new IntakeSample(
                at, done, ProcessSamples.ResidentBytes(program.Id), ProcessSamples.PeakBytes(program.Id), ProcessSamples.ProportionalBytes(postmaster),
                ProcessSamples.CpuSeconds(program.Id, children: false), ProcessSamples.CpuSeconds(postmaster, children: true));
            if (sample.ProgramBytes > 0)
            {
                _samples.Add(sample);
                if (_samples.Count % 30 == 0)
                {
                    output.WriteLine($"  {sample}");
                }
            }
        }
        catch (Exception notYet) when (notYet is NpgsqlException or IOException or InvalidOperationException)
        {
            // The server is starting or stopping, or the schema is being made.
        }
    }
}
