using Npgsql;
using Pipeline.Testing;
using Pipeline.Testing.Processes;

namespace Pipeline.Compose.Tests;

/// <summary>The compose file of this repository under a name of its own, with its own image, inbox and ports; gone when disposed.</summary>
internal sealed class ComposeProject : IAsyncDisposable
{
    private static readonly TimeSpan TearDownTime = TimeSpan.FromMinutes(3);
    private readonly string _name = $"pipeline-test-{Guid.NewGuid().ToString("N")[..8]}";
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-compose-").FullName;
    private readonly Dictionary<string, string?> _environment;

    private ComposeProject()
    {
        Directory.CreateDirectory(Inbox);
        _environment = new Dictionary<string, string?>
        {
            ["PIPELINE_INBOX"] = Inbox,
            ["PIPELINE_IMAGE"] = Image,
            // Ports that the engine chooses, so that a Pipeline in use on this machine is not in the way.
            ["PIPELINE_POSTGRES_PORT"] = "0",
            ["PIPELINE_RABBITMQ_PORT"] = "0",
        };
    }

    public string Inbox => Path.Combine(_folder, "inbox");

    public string Image => $"{_name}:local";

    /// <summary>Builds the image and starts what the arguments of <c>up</c> name; skips the test where there is no engine or no compose.</summary>
    public static async Task<ComposeProject> UpAsync(CancellationToken cancellationToken, params IEnumerable<string> arguments)
    {
        await RequireComposeAsync(cancellationToken);
        var project = new ComposeProject();
        try
        {
            await project.ComposeAsync(["up", "--build", "--detach", "--quiet-pull", .. arguments], cancellationToken);
            return project;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var logs = await project.LogsAsync(cancellationToken);
            await project.DisposeAsync();
            throw new InvalidOperationException($"{e.Message}\n{logs}", e);
        }
    }

    /// <summary>Runs a compose command on this project and gives its standard output.</summary>
    public Task<string> ComposeAsync(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Command.RunAsync(
            ["docker", "compose", "--ansi", "never", "-p", _name, "-f", RepositoryRoot.Combine("docker-compose.yml"), .. arguments],
            cancellationToken, RepositoryRoot.Path, _environment);

    /// <summary>One field of each container of a service, by a template of <c>docker inspect</c>.</summary>
    public async Task<IReadOnlyList<string>> InspectAsync(string service, string template, CancellationToken cancellationToken)
    {
        var containers = Lines(await ComposeAsync(["ps", "--all", "--quiet", service], cancellationToken));
        return Lines(await Command.RunAsync(["docker", "inspect", "--format", template, .. containers], cancellationToken));
    }

    /// <summary>Connection string of one of the logins (<c>owner</c>, <c>worker</c>, <c>reader</c>), as seen from this machine.</summary>
    public async Task<string> ConnectionStringAsync(string login, CancellationToken cancellationToken)
    {
        var secret = await ComposeAsync(
            ["run", "--rm", "--no-deps", "-T", "init", "cat", $"/secrets/{login}/postgres"], cancellationToken);
        var address = (await ComposeAsync(["port", "postgres", "5432"], cancellationToken)).Trim().Split(':');
        return new NpgsqlConnectionStringBuilder(secret.Trim())
        {
            Host = address[0],
            Port = int.Parse(address[1], System.Globalization.CultureInfo.InvariantCulture),
            Pooling = false,
        }.ConnectionString;
    }

    public async Task<string> LogsAsync(CancellationToken cancellationToken) =>
        await ComposeAsync(["logs", "--no-color", "--tail", "40"], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TearDownTime);
        await ComposeAsync(["down", "--volumes", "--remove-orphans", "--timeout", "10"], limit.Token);
        await Command.TryAsync(["docker", "image", "rm", Image], limit.Token);
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task RequireComposeAsync(CancellationToken cancellationToken)
    {
        var there = Executable.Find("docker") is not null
            && (await Command.TryAsync(["docker", "info"], cancellationToken)).ExitCode == 0
            && (await Command.TryAsync(["docker", "compose", "version"], cancellationToken)).ExitCode == 0;
        Assert.SkipUnless(there, "No Docker engine with compose answers: docker-compose.yml and deploy/Dockerfile were not exercised.");
    }

    private static string[] Lines(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
