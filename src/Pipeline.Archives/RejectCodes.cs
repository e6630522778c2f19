namespace Pipeline.Archives;

/// <summary>Stable codes of what intake refuses. A code is never reused for another meaning.</summary>
public static class RejectCodes
{
    /// <summary>The bytes are no format that is known to hold a cable.</summary>
    public const string FormatUnrecognized = "format.unrecognized";

    /// <summary>A web page or site file that holds no cable: index, tag, date and help pages.</summary>
    public const string FormatNotACable = "format.not-a-cable";

    /// <summary>The place of a cable is there, its text is empty.</summary>
    public const string CableEmpty = "cable.empty";

    /// <summary>
    /// A document that stands for a telegram whose text was lost or never released: an index error, a text on microfilm, a notice
    /// that there is none. The reason keeps what the container states of it.
    /// </summary>
    public const string CableNoText = "cable.no-text";

    /// <summary>The file holds no bytes.</summary>
    public const string FileEmpty = "file.empty";

    /// <summary>A device, pipe or socket: never opened.</summary>
    public const string FileSpecial = "file.special";

    /// <summary>
    /// A file that was gone when its turn came, or whose length changed while it was read: what was read of it may be only a part.
    /// </summary>
    public const string FileChanged = "file.changed";

    /// <summary>A symbolic link in a folder: not followed, because it can lead out of the folder or in a circle.</summary>
    public const string FileLink = "file.link";

    /// <summary>A file or folder inside a dropped folder could not be opened or read to its end.</summary>
    public const string FileUnreadable = "file.unreadable";

    /// <summary>A link inside an archive: not followed.</summary>
    public const string MemberLink = "member.link";

    /// <summary>A device, pipe or sparse file inside an archive: not read.</summary>
    public const string MemberSpecial = "member.special";

    /// <summary>The member is encrypted.</summary>
    public const string MemberEncrypted = "member.encrypted";

    /// <summary>Members share bytes with each other: a bomb, refused before a byte of them is inflated.</summary>
    public const string MemberOverlap = "member.overlap";

    /// <summary>The member is compressed by a method that is not read.</summary>
    public const string MemberMethod = "member.method";

    /// <summary>The member's bytes are damaged: its compression, its length or its checksum does not hold.</summary>
    public const string MemberCorrupt = "member.corrupt";

    /// <summary>The archive ends inside the member.</summary>
    public const string MemberTruncated = "member.truncated";

    /// <summary>The archive's own structure is damaged; what could be read before (and, where possible, after) was read.</summary>
    public const string ArchiveCorrupt = "archive.corrupt";

    /// <summary>The archive ends before its end; what could be read before was read.</summary>
    public const string ArchiveTruncated = "archive.truncated";

    /// <summary>An archive of a kind that is known and not read.</summary>
    public const string ArchiveUnsupported = "archive.unsupported";

    /// <summary>One volume of an archive that is split over several files.</summary>
    public const string ArchiveSplit = "archive.split";

    /// <summary>An archive without a single file.</summary>
    public const string ArchiveEmpty = "archive.empty";

    /// <summary>The archive's own list is encrypted: nothing of it can be read.</summary>
    public const string ArchiveEncrypted = "archive.encrypted";

    /// <summary>A row that has not eight columns.</summary>
    public const string CsvFieldCount = "csv.field-count";

    /// <summary>Bytes between rows, or a row that does not begin with a number and a date.</summary>
    public const string CsvRow = "csv.row";

    /// <summary>A quoted field that never ends.</summary>
    public const string CsvUnterminated = "csv.unterminated";

    /// <summary>A line or array element that is no JSON object of the export's shape.</summary>
    public const string JsonRecord = "json.record";

    /// <summary>A mail whose text shows nothing of a telegram.</summary>
    public const string MailNoTelegram = "mail.no-telegram";

    /// <summary>A file attached to a mail that holds no cable and is no archive.</summary>
    public const string MailAttachment = "mail.attachment";

    /// <summary>A mail that cannot be taken apart.</summary>
    public const string MailCorrupt = "mail.corrupt";

    /// <summary>Larger than <see cref="ArchiveLimits.CableBytes"/>.</summary>
    public const string LimitCableBytes = "limit.cable-bytes";

    /// <summary>A column of a row is larger than <see cref="ArchiveLimits.FieldBytes"/>.</summary>
    public const string LimitFieldBytes = "limit.field-bytes";

    /// <summary>Decompressing needs a larger dictionary, window or model than <see cref="ArchiveLimits.DictionaryBytes"/>.</summary>
    public const string LimitMemory = "limit.memory";

    /// <summary>The archive decompresses to more than <see cref="ArchiveLimits.ArchiveBytes"/>; the rest was not read.</summary>
    public const string LimitArchiveBytes = "limit.archive-bytes";

    /// <summary>More than <see cref="ArchiveLimits.Members"/>; the rest was not read.</summary>
    public const string LimitMembers = "limit.members";

    /// <summary>Decompresses by more than <see cref="ArchiveLimits.Ratio"/>: a bomb.</summary>
    public const string LimitRatio = "limit.ratio";

    /// <summary>Nested deeper than <see cref="ArchiveLimits.Depth"/>.</summary>
    public const string LimitDepth = "limit.depth";
}
