using Npgsql;
using Pipeline.Testing;

namespace Pipeline.Compose.Tests;

/// <summary>The deployment as a person starts it: `docker compose up --build`, then a file into the inbox.</summary>
public sealed class ComposeTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dropped_archive_arrives_in_the_reporting_views()
    {
        await using var project = await ComposeProject.UpAsync(Cancellation, "--scale", "parser=2");
        var ids = InventedCables.Drop(project.Inbox, "harbor.zip", count: 40);

        await using var reader = NpgsqlDataSource.Create(await project.ConnectionStringAsync("reader", Cancellation));
        try
        {
            await Eventually.ValueAsync(
                () => TextsAsync(reader, "SELECT state FROM reporting.archives"), states => states is ["done"], Deadline, Cancellation);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{e.Message}\n{await project.LogsAsync(Cancellation)}", e);
        }

        (await TextsAsync(reader, "SELECT concat_ws(' ', name, items, stored, duplicates, rejected, balances) FROM reporting.archives"))
            .ShouldBe(["harbor.zip 40 40 0 0 t"]);
        (await TextsAsync(reader, "SELECT canonical_id FROM reporting.cables")).ShouldBe(ids, ignoreOrder: true);
        (await project.InspectAsync("parser", "{{.State.Status}} {{.RestartCount}}", Cancellation)).ShouldBe(["running 0", "running 0"]);
        foreach (var role in new[] { "watcher", "enricher" })
        {
            (await project.InspectAsync(role, "{{.State.Status}} {{.RestartCount}}", Cancellation)).ShouldBe(["running 0"]);
        }

        await RefusedAsync(reader, "SELECT raw_text FROM pipeline.cables");
    }

    [Fact]
    public async Task Each_login_may_do_what_it_is_for_and_no_more()
    {
        await using var project = await ComposeProject.UpAsync(Cancellation, "--wait", "postgres");

        await using var owner = NpgsqlDataSource.Create(await project.ConnectionStringAsync("owner", Cancellation));
        (await TextsAsync(owner, "CREATE SCHEMA mark CREATE TABLE t (id int); SELECT current_user::text")).ShouldBe(["pipeline_owner"]);
        await RefusedAsync(owner, "CREATE ROLE another");

        await using var worker = NpgsqlDataSource.Create(await project.ConnectionStringAsync("worker", Cancellation));
        (await TextsAsync(worker, "SELECT pg_has_role('pipeline_worker', 'member')::text")).ShouldBe(["true"]);
        await RefusedAsync(worker, "CREATE SCHEMA another");
        await RefusedAsync(worker, "SELECT id FROM mark.t");

        await using var reader = NpgsqlDataSource.Create(await project.ConnectionStringAsync("reader", Cancellation));
        (await TextsAsync(reader, "SELECT pg_has_role('pipeline_reader', 'member')::text")).ShouldBe(["true"]);
        await RefusedAsync(reader, "CREATE TEMPORARY TABLE another (id int)");

        // Neither the passwords nor a way in from outside of this machine.
        foreach (var environment in await project.InspectAsync("postgres", "{{json .Config.Env}} {{json .NetworkSettings.Ports}}", Cancellation))
        {
            environment.ShouldNotContain("PASSWORD");
            environment.ShouldContain("127.0.0.1");
            environment.ShouldNotContain("0.0.0.0");
        }
    }

    private static async Task<List<string>> TextsAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(Cancellation);
        var texts = new List<string>();
        while (await rows.ReadAsync(Cancellation))
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }

    private static async Task RefusedAsync(NpgsqlDataSource source, string sql)
    {
        var error = await Should.ThrowAsync<PostgresException>(() => TextsAsync(source, sql));
        // A missing right, or a session that is read-only: anything else would not show what it may.
        error.SqlState.ShouldBeOneOf(PostgresErrorCodes.InsufficientPrivilege, PostgresErrorCodes.ReadOnlySqlTransaction);
    }
}
