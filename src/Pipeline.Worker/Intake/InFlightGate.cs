using Pipeline.Storage.Ledger;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Intake;

/// <summary>
/// Holds reading back while too much is between inbox and database, so that neither the broker nor a process grows with the
/// archive. Huge drops may fill a part of the room only: the rest is kept free for small ones. The ledger is asked only when our own
/// count could have reached the limit.
/// </summary>
internal sealed class InFlightGate(Func<CancellationToken, Task<InFlight>> ask, InFlight limit, double bulkShare, TimeProvider time) : IDisposable
{
    /// <summary>Over a broker small drops overtake by priority: huge ones may have most of the room.</summary>
    private const double ShareOverBroker = 0.75;

    /// <summary>The queue inside a process has no priorities: a small drop waits behind what is in it, so that has to be little.</summary>
    private const double ShareInProcess = 0.125;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _count = new();

    /// <summary>What the ledger said last, and what was planned since.</summary>
    private InFlight _known = new(limit.Items, limit.Characters);

    /// <summary>What has entered and is not in the ledger yet.</summary>
    private InFlight _entering = new(0, 0);

    public static InFlightGate Create(ArchiveLedger ledger, PipelineSettings settings, TimeProvider time) => new(
        ledger.InFlightAtWorkAsync, new(settings.ItemsInFlight, settings.MegabytesInFlight * 1_000_000L), settings.RabbitMq is null ? ShareInProcess : ShareOverBroker, time);

    /// <summary>Returns when this much more may be sent. A slice larger than the limit passes when nothing else is in flight.</summary>
    public async Task EnterAsync(Lane lane, InFlight more, CancellationToken cancellationToken)
    {
        while (!TryEnter(lane, more))
        {
            // Nobody waits while holding the turn: a huge drop that must wait would hold up the small ones for whom there is room.
            await _turn.WaitAsync(cancellationToken);
            try
            {
                var asked = await ask(cancellationToken);
                lock (_count)
                {
                    _known = asked;
                }
            }
            finally
            {
                _turn.Release();
            }

            if (TryEnter(lane, more))
            {
                return;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>What has entered is in the ledger now.</summary>
    public void Planned(InFlight entered)
    {
        lock (_count)
        {
            _entering = new(_entering.Items - entered.Items, _entering.Characters - entered.Characters);
            _known = new(_known.Items + entered.Items, _known.Characters + entered.Characters);
        }
    }

    public void Dispose() => _turn.Dispose();

    private bool TryEnter(Lane lane, InFlight more)
    {
        var share = lane == Lane.Bulk ? bulkShare : 1;
        lock (_count)
        {
            var (items, characters) = (_known.Items + _entering.Items, _known.Characters + _entering.Characters);
            if (items + characters > 0 && (items + more.Items > limit.Items * share || characters + more.Characters > limit.Characters * share))
            {
                return false;
            }

            _entering = new(_entering.Items + more.Items, _entering.Characters + more.Characters);
            return true;
        }
    }
}
