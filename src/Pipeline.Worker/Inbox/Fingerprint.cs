namespace Pipeline.Worker.Inbox;

/// <summary>What changes while something is still being written: number of files, bytes, newest write time.</summary>
internal readonly record struct Fingerprint(long Files, long Bytes, DateTime Newest)
{
    /// <summary>Null when there is nothing to take: the entry has vanished, or a folder holds no file yet.</summary>
    public static Fingerprint? Of(string path)
    {
        try
        {
            if (!Directory.Exists(path))
            {
                var file = new FileInfo(path);
                return file.Exists ? new(1, file.Length, file.LastWriteTimeUtc) : null;
            }

            var sum = default(Fingerprint);
            // Links are not followed: a link to a parent would never end.
            foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions
            {
                RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true,
            }))
            {
                sum = new(sum.Files + 1, sum.Bytes + file.Length, file.LastWriteTimeUtc > sum.Newest ? file.LastWriteTimeUtc : sum.Newest);
            }

            return sum.Files == 0 ? null : sum;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
