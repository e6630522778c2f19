using Pipeline.Testing.Postgres;

namespace Pipeline.EndToEnd.Tests;

/// <summary>Telegrams whose sections, corrections and cancellations come from different archives.</summary>
public sealed class SectionsTests(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(2, 3, 1)]
    public async Task Sections_in_three_archives_become_one_cable_in_any_order(int first, int second, int third)
    {
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        using var drops = new Drops();
        Drop(drops, "one", first);
        Drop(drops, "two", second);
        await UpAsync(database, drops);
        (await database.ScalarAsync<string>("SELECT concat_ws(' ', present, missing, complete) FROM reporting.sections WHERE canonical_id = '78LIMA826'", Cancel))
            .ShouldBe($"{{{Math.Min(first, second)},{Math.Max(first, second)}}} {{{third}}} f");
        var incomplete = await VerbAsync(database, "trace", "78LIMA826");
        incomplete.Output.ShouldContain($"{third} missing");

        Drop(drops, "three", third);
        await UpAsync(database, drops);

        (await database.ScalarAsync<string>("SELECT concat_ws(' ', present, missing, complete) FROM reporting.sections WHERE canonical_id = '78LIMA826'", Cancel)).ShouldBe("{1,2,3} {} t");
        (await database.ScalarAsync<string>(
            "SELECT concat_ws('|', count(*), min(signer), min(archives), min(cardinality(parts)), min(subject), bool_or(truncated)) FROM reporting.cables WHERE canonical_id = '78LIMA826' AND current", Cancel))
            .ShouldBe("1|STRAND|3|3|THE HARBOUR OF CALLAO|f");
        (await database.ScalarAsync<string>("SELECT string_agg(state, ' ' ORDER BY section, id) FROM reporting.cables WHERE canonical_id = '78LIMA826' AND parts IS NULL", Cancel)).ShouldBe("part part part");

        // The sentence that the sections cut is one paragraph again, and the repeated heading is no second set of tags.
        (await database.ScalarAsync<long>("SELECT count(*) FROM reporting.tags WHERE canonical_id = '78LIMA826' AND current", Cancel)).ShouldBe(2);
        (await database.ScalarAsync<string>("SELECT string_agg(entity_id, ' ' ORDER BY entity_id) FROM reporting.entities WHERE canonical_id = '78LIMA826' AND current AND type = 'ministry'", Cancel))
            .ShouldBe("pe/finance pe/transport");
        (await VerbAsync(database, "trace", "78LIMA826")).Output.ShouldContain("put together from the sections in cables");
        (await VerbAsync(database, "verify")).ExitCode.ShouldBe(0);

        // Everything once more under another name changes nothing.
        var before = await database.FactsAsync(Cancel);
        Drop(drops, "all", 1, 2, 3);
        await UpAsync(database, drops);
        (await database.ScalarAsync<string>("SELECT concat_ws(' ', stored, duplicates) FROM reporting.archives WHERE name = 'all.zip'", Cancel)).ShouldBe("0 3");
        (await database.ScalarAsync<long>("SELECT count(*) FROM reporting.cables", Cancel)).ShouldBe(4);
        before.ShouldContain("STRAND");
        (await VerbAsync(database, "verify")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Sections_in_slices_that_are_written_at_once_are_joined_once()
    {
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        using var drops = new Drops();
        Rendering.Zip(drops.In("many.zip"), Enumerable.Range(1, 3).SelectMany(section => Enumerable.Range(826, 40).Select(serial => ($"{section}-{serial}.txt", Section(section, serial)))));
        await UpAsync(database, drops, sliceCables: 5);

        (await database.ScalarAsync<string>("SELECT concat_ws(' ', count(*), count(*) FILTER (WHERE current), count(DISTINCT canonical_id)) FROM reporting.cables", Cancel)).ShouldBe("160 40 40");
        (await database.ScalarAsync<long>("SELECT count(*) FROM reporting.sections WHERE complete AND assembled_cable_id IS NOT NULL", Cancel)).ShouldBe(40);
        (await VerbAsync(database, "verify")).ExitCode.ShouldBe(0);
    }

    private static void Drop(Drops drops, string name, params int[] sections) =>
        Rendering.Zip(drops.In($"{name}.zip"), sections.Select(section => ($"section-{section}.txt", Section(section, 826))));

    /// <summary>As archives of 1978 print it: pages, addresses and heading again on every section, the sentence cut where the page was full.</summary>
    public static string Section(int number, int serial) => $"""
        PAGE 01 LIMA 00{serial} 0{number} OF 03 021832Z
        ACTION ARA-10
        INFO OCT-01 ISO-00 /011 W
        ------------------06500{number} 021840Z /62
        R 021832Z MAR 78
        FM AMEMBASSY LIMA
        TO SECSTATE WASHDC 8956
        UNCLAS SECTION 0{number} OF 03 LIMA {serial}

        E.O. 11652: N/A
        TAGS: ELAB, PE
        SUBJECT: THE HARBOUR OF CALLAO

        {number switch
        {
            1 => $"1. THE MINISTRY OF TRANSPORT OF PERU SAYS OF HARBOUR {serial} THAT SHIPS AND FREIGHT ARE AMONG THE",
            2 => $"REQUIREMENTS LISTED IN THE PLAN OF {serial}.\n\n2. THE MINISTRY OF FINANCE PAYS FOR THE PIER, WHICH IS TO BE BUILT IN A YEAR, AND FOR THE CRANES THAT",
            _ => $"STAND ON IT.\n\n3. THE EMBASSY WILL REPORT ON {serial} AGAIN WHEN THE WORK HAS BEGUN.\nSTRAND",
        }}
        """;

    private static async Task UpAsync(Database database, Drops drops, int sliceCables = 128)
    {
        var run = await PipelineProcess.RunAsync(
            new Dictionary<string, string?>
            {
                ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = null, ["PIPELINE_INBOX"] = drops.Inbox,
                ["PIPELINE_SLICE_CABLES"] = sliceCables.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            Cancel, "up", "--exit-when-idle");
        run.ExitCode.ShouldBe(0, run.Error);
    }

    private static Task<(int ExitCode, string Output, string Error)> VerbAsync(Database database, params string[] verb) =>
        PipelineProcess.RunAsync(new Dictionary<string, string?> { ["PIPELINE_POSTGRES"] = database.ConnectionString }, Cancel, verb);
}
