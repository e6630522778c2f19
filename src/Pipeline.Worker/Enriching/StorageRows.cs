using System.Text.Json;
using Pipeline.Cables.Model;
using Pipeline.Entities;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Messages;

namespace Pipeline.Worker.Enriching;

/// <summary>A parsed and enriched item as the rows that the tables hold.</summary>
internal static class StorageRows
{
    public static ItemResult From(SliceItem item, IReadOnlyList<Mention> mentions, EntityExtractor extractor) => new()
    {
        Item = item.Item,
        Member = item.Place.Member,
        Ordinal = item.Place.Ordinal,
        ByteOffset = item.Place.ByteOffset,
        Format = item.Format,
        ContainerId = item.Metadata?.Id,
        Cable = item.Telegram is { } telegram ? Cable(item, telegram, mentions, extractor) : null,
        Reject = item.Reject is { } reject ? new(reject.Code, reject.Reason, reject.Raw) : null,
    };

    private static CableRow Cable(SliceItem item, Telegram telegram, IReadOnlyList<Mention> mentions, EntityExtractor extractor) => new()
    {
        ContentKey = ContentKey.Of(telegram.Id, item.Text!),
        CanonicalId = telegram.Id,
        Post = telegram.Mrn?.Post,
        Number = telegram.Mrn?.Number,
        SentAt = telegram.SentAt,
        Precedence = telegram.Precedence,
        InfoPrecedence = telegram.InfoPrecedence,
        FromName = telegram.From,
        Classification = telegram.Classification,
        Captions = telegram.Captions,
        Attention = telegram.Attention,
        ExecutiveOrder = telegram.ExecutiveOrder?.Order,
        ExecutiveOrderValue = telegram.ExecutiveOrder?.Value,
        Subject = telegram.Subject,
        Signer = telegram.Signer,
        Truncated = telegram.Truncated,
        Section = telegram.SectionOf?.Number,
        Sections = telegram.SectionOf?.Of,
        RawText = item.Text!,
        BodyStart = telegram.Body.Start,
        BodyEnd = telegram.Body.End,
        ParagraphsJson = JsonSerializer.Serialize(telegram.Paragraphs, ColumnJson.Default.IReadOnlyListParagraph),
        TransmissionJson = telegram.Transmission is null ? null : JsonSerializer.Serialize(telegram.Transmission, ColumnJson.Default.Transmission),
        ContainerJson = item.Metadata is null ? null : JsonSerializer.Serialize(item.Metadata, ColumnJson.Default.ContainerMetadata),
        Tags = telegram.Tags,
        Addressees = [.. Addressees("to", telegram.To), .. Addressees("info", telegram.Info)],
        References = [.. telegram.References.Select(reference => new ReferenceRow(reference.Label, reference.Text, reference.Cables))],
        Warnings = [.. telegram.Warnings.Select(warning => new WarningRow(warning.Code, warning.Detail, warning.Start))],
        Entities = Entities(mentions, extractor),
    };

    private static IEnumerable<AddresseeRow> Addressees(string kind, IReadOnlyList<Addressee> addressees) =>
        addressees.Select(addressee => new AddresseeRow(kind, addressee.Route, addressee.Name, addressee.Precedence, addressee.Number));

    /// <summary>Folds the mentions to one row per entity, in the order of first appearance.</summary>
    private static List<EntityRow> Entities(IReadOnlyList<Mention> mentions, EntityExtractor extractor) =>
    [
        .. mentions.GroupBy(mention => (mention.Type, mention.Id)).Select(entity => new EntityRow(
            entity.Key.Type,
            entity.Key.Id,
            extractor.Label(entity.Key.Type, entity.Key.Id),
            EntityExtractor.CountryOf(entity.Key.Type, entity.Key.Id),
            [.. entity.Select(mention => new MentionRow(mention.Start, mention.End, mention.Text, mention.Rule))])),
    ];
}
