using Pipeline.BadInputs;
using Pipeline.Testing;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;

namespace Pipeline.EndToEnd.Tests.BadInputs;

/// <summary>The catalogue of bad inputs through the real watcher.</summary>
public sealed class BadInputsTests(PostgresFixture postgres, RabbitMqFixture rabbitMq)
{
    // Of each kind one, for the roles in processes of their own.
    private static readonly string[] OverBroker =
    [
        "bomb-member.zip", "bomb-42-leaves.zip", "cut-5.zip", "cut-5.tar.gz", "csv-huge-field.csv", "csv-nul.csv", "lone-surrogate-utf16.txt", "nul.txt",
        "member-crc.zip", "name-twice.zip", "json-broken-line.jsonl", "nothing.txt",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Over_a_broker_they_end_the_same()
    {
        var entries = Catalogue.All.Where(entry => OverBroker.Contains(entry.Name)).ToList();
        entries.Count.ShouldBe(OverBroker.Length);
        using var inbox = new BadInputInbox(entries);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = Environment(database, inbox, await rabbitMq.CreateVirtualHostAsync(Cancel));

        await using var roles = await Roles.StartAsync(environment, "watch", "parse", "enrich");
        await Eventually.TrueAsync(
            () =>
            {
                roles.ShouldRun();
                return Task.FromResult(entries.All(entry => Directory.Exists(Path.Combine(inbox.Inbox, entry.Folder)) && inbox.Names(entry.Folder).Contains(entry.Name)));
            },
            TimeSpan.FromMinutes(2), Cancel);

        var differences = await new Outcome(database, inbox).DifferencesAsync(entries, Cancel);
        differences.Count.ShouldBe(0, string.Join('\n', differences));
        (await PipelineProcess.RunAsync(environment, Cancel, "verify")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void No_two_inputs_share_a_name_and_there_are_enough_of_them()
    {
        Catalogue.All.Select(entry => entry.Name).ShouldBeUnique();
        Catalogue.All.Count.ShouldBeGreaterThanOrEqualTo(80);
    }

    private static Dictionary<string, string?> Environment(Database database, BadInputInbox inbox, Uri? broker = null) => new()
    {
        ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = broker?.ToString(), ["PIPELINE_INBOX"] = inbox.Inbox,
    };
}
