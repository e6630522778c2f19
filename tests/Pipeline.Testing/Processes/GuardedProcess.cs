using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Pipeline.Testing.Processes;

/// <summary>A server that ends with this process, however this process ends, and takes its data folder with it (see guard.sh).</summary>
internal sealed class GuardedProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(20);
    private readonly Process _guard;
    private readonly Task<string> _lastWords;

    private GuardedProcess(Process guard)
    {
        _guard = guard;
        _lastWords = guard.StandardError.ReadToEndAsync();
    }

    public int Id => _guard.Id;

    public bool HasEnded => _guard.HasExited;

    /// <param name="folder">Private folder of the server; removed when it has ended.</param>
    /// <param name="stopSignal">What ends the server at once: the data are thrown away, so there is nothing to save.</param>
    public static GuardedProcess Start(
        string folder, string stopSignal, IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script(), "guard", folder, stopSignal, .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            // PostgreSQL warns when its unprivileged user may not enter the current folder.
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new GuardedProcess(Process.Start(start)!);
    }

    /// <summary>What the server wrote last, once it has ended.</summary>
    public async Task<string> LastWordsAsync(CancellationToken cancellationToken)
    {
        await _guard.WaitForExitAsync(cancellationToken);
        return (await _lastWords.WaitAsync(StopTime, cancellationToken)).Trim();
    }

    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopTime);
        try
        {
            await _guard.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _guard.Kill(entireProcessTree: true);
        }

        _guard.Dispose();
    }

    private static string Script()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("guard.sh")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
