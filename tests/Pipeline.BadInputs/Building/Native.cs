using System.Runtime.InteropServices;

namespace Pipeline.BadInputs.Building;

internal static partial class Native
{
    /// <summary>The library makes no pipes.</summary>
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
#pragma warning disable CA5392, SYSLIB1054, IDE1006 // The system's own library by the system's own name.
    internal static partial int mkfifo(string path, uint mode);
#pragma warning restore CA5392, SYSLIB1054, IDE1006
}
