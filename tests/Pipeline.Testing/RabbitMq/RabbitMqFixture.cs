using Pipeline.Testing.Services;

namespace Pipeline.Testing.RabbitMq;

/// <summary>
/// One broker for a test assembly: <c>[assembly: AssemblyFixture(typeof(RabbitMqFixture))]</c>, then take it in a test's constructor.
/// The broker starts with the first test that asks.
/// </summary>
public sealed class RabbitMqFixture : IAsyncDisposable
{
    private readonly Shared<RabbitMqServer> _server = new(RabbitMqServer.StartAsync);

    public Task<RabbitMqServer> ServerAsync() => _server.GetAsync();

    /// <summary>Makes an empty virtual host and gives its AMQP address.</summary>
    public async Task<Uri> CreateVirtualHostAsync(CancellationToken cancellationToken) =>
        await (await ServerAsync()).CreateVirtualHostAsync(cancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
