namespace Pipeline.Archives.Reading;

/// <summary>The bytes of a container do not hold. Never an I/O error of the machine: that one stays an <see cref="IOException"/>.</summary>
internal sealed class DamageException(string message, bool truncated = false) : Exception(message)
{
    /// <summary>True when the bytes end too early, false when they are wrong.</summary>
    public bool Truncated { get; } = truncated;

    /// <summary>A code that says more than where the damage was met; null: that of the place.</summary>
    public string? Code { get; init; }
}

/// <summary>A limit was reached.</summary>
/// <param name="endsArchive">True when the whole dropped archive must be left, false when only the member at hand.</param>
internal sealed class LimitException(string code, string message, bool endsArchive) : Exception(message)
{
    public string Code { get; } = code;

    public bool EndsArchive { get; } = endsArchive;

    /// <summary>An item says so already: met again farther out (a tar in a bomb of gzip), it ends that archive as well and is not told twice.</summary>
    public bool IsTold { get; set; }
}
