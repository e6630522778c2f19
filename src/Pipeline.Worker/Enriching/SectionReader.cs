using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Archives;
using Pipeline.Cables.Reading;
using Pipeline.Entities;
using Pipeline.Storage.Telegrams;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Parsing;

namespace Pipeline.Worker.Enriching;

/// <summary>Reads sections that came apart, for storage: which text holds which, and the telegram that they make.</summary>
internal sealed class SectionReader(EntityExtractor extractor, ILogger<SectionReader> log)
{
    private static readonly ItemPlace Nowhere = new(null, 1, null);

    public SectionReading Reading => new(Holds, Assemble);

    private bool[] Holds(StoredSection whole, IReadOnlyList<StoredSection> parts)
    {
        var read = Read(whole.RawText, whole.ContainerJson);
        return
        [
            .. parts.Select(part => read.Telegram is { } telegram && Read(part.RawText, part.ContainerJson).Telegram is { } section
                && SectionAssembly.Contains(whole.RawText, telegram, part.RawText, section)),
        ];
    }

    [SuppressMessage("Design", "CA1031", Justification = "A defect that one telegram reveals must not cost the slice; its sections stay apart, and stored.")]
    private CableRow? Assemble(IReadOnlyList<StoredSection> sections)
    {
        try
        {
            var item = Read(SectionAssembly.Join([.. sections.Select(section => section.RawText)]), sections[0].ContainerJson);
            return item.Telegram is { } telegram ? StorageRows.From(item, extractor.Extract(item.Text!, telegram), extractor).Cable : null;
        }
        catch (Exception defect)
        {
            log.LogError(defect, "Sections of the cables {Cables} could not be put together", string.Join(", ", sections.Select(section => section.CableId)));
            return null;
        }
    }

    private SliceItem Read(string text, string? container) => CableParsing.Parse(
        new SliceItem
        {
            Item = 0,
            Place = Nowhere,
            Text = text,
            Metadata = container is null ? null : JsonSerializer.Deserialize(container, ColumnJson.Default.ContainerMetadata),
        },
        log);
}
