using System.Globalization;
using Pipeline.Worker.PrivateServices;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>The data folder of <c>up</c>'s own PostgreSQL, and what an accident does to that server.</summary>
internal sealed class PrivateServer : IAsyncDisposable
{
    private readonly Unprivileged _system = new();
    private readonly PostgresPrograms _programs;

    private PrivateServer(PostgresPrograms programs) => _programs = programs;

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("pipeline-data-").FullName;

    private PrivateCluster Cluster => PrivateCluster.Read(DataFolder) ?? throw new InvalidOperationException("the private server was not made yet");

    /// <summary>Skips the test on a machine without the server's programs.</summary>
    public static PrivateServer Require()
    {
        try
        {
            return new(PostgresPrograms.Find());
        }
        catch (ServiceMissingException missing)
        {
            Assert.Skip($"{missing.Message} The private server was not tested.");
            throw;
        }
    }

    /// <summary>Its database; the port is another after each start by the program.</summary>
    public Database Database() => new(string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Cluster.Port};Username={PrivateCluster.Owner};Password={Cluster.Password};Database={PrivateCluster.Database};Pooling=false"));

    /// <summary>kill -9 of the postmaster, as the kernel does when memory runs out.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        var postmaster = (await File.ReadAllLinesAsync(Path.Combine(Cluster.Folder, "postmaster.pid"), cancellationToken))[0];
        (await _system.StartAsync("kill", ["-9", postmaster], null, cancellationToken)).ExitCode.ShouldBe(0);
    }

    /// <summary>Starts it as it was started last, on the same port; waits for orphans of the killed one to go.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken) =>
        await Pipeline.Testing.Eventually.ValueAsync(
            () => _system.StartAsync(_programs.PgCtl, ["restart", "-D", Cluster.Folder, "-w", "-t", "60", "-l", Path.Combine(Cluster.Folder, "server.log")], null, cancellationToken),
            run => run.ExitCode == 0, TimeSpan.FromMinutes(1), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (PrivateCluster.Read(DataFolder) is { } cluster)
        {
            await _system.StartAsync(_programs.PgCtl, ["stop", "-D", cluster.Folder, "-m", "immediate", "-w"], null, CancellationToken.None);
        }

        Directory.Delete(DataFolder, recursive: true);
    }
}
