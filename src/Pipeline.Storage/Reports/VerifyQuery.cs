using System.Data;
using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>
/// Proves the balance: does not trust the sums, but compares them with the items counted one by one, and with the cables and
/// rejects behind them. Reads every ledger row, so that it takes a while on a big database; it locks nothing.
/// </summary>
public sealed class VerifyQuery(NpgsqlDataSource dataSource)
{
    /// <param name="archive">Number, name or beginning of the SHA-256; null for all archives and what lies across them.</param>
    public async Task<VerifyReport> RunAsync(string? archive, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);

        // One snapshot for all questions: with a slice written in between, the answers would contradict each other.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var balances = new NpgsqlCommand($"SELECT * FROM reporting.archives v WHERE {ArchiveFilter.Matches("v.id")} ORDER BY id", connection);
        var archives = await balances.With(archive).ListAsync(Settlement.Read, cancellationToken);

        await using var discrepancies = new NpgsqlCommand(SqlFile.Read("verify.sql"), connection) { CommandTimeout = 0 };
        var found = (await discrepancies.With(archive is null ? null : archives.Select(a => a.ArchiveId).ToArray())
            .ListAsync(row => (Archive: row.GetInt64(0), Sentence: row.GetString(1)), cancellationToken)).ToLookup(d => d.Archive, d => d.Sentence);

        await using var across = new NpgsqlCommand(SqlFile.Read("verify-database.sql"), connection) { CommandTimeout = 0 };
        return new VerifyReport
        {
            Archives = [.. archives.Select(a => new ArchiveVerdict { Balance = a, Discrepancies = [.. found[a.ArchiveId]] })],
            Database = archive is null ? await across.ListAsync(row => row.GetString(0), cancellationToken) : [],
        };
    }
}

/// <summary>Result of a proof.</summary>
public sealed record VerifyReport
{
    public required IReadOnlyList<ArchiveVerdict> Archives { get; init; }

    /// <summary>What is wrong across archives, in words; only looked for when all archives were asked for.</summary>
    public required IReadOnlyList<string> Database { get; init; }

    /// <summary>True when nothing is wrong.</summary>
    public bool Sound => Database.Count == 0 && Archives.All(a => a.Sound);
}

/// <summary>Balance of one archive and what contradicts it.</summary>
public sealed record ArchiveVerdict
{
    public required ArchiveBalance Balance { get; init; }

    /// <summary>In words; empty when the balance is proven.</summary>
    public required IReadOnlyList<string> Discrepancies { get; init; }

    public bool Sound => Balance.Balances && Discrepancies.Count == 0;
}
