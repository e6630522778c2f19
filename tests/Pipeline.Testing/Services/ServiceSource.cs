namespace Pipeline.Testing.Services;

/// <summary>Where a server came from. The order of the values is the order in which they are tried.</summary>
public enum ServiceSource
{
    /// <summary>A connection string in the environment: the server is someone else's and is left running.</summary>
    Environment,

    /// <summary>A container of its own, by Testcontainers.</summary>
    Docker,

    /// <summary>Server programs of this machine, started privately on loopback.</summary>
    Programs,
}
