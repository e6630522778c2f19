using System.Runtime.InteropServices;
using System.Text;

namespace Pipeline.Archives;

/// <summary>What a name on disk stands for.</summary>
public enum FileKind
{
    /// <summary>Nothing is there (any more).</summary>
    Missing,

    /// <summary>A plain file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link or, on Windows, another reparse point; whatever it points to.</summary>
    Link,

    /// <summary>A device, pipe or socket: opening it may wait for ever or set something off.</summary>
    Special,

    /// <summary>Something is there, but the system does not say what (a folder above it forbids it, an I/O error).</summary>
    Unknown,
}

/// <summary>Tells what lies on disk without opening it and without following links. Never throws.</summary>
public static class FileKinds
{
    private const int HereAndNow = -100;
    private const int NoFollow = 0x100;
    private const uint TypeOnly = 1;
    private const int StructLength = 256;
    private const int ModeAt = 28;
    private const int NoEntry = 2;
    private const int NotAFolder = 20;

    private static volatile bool _noStatx;

    public static FileKind Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (OperatingSystem.IsLinux() && !_noStatx)
        {
            try
            {
                return OnLinux(path);
            }
            catch (Exception old) when (old is EntryPointNotFoundException or DllNotFoundException)
            {
                // A C library from before 2018.
                _noStatx = true;
            }
        }

        return ByAttributes(path);
    }

    // statx and not stat: its structure is the same on every architecture.
    private static FileKind OnLinux(string path)
    {
        byte[] status = new byte[StructLength];
        if (statx(HereAndNow, [.. Encoding.UTF8.GetBytes(path), 0], NoFollow, TypeOnly, status) != 0)
        {
            return Marshal.GetLastPInvokeError() is NoEntry or NotAFolder ? FileKind.Missing : FileKind.Unknown;
        }

        return (BitConverter.ToUInt16(status, ModeAt) & 0xF000) switch
        {
            0x8000 => FileKind.File,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Special,
        };
    }

    // Tells devices and pipes of other Unix systems not from files: they have no length, and an empty file is not opened.
    private static FileKind ByAttributes(string path)
    {
        try
        {
            FileAttributes attributes = File.GetAttributes(path);
            return (attributes & FileAttributes.ReparsePoint) != 0 ? FileKind.Link
                : (attributes & FileAttributes.Directory) != 0 ? FileKind.Folder
                : (attributes & FileAttributes.Device) != 0 ? FileKind.Special
                : FileKind.File;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileKind.Missing;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return FileKind.Unknown;
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, byte[] path, int flags, uint mask, byte[] status);
}
