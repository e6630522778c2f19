using Pipeline.Testing;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;
using Pipeline.Worker.Transport;
using RabbitMQ.Client;

namespace Pipeline.EndToEnd.Tests.Watching;

/// <summary>What the broker loses is sent again.</summary>
public sealed class LostSlicesTests(PostgresFixture postgres, RabbitMqFixture rabbitMq)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slices_that_vanish_from_the_broker_are_sent_again_and_everything_balances()
    {
        const int cables = 100;
        using var drops = new Drops().FillWith(cables);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var broker = await rabbitMq.CreateVirtualHostAsync(Cancel);
        var environment = new Dictionary<string, string?>
        {
            ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = broker.ToString(), ["PIPELINE_INBOX"] = drops.Inbox,
            ["PIPELINE_RESEND_SECONDS"] = "1", ["PIPELINE_SLICE_CABLES"] = "10",
        };
        await using var roles = await Roles.StartAsync(environment, "watch");
        await Eventually.TrueAsync(
            async () => await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.slices WHERE state = 'sent'", Cancel) == cables / 10, Deadline, Cancel);

        await using (var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync(Cancel))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Cancel))
        {
            (await channel.QueuePurgeAsync(QueueNames.Parse, Cancel)).ShouldBe((uint)(cables / 10));
        }

        roles.Start("parse");
        roles.Start("enrich");
        await Eventually.TrueAsync(
            async () =>
            {
                roles.ShouldRun();
                return await database.ScalarAsync<long>("SELECT count(*) FROM reporting.archives WHERE state = 'done'", Cancel) == 1;
            },
            Deadline, Cancel);

        (await database.ScalarAsync<string>("SELECT concat_ws(' ', items, stored, duplicates, rejected, in_flight, balances) FROM reporting.archives", Cancel))
            .ShouldBe($"{cables} {cables} 0 0 0 t");
        (await database.ScalarAsync<int>("SELECT min(attempts) FROM pipeline.slices", Cancel)).ShouldBeGreaterThan(1);
    }
}
