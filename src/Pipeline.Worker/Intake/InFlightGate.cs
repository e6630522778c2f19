using Pipeline.Storage.Ledger;

namespace Pipeline.Worker.Intake;

/// <summary>
/// Holds reading back while too many items are between inbox and database, so that neither the broker nor a process grows with the
/// archive. The ledger is asked only when our own count could have reached the limit.
/// </summary>
internal sealed class InFlightGate(ArchiveLedger ledger, int limit, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly SemaphoreSlim _turn = new(1);
    private long _room;

    /// <summary>Returns when <paramref name="items"/> more may be sent. A slice larger than the limit passes when nothing else is in flight.</summary>
    public async Task EnterAsync(int items, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (_room < items)
            {
                var inFlight = (await ledger.InFlightAsync(cancellationToken)).Items;
                _room = inFlight == 0 ? Math.Max(limit, items) : limit - inFlight;
                if (_room < items)
                {
                    await Task.Delay(Pause, time, cancellationToken);
                }
            }

            _room -= items;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
