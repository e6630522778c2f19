using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.SevenZip;

/// <summary>A folder's data, counted against the limits as it is unpacked.</summary>
internal static class SevenZipUnpacking
{
    public static MeteredStream Open(Stream file, SevenZipBytes header, SevenZipStreams streams, SevenZipFolder folder, ArchiveBudget budget, ArchiveLimits limits)
    {
        header.At = folder.CodersAt;
        (List<SevenZipCoder> coders, List<SevenZipCoder>? chain, _, _, _) = SevenZipFolder.ReadCoders(header);
        long at = SevenZipHeader.StartLength + streams.PackedAt[folder.FirstPacked];
        long length = SevenZipHeader.StartLength + streams.PackedAt[folder.FirstPacked + 1] - at;
        if (at > file.Length - length)
        {
            throw new DamageException("The 7z states packed data that lies behind its end.", truncated: true);
        }

        SliceStream slice = new(file, at, length);
        Stream unpacked = SevenZipDecoder.Open(slice, coders, chain, folder.Length, limits.DictionaryBytes);
        return new(unpacked, () => slice.BytesRead, budget, limits);
    }
}
