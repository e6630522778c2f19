using Pipeline.Entities;
using Pipeline.Testing;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;
using Pipeline.Worker.Settings;

namespace Pipeline.EndToEnd.Tests;

/// <summary>Names of an installation, <c>--entities</c> and <c>PIPELINE_ENTITIES_DIR</c>: what is stored has them, and the version that says so.</summary>
public sealed class OwnNamesTests(PostgresFixture postgres, RabbitMqFixture rabbitMq) : IDisposable
{
    private const string Cables = "SELECT concat_ws(' ', count(*), count(DISTINCT rules_version), min(rules_version)) FROM pipeline.cables";

    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-names-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bank_of_its_own_name_is_stored_under_the_id_of_the_folder_with_its_version()
    {
        var names = Names("organizations.tsv", "=\tREGIONAL-BANK\tInter-American Development Bank\t-\tops\n");
        using var drops = new Drops().FillWith(5);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));

        var run = await PipelineProcess.RunAsync(Environment(database, drops, null), Cancel, "up", "--exit-when-idle", "--entities", names);

        run.ExitCode.ShouldBe(0, run.Error);
        var stored = (await database.ScalarAsync<string>(Cables, Cancel)).Split(' ');
        stored[..2].ShouldBe(["5", "1"]);
        stored[2].ShouldMatch(@"^\d+\.[0-9a-f]{8}\+ops\.[0-9a-f]{8}$");
        run.Error.ShouldContain($"rules {stored[2]}, 1 row of {names}");
        (await database.ScalarAsync<string>("SELECT string_agg(DISTINCT entity_id, ',') FROM reporting.mentions WHERE text = 'Inter-American Development Bank'", Cancel)).ShouldBe("REGIONAL-BANK");
    }

    [Fact]
    public async Task The_version_that_counts_is_that_of_the_process_that_extracts()
    {
        var names = Names("organizations.tsv", "=\tREGIONAL-BANK\tInter-American Development Bank\t-\tops\n");
        var others = Names("stop-names.tsv", "Ecuador\tops\n");
        using var drops = new Drops().FillWith(5);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = Environment(database, drops, await rabbitMq.CreateVirtualHostAsync(Cancel));
        await using var roles = await Roles.StartAsync(environment, "watch");
        roles.Start("parse", "--entities", others);
        roles.Start("enrich", "--entities", names);

        await Eventually.TrueAsync(
            async () =>
            {
                roles.ShouldRun();
                return await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.cables", Cancel) == 5;
            },
            TimeSpan.FromMinutes(2),
            Cancel);

        var overrides = EntityFolder.Read(new PipelineSettings { EntitiesFolder = names });
        (await database.ScalarAsync<string>(Cables, Cancel)).ShouldBe($"5 1 {EntityExtractor.VersionOf(overrides)}");
        (await database.ScalarAsync<long>("SELECT count(*) FROM reporting.mentions WHERE text = 'Ecuador'", Cancel)).ShouldBe(5);
    }

    [Fact]
    public async Task A_role_with_a_fault_in_its_names_says_so_and_ends_with_2_before_it_asks_for_a_server()
    {
        var names = Names("organizations.tsv", "wrong\n");
        var environment = new Dictionary<string, string?> { ["PIPELINE_POSTGRES"] = "Host=127.0.0.1;Port=1", ["PIPELINE_RABBITMQ"] = "amqp://127.0.0.1:1", ["PIPELINE_ENTITIES_DIR"] = names };
        foreach (var role in (string[])["watch", "parse", "enrich", "up"])
        {
            var run = await PipelineProcess.RunAsync(environment, Cancel, role);
            run.ExitCode.ShouldBe(2, role);
            run.Error.ShouldContain($"{Path.Combine(names, "organizations.tsv")}:1: entities.columns: ");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Names(string file, string rows)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Path.GetRandomFileName())).FullName;
        File.WriteAllText(Path.Combine(folder, file), rows);
        return folder;
    }

    private static Dictionary<string, string?> Environment(Database database, Drops drops, Uri? rabbitMq) => new()
    {
        ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = rabbitMq?.ToString(), ["PIPELINE_INBOX"] = drops.Inbox,
    };
}
