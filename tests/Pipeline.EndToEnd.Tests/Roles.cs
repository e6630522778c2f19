namespace Pipeline.EndToEnd.Tests;

/// <summary>Several roles, each in a process of its own, on one database and one broker.</summary>
internal sealed class Roles : IAsyncDisposable
{
    private readonly IReadOnlyDictionary<string, string?> _environment;
    private readonly List<PipelineProcess> _processes = [];
    private readonly List<int> _killed = [];

    private Roles(IReadOnlyDictionary<string, string?> environment) => _environment = environment;

    public static async Task<Roles> StartAsync(IReadOnlyDictionary<string, string?> environment, params string[] verbs)
    {
        var migrated = await PipelineProcess.RunAsync(environment, TestContext.Current.CancellationToken, "migrate");
        migrated.ExitCode.ShouldBe(0, migrated.Error);
        var roles = new Roles(environment);
        foreach (var verb in verbs)
        {
            roles.Start(verb);
        }

        return roles;
    }

    public void Start(params string[] arguments) => _processes.Add(PipelineProcess.Start(_environment, arguments));

    public async Task KillAsync(int index)
    {
        _killed.Add(index);
        await _processes[index].KillAsync();
    }

    /// <summary>Fails at once, with what the process said, when a role that should run has ended.</summary>
    public void ShouldRun()
    {
        for (var index = 0; index < _processes.Count; index++)
        {
            if (!_killed.Contains(index) && _processes[index].HasExited)
            {
                throw new InvalidOperationException($"a role has ended: {_processes[index].Error}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }
    }
}
