using Pipeline.Testing.Processes;
using Pipeline.Testing.Services;

namespace Pipeline.Testing.RabbitMq;

/// <summary>A RabbitMQ broker for tests, from the first source that applies (see <see cref="ServiceSource"/>).</summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    /// <summary><c>amqp://user:password@host:port/vhost</c> of a broker to use instead of a private one.</summary>
    public const string Variable = "PIPELINE_RABBITMQ";

    /// <summary>Base address of that broker's management API; without it, port 15672 of the same host.</summary>
    public const string ManagementVariable = "PIPELINE_RABBITMQ_MANAGEMENT";

    private static readonly ServiceStart<RabbitMqServer> Sources = new("RabbitMQ", Variable, "rabbitmq-server")
    {
        FromEnvironment = FromEnvironment,
        FromDocker = RabbitMqContainer.StartAsync,
        FromPrograms = RabbitMqPrograms.TryStartAsync,
    };

    private readonly IAsyncDisposable? _owner;

    private readonly Func<string, CancellationToken, Task>? _control;

    /// <param name="control">Runs one command of <c>rabbitmqctl</c> on the broker; null for a broker that is someone else's.</param>
    internal RabbitMqServer(Uri uri, Uri management, ServiceSource source, IAsyncDisposable? owner, Func<string, CancellationToken, Task>? control = null)
    {
        _control = control;
        Uri = uri;
        Source = source;
        Management = new RabbitMqManagement(management, uri);
        _owner = owner;
    }

    /// <summary><c>amqp://user:password@host:port/vhost</c>.</summary>
    public Uri Uri { get; }

    public ServiceSource Source { get; }

    /// <summary>Queues and virtual hosts as the broker sees them.</summary>
    public RabbitMqManagement Management { get; }

    /// <summary>Id of the process that guards a private broker.</summary>
    internal int? GuardId => (_owner as GuardedProcess)?.Id;

    /// <summary>Starts or finds a broker. Stopped by disposing it, and also when this process is killed.</summary>
    /// <exception cref="ServiceMissingException">No source gave one.</exception>
    public static Task<RabbitMqServer> StartAsync(CancellationToken cancellationToken) => Sources.FirstAsync(only: null, cancellationToken);

    /// <summary>The same from one source alone.</summary>
    public static Task<RabbitMqServer> StartAsync(ServiceSource only, CancellationToken cancellationToken) =>
        Sources.FirstAsync(only, cancellationToken);

    /// <summary>Makes an empty virtual host, so that queues of fixed names do not meet those of another test; gives its AMQP address.</summary>
    public async Task<Uri> CreateVirtualHostAsync(CancellationToken cancellationToken)
    {
        var name = $"test-{Guid.NewGuid():N}";
        await Management.CreateVirtualHostAsync(name, cancellationToken);
        return new UriBuilder(Uri) { Path = name }.Uri;
    }

    /// <summary>Stops the broker under its clients: every connection breaks, and none can be made until it is started again. What is in quorum queues stays.</summary>
    /// <exception cref="NotSupportedException">The broker came from the environment.</exception>
    public Task StopBrokerAsync(CancellationToken cancellationToken) => ControlAsync("stop_app", cancellationToken);

    /// <summary>Starts it again, on the same port with the same queues.</summary>
    public Task StartBrokerAsync(CancellationToken cancellationToken) => ControlAsync("start_app", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Management.Dispose();
        if (_owner is not null)
        {
            await _owner.DisposeAsync();
        }
    }

    private Task ControlAsync(string command, CancellationToken cancellationToken) =>
        (_control ?? throw new NotSupportedException($"the broker of {Variable} is not ours to stop"))(command, cancellationToken);

    private static RabbitMqServer FromEnvironment(string connection)
    {
        var uri = new Uri(connection);
        var management = Environment.GetEnvironmentVariable(ManagementVariable);
        return new RabbitMqServer(
            uri,
            string.IsNullOrWhiteSpace(management) ? new UriBuilder("http", uri.Host, 15672).Uri : new Uri(management),
            ServiceSource.Environment,
            owner: null);
    }
}
