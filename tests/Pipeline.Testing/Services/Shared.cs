namespace Pipeline.Testing.Services;

/// <summary>Something started once, by whoever asks first, and disposed at the end if it was started.</summary>
internal sealed class Shared<T>(Func<CancellationToken, Task<T>> start) : IAsyncDisposable
    where T : IAsyncDisposable
{
    // Not the first test's token: its cancellation would take the server from all the others.
    private readonly Lazy<Task<T>> _value = new(() => start(CancellationToken.None));

    public Task<T> GetAsync() => _value.Value;

    public async ValueTask DisposeAsync()
    {
        if (_value.IsValueCreated && _value.Value.IsCompletedSuccessfully)
        {
            await (await _value.Value).DisposeAsync();
        }
    }
}
