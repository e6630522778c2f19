using Npgsql;
using NpgsqlTypes;
using Pipeline.Storage.Telegrams;

namespace Pipeline.Storage.Writing;

/// <summary>Rows of <c>cables</c>: inserts those that are not there yet and finds the ids of those that are (the only step with conflicts), or replaces them.</summary>
/// <remarks>
/// One array parameter a column instead of COPY into a temporary table: COPY knows no ON CONFLICT, and a temporary table a
/// slice fills the system catalogs with dead rows.
/// </remarks>
internal static class CableRows
{
    private static readonly Column[] Columns =
    [
        Of("content_key", NpgsqlDbType.Bytea, c => c.Row.ContentKey),
        Text("canonical_id", c => c.Row.CanonicalId),
        Text("post", c => c.Row.Post),
        Of("number", NpgsqlDbType.Integer, c => c.Row.Number),
        Of("sent_at", NpgsqlDbType.TimestampTz, c => c.Row.SentAt?.ToUniversalTime()),
        Text("precedence", c => c.Row.Precedence),
        Text("info_precedence", c => c.Row.InfoPrecedence),
        Text("from_name", c => c.Row.FromName),
        Text("classification", c => c.Row.Classification),
        Text("captions", c => ArrayLiteral(c.Row.Captions), "text[]"),
        Text("attention", c => ArrayLiteral(c.Row.Attention), "text[]"),
        Text("executive_order", c => c.Row.ExecutiveOrder),
        Text("executive_order_value", c => c.Row.ExecutiveOrderValue),
        Text("declassification_kind", c => c.Row.DeclassificationKind),
        Of("declassify_on", NpgsqlDbType.Date, c => c.Row.DeclassifyOn),
        Text("declassification_detail", c => c.Row.DeclassificationDetail),
        Text("declassification_authority", c => c.Row.DeclassificationAuthority),
        Text("classified_by", c => c.Row.ClassifiedBy),
        Text("classifiers", c => ArrayLiteral(c.Row.Classifiers), "text[]"),
        Text("classifier_title", c => c.Row.ClassifierTitle),
        Text("classification_reasons", c => ArrayLiteral(c.Row.ClassificationReasons), "text[]"),
        Text("subject", c => c.Row.Subject),
        Text("signer", c => c.Row.Signer),
        Text("signers", c => ArrayLiteral(c.Row.Signers), "text[]"),
        Of("truncated", NpgsqlDbType.Boolean, c => c.Row.Truncated),
        Of("partial", NpgsqlDbType.Boolean, c => c.Row.Partial),
        Text("copy", c => c.Row.Copy),
        Of("section", NpgsqlDbType.Integer, c => c.Row.Section),
        Of("sections", NpgsqlDbType.Integer, c => c.Row.Sections),
        Text("sections_present", c => ArrayLiteral(c.Row.SectionsPresent), "integer[]"),
        Text("sections_missing", c => ArrayLiteral(c.Row.SectionsMissing), "integer[]"),
        Of("raw_text", NpgsqlDbType.Text, c => c.RawText),
        Of("astral", NpgsqlDbType.Boolean, c => CleanText.IsAstral(c.RawText)),
        Of("body_start", NpgsqlDbType.Integer, c => c.Row.BodyStart),
        Of("body_end", NpgsqlDbType.Integer, c => c.Row.BodyEnd),
        Json("paragraphs", c => c.Row.ParagraphsJson),
        Json("outline", c => c.Row.OutlineJson),
        Json("passages", c => c.Row.PassagesJson),
        Json("embedded", c => c.Row.EmbeddedJson),
        Json("furniture", c => c.Row.FurnitureJson),
        Json("evidence", c => c.Row.EvidenceJson),
        Json("distribution", c => c.Row.DistributionJson),
        Json("transmission", c => c.Row.TransmissionJson),
        Json("container", c => c.Row.ContainerJson),
    ];

    /// <remarks>Written as it stands in the array, in order of the key: writers that share cables meet them in the same order and cannot deadlock.</remarks>
    private static readonly string Sql = $"""
        INSERT INTO pipeline.cables ({string.Join(", ", Columns.Select(c => c.Name))}, parser_version, rules_version, stored_at, state)
        SELECT {string.Join(", ", Columns.Select(c => c.Cast is null ? c.Name : $"{c.Name}::{c.Cast}"))}, ${Columns.Length + 1}, ${Columns.Length + 2}, ${Columns.Length + 3},
               CASE copy WHEN '{Copies.Cancelled}' THEN 'cancelled' ELSE 'current' END
        FROM unnest({string.Join(", ", Columns.Select((_, i) => $"${i + 1}"))}) AS incoming ({string.Join(", ", Columns.Select(c => c.Name))})
        ON CONFLICT (content_key) DO NOTHING
        RETURNING id, content_key
        """;

    /// <summary>What a new reading of the same text can change.</summary>
    private static readonly Column[] Readings = [.. Columns.Where(c => c.Name is not ("content_key" or "raw_text" or "astral" or "container"))];

    private static readonly string UpdateReadingsSql = UpdateSql(Readings);

    private static readonly string UpdateAllSql = UpdateSql(Columns);

    /// <remarks>What has no id any more has no other versions: it stands alone, as no other step would see to.</remarks>
    private static string UpdateSql(Column[] columns) => $"""
        UPDATE pipeline.cables SET
            {string.Join(", ", columns.Select(c => c.Cast is null ? $"{c.Name} = again.{c.Name}" : $"{c.Name} = again.{c.Name}::{c.Cast}"))},
            state = CASE WHEN again.canonical_id IS NOT NULL THEN cables.state WHEN again.copy = '{Copies.Cancelled}' THEN 'cancelled' ELSE 'current' END,
            current_id = CASE WHEN again.canonical_id IS NOT NULL THEN cables.current_id END,
            part_of = CASE WHEN again.canonical_id IS NOT NULL THEN cables.part_of END,
            parser_version = ${columns.Length + 2}, rules_version = ${columns.Length + 3}
        FROM unnest({string.Join(", ", Enumerable.Range(1, columns.Length + 1).Select(i => $"${i}"))}) AS again ({string.Join(", ", columns.Select(c => c.Name))}, cable_id)
        WHERE id = again.cable_id
        """;

    /// <summary>Replaces what was read from cables that are there; with <paramref name="texts"/> their texts and keys as well.</summary>
    public static async Task UpdateAsync(
        NpgsqlConnection connection, IReadOnlyList<Candidate> candidates, bool texts, string parserVersion, string rulesVersion, CancellationToken cancellationToken)
    {
        await using var update = new NpgsqlCommand(texts ? UpdateAllSql : UpdateReadingsSql, connection);
        update.Parameters.AddRange((texts ? Columns : Readings).Select(c => c.Parameter(candidates)).ToArray());
        update.Parameters.Add(Of("cable_id", NpgsqlDbType.Bigint, c => c.CableId!.Value).Parameter(candidates));
        update.Parameters.Add(new NpgsqlParameter<string> { TypedValue = CleanText.Of(parserVersion) });
        update.Parameters.Add(new NpgsqlParameter<string> { TypedValue = CleanText.Of(rulesVersion) });
        await update.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Inserts. Sets <see cref="Candidate.CableId"/> and <see cref="Candidate.IsNew"/> of each candidate. They must be sorted by content key.</summary>
    public static async Task InsertAsync(
        NpgsqlConnection connection, IReadOnlyList<Candidate> candidates, string parserVersion, string rulesVersion, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var candidate in candidates)
        {
            // Left from an attempt that was rolled back: another writer may have been faster since.
            (candidate.CableId, candidate.IsNew) = (null, false);
        }

        var byKey = candidates.ToDictionary(c => c.Row.ContentKey, ContentKeyComparer.Instance);
        await using (var insert = new NpgsqlCommand(Sql, connection))
        {
            insert.Parameters.AddRange(Columns.Select(c => c.Parameter(candidates)).ToArray());
            insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = CleanText.Of(parserVersion) });
            insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = CleanText.Of(rulesVersion) });
            insert.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
            await TakeIdsAsync(insert, byKey, isNew: true, cancellationToken);
        }

        var present = candidates.Where(c => c.CableId is null).Select(c => c.Row.ContentKey).ToArray();
        if (present.Length > 0)
        {
            // A new statement sees what a concurrent writer committed while ours waited for it.
            await using var find = new NpgsqlCommand("SELECT id, content_key FROM pipeline.cables WHERE content_key = ANY ($1)", connection);
            find.Parameters.Add(new NpgsqlParameter<byte[][]> { TypedValue = present, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });
            await TakeIdsAsync(find, byKey, isNew: false, cancellationToken);
        }

        if (candidates.FirstOrDefault(c => c.CableId is null) is { } lost)
        {
            throw new InvalidOperationException($"Cable {Convert.ToHexString(lost.Row.ContentKey)} was in the way of the insert and is gone: was it deleted meanwhile?");
        }
    }

    private static async Task TakeIdsAsync(NpgsqlCommand command, Dictionary<byte[], Candidate> byKey, bool isNew, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var candidate = byKey[reader.GetFieldValue<byte[]>(1)];
            candidate.CableId = reader.GetInt64(0);
            candidate.IsNew = isNew;
        }
    }

    /// <summary>An array as PostgreSQL writes it: arrays of arrays must be rectangular, so that a column of arrays travels as text.</summary>
    private static string ArrayLiteral(IReadOnlyList<string> values) =>
        $"{{{string.Join(",", values.Select(v => $"\"{v.Replace("\\", "\\\\").Replace("\"", "\\\"")}\""))}}}";

    private static string? ArrayLiteral(IReadOnlyList<int>? values) => values is null ? null : $"{{{string.Join(",", values)}}}";

    private static Column<string?> Json(string name, Func<Candidate, string?> value) =>
        new(name, NpgsqlDbType.Text, c => value(c) is { } json ? CleanText.Json(json) : null, "jsonb");

    private static Column<string?> Text(string name, Func<Candidate, string?> value, string? cast = null) =>
        new(name, NpgsqlDbType.Text, c => CleanText.OrNull(value(c)), cast);

    private static Column<T> Of<T>(string name, NpgsqlDbType type, Func<Candidate, T> value, string? cast = null) => new(name, type, value, cast);

    private abstract record Column(string Name, string? Cast)
    {
        public abstract NpgsqlParameter Parameter(IReadOnlyList<Candidate> candidates);
    }

    private sealed record Column<T>(string Name, NpgsqlDbType Type, Func<Candidate, T> Value, string? Cast) : Column(Name, Cast)
    {
        public override NpgsqlParameter Parameter(IReadOnlyList<Candidate> candidates) =>
            new NpgsqlParameter<T[]> { TypedValue = [.. candidates.Select(Value)], NpgsqlDbType = NpgsqlDbType.Array | Type };
    }
}
