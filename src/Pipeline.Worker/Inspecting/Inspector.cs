using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Archives;
using Pipeline.Entities;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Parsing;

namespace Pipeline.Worker.Inspecting;

/// <summary>Reads files, folders and archives without any service and writes one JSON line per cable, in input order.</summary>
internal sealed class Inspector(EntityExtractor extractor, ArchiveLimits limits, Stream output, ILogger log)
{
    private bool _anyRejected;

    /// <summary>True when every input was read.</summary>
    public bool Inspect(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        using var json = new Utf8JsonWriter(output, InspectJson.WriterOptions);
        foreach (var file in paths.SelectMany(Files))
        {
            try
            {
                var number = 0L;
                foreach (var read in ArchiveReader.Read(file, limits, cancellationToken))
                {
                    Write(json, file, CableParsing.Parse(SliceItem.From(++number, read), log));
                }
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                _anyRejected = true;
                EndLine(json, () => InspectLine.WriteReject(json, new(file, null, 1, null), "file.unreadable", unreadable.Message));
            }
        }

        return !_anyRejected;
    }

    /// <summary>The files of a folder, each named by its own path, so that a line can be matched with its file.</summary>
    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [path];

    private void Write(Utf8JsonWriter json, string file, SliceItem item)
    {
        var source = new InspectSource(file, item.Place.Member, item.Place.Ordinal, item.Format);
        if (item.Telegram is { } telegram)
        {
            EndLine(json, () => InspectLine.WriteCable(json, source, item.Text!, telegram, extractor.Extract(item.Text!, telegram), extractor.Header(telegram)));
        }
        else
        {
            _anyRejected = true;
            EndLine(json, () => InspectLine.WriteReject(json, source, item.Reject!.Code, item.Reject.Reason));
        }
    }

    private void EndLine(Utf8JsonWriter json, Action write)
    {
        write();
        json.Flush();
        json.Reset();
        output.WriteByte((byte)'\n');
    }
}
