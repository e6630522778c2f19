using System.Text;
using Pipeline.Archives;
using Pipeline.Storage.Reports;
using Pipeline.Worker.Messages;

namespace Pipeline.Worker.Retrying;

/// <summary>Makes an item of the bytes that a reject keeps, when its file is gone.</summary>
internal static class KeptItem
{
    /// <returns>Null when the bytes are not the whole item, or are not exactly one item.</returns>
    public static SliceItem? Of(RejectReport reject, byte[] raw, ArchiveLimits limits, CancellationToken cancellationToken)
    {
        if (!KeptBytes.AreWhole(reject.Code, raw.Length))
        {
            return null;
        }

        var place = new ItemPlace(reject.Member, reject.Ordinal, reject.ByteOffset);
        if (KeptBytes.IsText(reject.Code))
        {
            return new()
            {
                Item = reject.Item,
                Place = place,
                Format = reject.Format,
                Text = Encoding.UTF8.GetString(raw),
                // Of what the container stated the id alone is known without it.
                Metadata = reject.ContainerId is { } id ? new(id, null, null, null, null) : null,
            };
        }

        var folder = Directory.CreateTempSubdirectory("pipeline-retry-");
        try
        {
            // A name of ours: one from an archive never touches the disk.
            var path = Path.Combine(folder.FullName, "item");
            File.WriteAllBytes(path, raw);
            return ArchiveReader.Read(path, limits, cancellationToken).Take(2).ToList() is [var only] ? SliceItem.From(reject.Item, only) with { Place = place } : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
