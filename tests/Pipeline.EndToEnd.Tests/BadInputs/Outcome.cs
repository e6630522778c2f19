using Npgsql;
using Pipeline.BadInputs;
using Pipeline.BadInputs.Checks;

namespace Pipeline.EndToEnd.Tests.BadInputs;

/// <summary>What a run left of the catalogue in the database and the inbox, compared with what is expected. Differences are sentences.</summary>
internal sealed class Outcome(Database database, BadInputInbox inbox)
{
    // What these refuse has bytes, and they must be kept.
    private static readonly string[] WithRaw = ["format.unrecognized", "format.not-a-cable", "csv.field-count", "csv.unterminated", "json.record", "mail.no-telegram", "limit.cable-bytes"];

    public async Task<List<string>> DifferencesAsync(IReadOnlyList<Catalogue.Entry> entries, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        var items = await ItemsAsync(connection, cancellationToken);
        var archives = await ArchivesAsync(connection, cancellationToken);
        var differences = items.Where(item => item.Fault is not null).Select(item => $"{item.Archive}: {item.Fault}").ToList();
        var byArchive = items.ToLookup(item => item.Archive, item => item.Seen);
        foreach (var entry in entries)
        {
            if (entry.State is not null && ReaderCheck.Compare(entry, byArchive[entry.Name]) is { } difference)
            {
                differences.Add(difference);
            }

            if (archives.GetValueOrDefault(entry.Name) is var state && state != entry.State)
            {
                differences.Add($"{entry.Name}: expected state {entry.State ?? "none"}, seen {state ?? "none"}");
            }
        }

        differences.AddRange(Places(entries));
        return differences;
    }

    private IEnumerable<string> Places(IReadOnlyList<Catalogue.Entry> entries)
    {
        string?[] folders = [null, "done", "failed"];
        var places = folders.SelectMany(folder => inbox.Names(folder).Select(name => (Name: name, Folder: folder ?? "inbox"))).ToLookup(place => place.Name, place => place.Folder);
        foreach (var entry in entries)
        {
            if (!places[entry.Name].SequenceEqual([entry.Folder]))
            {
                yield return $"{entry.Name}: expected in {entry.Folder}, seen in {string.Join(", ", places[entry.Name])}";
            }

            if (places[entry.Name + ".reason.json"].Any() != (entry.Folder == "failed"))
            {
                yield return $"{entry.Name}: a .reason.json belongs to what has failed, and to nothing else";
            }
        }
    }

    private static async Task<List<(string Archive, Seen Seen, string? Fault)>> ItemsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            SELECT a.name, i.member, i.ordinal, r.code, r.reason, coalesce(octet_length(r.raw), 0), c.raw_text,
                   ARRAY(SELECT w.code FROM pipeline.cable_warnings w WHERE w.cable_id = c.id)
            FROM pipeline.items i
            JOIN pipeline.archives a ON a.id = i.archive_id
            LEFT JOIN pipeline.rejects r ON r.archive_id = i.archive_id AND r.item = i.item
            LEFT JOIN pipeline.cables c ON c.id = i.cable_id
            ORDER BY i.archive_id, i.item
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<(string, Seen, string?)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var code = await reader.IsDBNullAsync(3, cancellationToken) ? null : reader.GetString(3);
            var text = await reader.IsDBNullAsync(6, cancellationToken) ? null : reader.GetString(6);
            var seen = new Seen(await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetString(1), code, text, reader.GetFieldValue<string[]>(7));
            var fault = (code, text) switch
            {
                (null, null) => "an item is neither cable nor reject",
                (not null, not null) => "an item is both cable and reject",
                (not null, _) when reader.GetString(4).Length == 0 => $"{code} says no reason",
                (not null, _) when reader.GetInt32(5) == 0 && WithRaw.Contains(code) => $"{code} kept no bytes",
                _ when reader.GetInt32(2) < 1 => "an item has no ordinal",
                _ => null,
            };
            items.Add((reader.GetString(0), seen, fault));
        }

        return items;
    }

    private static async Task<Dictionary<string, string>> ArchivesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT name, state FROM reporting.archives WHERE balances AND in_flight = 0", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var archives = new Dictionary<string, string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            archives.Add(reader.GetString(0), reader.GetString(1));
        }

        return archives;
    }
}
