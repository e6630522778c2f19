namespace Pipeline.Testing.Services;

/// <summary>No source gave the server that a test needs. The message is one sentence that says what to install or set.</summary>
public sealed class ServiceMissingException(string message) : Exception(message);
