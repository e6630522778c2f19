namespace Pipeline.Testing.Processes;

/// <summary>The account under which a private server runs: our own, or as root an unprivileged one, because PostgreSQL refuses root.</summary>
internal sealed record Account(string? Name, string Group = "")
{
    public static async Task<Account> ForAsync(string preferred, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new Account(Name: null);
        }

        var exists = await Command.TryAsync(["id", "-u", preferred], cancellationToken);
        var name = exists.ExitCode == 0 ? preferred : "nobody";
        var group = await Command.RunAsync(["id", "-g", name], cancellationToken);
        return new Account(name, group.Trim());
    }

    /// <summary>Makes a private folder that this account owns.</summary>
    public async Task<string> CreateFolderAsync(string prefix, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory(prefix).FullName;
        if (Name is not null)
        {
            await Command.RunAsync(["chown", Name, folder], cancellationToken);
        }

        return folder;
    }

    /// <summary>The command line that runs a command as this account.</summary>
    public IReadOnlyList<string> As(params IReadOnlyList<string> command) =>
        Name is null ? command
        // setpriv replaces itself by the program, so a signal reaches the server and not a wrapper; BusyBox systems have su only.
        : Executable.Find("setpriv") is { } setpriv ? [setpriv, $"--reuid={Name}", $"--regid={Group}", "--clear-groups", .. command]
        : ["su", "-s", "/bin/sh", Name, "-c", "exec \"$0\" \"$@\"", "--", .. command];
}
