namespace Pipeline.Worker.Cli;

/// <summary>Exit codes of every verb.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int FinishedWithFailures = 1;
    public const int BadUsage = 2;
    public const int ServiceMissing = 3;
}
