using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Transport;

/// <summary>Looks at the queues from outside.</summary>
internal sealed class TransportProbe(PipelineSettings settings, MessagesAtHand atHand)
{
    /// <summary>
    /// True when no slice waits in a work queue (inside one process: nor is worked on). Then a slice that the ledger still misses was lost, dead-lettered or failed;
    /// while slices wait, workers are merely slow or switched off, and sending again would only double the work.
    /// </summary>
    public async Task<bool> IsIdleAsync(CancellationToken cancellationToken)
    {
        if (settings.RabbitMq is not { } address)
        {
            return !atHand.Any;
        }

        var depths = await RabbitMqTopology.DepthsAsync(address, cancellationToken);
        return depths.Where(depth => QueueNames.Work.Contains(depth.Queue)).All(depth => depth.Waiting == 0);
    }
}
