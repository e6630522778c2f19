using Npgsql;
using NpgsqlTypes;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Writing;

/// <summary>Brings the names of the dictionary up to those of the lists. Writers only ever add to it.</summary>
public sealed class EntityLabels(NpgsqlDataSource dataSource)
{
    private const int Page = 2000;

    /// <summary>Cited cables are shown by their id, which no list changes.</summary>
    private const string Unnamed = "reference";

    /// <returns>How many entities have another name or country than before.</returns>
    public async Task<long> RenewAsync(Func<string, string, string> label, Func<string, string, string?> country, CancellationToken cancellationToken)
    {
        var (changed, type, id) = (0L, "", "");
        while (true)
        {
            var page = await dataSource.ListAsync(
                $"SELECT type, id, label, country FROM pipeline.entities WHERE type <> '{Unnamed}' AND (type, id) > ($1, $2) ORDER BY type, id LIMIT {Page}",
                row => (Type: row.GetString(0), Id: row.GetString(1), Label: row.GetString(2), Country: row.Maybe<string>("country")), cancellationToken, type, id);
            if (page.Count == 0)
            {
                return changed;
            }

            (type, id) = (page[^1].Type, page[^1].Id);
            var named = page.Select(e => (e.Type, e.Id, Before: (e.Label, e.Country), Now: (Label: CleanText.Of(label(e.Type, e.Id)), Country: CleanText.OrNull(country(e.Type, e.Id)))));
            var renamed = named.Where(e => e.Before != e.Now).ToList();
            if (renamed.Count > 0)
            {
                await using var update = dataSource.CreateCommand("""
                    UPDATE pipeline.entities e SET label = n.label, country = n.country
                    FROM unnest($1, $2, $3, $4) AS n (type, id, label, country)
                    WHERE e.type = n.type AND e.id = n.id
                    """);
                foreach (var column in new[] { renamed.Select(e => e.Type), renamed.Select(e => e.Id), renamed.Select(e => e.Now.Label), renamed.Select(e => e.Now.Country) })
                {
                    update.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. column], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
                }

                changed += await update.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }
}
