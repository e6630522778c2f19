using Pipeline.Archives;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Messages;

namespace Pipeline.Worker.Retrying;

/// <summary>What the kept bytes of a reject are: the whole item, its first part, or nothing.</summary>
internal static class KeptBytes
{
    /// <summary>A text that was read and then refused; it is kept as UTF-8.</summary>
    private static readonly HashSet<string> Texts = [WorkerRejects.ParseFailed, WorkerRejects.EnrichFailed, WorkerRejects.SliceFailed, RewriteRefusal.Code];

    /// <summary>Codes whose bytes are the item itself, as far as they were kept; those of others are where reading broke off.</summary>
    private static readonly HashSet<string> Items =
    [
        RejectCodes.FormatUnrecognized, RejectCodes.FormatNotACable, RejectCodes.CableEmpty, RejectCodes.CableNoText, RejectCodes.CsvFieldCount, RejectCodes.CsvRow,
        RejectCodes.JsonRecord, RejectCodes.MailNoTelegram, RejectCodes.MailCorrupt,
    ];

    private static readonly int Limit = new ArchiveLimits().RejectRawBytes;

    public static bool IsText(string code) => Texts.Contains(code);

    /// <summary>True when the bytes are everything there was, so that the item can be read again without its file.</summary>
    public static bool AreWhole(string code, int bytes) => bytes > 0 && code switch
    {
        // The database's refusals are kept up to 64 K characters; as many bytes at the least.
        _ when code == RewriteRefusal.Code => bytes < Limit,
        _ when IsText(code) => true,
        _ => Items.Contains(code) && bytes < Limit,
    };

    public static string Describe(string code, int bytes) => bytes == 0 ? "nothing" : $"{(AreWhole(code, bytes) ? "" : "first ")}{bytes:N0} bytes";
}
