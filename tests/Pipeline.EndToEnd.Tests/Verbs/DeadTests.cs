using System.Text.Json;
using Pipeline.Testing;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;
using RabbitMQ.Client;

namespace Pipeline.EndToEnd.Tests.Verbs;

/// <summary><c>dead</c>: messages that real workers failed on, or that the broker gave up on.</summary>
public sealed class DeadTests(PostgresFixture postgres, RabbitMqFixture rabbitMq)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_enricher_failed_on_is_listed_shown_and_replayed_to_its_end()
    {
        using var drops = new Drops().FillWith(20);
        var (database, environment) = await StartAsync(drops);
        environment["PIPELINE_SLICE_CABLES"] = "10";
        await using var roles = await Roles.StartAsync(environment, "watch", "parse");
        // A defect of the database that no waiting mends: the worker gives the message up at once.
        await ExecuteAsync(database, "ALTER TABLE pipeline.cable_tags RENAME TO cable_tags_gone");
        roles.Start("enrich");
        await Eventually.TrueAsync(async () => (await ListAsync(environment)).GetArrayLength() == 2, Deadline, Cancel);

        var list = await ListAsync(environment);
        var first = list[0];
        (first.GetProperty("queue").GetString(), first.GetProperty("origin").GetString(), first.GetProperty("ledger").GetString()).ShouldBe(("enrich_error", "enrich", "sent"));
        first.GetProperty("failure").GetString()!.ShouldContain("PostgresException");
        first.GetProperty("reason").GetString()!.ShouldContain("cable_tags");
        (await ListAsync(environment)).GetRawText().ShouldBe(list.GetRawText());
        var show = await PipelineProcess.RunAsync(environment, Cancel, "dead", "show", "1");
        show.ExitCode.ShouldBe(0, show.Error);
        // Of two slices on their way at once either can fail first.
        new[] { "000001.txt", "000011.txt" }.ShouldContain(name => show.Output.Contains(name, StringComparison.Ordinal), show.Output);
        show.Output.ShouldContain("EnrichConsumer");
        (await PipelineProcess.RunAsync(environment, Cancel, "dead", "show", "3")).ExitCode.ShouldBe(2);

        await ExecuteAsync(database, "ALTER TABLE pipeline.cable_tags_gone RENAME TO cable_tags");
        // Ids of one sender begin alike: a name that means both sends neither.
        var ids = list.EnumerateArray().Select(dead => dead.GetProperty("id").GetString()!).ToList();
        ids[1].ShouldStartWith(ids[0][..8]);
        var both = await PipelineProcess.RunAsync(environment, Cancel, "dead", "replay", ids[0][..8]);
        both.ExitCode.ShouldBe(2, both.Output);
        (await ListAsync(environment)).GetArrayLength().ShouldBe(2);

        var one = await PipelineProcess.RunAsync(environment, Cancel, "dead", "replay", ids[0]);
        one.ExitCode.ShouldBe(0, one.Error);
        one.Output.ShouldContain("1 dead messages: 1 sent back");
        await Eventually.TrueAsync(async () => await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.cables", Cancel) == 10, Deadline, Cancel);
        var all = await PipelineProcess.RunAsync(environment, Cancel, "dead", "replay", "--all", "--json");
        all.ExitCode.ShouldBe(0, all.Error);
        await Eventually.TrueAsync(async () => await database.ScalarAsync<long>("SELECT count(*) FROM reporting.archives WHERE state = 'done' AND balances AND stored = 20", Cancel) == 1, Deadline, Cancel);
        (await ListAsync(environment)).GetArrayLength().ShouldBe(0);
        roles.ShouldRun();
    }

    [Fact]
    public async Task What_the_broker_gave_up_on_is_removed_when_its_slice_is_done_and_kept_when_nobody_knows_it()
    {
        using var drops = new Drops().FillWith(4);
        var (database, environment) = await StartAsync(drops);
        await using var roles = await Roles.StartAsync(environment, "watch");
        await Eventually.TrueAsync(async () => await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.slices WHERE state = 'sent'", Cancel) == 1, Deadline, Cancel);
        await RefuseUntilDeadAsync(environment["PIPELINE_RABBITMQ"]!);
        await Eventually.TrueAsync(async () => (await ListAsync(environment)).GetArrayLength() == 1, Deadline, Cancel);
        var dead = (await ListAsync(environment))[0];
        (dead.GetProperty("queue").GetString(), dead.GetProperty("origin").GetString(), dead.GetProperty("failure").GetString()).ShouldBe(("dead", "parse", "delivery_limit"));

        // The same message a second time, and one of a slice that this ledger does not have.
        await PublishAsync(environment["PIPELINE_RABBITMQ"]!, "parse_error", """{"message":{"archiveId":77,"sliceId":7777,"items":3,"payload":"AAAA"}}""");
        (await PipelineProcess.RunAsync(environment, Cancel, "dead", "replay", "1")).ExitCode.ShouldBe(0);
        roles.Start("parse");
        roles.Start("enrich");
        await Eventually.TrueAsync(async () => await database.ScalarAsync<long>("SELECT count(*) FROM reporting.archives WHERE state = 'done' AND stored = 4", Cancel) == 1, Deadline, Cancel);
        var slice = await database.ScalarAsync<string>("SELECT format('{\"message\":{\"archiveId\":%s,\"sliceId\":%s,\"items\":%s,\"payload\":\"AAAA\"}}', archive_id, id, items) FROM pipeline.slices", Cancel);
        await PublishAsync(environment["PIPELINE_RABBITMQ"]!, "parse_error", slice);

        var replay = await PipelineProcess.RunAsync(environment, Cancel, "dead", "replay", "--all");

        replay.ExitCode.ShouldBe(1, replay.Error);
        replay.Output.ShouldContain("2 dead messages: 0 sent back, 1 removed, 1 left");
        var left = await ListAsync(environment);
        left.GetArrayLength().ShouldBe(1);
        left[0].GetProperty("slice").GetProperty("sliceId").GetInt64().ShouldBe(7777);
    }

    [Fact]
    public async Task Without_a_broker_one_sentence_says_that_there_are_none()
    {
        var run = await PipelineProcess.RunAsync(new Dictionary<string, string?> { ["PIPELINE_RABBITMQ"] = null }, Cancel, "dead", "list");
        run.ExitCode.ShouldBe(3);
        run.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("PIPELINE_RABBITMQ");
    }

    private async Task<(Database Database, Dictionary<string, string?> Environment)> StartAsync(Drops drops)
    {
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        return (database, new()
        {
            ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = (await rabbitMq.CreateVirtualHostAsync(Cancel)).ToString(), ["PIPELINE_INBOX"] = drops.Inbox,
        });
    }

    private static async Task<JsonElement> ListAsync(Dictionary<string, string?> environment)
    {
        var run = await PipelineProcess.RunAsync(environment, Cancel, "dead", "list", "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static Task<long> ExecuteAsync(Database database, string sql) => database.ScalarAsync<long>($"DO $do$ BEGIN {sql}; END $do$; SELECT 1::bigint", Cancel);

    /// <summary>As a worker that dies each time it is given the message.</summary>
    private static async Task RefuseUntilDeadAsync(string address)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        var refused = 0;
        await Eventually.TrueAsync(async () =>
        {
            while (await channel.BasicGetAsync("parse", autoAck: false, Cancel) is { } message)
            {
                refused++;
                await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true, Cancel);
            }

            return refused > 20 && (await channel.QueueDeclarePassiveAsync("dead", Cancel)).MessageCount == 1;
        }, Deadline, Cancel);
    }

    private static async Task PublishAsync(string address, string queue, string body)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Cancel);
        // As the transport declares it.
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>(), cancellationToken: Cancel);
        await channel.BasicPublishAsync("", queue, mandatory: true, System.Text.Encoding.UTF8.GetBytes(body), Cancel);
    }
}
