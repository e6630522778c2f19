using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Pipeline.Storage.Tests;

/// <summary>A fresh, migrated database for each test class.</summary>
public sealed class PostgresFixture(PostgresServer server) : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource DataSource { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await server.CreateDatabaseAsync();
        await Migrator.MigrateAsync(ConnectionString, TestContext.Current.CancellationToken);
        DataSource = NpgsqlDataSource.Create(ConnectionString);
    }

    public async ValueTask DisposeAsync() => await DataSource.DisposeAsync();
}

/// <summary>PIPELINE_POSTGRES, or a private server on a free loopback port that ends with the tests.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string? _given = Environment.GetEnvironmentVariable("PIPELINE_POSTGRES");
    private readonly List<string> _databases = [];
    private string _folder = "";
    private string _programs = "";
    private string _connection = "";

    public async ValueTask InitializeAsync()
    {
        if (_given is { Length: > 0 })
        {
            _connection = _given;
            return;
        }

        _programs = Programs() ?? throw new InvalidOperationException("These tests need PostgreSQL 15 or newer: set PIPELINE_POSTGRES or install its server programs.");
        _folder = Directory.CreateTempSubdirectory("pipeline-storage-").FullName;
        if (AsRoot)
        {
            await RunAsync("chown", "postgres", _folder);
        }

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        await PostgresAsync("initdb", "--pgdata", Data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync");
        await PostgresAsync("pg_ctl", "start", "--pgdata", Data, "--wait", "--log", Path.Combine(_folder, "log"), "--options",
            string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200"));
        _connection = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
    }

    /// <summary>Creates an empty database.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"pipeline_test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        lock (_databases)
        {
            _databases.Add(name);
        }

        return new NpgsqlConnectionStringBuilder(_connection) { Database = name, IncludeErrorDetail = true }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_folder.Length > 0)
        {
            await PostgresAsync("pg_ctl", "stop", "--pgdata", Data, "--mode", "immediate", "--wait");
            Directory.Delete(_folder, recursive: true);
            return;
        }

        foreach (var database in _databases)
        {
            await ExecuteAsync($"DROP DATABASE {database} WITH (FORCE)");
        }
    }

    private string Data => Path.Combine(_folder, "data");

    private static bool AsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connection + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The server refuses to run as root.</summary>
    private Task PostgresAsync(string program, params string[] arguments) => AsRoot
        ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(_programs, program), .. arguments])
        : RunAsync(Path.Combine(_programs, program), arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Not redirected: the server would inherit the pipes and hold them open.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "\"$@\" >/dev/null", "sh", program, .. arguments]) { WorkingDirectory = Path.GetTempPath() })!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }

    private static string? Programs()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(installed)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
