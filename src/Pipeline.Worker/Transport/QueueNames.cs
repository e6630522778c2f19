namespace Pipeline.Worker.Transport;

/// <summary>The queues, in the order a slice passes them.</summary>
internal static class QueueNames
{
    public const string Parse = "parse";
    public const string Enrich = "enrich";

    /// <summary>Where the broker puts a slice that was delivered too often without an answer (its worker died each time).</summary>
    public const string Dead = "dead";

    public static IReadOnlyList<string> Work { get; } = [Parse, Enrich];
}
