using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Pipeline.Worker.PrivateServices;

/// <summary>
/// A PostgreSQL server of our own on a loopback port: no set-up on a fresh machine. Joined when a process of ours already runs it,
/// else started; stopped by the last process that uses it.
/// </summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly Unprivileged _system = new();
    private readonly string _dataFolder;
    private readonly SharedUse _use;
    private readonly PostgresPrograms _programs;
    private PrivateCluster _cluster = null!;

    private PrivatePostgres(string dataFolder, PostgresPrograms programs, TimeProvider time)
    {
        _dataFolder = dataFolder;
        _programs = programs;
        _use = new SharedUse(Path.Combine(dataFolder, "users"), time);
    }

    public string ConnectionString => Connection(PrivateCluster.Database);

    /// <summary>What to type for a look at the database, as the reader.</summary>
    public string PsqlLine => string.Create(
        CultureInfo.InvariantCulture, $"PGPASSFILE={PrivateCluster.PassFile(_dataFolder)} psql -h 127.0.0.1 -p {_cluster.Port} -U {PrivateCluster.Reader} {PrivateCluster.Database}");

    /// <exception cref="ServiceMissingException">There are no server programs, or the server does not start.</exception>
    public static async Task<PrivatePostgres> JoinAsync(string dataFolder, TimeProvider time, ILogger log, CancellationToken cancellationToken)
    {
        var data = Directory.CreateDirectory(dataFolder).FullName;
        var postgres = new PrivatePostgres(data, PostgresPrograms.Find(), time);
        using var turn = await postgres._use.EnterAsync(cancellationToken);
        postgres._cluster = PrivateCluster.Read(data) ?? await postgres.CreateAsync(log, cancellationToken);
        if (!await postgres.IsRunningAsync(cancellationToken))
        {
            await postgres.StartAsync(log, cancellationToken);
        }

        await postgres.CreateDatabaseAsync(cancellationToken);
        postgres._use.Begin();
        return postgres;
    }

    /// <summary>Gives the reader its login; the group role comes with the migrations.</summary>
    public async Task AdmitReaderAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        // The password is hexadecimal, made by us: no quoting to get wrong.
        await using var command = new NpgsqlCommand(
            $"""
            DO $$ BEGIN
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{PrivateCluster.Reader}') THEN CREATE ROLE {PrivateCluster.Reader} LOGIN; END IF;
            END $$;
            ALTER ROLE {PrivateCluster.Reader} PASSWORD '{_cluster.ReaderPassword}';
            GRANT pipeline_reader TO {PrivateCluster.Reader};
            """,
            connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        using var turn = await _use.EnterAsync(CancellationToken.None);
        if (_use.End())
        {
            await _system.StartAsync(_programs.PgCtl, ["stop", "-D", _cluster.Folder, "-m", "fast", "-w"], null, CancellationToken.None);
        }
    }

    private async Task<PrivateCluster> CreateAsync(ILogger log, CancellationToken cancellationToken)
    {
        var cluster = await PrivateCluster.NewAsync(_dataFolder, _system, cancellationToken);
        log.LogInformation("Creating a private PostgreSQL in {Folder}", cluster.Folder);
        if (Directory.Exists(cluster.Folder))
        {
            throw new ServiceMissingException(
                $"{cluster.Folder} exists, but how to reach it was in {_dataFolder}/postgres.json, which is gone. Restore that file, or move the folder away for a new, empty database.");
        }

        // Made under another name, so that an interrupted initdb is never taken for a server.
        var made = cluster.Folder + ".new";
        if (Directory.Exists(made))
        {
            Directory.Delete(made, recursive: true);
        }

        await _system.CreateFolderAsync(made, cancellationToken);
        await CheckedAsync(
            _programs.InitDb,
            ["-D", made, "-U", PrivateCluster.Owner, "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust", "--data-checksums"],
            null, cancellationToken);
        // Through the single-user mode: the password stands neither in an argument list nor in a file.
        await CheckedAsync(
            _programs.Postgres, ["--single", "-D", made, "postgres"],
            $"ALTER ROLE {PrivateCluster.Owner} PASSWORD '{cluster.Password}'\n", cancellationToken);
        // initdb wants a password file for anything but trust; nobody can connect before this line has replaced trust.
        await File.WriteAllTextAsync(Path.Combine(made, "pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n", cancellationToken);
        Directory.Move(made, cluster.Folder);
        cluster.Save(_dataFolder);
        return cluster;
    }

    private async Task<bool> IsRunningAsync(CancellationToken cancellationToken) =>
        (await _system.StartAsync(_programs.PgCtl, ["status", "-D", _cluster.Folder], null, cancellationToken)).ExitCode == 0;

    private async Task StartAsync(ILogger log, CancellationToken cancellationToken)
    {
        // The port of last time may be taken by now.
        _cluster = _cluster.WithFreePort();
        _cluster.Save(_dataFolder);
        var serverLog = Path.Combine(_cluster.Folder, "server.log");
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {_cluster.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=256MB -c max_wal_size=4GB -c jit=off");
        var (exitCode, output) = await _system.StartAsync(
            _programs.PgCtl, ["start", "-D", _cluster.Folder, "-l", serverLog, "-w", "-t", "60", "-o", options], null, cancellationToken);
        if (exitCode != 0)
        {
            throw new ServiceMissingException($"The private PostgreSQL does not start ({output}); its log is {serverLog}.");
        }

        log.LogDebug("Private PostgreSQL on 127.0.0.1:{Port}, data in {Folder}", _cluster.Port, _cluster.Folder);
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres"));
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand($"SELECT count(*) FROM pg_database WHERE datname = '{PrivateCluster.Database}'", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is 0L)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {PrivateCluster.Database}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task CheckedAsync(string program, string[] arguments, string? input, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await _system.StartAsync(program, arguments, input, cancellationToken);
        if (exitCode != 0)
        {
            throw new ServiceMissingException($"{Path.GetFileName(program)} failed: {output}");
        }
    }

    private string Connection(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = _cluster.Port, Username = PrivateCluster.Owner, Password = _cluster.Password, Database = database,
    }.ConnectionString;
}
