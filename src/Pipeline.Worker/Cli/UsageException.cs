namespace Pipeline.Worker.Cli;

/// <summary>What the user asked for does not exist or is not one thing; the message is for that person. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
