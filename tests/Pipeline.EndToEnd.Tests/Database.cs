using Npgsql;

namespace Pipeline.EndToEnd.Tests;

/// <summary>Asks the database what the run left there.</summary>
internal sealed class Database(string connectionString)
{
    public string ConnectionString => connectionString;

    /// <summary>One value.</summary>
    public async Task<T> ScalarAsync<T>(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>
    /// Every fact that was stored, by content and not by row number: which worker was faster may change numbers and the order of
    /// archives, never a fact.
    /// </summary>
    public async Task<string> FactsAsync(CancellationToken cancellationToken)
    {
        string[] tables =
        [
            """
            SELECT encode(content_key, 'hex'), canonical_id, post, number, sent_at, precedence, info_precedence, from_name, classification, captions, attention,
                   executive_order, executive_order_value, subject, signer, truncated, section, sections, raw_text, body_start, body_end, paragraphs, transmission,
                   state, copy, partial, sections_present, sections_missing, signers, classified_by, classifiers, classifier_title, classification_reasons,
                   declassification_kind, declassify_on, declassification_detail, declassification_authority, outline, passages, embedded, furniture, evidence, distribution
            FROM pipeline.cables
            """,
            "SELECT encode(content_key, 'hex'), x.* FROM pipeline.cables c JOIN pipeline.cable_tags x ON x.cable_id = c.id",
            "SELECT encode(content_key, 'hex'), x.* FROM pipeline.cables c JOIN pipeline.cable_addressees x ON x.cable_id = c.id",
            "SELECT encode(content_key, 'hex'), x.* FROM pipeline.cables c JOIN pipeline.cable_references x ON x.cable_id = c.id",
            "SELECT encode(content_key, 'hex'), x.* FROM pipeline.cables c JOIN pipeline.cable_warnings x ON x.cable_id = c.id",
            "SELECT encode(content_key, 'hex'), x.* FROM pipeline.cables c JOIN pipeline.cable_entities x ON x.cable_id = c.id",
            "SELECT * FROM pipeline.entities",
            "SELECT encode(a.sha256, 'hex'), x.item, x.member, x.ordinal, x.byte_offset, x.format, x.container_id, encode(c.content_key, 'hex') FROM pipeline.items x JOIN pipeline.archives a ON a.id = x.archive_id LEFT JOIN pipeline.cables c ON c.id = x.cable_id",
            "SELECT encode(a.sha256, 'hex'), x.item, x.code, x.reason, encode(x.raw, 'hex') FROM pipeline.rejects x JOIN pipeline.archives a ON a.id = x.archive_id",
            "SELECT encode(sha256, 'hex'), kind, state, items_total FROM pipeline.archives",
        ];
        var facts = new List<string>();
        foreach (var table in tables)
        {
            facts.Add(await ScalarAsync<string>(
                $"SELECT coalesce(string_agg(line, E'\\n' ORDER BY line), '') FROM (SELECT (to_jsonb(f) - 'cable_id')::text AS line FROM ({table}) f) lines", cancellationToken));
        }

        return string.Join("\n\n", facts);
    }
}
