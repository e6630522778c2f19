using System.Security.Cryptography;
using Npgsql;
using Pipeline.Testing.Processes;
using Pipeline.Testing.Services;

namespace Pipeline.Testing.Postgres;

/// <summary>PostgreSQL programs of this machine, started in a data folder of their own on a free loopback port.</summary>
internal static class PostgresPrograms
{
    private const int Tries = 3;
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(60);

    public static async Task<PostgresServer?> TryStartAsync(CancellationToken cancellationToken)
    {
        var folders = InstalledFolders();
        if (Executable.Find("initdb", folders) is not { } initdb || Executable.Find("postgres", folders) is not { } postgres)
        {
            return null;
        }

        var account = await Account.ForAsync("postgres", cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartAsync(initdb, postgres, account, cancellationToken);
            }
            catch (ServerEndedException) when (attempt < Tries)
            {
                // Most likely another process took the port between choosing and using it.
            }
        }
    }

    // Debian keeps the server programs off PATH, one folder a version: the newest first.
    private static IEnumerable<string> InstalledFolders() =>
        Directory.Exists("/usr/lib/postgresql")
            ? new DirectoryInfo("/usr/lib/postgresql").GetDirectories()
                .OrderByDescending(version => double.TryParse(version.Name, out var number) ? number : 0)
                .Select(version => Path.Combine(version.FullName, "bin"))
            : [];

    private static async Task<PostgresServer> StartAsync(
        string initdb, string postgres, Account account, CancellationToken cancellationToken)
    {
        var folder = await account.CreateFolderAsync("pipeline-pg-", cancellationToken);
        var password = RandomNumberGenerator.GetHexString(32);
        var passwordFile = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(passwordFile, password, cancellationToken);
        var data = Path.Combine(folder, "data");
        await Command.RunAsync(
            account.As(
                initdb, "--pgdata", data, "--username", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256",
                "--encoding", "UTF8", "--locale", OperatingSystem.IsLinux() ? "C.UTF-8" : "C", "--no-sync"),
            cancellationToken, folder);
        File.Delete(passwordFile);

        var port = FreePort.Next();
        // As PostgresContainer, and no socket: its path has a length limit that a deep temporary folder breaks.
        var command = account.As(
            postgres, "-D", data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
            "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200");
        // INT is PostgreSQL's fast shutdown; KILL would leave its shared memory behind.
        var guarded = GuardedProcess.Start(folder, "INT", command);
        try
        {
            var connection = new NpgsqlConnectionStringBuilder
            {
                Host = "127.0.0.1",
                Port = port,
                Username = "postgres",
                Password = password,
                Database = "postgres",
            }.ConnectionString;
            await Eventually.TrueAsync(() => AnswersAsync(connection, guarded, cancellationToken), StartTime, cancellationToken);
            return new PostgresServer(connection, ServiceSource.Programs, guarded);
        }
        catch
        {
            await guarded.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> AnswersAsync(string connectionString, GuardedProcess guarded, CancellationToken cancellationToken)
    {
        if (guarded.HasEnded)
        {
            throw new ServerEndedException($"PostgreSQL ended while starting: {await guarded.LastWordsAsync(cancellationToken)}");
        }

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return true;
    }
}
