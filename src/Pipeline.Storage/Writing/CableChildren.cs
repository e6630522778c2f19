using Npgsql;

namespace Pipeline.Storage.Writing;

/// <summary>The rows that hang on cables: tags, addressees, references, warnings, entities.</summary>
internal static class CableChildren
{
    /// <summary>Copies the children of cables that have none yet.</summary>
    public static async Task CopyAsync(NpgsqlConnection connection, IReadOnlyList<Candidate> cables, CancellationToken cancellationToken)
    {
        await Copy.RowsAsync(connection, "pipeline.cable_tags (cable_id, position, tag)", Of(cables, c => c.Row.Tags), async (row, tag) =>
        {
            await row.Long(tag.Cable);
            await row.Int(tag.Position);
            await row.Text(tag.Child);
        }, cancellationToken);

        await Copy.RowsAsync(connection, "pipeline.cable_addressees (cable_id, position, kind, route, name, precedence, number)", Of(cables, c => c.Row.Addressees), async (row, addressee) =>
        {
            await row.Long(addressee.Cable);
            await row.Int(addressee.Position);
            await row.Text(addressee.Child.Kind);
            await row.Text(addressee.Child.Route);
            await row.Text(addressee.Child.Name);
            await row.Text(addressee.Child.Precedence);
            await row.Int(addressee.Child.Number);
        }, cancellationToken);

        await Copy.RowsAsync(connection, "pipeline.cable_references (cable_id, position, label, text, cables, kind, title, notal, year_rules, paragraphs)", Of(cables, c => c.Row.References), async (row, reference) =>
        {
            await row.Long(reference.Cable);
            await row.Int(reference.Position);
            await row.Text(reference.Child.Label);
            await row.Text(reference.Child.Text);
            await row.Texts(reference.Child.Cables.Select(c => c.Id));
            await row.Text(reference.Child.Kind);
            await row.Text(reference.Child.Title);
            await row.Bool(reference.Child.Notal);
            await row.Texts(reference.Child.Cables.Select(c => c.YearRule));
            await row.Texts(reference.Child.Cables.Select(c => c.Paragraphs));
        }, cancellationToken);

        await Copy.RowsAsync(connection, "pipeline.cable_warnings (cable_id, position, code, detail, start)", Of(cables, c => c.Row.Warnings), async (row, warning) =>
        {
            await row.Long(warning.Cable);
            await row.Int(warning.Position);
            await row.Text(warning.Child.Code);
            await row.Text(warning.Child.Detail);
            await row.Int(warning.Child.Start);
        }, cancellationToken);

        await Copy.RowsAsync(connection, "pipeline.cable_entities (cable_id, type, entity_id, mention_count, starts, ends, texts, rules, candidates, header_roles, header_positions, header_texts, header_rules)", Of(cables, c => c.Entities), async (row, entity) =>
        {
            var (mentions, header) = (entity.Child.Mentions, entity.Child.Header);
            await row.Long(entity.Cable);
            await row.Text(entity.Child.Type);
            await row.Text(entity.Child.Id);
            await row.Int(mentions.Count);
            await row.Ints(mentions.Select(m => m.Start));
            await row.Ints(mentions.Select(m => m.End));
            await row.Texts(mentions.Select(m => m.Text));
            await row.Texts(mentions.Select(m => m.Rule));
            // Nulls for most rows: neither choices nor places in the heading cost those that have none.
            await row.Texts(mentions.Any(m => m.Candidates.Count > 0) ? mentions.Select(m => m.Candidates.Count == 0 ? null : string.Join(' ', m.Candidates)) : null);
            await row.Texts(header.Count > 0 ? header.Select(h => h.Role) : null);
            await row.Ints(header.Count > 0 ? header.Select(h => h.Position) : null);
            await row.Texts(header.Count > 0 ? header.Select(h => h.Text) : null);
            await row.Texts(header.Count > 0 ? header.Select(h => h.Rule) : null);
        }, cancellationToken);
    }

    /// <summary>Removes what hangs on the cables.</summary>
    public static async Task DeleteAsync(NpgsqlConnection connection, long[] ids, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var table in new[] { "cable_tags", "cable_addressees", "cable_references", "cable_warnings", "cable_entities" })
        {
            batch.BatchCommands.Add(new($"DELETE FROM pipeline.{table} WHERE cable_id = ANY ($1)") { Parameters = { new() { Value = ids } } });
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static List<(long Cable, int Position, T Child)> Of<T>(IReadOnlyList<Candidate> cables, Func<Candidate, IReadOnlyList<T>> children) =>
        [.. cables.SelectMany(cable => children(cable).Select((child, i) => (cable.CableId!.Value, i + 1, child)))];
}
