using Pipeline.Storage.Ledger;

namespace Pipeline.Worker.Intake;

/// <param name="ExitWhenIdle">End when every drop has settled, instead of waiting for the next.</param>
internal sealed record WatchOptions(bool ExitWhenIdle);

/// <summary>What the watcher has seen end, for the exit code.</summary>
internal sealed class WatchResult
{
    private int _failed;

    public bool AnyFailed => Volatile.Read(ref _failed) > 0;

    public void Failed() => Interlocked.Increment(ref _failed);

    public void Ended(ArchiveBalance balance)
    {
        if (balance.State == ArchiveState.Failed)
        {
            Failed();
        }
    }
}
