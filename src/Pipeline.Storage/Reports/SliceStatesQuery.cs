using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>What the ledger knows of slices, by their number.</summary>
public sealed class SliceStatesQuery(NpgsqlDataSource dataSource)
{
    /// <returns>Those that exist.</returns>
    public async Task<IReadOnlyDictionary<long, SliceStanding>> RunAsync(IReadOnlyCollection<long> slices, CancellationToken cancellationToken) =>
        (await dataSource.ListAsync(
            "SELECT s.id, s.archive_id, a.name, s.items, s.state FROM pipeline.slices s JOIN pipeline.archives a ON a.id = s.archive_id WHERE s.id = ANY ($1)",
            row => (Id: row.GetInt64(0), Standing: new SliceStanding(row.GetInt64(1), row.GetString(2), row.GetInt32(3), row.GetString(4))),
            cancellationToken, slices.ToArray())).ToDictionary(slice => slice.Id, slice => slice.Standing);
}

/// <param name="Archive">File name of the archive.</param>
/// <param name="State"><c>planned</c>, <c>sent</c> or <c>done</c>.</param>
public sealed record SliceStanding(long ArchiveId, string Archive, int Items, string State);
