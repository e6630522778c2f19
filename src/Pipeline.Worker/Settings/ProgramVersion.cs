using System.Reflection;

namespace Pipeline.Worker.Settings;

internal static class ProgramVersion
{
    public static string Value { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
