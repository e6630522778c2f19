using System.Text.Json;
using Pipeline.Testing.Postgres;

namespace Pipeline.EndToEnd.Tests.Verbs;

/// <summary><c>retry</c>, <c>rejects</c> and <c>verify --deep</c> over items that real workers gave up.</summary>
public sealed class RetryTests(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slices_that_were_given_up_are_stored_from_the_file_and_from_kept_bytes_when_it_is_gone()
    {
        using var drops = new Drops().FillWith(6);
        Rendering.Zip(drops.In("gone.zip"), [.. Enumerable.Range(20, 3).Select(number => ($"{number}.txt", new InventedCable(number).Text))]);
        var (database, environment) = await GivenUpAsync(drops);
        File.Exists(drops.In("failed/many.zip")).ShouldBeTrue();
        File.Exists(drops.In("failed/many.zip.reason.json")).ShouldBeTrue();
        File.Delete(drops.In("failed/gone.zip"));
        (await VerbAsync(environment, "verify", "--deep")).Output.ShouldContain("1 files are gone");

        var run = await VerbAsync(environment, "retry", "--code", "slice.failed", "--json");

        run.ExitCode.ShouldBe(0, run.Error + run.Output);
        using var report = JsonDocument.Parse(run.Output);
        (Long(report.RootElement, "chosen"), Long(report.RootElement, "stored"), Long(report.RootElement, "left")).ShouldBe((9, 9, 0));
        (await database.ScalarAsync<string>("SELECT string_agg(concat_ws(' ', name, state, stored, rejected, balances), ', ' ORDER BY name) FROM reporting.archives", Cancel))
            .ShouldBe("gone.zip done 3 0 t, many.zip done 6 0 t");
        File.Exists(drops.In("done/many.zip")).ShouldBeTrue();
        Directory.EnumerateFileSystemEntries(drops.In("failed"), "many*").ShouldBeEmpty();
        var again = await VerbAsync(environment, "retry", "--archive", "many.zip");
        again.ExitCode.ShouldBe(0, again.Error);
        again.Output.ShouldContain("0 refused items chosen");
        var deep = await VerbAsync(environment, "verify", "--deep");
        deep.ExitCode.ShouldBe(0, deep.Error + deep.Output);
        deep.Output.ShouldContain("6 items compared with 1 files: 0 differences; 1 files are gone");
    }

    [Fact]
    public async Task What_differs_from_the_file_is_told_with_its_place()
    {
        using var drops = new Drops();
        Rendering.Zip(drops.In("mixed.zip"), [("a.txt", new InventedCable(1).Text), ("b.txt", new InventedCable(2).Text), ("c.txt", "no cable"), ("d.txt", new InventedCable(4).Text)]);
        var (database, environment) = await FilledAsync(drops);
        (await VerbAsync(environment, "verify", "--deep")).ExitCode.ShouldBe(0);

        await database.ScalarAsync<long>("""
            WITH x AS (UPDATE pipeline.cables SET content_key = sha256('x'), raw_text = 'another text' WHERE id = (SELECT cable_id FROM pipeline.items WHERE member = 'b.txt')),
                 y AS (UPDATE pipeline.rejects SET raw = 'other bytes'),
                 z AS (UPDATE pipeline.items SET member = 'z.txt' WHERE member = 'd.txt')
            SELECT 1::bigint
            """, Cancel);
        var run = await VerbAsync(environment, "verify", "--deep", "--json");

        run.ExitCode.ShouldBe(1, run.Error);
        using var report = JsonDocument.Parse(run.Output);
        var file = report.RootElement.GetProperty("files")[0];
        file.GetProperty("first").EnumerateArray().Select(difference => difference.GetProperty("place").GetString()![..5]).ShouldBe(["b.txt", "c.txt", "z.txt", "d.txt"]);
        (await VerbAsync(environment, "verify")).ExitCode.ShouldBe(0);

        await File.AppendAllTextAsync(drops.In("done/mixed.zip"), "!", Cancel);
        (await VerbAsync(environment, "verify", "--deep")).Output.ShouldContain("DIFFERENCES");
    }

    [Fact]
    public async Task Kept_bytes_of_a_reject_come_out_exactly_and_unknown_names_are_told_with_the_nearest()
    {
        using var drops = new Drops();
        Rendering.Zip(drops.In("readme.zip"), [("README.md", "Not a cable.\r\n\tno end")]);
        var (database, environment) = await FilledAsync(drops);
        var id = await database.ScalarAsync<long>("SELECT id FROM pipeline.rejects", Cancel);

        var raw = await VerbAsync(environment, "rejects", "--id", $"{id}", "--raw");
        raw.ExitCode.ShouldBe(0, raw.Error);
        raw.Output.ReplaceLineEndings("\n").TrimEnd('\n').ShouldBe("Not a cable.\n\tno end");
        (await VerbAsync(environment, "rejects")).Output.ShouldContain("README.md");
        (await VerbAsync(environment, "rejects", "--id", "999")).ExitCode.ShouldBe(2);
        (await VerbAsync(environment, "rejects", "--raw")).ExitCode.ShouldBe(2);
        foreach (var verb in (string[][])[["archives"], ["rejects"], ["verify"], ["retry"], ["reprocess"], ["pause"]])
        {
            var wrong = await VerbAsync(environment, [.. verb, "--archive", "reedme.zip"]);
            wrong.ExitCode.ShouldBe(2, $"{verb[0]}: {wrong.Error}");
            wrong.Error.ShouldContain("readme.zip");
        }

        (await VerbAsync(environment, "pause", "--archive", "readme.zip", "--reason", "a test")).ExitCode.ShouldBe(0);
        (await VerbAsync(environment, "resume", "--archive", "readme.zip")).Output.ShouldContain("goes on");
        (await VerbAsync(environment, "resume")).Output.ShouldContain("was not paused");
        (await VerbAsync(environment, "archives", "--archive", "readme.zip")).Output.ShouldContain("README.md");
        (await VerbAsync(environment, "verify", "--help")).Output.ShouldContain("./run.sh verify --deep");
    }

    private async Task<(Database Database, Dictionary<string, string?> Environment)> FilledAsync(Drops drops)
    {
        var (database, environment) = await EmptyAsync(drops);
        await VerbAsync(environment, "up", "--exit-when-idle");
        return (database, environment);
    }

    /// <summary>A defect of the database that no waiting mends, until every slice is given up.</summary>
    private async Task<(Database Database, Dictionary<string, string?> Environment)> GivenUpAsync(Drops drops)
    {
        var (database, environment) = await EmptyAsync(drops);
        (await VerbAsync(environment, "migrate")).ExitCode.ShouldBe(0);
        await ExecuteAsync(database, "ALTER TABLE pipeline.cable_tags RENAME TO cable_tags_gone");
        environment["PIPELINE_RESEND_SECONDS"] = "0.2";
        await VerbAsync(environment, "up", "--exit-when-idle");
        await ExecuteAsync(database, "ALTER TABLE pipeline.cable_tags_gone RENAME TO cable_tags");
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.rejects WHERE code = 'slice.failed'", Cancel)).ShouldBe(9);
        return (database, environment);
    }

    private async Task<(Database Database, Dictionary<string, string?> Environment)> EmptyAsync(Drops drops)
    {
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        return (database, new() { ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = null, ["PIPELINE_INBOX"] = drops.Inbox });
    }

    private static Task<long> ExecuteAsync(Database database, string sql) => database.ScalarAsync<long>($"DO $do$ BEGIN {sql}; END $do$; SELECT 1::bigint", Cancel);

    private static long Long(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private static Task<(int ExitCode, string Output, string Error)> VerbAsync(Dictionary<string, string?> environment, params string[] arguments) =>
        PipelineProcess.RunAsync(environment, Cancel, arguments);
}
