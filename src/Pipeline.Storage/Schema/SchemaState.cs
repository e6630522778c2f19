namespace Pipeline.Storage.Schema;

/// <summary>How the database's schema compares with what this program needs.</summary>
/// <param name="Pending">Versions this program has and the database lacks: run <c>migrate</c>.</param>
/// <param name="Unknown">Versions the database has and this program does not know: the program is too old.</param>
public sealed record SchemaState(IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    public bool IsCurrent => Pending.Count == 0 && Unknown.Count == 0;

    /// <summary>What is wrong and what to do, in one sentence; null when nothing is.</summary>
    public string? Problem => this switch
    {
        { Unknown.Count: > 0 } => $"The database is newer than this program (it has {string.Join(", ", Unknown)}): use the program version that migrated it.",
        { Pending.Count: > 0 } => $"The database lacks {string.Join(", ", Pending)}: run the migrate command first.",
        _ => null,
    };
}

/// <summary>The database was migrated by a newer program; this one would write into tables it does not know.</summary>
public sealed class SchemaNewerException(string message) : Exception(message);
