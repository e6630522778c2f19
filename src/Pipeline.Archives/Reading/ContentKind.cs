namespace Pipeline.Archives.Reading;

/// <summary>What the first bytes of a file say that it is.</summary>
internal enum ContentKind
{
    Empty,
    Zip,
    Tar,
    Gzip,
    UnreadArchive,
    Html,
    Csv,
    Json,
    Mbox,
    Mail,
    Text,
}
