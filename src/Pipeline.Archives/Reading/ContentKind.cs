namespace Pipeline.Archives.Reading;

/// <summary>What the first bytes of a file say that it is.</summary>
internal enum ContentKind
{
    Empty,
    Zip,
    Tar,
    Gzip,
    Xz,
    Bzip2,
    Zstd,
    SevenZip,
    Rar,
    SplitZip,
    UnreadArchive,
    Document,
    Html,
    Csv,
    Json,
    Mbox,
    Mail,
    Text,
}
