using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Intake;

/// <summary>Small drops and huge ones are taken side by side, each in their own slots.</summary>
internal enum Lane
{
    Quick,
    Bulk,
}

internal static class Lanes
{
    public static Lane Of(long bytes, PipelineSettings settings) => bytes <= (long)settings.QuickMegabytes << 20 ? Lane.Quick : Lane.Bulk;

    /// <summary>Drops at once: few huge ones, for each holds slices in memory.</summary>
    public static int Slots(Lane lane) => lane == Lane.Quick ? 3 : 2;
}
