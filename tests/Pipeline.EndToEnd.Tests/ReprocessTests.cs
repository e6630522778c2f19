using System.Text;
using System.Text.Json;
using Pipeline.Cables;
using Pipeline.Testing;
using Pipeline.Testing.Postgres;

namespace Pipeline.EndToEnd.Tests;

/// <summary><c>reprocess</c>: stored cables read again by the present parser and rules.</summary>
public sealed class ReprocessTests(PostgresFixture postgres)
{
    /// <summary>As an older version would have left a cable: its number, another subject, a mention that is no more and none of the others.</summary>
    private static string Age(string where) => $"""
        WITH old AS (UPDATE pipeline.cables SET parser_version = '1', rules_version = '0', subject = 'AS READ BEFORE' WHERE {where} RETURNING id),
             tags AS (DELETE FROM pipeline.cable_tags WHERE cable_id IN (SELECT id FROM old)),
             gone AS (DELETE FROM pipeline.cable_entities WHERE cable_id IN (SELECT id FROM old)),
             named AS (INSERT INTO pipeline.entities (type, id, label, country) VALUES ('country', 'pe', 'An Old Name', NULL) ON CONFLICT (type, id) DO UPDATE SET label = excluded.label)
        SELECT count(*) FROM old
        """;

    private const string Rows = "SELECT string_agg(xmin::text || id, ' ' ORDER BY id) FROM pipeline.cables";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_what_is_old_is_renewed_and_a_second_run_finds_nothing_to_do()
    {
        using var drops = new Drops().FillWith(40);
        await File.WriteAllBytesAsync(drops.In("windows.txt"), Encoding.Latin1.GetBytes(new InventedCable(90).Text.Replace("advisers.", "advisers to Callao and Cant\u00F3.", StringComparison.Ordinal)), Cancel);
        var database = await FilledAsync(drops);
        var facts = await database.FactsAsync(Cancel);
        facts.ShouldContain("encoding.windows1252");
        (await AgeAsync(database, "canonical_id LIKE '06LIMA%' OR canonical_id LIKE '%90'")).ShouldBe(11);
        var young = await database.ScalarAsync<string>($"{Rows} WHERE parser_version <> '1'", Cancel);
        (await database.FactsAsync(Cancel)).ShouldNotBe(facts);

        var run = await VerbAsync(database, "reprocess", "--parser-before", TelegramParser.Version);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("11 cables chosen: 11 renewed, 0 left as they were");
        (await database.FactsAsync(Cancel)).ShouldBe(facts);
        (await database.ScalarAsync<long>("SELECT count(DISTINCT (parser_version, rules_version)) FROM pipeline.cables", Cancel)).ShouldBe(1);
        (await database.ScalarAsync<string>($"{Rows} WHERE canonical_id NOT LIKE '06LIMA%' AND canonical_id NOT LIKE '%90'", Cancel)).ShouldBe(young);
        (await VerbAsync(database, "verify")).ExitCode.ShouldBe(0);

        var after = await database.ScalarAsync<string>(Rows, Cancel);
        foreach (var verb in (string[][])[["--parser-before", "99"], ["--rules-before", "99"], ["--rules-before", "present"], ["--archive", "many.zip"]])
        {
            (await VerbAsync(database, ["reprocess", .. verb])).Output.ShouldContain("0 cables chosen: 0 renewed");
        }

        (await database.ScalarAsync<string>(Rows, Cancel)).ShouldBe(after);
    }

    [Fact]
    public async Task Rules_and_archives_choose_their_own()
    {
        using var drops = new Drops().FillWith(8);
        await File.WriteAllTextAsync(drops.In("one.txt"), new InventedCable(50).Text, Cancel);
        var database = await FilledAsync(drops);
        (await AgeAsync(database, "true")).ShouldBe(9);

        (await VerbAsync(database, "reprocess", "--archive", "one.txt")).Output.ShouldContain("1 cables chosen: 1 renewed");
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.cables WHERE parser_version = '1'", Cancel)).ShouldBe(8);
        // The first of the rules had the number 1: what is marked 0 was read before any.
        (await VerbAsync(database, "reprocess", "--rules-before", "1")).Output.ShouldContain("8 cables chosen: 8 renewed");
        (await AgeAsync(database, "canonical_id <> '" + new InventedCable(50).Id + "'")).ShouldBe(8);
        var run = await VerbAsync(database, "reprocess", "--rules-before", "present", "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        using var report = JsonDocument.Parse(run.Output);
        (report.RootElement.GetProperty("chosen").GetInt64(), report.RootElement.GetProperty("renewed").GetInt64(), report.RootElement.GetProperty("failures").GetArrayLength()).ShouldBe((8, 8, 0));
        report.RootElement.GetProperty("parserVersion").GetString().ShouldBe(TelegramParser.Version);
    }

    [Fact]
    public async Task Names_of_ones_own_renew_what_other_lists_found()
    {
        using var drops = new Drops().FillWith(6);
        var database = await FilledAsync(drops);
        var names = Directory.CreateTempSubdirectory("pipeline-names-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(names.FullName, "own.header-names.tsv"), "=\taddress\tagency\tus/TREASURY\tTREASURY\t-\tops\nlabel\tagency\tus/TREASURY\tThe Treasury\t-\tops\n", Cancel);
            var run = await VerbAsync(database, "reprocess", "--rules-before", "present", "--entities", names.FullName);
            run.Output.ShouldContain("6 cables chosen: 6 renewed", customMessage: run.Error);
            run.Output.ShouldContain("1 entities renamed");
            (await VerbAsync(database, "reprocess", "--rules-before", "present", "--entities", names.FullName)).Output.ShouldContain("0 cables chosen");
            (await database.ScalarAsync<string>("SELECT min(label) FROM reporting.recipients WHERE entity_id = 'us/TREASURY'", Cancel)).ShouldBe("The Treasury");
            (await database.ScalarAsync<string>("SELECT min(rules_version) FROM reporting.mentions", Cancel)).ShouldContain("+ops.");
        }
        finally
        {
            names.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Sections_from_three_archives_stay_joined()
    {
        using var drops = new Drops();
        foreach (var section in (int[])[3, 1, 2])
        {
            Rendering.Zip(drops.In($"archive-{section}.zip"), [($"{section}.txt", SectionsTests.Section(section, 826))]);
        }

        var database = await FilledAsync(drops);
        (await database.ScalarAsync<string>("SELECT string_agg(state, ' ' ORDER BY state) FROM pipeline.cables", Cancel)).ShouldBe("current part part part");
        var facts = await database.FactsAsync(Cancel);
        (await AgeAsync(database, "true")).ShouldBe(4);

        // The first alone: what it is joined to is made anew with it, and the other sections keep their place.
        var one = await VerbAsync(database, "reprocess", "--archive", "archive-2.zip");
        one.Output.ShouldContain("1 cables chosen: 1 renewed");
        (await database.ScalarAsync<string>("SELECT string_agg(state, ' ' ORDER BY state) FROM pipeline.cables", Cancel)).ShouldBe("current part part part");
        (await VerbAsync(database, "reprocess", "--parser-before", "2")).Output.ShouldContain("2 cables chosen: 2 renewed");
        (await database.FactsAsync(Cancel)).ShouldBe(facts);
        (await VerbAsync(database, "verify")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_cable_that_the_database_refuses_stays_as_it_was_and_is_told()
    {
        using var drops = new Drops().FillWith(12);
        var database = await FilledAsync(drops);
        (await AgeAsync(database, "true")).ShouldBe(12);
        var refused = new InventedCable(5).Id;
        await database.ScalarAsync<bool>($"""
            CREATE FUNCTION pipeline.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not this one' USING ERRCODE = '23514'; END $$;
            CREATE TRIGGER refuse BEFORE UPDATE ON pipeline.cables FOR EACH ROW WHEN (OLD.canonical_id = '{refused}') EXECUTE FUNCTION pipeline.refuse();
            SELECT true
            """, Cancel);

        var run = await VerbAsync(database, "reprocess", "--parser-before", "2");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("12 cables chosen: 11 renewed, 1 left as they were");
        run.Output.ShouldContain("not this one");
        run.Output.ShouldContain(refused);
        (await database.ScalarAsync<string>($"SELECT subject FROM pipeline.cables WHERE parser_version = '1' AND canonical_id = '{refused}'", Cancel)).ShouldBe("AS READ BEFORE");

        await database.ScalarAsync<bool>("DROP TRIGGER refuse ON pipeline.cables; SELECT true", Cancel);
        (await VerbAsync(database, "reprocess", "--parser-before", "2")).Output.ShouldContain("1 cables chosen: 1 renewed");
    }

    [Fact]
    public async Task A_run_that_is_killed_goes_on_where_it_was()
    {
        const int cables = 1500;
        using var drops = new Drops().FillWith(cables);
        var database = await FilledAsync(drops);
        var facts = await database.FactsAsync(Cancel);
        (await AgeAsync(database, "true")).ShouldBe(cables);

        const string old = "SELECT count(*) FROM pipeline.cables WHERE parser_version = '1'";
        await using (var first = PipelineProcess.Start(Environment(database), "reprocess", "--parser-before", "2"))
        {
            await Eventually.TrueAsync(async () => await database.ScalarAsync<long>(old, Cancel) < cables, TimeSpan.FromMinutes(1), Cancel);
            await first.KillAsync();
        }

        // The set-up must have taken effect: killed in the middle, not after the end.
        var left = await database.ScalarAsync<long>(old, Cancel);
        left.ShouldBeInRange(1, cables - 1);
        var second = await VerbAsync(database, "reprocess", "--parser-before", "2");
        second.Output.ShouldContain($"{left.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} cables chosen");
        (await database.FactsAsync(Cancel)).ShouldBe(facts);
    }

    [Theory]
    [InlineData("reprocess")]
    [InlineData("reprocess", "--parser-before", "2", "--archive", "1")]
    [InlineData("reprocess", "--parser-before", "newest")]
    [InlineData("reprocess", "--rules-before", "0")]
    [InlineData("reprocess", "--archive", "of nobody.zip")]
    public async Task Wrong_usage_is_told_and_changes_nothing(params string[] verb)
    {
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        (await VerbAsync(database, "migrate")).ExitCode.ShouldBe(0);
        var run = await VerbAsync(database, verb);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldNotBeNullOrWhiteSpace();
    }

    private async Task<Database> FilledAsync(Drops drops)
    {
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = Environment(database);
        environment["PIPELINE_INBOX"] = drops.Inbox;
        var run = await PipelineProcess.RunAsync(environment, Cancel, "up", "--exit-when-idle");
        run.ExitCode.ShouldBe(0, run.Error);
        return database;
    }

    private static Task<long> AgeAsync(Database database, string where) => database.ScalarAsync<long>(Age(where), Cancel);

    private static Dictionary<string, string?> Environment(Database database) => new() { ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = null };

    private static Task<(int ExitCode, string Output, string Error)> VerbAsync(Database database, params string[] verb) => PipelineProcess.RunAsync(Environment(database), Cancel, verb);
}
