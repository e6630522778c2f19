namespace Pipeline.Storage.Writing;

/// <summary>Everything that one slice of an archive came to: written in one transaction, or not at all.</summary>
public sealed record SliceResult
{
    public required long SliceId { get; init; }
    public required long ArchiveId { get; init; }
    public required string ParserVersion { get; init; }
    public required string RulesVersion { get; init; }

    /// <summary>One entry per item of the slice, in order; as many as the ledger planned.</summary>
    public required IReadOnlyList<ItemResult> Items { get; init; }
}

/// <summary>One item: a cable or a reject, never both, never neither.</summary>
public sealed record ItemResult
{
    /// <summary>Number of the item in its archive, from 1.</summary>
    public required long Item { get; init; }

    /// <summary>Path inside the archive; null for a plain file.</summary>
    public string? Member { get; init; }

    /// <summary>Position in its file or member, from 1.</summary>
    public required int Ordinal { get; init; }

    public long? ByteOffset { get; init; }
    public string? Format { get; init; }

    /// <summary>Id as the container wrote it, before any check.</summary>
    public string? ContainerId { get; init; }

    public CableRow? Cable { get; init; }
    public RejectRow? Reject { get; init; }
}

/// <summary>Why an item was refused.</summary>
public sealed record RejectRow(string Code, string Reason, byte[] Raw);

/// <summary>A cable with all that was read from it, flat, as the tables hold it.</summary>
public sealed record CableRow
{
    /// <summary>32 bytes; the same telegram always has the same key, whatever container brought it.</summary>
    public required byte[] ContentKey { get; init; }

    public string? CanonicalId { get; init; }
    public string? Post { get; init; }
    public int? Number { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? Precedence { get; init; }
    public string? InfoPrecedence { get; init; }
    public string? FromName { get; init; }
    public string? Classification { get; init; }
    public IReadOnlyList<string> Captions { get; init; } = [];
    public IReadOnlyList<string> Attention { get; init; } = [];
    public string? ExecutiveOrder { get; init; }
    public string? ExecutiveOrderValue { get; init; }
    public string? Subject { get; init; }
    public string? Signer { get; init; }
    public bool Truncated { get; init; }
    public int? Section { get; init; }
    public int? Sections { get; init; }

    /// <summary>The raw text; holds no NUL. Offsets everywhere are UTF-16 code units into it.</summary>
    public required string RawText { get; init; }

    public int BodyStart { get; init; }
    public int BodyEnd { get; init; }

    /// <summary>JSON array of <c>{number, mark, start, end}</c>.</summary>
    public required string ParagraphsJson { get; init; }

    /// <summary>JSON object of format lines 1 to 4, or null.</summary>
    public string? TransmissionJson { get; init; }

    /// <summary>JSON object of what the container stated beside the text, in the caller's form: the parser needs it to read the cable again. Null for plain text.</summary>
    public string? ContainerJson { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<AddresseeRow> Addressees { get; init; } = [];
    public IReadOnlyList<ReferenceRow> References { get; init; } = [];
    public IReadOnlyList<WarningRow> Warnings { get; init; } = [];
    public IReadOnlyList<EntityRow> Entities { get; init; } = [];
}

/// <param name="Kind"><c>to</c> or <c>info</c>.</param>
public sealed record AddresseeRow(string Kind, string? Route, string Name, string? Precedence, int? Number);

public sealed record ReferenceRow(string? Label, string Text, IReadOnlyList<string> Cables);

public sealed record WarningRow(string Code, string Detail, int? Start);

/// <summary>One entity of a cable with all its mentions: one row per (cable, entity), because row count is the cost, not width.</summary>
/// <param name="Label">Name to show.</param>
/// <param name="Country">ISO 3166 code the entity belongs to, lower case; null for none.</param>
public sealed record EntityRow(string Type, string Id, string Label, string? Country, IReadOnlyList<MentionRow> Mentions);

/// <param name="Start">UTF-16 offset into the raw text.</param>
public sealed record MentionRow(int Start, int End, string Text, string Rule);
