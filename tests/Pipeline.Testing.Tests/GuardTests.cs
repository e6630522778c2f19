using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.Processes;
using Pipeline.Testing.RabbitMq;
using Pipeline.Testing.Services;

namespace Pipeline.Testing.Tests;

/// <summary>A private server never outlives the tests.</summary>
public sealed class GuardTests
{
    private const string ReportVariable = "PIPELINE_TESTING_REPORT";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_private_PostgreSQL_and_its_data_are_gone_after_the_test_process_was_killed()
    {
        await Machine.RequireAsync(ServiceSource.Programs, "postgres", Cancellation);
        var report = Path.GetTempFileName();
        try
        {
            using var holder = HoldInAnotherProcess(report);
            var lines = await Eventually.ValueAsync(
                () => File.ReadAllLinesAsync(report, Cancellation), lines => lines is [_, _, "ready"], Deadline, Cancellation);
            var (connectionString, data) = (lines[0], lines[1]);
            Directory.Exists(data).ShouldBeTrue();
            (await AcceptsAsync(connectionString)).ShouldBeTrue();

            holder.Kill();

            await Eventually.TrueAsync(async () => !await AcceptsAsync(connectionString), Deadline, Cancellation);
            await Eventually.TrueAsync(() => Task.FromResult(!Directory.Exists(data)), Deadline, Cancellation);
        }
        finally
        {
            File.Delete(report);
        }
    }

    /// <summary>The other process of the test above: this same executable, asked for this one method.</summary>
    [Fact(Explicit = true)]
    public async Task Holds_a_private_PostgreSQL_until_killed()
    {
        await using var server = await PostgresServer.StartAsync(ServiceSource.Programs, Cancellation);
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("SHOW data_directory", connection);
        var data = (string)(await command.ExecuteScalarAsync(Cancellation))!;
        await File.WriteAllLinesAsync(
            Environment.GetEnvironmentVariable(ReportVariable)!, [server.ConnectionString, data, "ready"], Cancellation);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Cancellation);
    }

    [Fact]
    public async Task A_disposed_private_RabbitMQ_leaves_no_process_behind()
    {
        await Machine.RequireAsync(ServiceSource.Programs, "rabbitmq-server", Cancellation);
        Assert.SkipUnless(Directory.Exists("/proc/self"), "No /proc: the processes of a private RabbitMQ were not counted.");
        var server = await RabbitMqServer.StartAsync(ServiceSource.Programs, Cancellation);
        var session = SessionOf(server.GuardId.ShouldNotBeNull());
        ProcessesIn(session).ShouldContain("epmd");
        ProcessesIn(session).ShouldContain("beam.smp");

        await server.DisposeAsync();

        await Eventually.ValueAsync(() => Task.FromResult(ProcessesIn(session)), left => left.Count == 0, Deadline, Cancellation);
    }

    [Fact]
    public async Task A_server_that_ends_by_itself_leaves_its_last_words()
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-guard-").FullName;
        await using var guarded = GuardedProcess.Start(folder, "TERM", ["sh", "-c", "echo the port is taken; exit 3"]);
        (await guarded.LastWordsAsync(Cancellation)).ShouldBe("the port is taken");
        guarded.HasEnded.ShouldBeTrue();
        Directory.Exists(folder).ShouldBeFalse();
    }

    private static Process HoldInAnotherProcess(string report)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(GuardTests).Assembly.Location, "--explicit", "only", "--filter-method", $"*{nameof(Holds_a_private_PostgreSQL_until_killed)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[ReportVariable] = report;
        return Process.Start(start)!;
    }

    private static async Task<bool> AcceptsAsync(string connectionString)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
            await connection.OpenAsync(Cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>The session that the guard opened for its server.</summary>
    private static int SessionOf(int guard) =>
        Processes().Where(process => process.Parent == guard && process.Session == process.Id).ShouldHaveSingleItem().Id;

    private static List<string> ProcessesIn(int session) =>
        [.. Processes().Where(process => process.Session == session && process.State != 'Z').Select(process => process.Name)];

    // From /proc/ID/stat, which may be read of anybody's processes: id (name) state parent group session ...
    private static IEnumerable<(int Id, string Name, char State, int Parent, int Session)> Processes()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)))
        {
            string text;
            try
            {
                text = File.ReadAllText(Path.Combine(folder, "stat"));
            }
            catch (IOException)
            {
                continue; // ended meanwhile
            }

            var (open, close) = (text.IndexOf('('), text.LastIndexOf(')'));
            var fields = text[(close + 2)..].Split(' ');
            yield return (Number(text[..open]), text[(open + 1)..close], fields[0][0], Number(fields[1]), Number(fields[3]));
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
