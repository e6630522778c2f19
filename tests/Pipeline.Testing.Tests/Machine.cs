using Pipeline.Testing.Processes;
using Pipeline.Testing.Services;

namespace Pipeline.Testing.Tests;

/// <summary>What this machine has, asked without the code under test.</summary>
internal static class Machine
{
    /// <summary>Skips the test when the source cannot be there.</summary>
    public static async Task RequireAsync(ServiceSource source, string program, CancellationToken cancellationToken)
    {
        if (source == ServiceSource.Docker)
        {
            var docker = Executable.Find("docker") is { } path
                && (await Command.TryAsync([path, "info"], cancellationToken)).ExitCode == 0;
            Assert.SkipUnless(docker, "No Docker engine answers: containers for tests were not exercised.");
        }

        if (source == ServiceSource.Programs)
        {
            Assert.SkipUnless(HasProgram(program), $"No program {program} on this machine: a private server of it was not exercised.");
        }
    }

    public static bool HasProgram(string program) =>
        Executable.Find(program) is not null
        || Directory.Exists($"/usr/lib/{(program == "postgres" ? "postgresql" : "rabbitmq/bin")}");
}
