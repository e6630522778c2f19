using Pipeline.Testing.Services;

namespace Pipeline.Testing.Postgres;

/// <summary>
/// One server for a test assembly: <c>[assembly: AssemblyFixture(typeof(PostgresFixture))]</c>, then take it in a test's constructor.
/// The server starts with the first test that asks, so a filtered run of pure tests starts none.
/// </summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly Shared<PostgresServer> _server = new(PostgresServer.StartAsync);

    public Task<PostgresServer> ServerAsync() => _server.GetAsync();

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken) =>
        await (await ServerAsync()).CreateDatabaseAsync(cancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
