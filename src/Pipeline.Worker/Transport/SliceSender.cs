using MassTransit;
using Pipeline.Worker.Messages;

namespace Pipeline.Worker.Transport;

/// <summary>Sends slices to their queue; returns when the broker has confirmed, throws when no queue took the message.</summary>
internal sealed class SliceSender(ISendEndpointProvider endpoints, MessagesAtHand atHand)
{
    // "exchange:" and not "queue:": the address form that declares a queue would declare it without our arguments.
    private static readonly Uri ParseAddress = new($"exchange:{QueueNames.Parse}");
    private static readonly Uri EnrichAddress = new($"exchange:{QueueNames.Enrich}");

    /// <summary>Quorum queues know two priorities: up to 4 is normal, above is high.</summary>
    private const byte High = 8, Normal = 0;

    public Task SendAsync(ParseSlice slice, CancellationToken cancellationToken) => SendAsync(endpoints, ParseAddress, slice, slice.Quick, cancellationToken);

    /// <summary>Sends from inside a consumer, so that the message carries its conversation along.</summary>
    public Task SendAsync(ConsumeContext context, EnrichSlice slice) => SendAsync(context, EnrichAddress, slice, slice.Quick, context.CancellationToken);

    private async Task SendAsync<T>(ISendEndpointProvider endpoints, Uri address, T slice, bool quick, CancellationToken cancellationToken)
        where T : class
    {
        var endpoint = await endpoints.GetSendEndpoint(address);
        atHand.Sending();
        try
        {
            await endpoint.Send(slice, Pipe.Execute<SendContext<T>>(context =>
            {
                if (context.TryGetPayload(out RabbitMqSendContext? rabbit))
                {
                    rabbit.Mandatory = true;
                    rabbit.BasicProperties.Priority = quick ? High : Normal;
                }
            }), cancellationToken);
        }
        catch
        {
            atHand.NotSent();
            throw;
        }
    }
}
