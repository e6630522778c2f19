using Npgsql;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Ledger;

/// <summary>Archives whose file changed while it was being read.</summary>
public sealed class ChangedArchives(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>
    /// Ends an archive that is being read as failed, and gives it a hash that no file has: what was read of it is a mixture that
    /// never existed as a whole, and the true content, dropped again, must not be taken for it. One that was read to its end stays.
    /// </summary>
    /// <returns>False when it stays what it is.</returns>
    public async Task<bool> EndAsync(long archiveId, string code, string reason, CancellationToken cancellationToken) =>
        await dataSource.ExecuteAsync("""
            UPDATE pipeline.archives
            SET state = 'failed', failure_code = $2, failure_reason = $3, ended_at = $4, sha256 = sha256(sha256 || convert_to('changed ' || id, 'UTF8'))
            WHERE id = $1 AND state = 'reading'
            """, cancellationToken, archiveId, CleanText.Of(code), CleanText.Of(reason), time.GetUtcNow()) == 1;
}
