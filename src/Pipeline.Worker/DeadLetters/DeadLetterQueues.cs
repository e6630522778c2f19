using Pipeline.Worker.Transport;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Pipeline.Worker.DeadLetters;

/// <summary>What becomes of a message that was looked at.</summary>
internal enum DeadVerdict
{
    Keep,

    /// <summary>It goes back to the queue it came from.</summary>
    Send,
    Remove,
}

/// <summary>
/// Walks through the queues of dead messages. A message is fetched without an answer; what is kept goes back to its place when the
/// channel closes, and also when this process dies.
/// </summary>
internal sealed class DeadLetterQueues(string address)
{
    /// <summary>
    /// A quorum queue counts every such return, and from RabbitMQ 4 drops a message after 20 of them, also one that was only looked
    /// at. Long before that the messages are put in anew, in their order.
    /// </summary>
    private const long MostReturns = 8;

    private static readonly string[] Written = ["MT-Fault-", "MT-Reason", "x-death", "x-first-death-", "x-last-death-", "x-delivery-count", "x-acquired-count", "x-dotnet-pub-seq-no"];

    public static IReadOnlyList<string> Names { get; } =
        [QueueNames.Dead, .. QueueNames.Work.Select(queue => queue + "_error"), .. QueueNames.Work.Select(queue => queue + "_skipped")];

    /// <summary>Shows each message once, those of <see cref="QueueNames.Dead"/> first; those that come meanwhile are left out.</summary>
    /// <param name="visit">Decides; is given the body, which is not valid afterwards.</param>
    /// <exception cref="BrokerUnreachableException">The broker cannot be reached.</exception>
    public async Task VisitAsync(Func<DeadMessage, ReadOnlyMemory<byte>, Task<DeadVerdict>> visit, CancellationToken cancellationToken)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(address), ClientProvidedName = "pipeline dead" }.CreateConnectionAsync(cancellationToken);
        var number = 0L;
        foreach (var queue in Names)
        {
            if (await CountAsync(connection, queue, cancellationToken) is var count and > 0)
            {
                number = await VisitAsync(connection, queue, count, number, visit, cancellationToken);
            }
        }
    }

    private static async Task<uint> CountAsync(IConnection connection, string queue, CancellationToken cancellationToken)
    {
        // A passive declare of a missing queue closes its channel, hence one channel each.
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            return (await channel.QueueDeclarePassiveAsync(queue, cancellationToken)).MessageCount;
        }
        catch (OperationInterruptedException)
        {
            return 0;
        }
    }

    private static async Task<long> VisitAsync(
        IConnection connection, string queue, uint count, long number, Func<DeadMessage, ReadOnlyMemory<byte>, Task<DeadVerdict>> visit, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        bool? renew = null;
        for (; count > 0 && await channel.BasicGetAsync(queue, autoAck: false, cancellationToken) is { } message; count--)
        {
            // The first is the oldest and was returned most often; all or none, so that their order stays.
            renew ??= Returns(message) >= MostReturns;
            var dead = DeadMessageReader.Read(++number, queue, message);
            switch (await visit(dead, message.Body))
            {
                case DeadVerdict.Remove:
                    await channel.BasicAckAsync(message.DeliveryTag, multiple: false, cancellationToken);
                    break;
                case DeadVerdict.Send:
                    await PublishAsync(channel, dead.Origin!, "", message, Clean(message), cancellationToken);
                    break;
                case DeadVerdict.Keep when renew.Value:
                    await PublishAsync(channel, "", queue, message, new BasicProperties(message.BasicProperties), cancellationToken);
                    break;
            }
        }

        return number;
    }

    /// <summary>Confirmed first, acknowledged then: a crash in between doubles the message, and a slice that comes twice changes nothing.</summary>
    /// <exception cref="PublishException">No queue took it; the message stays where it is.</exception>
    private static async Task PublishAsync(IChannel channel, string exchange, string key, BasicGetResult message, BasicProperties properties, CancellationToken cancellationToken)
    {
        await channel.BasicPublishAsync(exchange, key, mandatory: true, properties, message.Body, cancellationToken);
        await channel.BasicAckAsync(message.DeliveryTag, multiple: false, CancellationToken.None);
    }

    /// <summary>Without what the failure wrote on it, so that the next one is not mixed up with this.</summary>
    private static BasicProperties Clean(BasicGetResult message) => new(message.BasicProperties)
    {
        Headers = message.BasicProperties.Headers?.Where(header => !Written.Any(name => header.Key.StartsWith(name, StringComparison.Ordinal))).ToDictionary(),
    };

    private static long Returns(BasicGetResult message) =>
        message.BasicProperties.Headers?.TryGetValue("x-delivery-count", out var count) == true && count is long or int ? Convert.ToInt64(count, null) : 0;
}
