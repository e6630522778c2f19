using Microsoft.Extensions.Logging;

namespace Pipeline.Worker.Inbox;

/// <summary>
/// Looks at the inbox on a thread of its own: a share that hangs holds up neither running archives nor shutdown. Says so when a
/// look takes long, and lets the pause between two looks grow with the time that they take.
/// </summary>
internal sealed class InboxListing<T>(Func<T> look, TimeSpan interval, TimeProvider time, ILogger log)
    where T : class
{
    private static readonly TimeSpan FirstWarning = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan NextWarning = TimeSpan.FromMinutes(5);

    /// <summary>A look that takes one second is followed by four without: at most a fifth of a core, and of the file server.</summary>
    private const int PauseFactor = 4;

    private Task<T>? _running;
    private long _started;
    private TimeSpan _warnAt;
    private long _ended = time.GetTimestamp();
    private TimeSpan _least = TimeSpan.Zero;
    private TimeSpan _pause = TimeSpan.Zero;

    /// <summary>How long the present look has taken; null between two.</summary>
    public TimeSpan? Takes => _running is null ? null : time.GetElapsedTime(_started);

    /// <summary>The present look; null between two.</summary>
    public Task? Running => _running;

    /// <summary>Time until this must be called again.</summary>
    public TimeSpan Wait => _running is null ? Positive(_pause - time.GetElapsedTime(_ended)) : Positive(_warnAt - Takes!.Value);

    /// <summary>Something has changed: the next look need not wait for the interval.</summary>
    public void Hurry() => _pause = _least;

    /// <summary>Starts a look when one is due, warns about one that takes long, and gives what the last one saw; null while it goes on.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public async Task<T?> NextAsync()
    {
        if (_running is null)
        {
            if (time.GetElapsedTime(_ended) < _pause)
            {
                return null;
            }

            (_started, _warnAt) = (time.GetTimestamp(), FirstWarning);
            _running = Task.Factory.StartNew(look, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        if (!_running.IsCompleted)
        {
            Warn();
            return null;
        }

        var (done, took) = (_running, time.GetElapsedTime(_started));
        _running = null;
        _ended = time.GetTimestamp();
        _least = took * PauseFactor;
        _pause = interval > _least ? interval : _least;
        if (_warnAt > FirstWarning)
        {
            log.LogWarning("Listing the inbox ended after {Seconds:0} s", took.TotalSeconds);
        }

        return await done;
    }

    private void Warn()
    {
        if (Takes is { } takes && takes >= _warnAt)
        {
            log.LogWarning("Listing the inbox has taken {Seconds:0} s and goes on; is its file server gone? Archives in progress are not held up", takes.TotalSeconds);
            _warnAt = takes + NextWarning;
        }
    }

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(1);
}
