using System.Runtime;

namespace Pipeline.Worker.Messages;

/// <summary>
/// Lets one slice of many megabytes at a time through a process. Text, JSON, tokens and rows of a cable of 16 MB are some 300 MB
/// for a moment; a few of them side by side would be a process that is killed for its memory, again and again.
/// </summary>
internal sealed class HeavySlices : IDisposable
{
    /// <summary>Twice what a slice of many cables holds at most.</summary>
    private const long Characters = 2 << 20;

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Returns when a slice of so much text may be worked on; dispose what it returns when it is done.</summary>
    public async Task<IDisposable?> EnterAsync(long characters, CancellationToken cancellationToken)
    {
        if (characters <= Characters)
        {
            return null;
        }

        await _one.WaitAsync(cancellationToken);
        // What the one before has left is garbage in pieces too large to be moved by itself.
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        return new Turn(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
