using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Worker.Inbox;

/// <summary>What a claim knows of its drop beyond the file: kept beside it, so that a crash forgets nothing.</summary>
/// <param name="ArchiveId">The archive in the ledger; null until the drop is registered.</param>
/// <param name="DropId">The drop in the ledger.</param>
/// <param name="Fingerprint">Of the content that was registered; another one means that it changed since.</param>
/// <param name="Changes">How often the content changed under our hands.</param>
/// <param name="Target">Where the drop is being moved to at its end; null before.</param>
internal sealed record ClaimRecord(string Name, long? ArchiveId, long? DropId, Fingerprint? Fingerprint, int Changes, string? Target)
{
    private const string FileName = "claim.json";

    /// <summary>Null when there is none, or when it was cut short by a power cut: then the drop is registered again, which changes nothing.</summary>
    public static ClaimRecord? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, FileName)), ClaimRecordJson.Default.ClaimRecord);
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Whole or not at all: written beside and renamed.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(this, ClaimRecordJson.Default.ClaimRecord));
        File.Move(path + ".new", path, overwrite: true);
    }
}

[JsonSerializable(typeof(ClaimRecord))]
internal sealed partial class ClaimRecordJson : JsonSerializerContext;
