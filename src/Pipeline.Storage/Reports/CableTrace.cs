namespace Pipeline.Storage.Reports;

/// <summary>A cable with how many rows each table holds of it, and everywhere it was found.</summary>
public sealed record CableTrace
{
    public required long CableId { get; init; }
    public string? CanonicalId { get; init; }

    /// <summary>Hexadecimal.</summary>
    public required string ContentKey { get; init; }

    public DateTimeOffset? SentAt { get; init; }
    public string? From { get; init; }
    public string? Subject { get; init; }
    public required string ParserVersion { get; init; }
    public required string RulesVersion { get; init; }
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary><c>current</c>, <c>superseded</c>, <c>cancelled</c> or <c>part</c>.</summary>
    public required string State { get; init; }

    /// <summary>The version that takes its place; null when it is that itself.</summary>
    public long? CurrentId { get; init; }

    /// <summary>The cable that holds this section and the others of its telegram.</summary>
    public long? PartOf { get; init; }

    /// <summary>The sections it was put together from; null for what an archive brought.</summary>
    public IReadOnlyList<long>? Parts { get; init; }

    /// <summary><c>corrected</c>, <c>cancelled</c> or null.</summary>
    public string? Copy { get; init; }

    /// <summary>Section mark of its classification line.</summary>
    public int? Section { get; init; }

    /// <summary>The sections of its telegram; null when it was not sent in sections.</summary>
    public SectionsTrace? Sections { get; init; }

    /// <summary>Telegrams quoted or relayed whole inside it.</summary>
    public IReadOnlyList<EmbeddedTrace> Embedded { get; init; } = [];

    public required int Tags { get; init; }
    public required long Addressees { get; init; }
    public required long References { get; init; }
    public required long Entities { get; init; }
    public required long Mentions { get; init; }
    public required long Warnings { get; init; }

    /// <summary>By archive and item.</summary>
    public required IReadOnlyList<CableSource> Sources { get; init; }
}

/// <summary>A telegram sent in sections, as far as it is stored.</summary>
public sealed record SectionsTrace
{
    public required int Of { get; init; }
    public required IReadOnlyList<int> Present { get; init; }
    public required IReadOnlyList<int> Missing { get; init; }
    public required bool Complete { get; init; }

    /// <summary>The cable that holds it whole; null while sections are missing.</summary>
    public long? CableId { get; init; }

    /// <summary>The cables with a section mark, in order of the sections.</summary>
    public required IReadOnlyList<long> CableIds { get; init; }
}

/// <summary>A telegram inside a cable.</summary>
public sealed record EmbeddedTrace
{
    /// <summary><c>relayed</c> or <c>quoted</c>.</summary>
    public required string Relation { get; init; }

    public string? CanonicalId { get; init; }
    public string? Post { get; init; }
    public int? Number { get; init; }
    public string? From { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? Subject { get; init; }

    /// <summary>The same telegram as a cable of its own, when one is stored.</summary>
    public long? CableId { get; init; }
}

/// <summary>One place where a cable was found, and the slice that brought it.</summary>
public sealed record CableSource
{
    /// <summary>The section that was found there, for a cable put together from sections.</summary>
    public long? SectionCableId { get; init; }

    public required long ArchiveId { get; init; }

    /// <summary>File name of the archive.</summary>
    public required string Archive { get; init; }

    /// <summary>Number in the archive, from 1.</summary>
    public required long Item { get; init; }

    public string? Member { get; init; }

    /// <summary>Position in the file or member, from 1.</summary>
    public required int Ordinal { get; init; }

    public long? ByteOffset { get; init; }
    public string? Format { get; init; }
    public string? ContainerId { get; init; }

    /// <summary><c>stored</c> where it was first seen, else <c>duplicate</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Sequence of the slice in its archive.</summary>
    public required int Slice { get; init; }

    /// <summary>How often the slice was handed to the broker.</summary>
    public required int Attempts { get; init; }

    public required DateTimeOffset PlannedAt { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Machine or container that wrote the slice; null for slices of before it was recorded.</summary>
    public string? Worker { get; init; }

    public string? ProgramVersion { get; init; }

    /// <summary>Time of the whole slice, as are the two others.</summary>
    public int? ParseMilliseconds { get; init; }

    public int? EnrichMilliseconds { get; init; }
    public int? StoreMilliseconds { get; init; }
}
