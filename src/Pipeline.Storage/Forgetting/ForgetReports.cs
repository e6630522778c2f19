namespace Pipeline.Storage.Forgetting;

/// <summary>What forgetting an archive would do.</summary>
public sealed record ForgetPreview
{
    public required long ArchiveId { get; init; }

    /// <summary>File name of the first drop.</summary>
    public required string Name { get; init; }

    /// <summary>False while the archive is being read or drained: it cannot be forgotten then.</summary>
    public required bool Idle { get; init; }

    /// <summary>Rows of the ledger that go.</summary>
    public required long Items { get; init; }

    public required long Rejects { get; init; }
    public required long Slices { get; init; }
    public required long Drops { get; init; }

    /// <summary>Cables that only this archive brought.</summary>
    public required long CablesGoing { get; init; }

    /// <summary>Cables that other archives brought as well, or that their sections make.</summary>
    public required long CablesStaying { get; init; }

    /// <summary>Telegrams put together from sections of which one goes: they come apart, or are made of another version of it.</summary>
    public required long JoinedTouched { get; init; }

    /// <summary>Cables that stay and share their canonical id with one that goes: their state is decided anew.</summary>
    public required long VersionsTouched { get; init; }
}

/// <summary>What was removed, so far or in all.</summary>
/// <param name="Items">Items of the archive.</param>
/// <param name="CablesRemoved">Cables that only it had brought.</param>
/// <param name="CablesPassedOn">Cables that it had brought first and that now count as stored by another item.</param>
public sealed record Forgotten(long Items, long CablesRemoved, long CablesPassedOn)
{
    internal Forgotten Plus(Forgotten other) => new(Items + other.Items, CablesRemoved + other.CablesRemoved, CablesPassedOn + other.CablesPassedOn);
}
