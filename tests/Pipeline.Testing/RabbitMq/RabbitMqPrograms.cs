using System.Security.Cryptography;
using Pipeline.Testing.Processes;
using Pipeline.Testing.Services;

namespace Pipeline.Testing.RabbitMq;

/// <summary>RabbitMQ programs of this machine, started as a node of their own: own ports, folders, cookie and port mapper.</summary>
internal static class RabbitMqPrograms
{
    private const int Tries = 3;
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(120);

    // The packages' wrapper in /usr/sbin insists on the account and folders of the system's own broker: the real script first.
    private static readonly string[] Folders = ["/usr/lib/rabbitmq/bin", "/opt/homebrew/sbin", "/usr/local/sbin", "/usr/sbin"];

    // A node that finds no port mapper starts one as a daemon, which outlives it; one that is our child dies with the rest.
    private const string WithPortMapper = """
        if command -v epmd >/dev/null 2>&1; then
          epmd &
          until epmd -names >/dev/null 2>&1; do sleep 0.05; done
        fi
        exec "$0"
        """;

    public static async Task<RabbitMqServer?> TryStartAsync(CancellationToken cancellationToken)
    {
        if (Executable.Find("rabbitmq-server", Folders) is not { } program)
        {
            return null;
        }

        var account = await Account.ForAsync("rabbitmq", cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await StartAsync(program, account, cancellationToken);
            }
            catch (ServerEndedException) when (attempt < Tries)
            {
                // Most likely another process took one of the ports between choosing and using it.
            }
        }
    }

    private static async Task<RabbitMqServer> StartAsync(string program, Account account, CancellationToken cancellationToken)
    {
        var folder = await account.CreateFolderAsync("pipeline-mq-", cancellationToken);
        var (amqp, management, distribution, mapper) = (FreePort.Next(), FreePort.Next(), FreePort.Next(), FreePort.Next());
        var password = RandomNumberGenerator.GetHexString(32);
        await File.WriteAllTextAsync(Path.Combine(folder, "enabled_plugins"), "[rabbitmq_management].\n", cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "env.conf"), "", cancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "rabbitmq.conf"),
            $"""
            listeners.tcp.1 = 127.0.0.1:{amqp}
            management.tcp.ip = 127.0.0.1
            management.tcp.port = {management}
            default_user = pipeline
            default_pass = {password}
            log.file = false
            log.console = true

            """,
            cancellationToken);

        var guarded = GuardedProcess.Start(
            folder, "KILL", account.As("/bin/sh", "-c", WithPortMapper, program), Surroundings(folder, distribution, mapper));
        var server = new RabbitMqServer(
            new Uri($"amqp://pipeline:{password}@127.0.0.1:{amqp}/"),
            new Uri($"http://127.0.0.1:{management}"),
            ServiceSource.Programs,
            guarded,
            (command, cancellation) => Command.RunAsync(
                account.As(Path.Combine(Path.GetDirectoryName(program)!, "rabbitmqctl"), command), cancellation, folder,
                Surroundings(folder, distribution, mapper).ToDictionary(pair => pair.Key, pair => (string?)pair.Value)));
        try
        {
            await Eventually.TrueAsync(() => AnswersAsync(server, guarded, cancellationToken), StartTime, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static Dictionary<string, string> Surroundings(string folder, int distribution, int mapper) => new()
    {
        ["HOME"] = folder, // of the Erlang cookie
        ["RABBITMQ_NODENAME"] = $"pipeline-{distribution}@localhost",
        ["RABBITMQ_DIST_PORT"] = $"{distribution}",
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "data"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
        ["RABBITMQ_GENERATED_CONFIG_DIR"] = Path.Combine(folder, "config"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbitmq.conf"),
        ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(folder, "env.conf"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "enabled_plugins"),
        ["RABBITMQ_PID_FILE"] = Path.Combine(folder, "pid"),
        ["ERL_EPMD_PORT"] = $"{mapper}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        // Distribution between nodes is not used: keep its port off the network.
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
    };

    private static async Task<bool> AnswersAsync(RabbitMqServer server, GuardedProcess guarded, CancellationToken cancellationToken)
    {
        if (guarded.HasEnded)
        {
            throw new ServerEndedException($"RabbitMQ ended while starting: {await guarded.LastWordsAsync(cancellationToken)}");
        }

        // The plugin starts last, after the AMQP listener.
        return await server.Management.AnswersAsync(cancellationToken);
    }
}
