namespace Pipeline.Storage.Writing;

/// <summary>Everything that one slice of an archive came to: written in one transaction, or not at all.</summary>
public sealed record SliceResult
{
    public required long SliceId { get; init; }
    public required long ArchiveId { get; init; }
    public required string ParserVersion { get; init; }
    public required string RulesVersion { get; init; }

    /// <summary>Version of the program that did the work.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Machine or container that did it.</summary>
    public required string Worker { get; init; }

    /// <summary>How long parsing took; null when it was not measured.</summary>
    public int? ParseMilliseconds { get; init; }

    /// <summary>How long finding the entities took; null when it was not measured.</summary>
    public int? EnrichMilliseconds { get; init; }

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
