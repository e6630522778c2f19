namespace Pipeline.Worker.PrivateServices;

/// <summary>A server that the verb needs is not there; the message says what to do. Exit code 3.</summary>
internal sealed class ServiceMissingException(string message, Exception? inner = null) : Exception(message, inner);
