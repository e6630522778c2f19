using Microsoft.Extensions.Logging;
using Pipeline.Archives;
using Pipeline.Cables.Model;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Inbox;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Parsing;

namespace Pipeline.Worker.Validating;

/// <summary>Reads archives as the intake and the parser would, and counts instead of storing.</summary>
internal sealed class ArchiveValidator(ArchiveLimits limits, TimeProvider time, ILogger log)
{
    private const int PlacesOfRejects = 5, PlacesOfWarnings = 1;

    private readonly SeenCables _seen = new();
    private int _archives;

    /// <param name="progress">Told the items read after each.</param>
    public ArchiveValidation Validate(string path, Action<long> progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var archive = ++_archives;
        var formats = new SortedDictionary<string, long>(StringComparer.Ordinal);
        CodeTally rejects = new(PlacesOfRejects), warnings = new(PlacesOfWarnings);
        long items = 0, cables = 0, duplicates = 0, inEarlier = 0;
        string? unreadable = null;
        try
        {
            foreach (var read in ArchiveReader.Read(path, limits, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Count(CableParsing.Parse(SliceItem.From(++items, read), log));
                progress(items);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            unreadable = failure.Message;
        }

        return new()
        {
            Path = path,
            Kind = unreadable is null ? ContainerKinds.Detect(path) : "unreadable",
            Bytes = unreadable is null ? Fingerprint.Of(path)?.Bytes ?? 0 : 0,
            Items = items,
            Cables = cables,
            Duplicates = duplicates,
            InEarlier = inEarlier,
            Rejected = rejects.Total,
            Formats = [.. formats.Select(format => new FormatCount(format.Key, format.Value))],
            Rejects = rejects.Counts,
            Warnings = warnings.Counts,
            Unreadable = unreadable,
            Seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 2),
        };

        void Count(SliceItem item)
        {
            if (item.Telegram is not { } telegram)
            {
                rejects.Add(item.Reject!.Code, item.Item, item.Place, item.Reject.Reason);
                return;
            }

            var (first, isNew) = _seen.Meet(ContentKey.Of(telegram.Id, item.Text!), archive);
            cables += isNew ? 1 : 0;
            duplicates += !isNew && first == archive ? 1 : 0;
            inEarlier += first != archive ? 1 : 0;
            formats[item.Format ?? ""] = formats.GetValueOrDefault(item.Format ?? "") + 1;
            foreach (Warning warning in telegram.Warnings)
            {
                warnings.Add(warning.Code, item.Item, item.Place, warning.Detail);
            }
        }
    }

    public static ValidationTotal Sum(IReadOnlyCollection<ArchiveValidation> archives) => new(
        archives.Count, archives.Count(archive => archive.Unreadable is not null), archives.Sum(archive => archive.Items), archives.Sum(archive => archive.Cables),
        archives.Sum(archive => archive.Duplicates), archives.Sum(archive => archive.InEarlier), archives.Sum(archive => archive.Rejected));
}
