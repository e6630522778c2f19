using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Schema;

public sealed class RoleTests(PostgresFixture postgres, Testing.Postgres.PostgresFixture server) : IClassFixture<PostgresFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_reader_role_reads_reporting_and_nothing_else()
    {
        await using var owner = NpgsqlDataSource.Create(postgres.ConnectionString);
        await StoreAsync(owner, "reader");
        await new Telegrams.StoredTelegrams(owner).StoreAsync(
            Samples.Version("READER", "S1", 1, 2), Samples.Version("READER", "S2", 2, 2), Samples.Version("READER", "S1 AND S2") with
            {
                OutlineJson = """[{"kind":"text","start":0,"end":2,"blocks":[]}]""",
                PassagesJson = """[{"kind":"summary","start":0,"end":2,"closed":true}]""",
                EmbeddedJson = """[{"relation":"quoted","start":0,"end":2}]""",
                EvidenceJson = """[{"field":"id","source":"line","confidence":1,"start":0,"end":2}]""",
            });
        await using var reader = As("pipeline_reader");

        var views = await owner.TextsAsync("SELECT viewname FROM pg_views WHERE schemaname = 'reporting'");
        views.Count.ShouldBeGreaterThan(15);
        foreach (var view in views)
        {
            // Whole rows: with a bare count the planner would leave the columns, and the rights to them, out.
            (await reader.TextsAsync($"SELECT v::text FROM reporting.{view} AS v")).ShouldNotBeEmpty(view);
            await RefusedAsync(reader, $"DELETE FROM reporting.{view}");
        }

        foreach (var table in await owner.TextsAsync("SELECT tablename FROM pg_tables WHERE schemaname = 'pipeline'"))
        {
            await RefusedAsync(reader, $"SELECT * FROM pipeline.{table}");
        }

        await RefusedAsync(reader, "CREATE TABLE public.mine (id int)");
        await RefusedAsync(reader, "CREATE TABLE reporting.mine (id int)");
    }

    [Fact]
    public async Task The_worker_role_runs_the_whole_ledger_but_cannot_change_the_schema()
    {
        await using var worker = As("pipeline_worker");
        await StoreAsync(worker, "worker");
        (await new Storage.Reports.VerifyQuery(worker).RunAsync("worker.zip", Cancel)).Archives.Single().Sound.ShouldBeTrue();
        (await Migrator.PendingAsync(worker, Cancel)).IsCurrent.ShouldBeTrue();
        await RefusedAsync(worker, "DROP TABLE pipeline.cables");
        await RefusedAsync(worker, "CREATE TABLE pipeline.mine (id int)");
        await RefusedAsync(worker, "INSERT INTO pipeline.migrations VALUES ('x', 'y')");
    }

    [Fact]
    public async Task Tables_and_views_of_later_migrations_are_granted_by_default()
    {
        await using var owner = NpgsqlDataSource.Create(postgres.ConnectionString);
        await owner.RunAsync("CREATE TABLE pipeline.later (id bigint GENERATED ALWAYS AS IDENTITY, word text); CREATE VIEW reporting.later AS SELECT word FROM pipeline.later");
        await using (var worker = As("pipeline_worker"))
        {
            await worker.RunAsync("INSERT INTO pipeline.later (word) VALUES ('w')");
        }

        await using var reader = As("pipeline_reader");
        (await reader.TextsAsync("SELECT word FROM reporting.later")).ShouldBe(["w"]);
        await owner.RunAsync("DROP VIEW reporting.later; DROP TABLE pipeline.later");
    }

    [Fact]
    public async Task A_user_who_may_not_create_roles_can_still_migrate()
    {
        var database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var super = NpgsqlDataSource.Create(database);
        var name = $"plain_{Guid.NewGuid():N}";
        await super.RunAsync($"CREATE ROLE {name} LOGIN PASSWORD 'plain'; GRANT CREATE ON DATABASE \"{new NpgsqlConnectionStringBuilder(database).Database}\" TO {name}");
        var connection = new NpgsqlConnectionStringBuilder(database) { Username = name, Password = "plain", Pooling = false }.ConnectionString;
        await Migrator.MigrateAsync(connection, Cancel);

        await using var plain = NpgsqlDataSource.Create(connection);
        (await Migrator.PendingAsync(plain, Cancel)).IsCurrent.ShouldBeTrue();
        await StoreAsync(plain, "plain");
        await super.RunAsync($"DROP OWNED BY {name} CASCADE; DROP ROLE {name}");
    }

    private static async Task StoreAsync(NpgsqlDataSource dataSource, string name)
    {
        var ledger = new ArchiveLedger(dataSource, TimeProvider.System);
        var slice = await ledger.PlannedAsync(name, Samples.Cable(name), null);
        await using (await ledger.TryLeaseAsync(slice.ArchiveId, Cancel))
        {
            await ledger.SentAsync(slice.SliceId, Cancel);
            await ledger.ReadToEndAsync(slice.ArchiveId, 2, Cancel);
        }

        await new SliceWriter(dataSource, Samples.Sections, TimeProvider.System).WriteAsync(slice, Cancel);
        (await ledger.TrySettleAsync(slice.ArchiveId, Cancel)).State.ShouldBe(ArchiveState.Partial);
    }

    private static async Task RefusedAsync(NpgsqlDataSource dataSource, string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => dataSource.RunAsync(sql))).SqlState.ShouldBeOneOf("42501", "55000");

    /// <summary>The same user, reduced to the rights of a group role.</summary>
    private NpgsqlDataSource As(string role) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Options = $"-c role={role}" }.ConnectionString);
}
