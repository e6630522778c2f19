using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Pipeline.Storage.Schema;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Telegrams;

/// <summary>
/// Writers that touch the same telegram come one after the other, so that the later one sees the versions and sections that the
/// earlier one stored: without, two slices with the last two sections would each find the other missing.
/// </summary>
internal static class TelegramLocks
{
    /// <summary>PostgreSQL keeps every lock of a transaction in a table of fixed size: a bigger slice takes all telegrams with one.</summary>
    private const int MostSingle = 512;

    /// <summary>Any number that nothing else in the database locks ("telegram" in ASCII).</summary>
    private const long All = 0x74656c656772616d;

    /// <summary>Held to the end of the transaction. After the rows of slices and before those of cables, as everywhere.</summary>
    public static async Task TakeAsync(NpgsqlConnection connection, IEnumerable<string?> canonicalIds, CancellationToken cancellationToken)
    {
        // By the order of the locks and not of the ids: a lock that two ids share would turn the order around.
        var keys = canonicalIds.OfType<string>().Select(CleanText.Of).Distinct(StringComparer.Ordinal).Select(Key).Distinct().Order().ToArray();

        // Also without a telegram: whoever removes cables takes all, and must find no writer that is about to count on one of them.
        await using var command = keys.Length > MostSingle
            ? new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection).With(All)
            : new NpgsqlCommand("SELECT pg_advisory_xact_lock_shared($1) UNION ALL SELECT pg_advisory_xact_lock(key) FROM unnest($2) AS key", connection).With(All, keys);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Keeps every writer of cables away until the end of the transaction. Before any other lock.</summary>
    public static async Task TakeAllAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection);
        await command.With(All).ExecuteNonQueryAsync(cancellationToken);
    }

    private static long Key(string canonicalId) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalId)));
}
