namespace Pipeline.Worker.Inbox;

/// <summary>Wakes a scan early when the file system reports a change. Only a hint: where no events come, the scan interval decides.</summary>
internal sealed class InboxEvents : IDisposable
{
    private readonly SemaphoreSlim _changed = new(0, 1);
    private readonly FileSystemWatcher? _watcher;

    public InboxEvents(InboxFolders folders)
    {
        try
        {
            _watcher = new FileSystemWatcher(folders.Root) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName };
            _watcher.Created += (_, change) => Wake(folders, change.FullPath);
            _watcher.Renamed += (_, change) => Wake(folders, change.FullPath);
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception unsupported) when (unsupported is IOException or PlatformNotSupportedException)
        {
            // Too few inotify instances, or a file system without events: the scan alone finds everything.
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    /// <summary>Returns on a change, when one of the tasks ends, or after <paramref name="pause"/>.</summary>
    /// <returns>True on a change.</returns>
    public async Task<bool> WaitAsync(TimeSpan pause, IEnumerable<Task> running, TimeProvider time, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var changed = _changed.WaitAsync(stop.Token);
        await Task.WhenAny([changed, Task.Delay(pause, time, stop.Token), .. running]);
        // A waiter left behind would swallow the next change.
        await stop.CancelAsync();
        await changed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return changed.IsCompletedSuccessfully;
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _changed.Dispose();
    }

    private void Wake(InboxFolders folders, string path)
    {
        if (!folders.Ignores(Path.GetFileName(path.AsSpan())) && _changed.CurrentCount == 0)
        {
            try
            {
                _changed.Release();
            }
            catch (SemaphoreFullException)
            {
                // Two events at once: one wake-up is enough.
            }
        }
    }
}
