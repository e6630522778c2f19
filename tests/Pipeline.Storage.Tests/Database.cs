using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Tests;

/// <summary>Looks at the database from outside, past the code under test.</summary>
internal static class Database
{
    public static async Task<long> CountAsync(this NpgsqlDataSource dataSource, string tableAndWhere) =>
        await dataSource.ScalarAsync<long>($"SELECT count(*) FROM {tableAndWhere}");

    public static async Task<T> ScalarAsync<T>(this NpgsqlDataSource dataSource, string sql) =>
        (await dataSource.ListAsync(sql, row => row.GetFieldValue<T>(0), TestContext.Current.CancellationToken)).Single();

    public static Task<List<string>> TextsAsync(this NpgsqlDataSource dataSource, string sql) =>
        dataSource.ListAsync(sql, row => row.GetString(0), TestContext.Current.CancellationToken);

    public static Task RunAsync(this NpgsqlDataSource dataSource, string sql) =>
        dataSource.ExecuteAsync(sql, TestContext.Current.CancellationToken);

    /// <summary>Every row of every table, also its transaction number: a row that was written again with the same content shows.</summary>
    public static async Task<string> DumpAsync(this NpgsqlDataSource dataSource)
    {
        var tables = await dataSource.TextsAsync("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'pipeline' ORDER BY 1");
        tables.Count.ShouldBeGreaterThan(10);
        var rows = new List<string>();
        foreach (var table in tables)
        {
            rows.Add(table);
            rows.AddRange(await dataSource.TextsAsync($"SELECT xmin::text || ' ' || t::text FROM {table} AS t ORDER BY 1"));
        }

        return string.Join('\n', rows);
    }
}
