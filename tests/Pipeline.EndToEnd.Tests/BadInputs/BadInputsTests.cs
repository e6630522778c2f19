using Pipeline.BadInputs;
using Pipeline.BadInputs.Checks;
using Pipeline.Testing;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;

namespace Pipeline.EndToEnd.Tests.BadInputs;

/// <summary>The catalogue of bad inputs through the real watcher.</summary>
public sealed class BadInputsTests(PostgresFixture postgres, RabbitMqFixture rabbitMq)
{
    private const int MostMegabytes = 512;

    /// <summary>Of a process that works on five drops at once.</summary>
    private const int MostMegabytesTogether = 1024;

    // Of each kind one, for the roles in processes of their own.
    private static readonly string[] OverBroker =
    [
        "bomb-member.zip", "bomb-42-leaves.zip", "cut-5.zip", "cut-5.tar.gz", "csv-huge-field.csv", "csv-nul.csv", "lone-surrogate-utf16.txt", "nul.txt",
        "member-crc.zip", "name-twice.zip", "json-broken-line.jsonl", "nothing.txt",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_bad_input_ends_with_its_codes_and_costs_no_neighbour()
    {
        using var inbox = new BadInputInbox(Catalogue.All);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));

        await using var up = PipelineProcess.Start(Environment(database, inbox), "up", "--exit-when-idle");
        var peak = await PeakMegabytesAsync(up);

        (await up.ExitAsync(Cancel)).ShouldBeInRange(0, 1, up.Error);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Catalogue.All.Count} bad inputs, peak memory {peak} MB");
        peak.ShouldBeLessThan(MostMegabytesTogether);
        var differences = await new Outcome(database, inbox).DifferencesAsync(Catalogue.All, Cancel);
        differences.Count.ShouldBe(0, string.Join('\n', differences));
        (await PipelineProcess.RunAsync(Environment(database, inbox), Cancel, "verify")).ExitCode.ShouldBe(0);
        inbox.ShouldBeAllThatWasWritten();
        inbox.Names("working").ShouldBeEmpty();
    }

    // Those that took the most memory of all when each was measured alone.
    [Theory]
    [InlineData("long-line.txt")]
    [InlineData("limit-members.zip")]
    [InlineData("csv-huge-field.csv")]
    public async Task The_hungriest_inputs_stay_under_half_a_gigabyte_each(string name)
    {
        using var inbox = new BadInputInbox([.. Catalogue.All.Where(entry => entry.Name == name)]);
        inbox.Names().ShouldHaveSingleItem();
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        await using var up = PipelineProcess.Start(Environment(database, inbox), "up", "--exit-when-idle");
        var peak = await PeakMegabytesAsync(up);
        (await up.ExitAsync(Cancel)).ShouldBeInRange(0, 1, up.Error);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: peak memory {peak} MB");
        peak.ShouldBeLessThan(MostMegabytes);
    }

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

    private static async Task<long> PeakMegabytesAsync(PipelineProcess process)
    {
        var peak = 0L;
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!process.HasExited && await clock.WaitForNextTickAsync(Cancel))
        {
            try
            {
                peak = Math.Max(peak, Measurements.PeakMegabytes(process.Id));
            }
            catch (Exception ended) when (ended is IOException or InvalidOperationException)
            {
                // Between the question and the answer it has ended.
            }
        }

        return peak > 0 ? peak : throw new InvalidOperationException("The process ended before its memory was seen.");
    }

    private static Dictionary<string, string?> Environment(Database database, BadInputInbox inbox, Uri? broker = null) => new()
    {
        ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = broker?.ToString(), ["PIPELINE_INBOX"] = inbox.Inbox,
    };
}
