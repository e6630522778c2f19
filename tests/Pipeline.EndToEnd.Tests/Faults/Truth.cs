using System.Globalization;
using Npgsql;
using Pipeline.Storage.Reports;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>What must hold after any fault, asked of the tables themselves and of what <c>verify</c> asks.</summary>
internal static class Truth
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every cable is stored exactly once and nothing else is; every archive ended, its items numbered without gap, its slices one after the other.</summary>
    /// <param name="because">Added to every failure: the seed of the run.</param>
    public static async Task ShouldHoldAsync(Database database, IEnumerable<QuickCable> cables, string because = "")
    {
        var expected = string.Join('\n', cables.Select(cable => cable.Id).Order(StringComparer.Ordinal));
        (await database.ScalarAsync<string>("""SELECT coalesce(string_agg(canonical_id, E'\n' ORDER BY canonical_id COLLATE "C"), '') FROM pipeline.cables""", Cancel))
            .ShouldBe(expected, $"each cable once {because}");
        (await CountAsync(database, "archives WHERE state NOT IN ('done', 'partial', 'failed')")).ShouldBe(0, $"archives that did not end {because}");
        (await CountAsync(database, "slices WHERE state <> 'done'")).ShouldBe(0, $"slices not done {because}");
        (await CountAsync(database, """
            (SELECT first_item, sequence, lag(first_item + items, 1, 1::bigint) OVER w AS item, lag(sequence, 1, 0) OVER w + 1 AS next
             FROM pipeline.slices WINDOW w AS (PARTITION BY archive_id ORDER BY sequence)) s WHERE first_item <> item OR sequence <> next
            """)).ShouldBe(0, $"slices that do not follow the one before {because}");
        (await CountAsync(database, """
            (SELECT archive_id, count(*) AS items, min(item) AS low, max(item) AS high FROM pipeline.items GROUP BY 1) i
            JOIN pipeline.archives a ON a.id = i.archive_id WHERE items <> high OR low <> 1 OR items <> items_total
            """)).ShouldBe(0, $"archives with item numbers left out {because}");
        (await CountAsync(database, "items i JOIN pipeline.cables c ON c.id = i.cable_id WHERE i.member IS NOT NULL AND c.canonical_id <> '06LIMA' || ltrim(left(i.member, 7), '0')"))
            .ShouldBe(0, $"items that lead to another cable than their member's {because}");
        await VerifyAsync(database, because);
    }

    /// <summary>What the verb <c>verify</c> asks; not in a process of its own, of which these tests start enough.</summary>
    public static async Task VerifyAsync(Database database, string because = "")
    {
        await using var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        var report = await new VerifyQuery(dataSource).RunAsync(archive: null, Cancel);
        report.Archives.SelectMany(verdict => verdict.Discrepancies).Concat(report.Database).ShouldBeEmpty(because);
        report.Sound.ShouldBeTrue(because);
    }

    /// <summary>The inbox is worked off: nothing waits, nothing is claimed, and so many files lie in <c>done/</c> and <c>failed/</c>.</summary>
    public static void ShouldBeWorkedOff(string inbox, int done, int failed = 0)
    {
        Directory.EnumerateFileSystemEntries(inbox).Select(path => Path.GetFileName(path))
            .Where(name => name is not ("working" or "done" or "failed" or "README.txt")).ShouldBeEmpty("left in the inbox");
        Directory.EnumerateFileSystemEntries(Path.Combine(inbox, "working")).ShouldBeEmpty();
        Files(Path.Combine(inbox, "done")).ShouldBe(done);
        Files(Path.Combine(inbox, "failed")).ShouldBe(failed);
    }

    /// <summary>Files below a folder, without the reasons that the watcher puts beside them: many loose files may end in one folder.</summary>
    public static int Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count(path => !path.EndsWith(".reason.json", StringComparison.Ordinal) && !path.EndsWith(".partial.json", StringComparison.Ordinal))
        : 0;

    private static Task<long> CountAsync(Database database, string from) =>
        database.ScalarAsync<long>(string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM {(from.StartsWith('(') ? "" : "pipeline.")}{from}"), Cancel);
}
