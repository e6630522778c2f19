using MassTransit;

namespace Pipeline.Worker.Transport;

/// <summary>
/// Counts the slices that are in the queues and consumers of this process, where one process has all of them: none is lost there, so
/// that nothing is sent again while one is at work, however long it takes.
/// </summary>
internal sealed class MessagesAtHand : IReceiveObserver
{
    private long _count;

    public bool Any => Interlocked.Read(ref _count) > 0;

    /// <summary>Before a slice is sent.</summary>
    public void Sending() => Interlocked.Increment(ref _count);

    /// <summary>It could not be sent.</summary>
    public void NotSent() => Interlocked.Decrement(ref _count);

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    /// <summary>Also of a slice that went to an error queue: retries are over by then.</summary>
    public Task PostReceive(ReceiveContext context)
    {
        Interlocked.Decrement(ref _count);
        return Task.CompletedTask;
    }

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception)
    {
        Interlocked.Decrement(ref _count);
        return Task.CompletedTask;
    }
}
