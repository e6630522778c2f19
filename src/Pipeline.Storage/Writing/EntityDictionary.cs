using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;

namespace Pipeline.Storage.Writing;

/// <summary>
/// Writes dictionary rows of entities that this process has not seen committed yet. Rows are never deleted, so that what
/// was once committed need not be asked for again.
/// </summary>
internal sealed class EntityDictionary
{
    /// <summary>Cited cables are entities too and have no end: at this many the memory starts afresh, which costs only time.</summary>
    private const int MostKnown = 500_000;

    private readonly ConcurrentDictionary<(string Type, string Id), byte> _known = new();

    /// <summary>Inserts what may be missing and returns it, for <see cref="Committed"/>.</summary>
    public async Task<IReadOnlyList<EntityRow>> InsertAsync(
        NpgsqlConnection connection, IEnumerable<Candidate> candidates, IReadOnlySet<(string, string)> written, CancellationToken cancellationToken)
    {
        // Sorted: two writers that add the same entities in different order would deadlock.
        var missing = candidates
            .SelectMany(c => c.Entities)
            .Where(e => !_known.ContainsKey((e.Type, e.Id)) && !written.Contains((e.Type, e.Id)))
            .DistinctBy(e => (e.Type, e.Id))
            .OrderBy(e => e.Type, StringComparer.Ordinal)
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .ToList();
        if (missing.Count == 0)
        {
            return missing;
        }

        await using var command = new NpgsqlCommand(
            "INSERT INTO pipeline.entities (type, id, label, country) SELECT * FROM unnest($1, $2, $3, $4) ON CONFLICT DO NOTHING", connection);
        Add(command, missing.Select(e => e.Type));
        Add(command, missing.Select(e => e.Id));
        Add(command, missing.Select(e => CleanText.Of(e.Label)));
        Add(command, missing.Select(e => CleanText.OrNull(e.Country)));
        await command.ExecuteNonQueryAsync(cancellationToken);
        return missing;
    }

    /// <summary>Remembers rows whose transaction was committed; never before, or a rollback would leave cables without them.</summary>
    public void Committed(IEnumerable<(string Type, string Id)> keys)
    {
        if (_known.Count > MostKnown)
        {
            _known.Clear();
        }

        foreach (var key in keys)
        {
            _known.TryAdd(key, 0);
        }
    }

    private static void Add(NpgsqlCommand command, IEnumerable<string?> values) =>
        command.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
}
