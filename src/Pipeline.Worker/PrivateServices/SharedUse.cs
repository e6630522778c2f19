namespace Pipeline.Worker.PrivateServices;

/// <summary>
/// Counts the processes that use the private server, so that the last one stops it. Each holds a locked file; the lock of a
/// process that died is free, so no crash keeps the server running for ever or stops it under somebody's feet.
/// </summary>
internal sealed class SharedUse(string folder, TimeProvider time)
{
    private readonly string _own = Path.Combine(folder, $"{Environment.ProcessId}-{Guid.NewGuid():n}.lock");
    private FileStream? _lock;

    /// <summary>Keeps others from starting or stopping the server meanwhile.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        while (true)
        {
            if (TryLock(Path.Combine(folder, "turn")) is { } turn)
            {
                return turn;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken);
        }
    }

    public void Begin() => _lock = TryLock(_own) ?? throw new IOException($"cannot lock {_own}");

    /// <summary>Ends our use; true when nobody else uses the server.</summary>
    public bool End()
    {
        _lock?.Dispose();
        File.Delete(_own);
        var others = false;
        foreach (var file in Directory.EnumerateFiles(folder, "*.lock"))
        {
            using var stale = TryLock(file);
            if (stale is null)
            {
                others = true;
            }
            else
            {
                File.Delete(file);
            }
        }

        return !others;
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
