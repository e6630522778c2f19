using System.Runtime.InteropServices;

namespace Pipeline.Worker.Inbox;

/// <summary>
/// Whether some process of this machine still has a file open for writing: Linux grants a read lease only when none has.
/// A hint, never the algorithm: over a network, or for files of another account, it is not known.
/// </summary>
internal static partial class WriterHint
{
    private const int SetSignal = 10, SetLease = 1024, ReadLease = 0, Unlock = 2;

    /// <summary>Whoever opens the file while we hold the lease makes the kernel signal us, by default with one that ends the process; this one is ignored.</summary>
    private const int HarmlessSignal = 23;

    private const int WouldBlock = 11;

    /// <summary>True when a writer is known for sure. Only for plain files.</summary>
    public static bool IsBeingWritten(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (Control(file, SetSignal, HarmlessSignal) != 0)
            {
                return false;
            }

            if (Control(file, SetLease, ReadLease) == 0)
            {
                _ = Control(file, SetLease, Unlock);
                return false;
            }

            return Marshal.GetLastPInvokeError() == WouldBlock;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeHandle file, int command, nint argument);
}
