using System.Runtime.InteropServices;
using Pipeline.Archives;
using Pipeline.BadInputs.Building;
using static Pipeline.BadInputs.Expected;

namespace Pipeline.BadInputs.Themes;

/// <summary>Things in the inbox that are no files, and folders.</summary>
internal static class Inbox
{
    public static IEnumerable<BadInput> All =>
    [
        new("inbox-folder", "a folder with a link loop, a link out, an empty file and a cable", make => Made.Folder(
            folder =>
            {
                File.WriteAllText(Path.Combine(folder, "1.txt"), make.Cable(1).Text);
                File.WriteAllBytes(Path.Combine(folder, "2.txt"), []);
                File.CreateSymbolicLink(Path.Combine(folder, "3-out"), "/etc/passwd");
                Directory.CreateSymbolicLink(Path.Combine(folder, "4-loop"), ".");
                File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "5")).FullName, "5.txt"), make.Cable(2).Text);
            },
            Cable("1.txt", make.Cable(1)), Reject("2.txt", RejectCodes.FileEmpty), Reject("3-out", RejectCodes.FileLink), Reject("4-loop", RejectCodes.FileLink), Cable("5/5.txt", make.Cable(2)))),
        new("inbox-folder-pipe", "a folder with a pipe and a cable", make => Made.Folder(
            folder =>
            {
                File.WriteAllText(Path.Combine(folder, "1.txt"), make.Cable(1).Text);
                MakePipe(Path.Combine(folder, "2-pipe"));
            },
            Cable("1.txt", make.Cable(1)), Reject("2-pipe", RejectCodes.FileSpecial))),
        new("inbox-link.txt", "a link in the inbox to a file of the system", make => new(path => File.CreateSymbolicLink(path, "/etc/hostname"), Reject(null, RejectCodes.FileLink)) { IsSpecial = true }),
        new("inbox-pipe.txt", "a pipe in the inbox", make => new(MakePipe, Reject(null, RejectCodes.FileSpecial)) { IsSpecial = true }),
        new("inbox-empty", "an empty folder", make => Made.Folder(_ => { }) with { StaysInInbox = true }),
        new("inbox name with spaces & ünïcödé.txt", "a name that shells and terminals stumble over", make => Made.File(make.Cable(1).Text, Cable(null, make.Cable(1)))),
    ];

    private static void MakePipe(string path)
    {
        if (Native.mkfifo(path, 0x1A4) != 0)
        {
            throw new IOException($"No pipe at {path}: error {Marshal.GetLastPInvokeError()}.");
        }
    }
}
