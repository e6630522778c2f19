using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>Names that archives were dropped under, for a suggestion when one is mistyped.</summary>
public sealed class ArchiveNamesQuery(NpgsqlDataSource dataSource)
{
    /// <returns>Different names, the most recent first, at most 50,000.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken) =>
        await dataSource.ListAsync("SELECT name FROM pipeline.drops GROUP BY name ORDER BY max(id) DESC LIMIT 50000", row => row.GetString(0), cancellationToken);
}
