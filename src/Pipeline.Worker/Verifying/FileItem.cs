using System.Security.Cryptography;
using System.Text;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Messages;

namespace Pipeline.Worker.Verifying;

/// <summary>An item of the file as far as it is needed to compare it: hashes, no text.</summary>
/// <param name="Key">Content key of a cable; null for a reject.</param>
/// <param name="Words">Hash of the text alone, whatever id was read from it.</param>
/// <param name="Code">Code of a reject; null for a cable.</param>
/// <param name="Raw">SHA-256 of the bytes that a reject keeps; of a cable those it would keep if a worker refused it.</param>
/// <param name="FirstRaw">The same of a long cable that the database refused.</param>
internal sealed record FileItem(long Item, PlaceKey Place, byte[]? Key, byte[]? Words, string? Code, byte[] Raw, byte[] FirstRaw)
{
    /// <summary>Characters of a text that the database refused which are kept.</summary>
    private const int RefusedCharacters = 64 * 1024;

    public static FileItem Of(SliceItem raw, SliceItem parsed)
    {
        var place = PlaceKey.Of(raw.Place.Member, raw.Place.Ordinal, raw.Place.ByteOffset);
        if (raw.Text is not { } text)
        {
            var kept = SHA256.HashData(raw.Reject!.Raw);
            return new(raw.Item, place, null, null, raw.Reject.Code, kept, kept);
        }

        var whole = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var first = text.Length <= RefusedCharacters ? whole : SHA256.HashData(Encoding.UTF8.GetBytes(text.ToCharArray(), 0, RefusedCharacters));
        return parsed.Telegram is { } telegram
            ? new(raw.Item, place, ContentKey.Of(telegram.Id, text), ContentKey.Of(null, text), null, whole, first)
            : new(raw.Item, place, null, ContentKey.Of(null, text), parsed.Reject!.Code, whole, first);
    }
}

/// <summary>A place as a hash: names inside an archive can be long.</summary>
internal readonly record struct PlaceKey(UInt128 Hash)
{
    public static PlaceKey Of(string? member, int ordinal, long? offset) =>
        new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Show(member, ordinal, offset)))));

    public static string Show(string? member, int ordinal, long? offset) => $"{member} [{ordinal}]{(offset is { } at ? $" @{at}" : "")}".TrimStart();
}
