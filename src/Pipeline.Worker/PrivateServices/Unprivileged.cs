using System.Diagnostics;

namespace Pipeline.Worker.PrivateServices;

/// <summary>Runs server programs; as root under an unprivileged user, because PostgreSQL refuses to run as root.</summary>
internal sealed class Unprivileged
{
    private readonly string? _user = !Environment.IsPrivilegedProcess
        ? null
        : File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    /// <summary>Makes a folder that only the server's user can enter.</summary>
    public async Task CreateFolderAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (_user is not null)
        {
            await ExecuteAsync("chown", ["-R", $"{_user}:", folder], null, cancellationToken);
        }
    }

    /// <summary>True when the server's user can reach the folder (the home of root, for instance, is closed to it).</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        (await StartAsync("test", ["-x", folder], null, cancellationToken)).ExitCode == 0;

    /// <summary>Runs a program as the server's user.</summary>
    public Task<(int ExitCode, string Output)> StartAsync(string program, string[] arguments, string? input, CancellationToken cancellationToken) =>
        _user is null
            ? ExecuteAsync(program, arguments, input, cancellationToken)
            : ExecuteAsync("runuser", ["-u", _user, "--", program, .. arguments], input, cancellationToken);

    private static async Task<(int ExitCode, string Output)> ExecuteAsync(string program, string[] arguments, string? input, CancellationToken cancellationToken)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // The server's user may not be allowed to stand in our folder.
                WorkingDirectory = "/",
            },
        };
        process.StartInfo.Environment["LC_ALL"] = "C";
        process.Start();
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, (await output + await error).Trim());
    }
}
