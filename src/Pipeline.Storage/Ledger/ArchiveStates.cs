namespace Pipeline.Storage.Ledger;

public enum ArchiveState
{
    /// <summary>Being read into slices.</summary>
    Reading,

    /// <summary>Read to its end; slices are on their way.</summary>
    Draining,

    /// <summary>Every item stored or a duplicate.</summary>
    Done,

    /// <summary>Ended; some items were rejected.</summary>
    Partial,

    /// <summary>Could not be read at all.</summary>
    Failed,
}

public enum SliceState
{
    Planned,
    Sent,
    Done,
}
