using RabbitMQ.Client;

namespace Pipeline.Worker.Transport;

/// <summary>
/// Exchanges and queues as they must stand before the first send: a message to an exchange without a queue is confirmed and lost.
/// Declaring is idempotent; every role does it, so that the order in which roles start does not matter.
/// </summary>
internal static class RabbitMqTopology
{
    /// <summary>Deliveries of one message before the broker calls it dead.</summary>
    private const int DeliveryLimit = 20;

    /// <summary>Arguments of the work queues; the receive endpoints must use the same, or the broker refuses them.</summary>
    public static IReadOnlyDictionary<string, object?> WorkQueueArguments { get; } = new Dictionary<string, object?>
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = DeliveryLimit,
        // Without a dead-letter exchange a quorum queue drops what reaches the limit; at-least-once keeps it even when the
        // broker restarts while moving it, and needs reject-publish as overflow.
        ["x-dead-letter-exchange"] = QueueNames.Dead,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    public static async Task DeclareAsync(string address, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(address, cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await DeclareAsync(channel, QueueNames.Dead, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken);
        foreach (var queue in QueueNames.Work)
        {
            await DeclareAsync(channel, queue, new Dictionary<string, object?>(WorkQueueArguments), cancellationToken);
        }
    }

    /// <summary>Messages that wait in each queue (not those being worked on); null for a queue that does not exist.</summary>
    public static async Task<IReadOnlyList<QueueDepth>> DepthsAsync(string address, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(address, cancellationToken);
        var depths = new List<QueueDepth>();
        foreach (var queue in new[] { QueueNames.Parse, QueueNames.Enrich, QueueNames.Dead, QueueNames.Parse + "_error", QueueNames.Enrich + "_error" })
        {
            // A passive declare of a missing queue closes its channel, hence one channel each.
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            try
            {
                var found = await channel.QueueDeclarePassiveAsync(queue, cancellationToken);
                depths.Add(new(queue, found.MessageCount, found.ConsumerCount));
            }
            catch (RabbitMQ.Client.Exceptions.OperationInterruptedException)
            {
                // Error queues exist only once something failed.
            }
        }

        return depths;
    }

    private static async Task<IConnection> ConnectAsync(string address, CancellationToken cancellationToken) =>
        await new ConnectionFactory { Uri = new Uri(address), ClientProvidedName = "pipeline topology" }.CreateConnectionAsync(cancellationToken);

    private static async Task DeclareAsync(IChannel channel, string name, IDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        await channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
        await channel.QueueBindAsync(name, name, routingKey: "", cancellationToken: cancellationToken);
    }
}

/// <summary>How full a queue is.</summary>
internal sealed record QueueDepth(string Queue, long Waiting, long Consumers);
