using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Testing.Services;
using Testcontainers.PostgreSql;

namespace Pipeline.Testing.Postgres;

internal static class PostgresContainer
{
    public const string Image = "postgres:17";

    public static async Task<PostgresServer> StartAsync(CancellationToken cancellationToken)
    {
        // Speed instead of durability: nothing here outlives the tests.
        var container = new PostgreSqlBuilder(Image)
            .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200")
            // Testcontainers tells every step on the console, between the results of the tests.
            .WithLogger(NullLogger.Instance)
            .Build();
        try
        {
            await container.StartAsync(cancellationToken);
            return new PostgresServer(container.GetConnectionString(), ServiceSource.Docker, container);
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }
}
