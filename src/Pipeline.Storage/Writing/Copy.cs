using Npgsql;
using NpgsqlTypes;

namespace Pipeline.Storage.Writing;

/// <summary>Rows into a table by binary COPY. Every text passes through <see cref="CleanText"/>.</summary>
internal static class Copy
{
    /// <summary>Copies one row per element, or asks the server nothing when there is none.</summary>
    public static async Task RowsAsync<T>(
        NpgsqlConnection connection, string tableAndColumns, IReadOnlyCollection<T> rows, Func<Row, T, Task> write, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using var import = await connection.BeginBinaryImportAsync($"COPY {tableAndColumns} FROM STDIN (FORMAT binary)", cancellationToken);
        var row = new Row(import, cancellationToken);
        foreach (var element in rows)
        {
            await import.StartRowAsync(cancellationToken);
            await write(row, element);
        }

        await import.CompleteAsync(cancellationToken);
    }

    internal sealed class Row(NpgsqlBinaryImporter import, CancellationToken cancellationToken)
    {
        public Task Text(string? value) => value is null ? Null() : import.WriteAsync(CleanText.Of(value), NpgsqlDbType.Text, cancellationToken);

        public Task Int(int? value) => value is { } number ? import.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken) : Null();

        public Task Long(long? value) => value is { } number ? import.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken) : Null();

        public Task Bytes(byte[] value) => import.WriteAsync(value, NpgsqlDbType.Bytea, cancellationToken);

        public Task Time(DateTimeOffset value) => import.WriteAsync(value.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancellationToken);

        public Task Bool(bool value) => import.WriteAsync(value, NpgsqlDbType.Boolean, cancellationToken);

        public Task Texts(IEnumerable<string?>? values) => values is null
            ? Null()
            : import.WriteAsync(values.Select(CleanText.OrNull).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellationToken);

        public Task Ints(IEnumerable<int>? values) => values is null ? Null() : import.WriteAsync(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellationToken);

        private Task Null() => import.WriteNullAsync(cancellationToken);
    }
}
