using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Messages;

/// <summary>What fits into one message. The broker closes the channel over a larger one, and the slice would be tried again for ever.</summary>
internal static class MessageSize
{
    /// <summary>Names, ids and headers around the payload.</summary>
    private const int Envelope = 16 << 10;

    /// <summary>Largest payload: it travels in base64, four bytes for three.</summary>
    public static long MostPayload(PipelineSettings settings) => (((long)settings.MessageMegabytes << 20) - Envelope) / 4 * 3;

    /// <summary>The queue inside a process has no such limit.</summary>
    public static bool Fits(byte[] payload, PipelineSettings settings) => settings.RabbitMq is null || payload.Length <= MostPayload(settings);
}
