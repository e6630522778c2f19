using Npgsql;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;
using Pipeline.Testing.Services;
using RabbitMQ.Client;

namespace Pipeline.Testing.Tests;

/// <summary>Each source gives a server that works, where this machine has that source.</summary>
public sealed class ServiceSourceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ServiceSource.Docker)]
    [InlineData(ServiceSource.Programs)]
    public async Task PostgreSQL_of_each_source_gives_databases_that_do_not_see_each_other(ServiceSource source)
    {
        await Machine.RequireAsync(source, "postgres", Cancellation);
        await using var server = await PostgresServer.StartAsync(source, Cancellation);
        server.Source.ShouldBe(source);

        var first = await server.CreateDatabaseAsync(Cancellation);
        var second = await server.CreateDatabaseAsync(Cancellation);
        await ScalarAsync(first, "CREATE TABLE mark (id int); SELECT 1");

        (await ScalarAsync(first, "SELECT to_regclass('mark')::text")).ShouldBe("mark");
        (await ScalarAsync(second, "SELECT to_regclass('mark')::text")).ShouldBe(DBNull.Value);
    }

    [Theory]
    [InlineData(ServiceSource.Docker)]
    [InlineData(ServiceSource.Programs)]
    public async Task RabbitMQ_of_each_source_gives_virtual_hosts_that_do_not_see_each_other(ServiceSource source)
    {
        await Machine.RequireAsync(source, "rabbitmq-server", Cancellation);
        await using var server = await RabbitMqServer.StartAsync(source, Cancellation);
        server.Source.ShouldBe(source);

        var first = await server.CreateVirtualHostAsync(Cancellation);
        var second = await server.CreateVirtualHostAsync(Cancellation);
        await using var connection = await new ConnectionFactory { Uri = first }.CreateConnectionAsync(Cancellation);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancellation);
        await channel.QueueDeclareAsync(
            "mark", durable: true, exclusive: false, autoDelete: false,
            new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: Cancellation);

        var there = await server.Management.QueueAsync(first.AbsolutePath[1..], "mark", Cancellation);
        there.ShouldNotBeNull().GetProperty("type").GetString().ShouldBe("quorum");
        (await server.Management.QueueAsync(second.AbsolutePath[1..], "mark", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task PostgreSQL_of_the_environment_is_used_and_left_running()
    {
        await using var running = await PostgresServer.StartAsync(Cancellation);
        using var variable = new EnvironmentVariable(PostgresServer.Variable, running.ConnectionString);

        string database;
        await using (var found = await PostgresServer.StartAsync(Cancellation))
        {
            found.Source.ShouldBe(ServiceSource.Environment);
            database = await found.CreateDatabaseAsync(Cancellation);
        }

        (await ScalarAsync(database, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task RabbitMQ_of_the_environment_is_used_and_left_running()
    {
        await using var running = await RabbitMqServer.StartAsync(Cancellation);
        using var variable = new EnvironmentVariable(RabbitMqServer.Variable, running.Uri.AbsoluteUri);
        using var management = new EnvironmentVariable(RabbitMqServer.ManagementVariable, running.Management.Address.AbsoluteUri);

        Uri host;
        await using (var found = await RabbitMqServer.StartAsync(Cancellation))
        {
            found.Source.ShouldBe(ServiceSource.Environment);
            host = await found.CreateVirtualHostAsync(Cancellation);
        }

        await using var connection = await new ConnectionFactory { Uri = host }.CreateConnectionAsync(Cancellation);
        connection.IsOpen.ShouldBeTrue();
    }

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
