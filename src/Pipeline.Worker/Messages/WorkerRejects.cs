namespace Pipeline.Worker.Messages;

/// <summary>Codes of what is refused behind the readers. A code is never reused for another meaning.</summary>
internal static class WorkerRejects
{
    /// <summary>The parser threw: a defect of the parser, the cable is kept for it.</summary>
    public const string ParseFailed = "parse.failed";

    /// <summary>The extractor threw: a defect of the extractor, the cable is kept for it.</summary>
    public const string EnrichFailed = "enrich.failed";

    /// <summary>The text is too large for a message of the broker.</summary>
    public const string MessageBytes = "limit.message-bytes";

    /// <summary>The file changed while it was being read; also the code of such an archive.</summary>
    public const string ArchiveChanged = "archive.changed";

    /// <summary>The file could not be read, or not to its end; also the code of such an archive.</summary>
    public const string ArchiveUnreadable = "archive.unreadable";

    /// <summary>A worker failed on the whole slice, again and again.</summary>
    public const string SliceFailed = "slice.failed";
}
