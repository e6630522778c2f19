using Microsoft.EntityFrameworkCore;
using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Schema;

public sealed class SchemaTests(PostgresFixture postgres, Testing.Postgres.PostgresFixture server) : IClassFixture<PostgresFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_migrators_at_once_on_an_empty_database_both_succeed()
    {
        await using var empty = NpgsqlDataSource.Create(await server.CreateDatabaseAsync(TestContext.Current.CancellationToken));
        (await Migrator.PendingAsync(empty, Cancel)).Problem.ShouldNotBeNull().ShouldContain("run the migrate command");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrator.MigrateAsync(empty, Cancel))));

        (await Migrator.PendingAsync(empty, Cancel)).IsCurrent.ShouldBeTrue();
        (await empty.CountAsync("pipeline.migrations")).ShouldBe(4);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_neither_used_nor_migrated()
    {
        await using var newer = NpgsqlDataSource.Create(await server.CreateDatabaseAsync(TestContext.Current.CancellationToken));
        await Migrator.MigrateAsync(newer, Cancel);
        await newer.RunAsync("INSERT INTO pipeline.migrations VALUES ('29990101000000_FromTheFuture', '99.0')");

        var state = await Migrator.PendingAsync(newer, Cancel);
        (state.IsCurrent, state.Unknown.Count).ShouldBe((false, 1));
        (await Should.ThrowAsync<SchemaNewerException>(() => Migrator.MigrateAsync(newer, Cancel))).Message.ShouldContain("FromTheFuture");
    }

    [Fact]
    public async Task A_database_of_the_first_version_keeps_its_cables_and_can_go_back()
    {
        await using var old = NpgsqlDataSource.Create(await server.CreateDatabaseAsync(Cancel));
        await using var context = PipelineDbContext.Over(old);
        await context.Database.MigrateAsync("20261124000000_Initial", Cancel);
        await old.RunAsync("""
            INSERT INTO pipeline.cables (id, content_key, captions, attention, truncated, raw_text, astral, body_start, body_end, paragraphs, parser_version, rules_version, stored_at)
            VALUES (1, sha256('x'), '{}', '{}', false, 'OLD', false, 0, 0, '[]', '1', '1', now());
            INSERT INTO pipeline.cable_references VALUES (1, 1, NULL, 'LIMA 12', '{06LIMA12}'), (1, 2, NULL, 'A LETTER', '{}');
            INSERT INTO pipeline.rejects VALUES (1, 1, 'c', 'r', '', now()), (1, 2, 'c', 'r', '', now());
            CREATE VIEW reporting.of_a_user AS SELECT id, subject FROM reporting.cables;
            """);

        await Migrator.MigrateAsync(old, Cancel);
        (await old.TextsAsync("SELECT concat_ws('|', state, current, evidence) FROM reporting.cables c JOIN pipeline.cables USING (id, state)")).ShouldBe(["current|t|[]"]);
        (await old.TextsAsync("SELECT concat_ws('|', kind, cited_id, year_rule) FROM reporting.cable_references ORDER BY position")).ShouldBe(["cable|06LIMA12", "other"]);
        (await old.CountAsync("reporting.of_a_user")).ShouldBe(1);
        (await old.ScalarAsync<long>("SELECT count(DISTINCT id) FROM reporting.rejects WHERE id > 0")).ShouldBe(2);

        await context.Database.MigrateAsync("20261124000000_Initial", Cancel);
        (await old.CountAsync("reporting.cables WHERE characters = 3")).ShouldBe(1);
        await Migrator.MigrateAsync(old, Cancel);
        (await old.CountAsync("reporting.cables")).ShouldBe(1);
    }

    [Fact]
    public void Every_change_of_the_model_has_its_migration()
    {
        using var context = PipelineDbContext.Over(postgres.DataSource);
        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task Every_table_view_column_and_function_is_explained_to_psql()
    {
        const string relations = "pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('pipeline', 'reporting') AND c.relkind IN ('r', 'v')";
        (await postgres.DataSource.CountAsync(relations)).ShouldBeGreaterThan(20);
        (await postgres.DataSource.TextsAsync($"SELECT c.relname FROM {relations} AND coalesce(obj_description(c.oid, 'pg_class'), '') = ''")).ShouldBeEmpty();
        (await postgres.DataSource.TextsAsync($"""
            SELECT format('%s.%s', c.relname, a.attname) FROM pg_attribute a, {relations} AND a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            AND coalesce(col_description(c.oid, a.attnum), '') = ''
            """)).ShouldBeEmpty();
        (await postgres.DataSource.TextsAsync("""
            SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('pipeline', 'reporting') AND obj_description(p.oid, 'pg_proc') IS NULL
            """)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Telegrams_are_compressed_with_lz4_where_the_server_can()
    {
        var canLz4 = await postgres.DataSource.ScalarAsync<bool>("SELECT 'lz4' = ANY (enumvals) FROM pg_settings WHERE name = 'default_toast_compression'");
        var ledger = new ArchiveLedger(postgres.DataSource, TimeProvider.System);
        var body = string.Concat(Enumerable.Repeat("THE MINISTRY OF HEALTH AND THE MINISTRY OF FINANCE. ", 200));
        await new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System).WriteAsync(await ledger.PlannedAsync("lz4", Samples.Cable("LZ4", body)), Cancel);
        (await postgres.DataSource.ScalarAsync<string>("SELECT pg_column_compression(raw_text) FROM pipeline.cables WHERE canonical_id = '06LIMALZ4'")).ShouldBe(canLz4 ? "lz4" : "pglz");
    }

    [Fact]
    public async Task Values_outside_the_fixed_sets_are_refused()
    {
        foreach (var wrong in new[] { "archives SET state = 'lost'", "slices SET state = 'lost'", "slices SET stored = stored + 1", "items SET outcome = 'lost'", "cable_addressees SET kind = 'cc'", "cables SET state = 'lost'", "cables SET state = 'part'", "cables SET current_id = id" })
        {
            var ledger = new ArchiveLedger(postgres.DataSource, TimeProvider.System);
            await new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System).WriteAsync(await ledger.PlannedAsync(wrong, Samples.Cable(wrong)), Cancel);
            (await Should.ThrowAsync<PostgresException>(() => postgres.DataSource.RunAsync($"UPDATE pipeline.{wrong}"))).SqlState.ShouldBe("23514", wrong);
        }
    }
}
