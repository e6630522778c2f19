using Npgsql;
using Pipeline.Storage.Schema;

namespace Pipeline.Storage.Reports;

/// <summary>Every archive with its balance, the most recent first.</summary>
public sealed class ArchivesQuery(NpgsqlDataSource dataSource)
{
    /// <param name="archive">Number, name or beginning of the SHA-256; null for all.</param>
    public async Task<IReadOnlyList<ArchiveReport>> RunAsync(string? archive, CancellationToken cancellationToken) =>
        await dataSource.ListAsync($"SELECT * FROM reporting.archives v WHERE {ArchiveFilter.Matches("v.id")} ORDER BY id DESC", Read, cancellationToken, archive);

    private static ArchiveReport Read(NpgsqlDataReader row) => new()
    {
        Id = row.Get<long>("id"),
        Name = row.Get<string>("name"),
        Kind = row.Get<string>("kind"),
        Bytes = row.Get<long>("bytes"),
        Sha256 = row.Get<string>("sha256"),
        State = row.Get<string>("state"),
        ItemsTotal = row.Maybe<long?>("items_total"),
        Items = row.Get<long>("items"),
        Stored = row.Get<long>("stored"),
        Duplicates = row.Get<long>("duplicates"),
        Rejected = row.Get<long>("rejected"),
        InFlight = row.Get<long>("in_flight"),
        Balances = row.Get<bool>("balances"),
        FailureCode = row.Maybe<string>("failure_code"),
        FailureReason = row.Maybe<string>("failure_reason"),
        Drops = row.Get<long>("drops"),
        RegisteredAt = row.Get<DateTimeOffset>("registered_at"),
        ReadAt = row.Maybe<DateTimeOffset?>("read_at"),
        EndedAt = row.Maybe<DateTimeOffset?>("ended_at"),
        ItemsExpected = row.Maybe<long?>("items_expected"),
        BytesRead = row.Get<long>("bytes_read"),
        ProgramVersion = row.Maybe<string>("program_version"),
        Path = row.Maybe<string>("path"),
        ParseSeconds = (double?)row.Maybe<decimal?>("parse_seconds"),
        EnrichSeconds = (double?)row.Maybe<decimal?>("enrich_seconds"),
        StoreSeconds = (double?)row.Maybe<decimal?>("store_seconds"),
        Characters = row.Get<long>("characters"),
        PausedSince = row.Maybe<DateTimeOffset?>("paused_since"),
        PausedReason = row.Maybe<string>("paused_reason"),
    };
}

/// <summary>One archive of the history. <c>Items = Stored + Duplicates + Rejected + InFlight</c>.</summary>
public sealed record ArchiveReport
{
    public required long Id { get; init; }

    /// <summary>File name of the first drop.</summary>
    public required string Name { get; init; }

    public required string Kind { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary><c>reading</c>, <c>draining</c>, <c>done</c>, <c>partial</c> or <c>failed</c>.</summary>
    public required string State { get; init; }

    /// <summary>Null until read to its end.</summary>
    public long? ItemsTotal { get; init; }

    public required long Items { get; init; }
    public required long Stored { get; init; }
    public required long Duplicates { get; init; }
    public required long Rejected { get; init; }
    public required long InFlight { get; init; }
    public required bool Balances { get; init; }
    public string? FailureCode { get; init; }
    public string? FailureReason { get; init; }

    /// <summary>How often the content was dropped.</summary>
    public required long Drops { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }
    public DateTimeOffset? ReadAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Items that reading will give, an estimate until it has come to its end; null while there is none.</summary>
    public long? ItemsExpected { get; init; }

    /// <summary>How far into the file reading has come.</summary>
    public long BytesRead { get; init; }

    /// <summary>Version of the program that read it; null for archives of before it was recorded.</summary>
    public string? ProgramVersion { get; init; }

    /// <summary>Where its file lies, relative to the inbox; null when not known.</summary>
    public string? Path { get; init; }

    /// <summary>Time spent, summed over all workers; null when it was not measured.</summary>
    public double? ParseSeconds { get; init; }

    public double? EnrichSeconds { get; init; }
    public double? StoreSeconds { get; init; }

    /// <summary>UTF-16 code units of text read so far.</summary>
    public long Characters { get; init; }

    /// <summary>Since when its reading, or all reading, is paused; null when it is not.</summary>
    public DateTimeOffset? PausedSince { get; init; }

    public string? PausedReason { get; init; }
}
