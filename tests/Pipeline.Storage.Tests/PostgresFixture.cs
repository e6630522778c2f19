using Npgsql;
using Pipeline.Storage.Schema;

[assembly: AssemblyFixture(typeof(Pipeline.Testing.Postgres.PostgresFixture))]

namespace Pipeline.Storage.Tests;

/// <summary>A fresh, migrated database for each test class.</summary>
public sealed class PostgresFixture(Testing.Postgres.PostgresFixture server) : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource DataSource { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await Migrator.MigrateAsync(ConnectionString, TestContext.Current.CancellationToken);
        DataSource = NpgsqlDataSource.Create(ConnectionString);
    }

    public async ValueTask DisposeAsync() => await DataSource.DisposeAsync();
}
