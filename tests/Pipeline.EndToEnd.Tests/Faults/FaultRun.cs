using Pipeline.Testing;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>An inbox, a database and the program over both, for tests that interrupt it.</summary>
internal sealed class FaultRun : IAsyncDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);
    private readonly List<PipelineProcess> _processes = [];

    private FaultRun(Database database) => Database = database;

    public Drops Drops { get; } = new();

    public Database Database { get; }

    public Dictionary<string, string?> Environment { get; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="connectionString">An empty database.</param>
    /// <param name="broker">Null for the queue inside the process.</param>
    public static async Task<FaultRun> PrepareAsync(string connectionString, Uri? broker = null)
    {
        var run = new FaultRun(new(connectionString));
        run.Environment["PIPELINE_POSTGRES"] = connectionString;
        run.Environment["PIPELINE_RABBITMQ"] = broker?.ToString();
        run.Environment["PIPELINE_INBOX"] = run.Drops.Inbox;
        run.Environment["PIPELINE_SLICE_CABLES"] = "10";
        run.Environment["PIPELINE_RESEND_SECONDS"] = "3";
        await Storage.Schema.Migrator.MigrateAsync(connectionString, Cancel);
        return run;
    }

    public PipelineProcess Start(params string[] verb)
    {
        var process = PipelineProcess.Start(Environment, verb);
        _processes.Add(process);
        return process;
    }

    /// <summary>Runs the program until everything has settled.</summary>
    public async Task SettleAsync()
    {
        var run = await PipelineProcess.RunAsync(Environment, Cancel, "up", "--exit-when-idle");
        run.ExitCode.ShouldBe(0, run.Error);
    }

    public Task<long> CountAsync(string from) => Database.ScalarAsync<long>($"SELECT count(*) FROM pipeline.{from}", Cancel);

    /// <summary>Waits; fails at once with its words when a process that should run has ended.</summary>
    public Task UntilAsync(Func<Task<bool>> condition, string what) => Eventually.TrueAsync(
        async () =>
        {
            if (_processes.Find(process => process is { HasExited: true, WasKilled: false }) is { } ended)
            {
                throw new InvalidOperationException($"ended: {ended.Error}");
            }

            return await condition();
        },
        Deadline, Cancel, what);

    /// <summary>Waits until so many files lie in <c>done/</c> and nothing is claimed.</summary>
    public Task UntilDoneAsync(int files) => UntilAsync(
        () => Task.FromResult(Truth.Files(Drops.In("done")) == files && !Directory.EnumerateFileSystemEntries(Drops.In("working")).Any()),
        $"{files} files in done/");

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        Drops.Dispose();
    }
}
