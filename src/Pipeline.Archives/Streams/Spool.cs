namespace Pipeline.Archives.Streams;

/// <summary>
/// Makes a seekable stream of a forward one, for a zip inside another archive: in memory while it is small, else in a nameless
/// temporary file that goes away by itself.
/// </summary>
internal static class Spool
{
    public static Stream Seekable(Stream stream, long memory, CancellationToken cancellationToken)
    {
        Stream spool = new MemoryStream();
        try
        {
            byte[] chunk = new byte[1 << 16];
            for (int count; (count = stream.Read(chunk)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (spool is MemoryStream held && held.Length + count > memory)
                {
                    spool = TemporaryFile();
                    held.WriteTo(spool);
                }

                spool.Write(chunk, 0, count);
            }

            spool.Position = 0;
            return spool;
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    private static FileStream TemporaryFile()
    {
        string path = Path.Combine(Path.GetTempPath(), $"pipeline-{Guid.NewGuid():N}.spool");
        FileStream file = new(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
        });
        if (!OperatingSystem.IsWindows())
        {
            // Deleting on close is done by this process: one that is killed would leave its gigabytes behind.
            File.Delete(path);
        }

        return file;
    }
}
