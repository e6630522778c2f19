using Pipeline.Worker.PrivateServices;
using Pipeline.Worker.Transport;

namespace Pipeline.Worker.Cli;

/// <summary>The broker at start: a missing one stops the process at once, one that is lost later is waited for.</summary>
internal static class Broker
{
    /// <exception cref="ServiceMissingException">The broker cannot be reached, or its queues differ from ours.</exception>
    public static Task PrepareAsync(string address, CancellationToken cancellationToken) => ReachAsync(async () =>
    {
        await RabbitMqTopology.DeclareAsync(address, cancellationToken);
        return true;
    });

    /// <summary>How full the queues are.</summary>
    /// <exception cref="ServiceMissingException">The broker cannot be reached.</exception>
    public static Task<IReadOnlyList<QueueDepth>> DepthsAsync(string address, CancellationToken cancellationToken) =>
        ReachAsync(() => RabbitMqTopology.DepthsAsync(address, cancellationToken));

    /// <summary>Runs what talks to the broker.</summary>
    /// <exception cref="ServiceMissingException">The broker cannot be used.</exception>
    public static async Task<T> ReachAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception unusable) when (unusable is RabbitMQ.Client.Exceptions.RabbitMQClientException or IOException or UriFormatException or ArgumentException)
        {
            // The address holds a password: never print it.
            throw new ServiceMissingException($"RabbitMQ of PIPELINE_RABBITMQ cannot be used: {unusable.Message}", unusable);
        }
    }
}
