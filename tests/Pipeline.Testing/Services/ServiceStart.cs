using System.Collections.Concurrent;

namespace Pipeline.Testing.Services;

/// <summary>Walks through the sources in their order and takes the first that gives a server.</summary>
/// <param name="Service">Name for people, such as <c>PostgreSQL</c>.</param>
/// <param name="Variable">Environment variable with a connection string.</param>
/// <param name="Package">Debian package with the server programs.</param>
internal sealed record ServiceStart<T>(string Service, string Variable, string Package)
    where T : class
{
    private static readonly ConcurrentDictionary<string, bool> Announced = new();

    public required Func<string, T> FromEnvironment { get; init; }

    public required Func<CancellationToken, Task<T>> FromDocker { get; init; }

    /// <summary>Gives null when the machine has no such programs; programs that are there and do not start are an error.</summary>
    public required Func<CancellationToken, Task<T?>> FromPrograms { get; init; }

    /// <param name="only">The one source to use; null for the usual order.</param>
    public async Task<T> FirstAsync(ServiceSource? only, CancellationToken cancellationToken)
    {
        var configured = Environment.GetEnvironmentVariable(Variable);
        if (only is null or ServiceSource.Environment && !string.IsNullOrWhiteSpace(configured))
        {
            return Announce(FromEnvironment(configured!), Variable);
        }

        var noDocker = "not asked for";
        if (only is null or ServiceSource.Docker)
        {
            try
            {
                return Announce(await FromDocker(cancellationToken), "a Docker container");
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // No engine and no image show themselves in many ways (argument check, socket error, API error):
                // whatever it was, the next source is tried, and the sentence below shows it if there is none.
                noDocker = e.Message.Trim().Split('\n')[0].Trim();
            }
        }

        if (only is null or ServiceSource.Programs && await FromPrograms(cancellationToken) is { } started)
        {
            return Announce(started, "server programs of this machine");
        }

        throw new ServiceMissingException(
            $"These tests need {Service}: set {Variable}, start Docker (now: {noDocker}), or install the package {Package}, which ./test.sh does on Debian and Ubuntu.");
    }

    // Standard error, so that a log shows which of the sources its results stand for.
    private T Announce(T server, string source)
    {
        if (Announced.TryAdd(source, true))
        {
            Console.Error.WriteLine($"{Service} for tests: {source}");
        }

        return server;
    }
}
