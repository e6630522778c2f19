using System.Text.Json;
using Pipeline.Cables.Model;
using Pipeline.Entities;
using Pipeline.Entities.Heading;
using Pipeline.Storage.Writing;
using Pipeline.Worker.Messages;

namespace Pipeline.Worker.Enriching;

/// <summary>A parsed and enriched item as the rows that the tables hold.</summary>
internal static class StorageRows
{
    /// <summary>The parser's warning that an archive holds only a part of the telegram.</summary>
    private const string PartialCode = "header.missing";

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
        DeclassificationKind = telegram.ExecutiveOrder?.Declassification?.Kind,
        DeclassifyOn = telegram.ExecutiveOrder?.Declassification?.On,
        DeclassificationDetail = telegram.ExecutiveOrder?.Declassification?.Detail,
        DeclassificationAuthority = telegram.ExecutiveOrder?.Declassification?.Authority,
        ClassifiedBy = telegram.ClassifiedBy?.Text,
        Classifiers = telegram.ClassifiedBy?.Names ?? [],
        ClassifierTitle = telegram.ClassifiedBy?.Title,
        ClassificationReasons = telegram.ClassifiedBy?.Reasons ?? [],
        Subject = telegram.Subject,
        Signer = telegram.Signer,
        Signers = telegram.Signers,
        Truncated = telegram.Truncated,
        Partial = telegram.Warnings.Any(warning => warning.Code == PartialCode),
        Copy = telegram.Copy,
        Section = telegram.SectionOf?.Number,
        Sections = telegram.SectionOf?.Of,
        SectionsPresent = telegram.Sections?.Present,
        SectionsMissing = telegram.Sections?.Missing,
        RawText = item.Text!,
        BodyStart = telegram.Body.Start,
        BodyEnd = telegram.Body.End,
        ParagraphsJson = JsonSerializer.Serialize(telegram.Paragraphs, ColumnJson.Default.IReadOnlyListParagraph),
        OutlineJson = JsonSerializer.Serialize(telegram.Outline, ColumnJson.Default.IReadOnlyListBlock),
        PassagesJson = JsonSerializer.Serialize(telegram.Passages, ColumnJson.Default.IReadOnlyListPassage),
        EmbeddedJson = JsonSerializer.Serialize(telegram.Embedded, ColumnJson.Default.IReadOnlyListEmbeddedTelegram),
        FurnitureJson = JsonSerializer.Serialize(telegram.Furniture, ColumnJson.Default.IReadOnlyListTextSpan),
        EvidenceJson = JsonSerializer.Serialize(telegram.Evidence, ColumnJson.Default.IReadOnlyListFieldEvidence),
        DistributionJson = telegram.Distribution is null ? null : JsonSerializer.Serialize(telegram.Distribution, ColumnJson.Default.Distribution),
        TransmissionJson = telegram.Transmission is null ? null : JsonSerializer.Serialize(telegram.Transmission, ColumnJson.Default.Transmission),
        ContainerJson = item.Metadata is null ? null : JsonSerializer.Serialize(item.Metadata, ColumnJson.Default.ContainerMetadata),
        Tags = telegram.Tags,
        Addressees = [.. Addressees("to", telegram.To), .. Addressees("info", telegram.Info), .. Addressees("exempt", telegram.Exempt)],
        References = [.. telegram.References.Select(Reference)],
        Warnings = [.. telegram.Warnings.Select(warning => new WarningRow(warning.Code, warning.Detail, warning.Start))],
        Entities = Entities(mentions, extractor.Header(telegram), extractor),
    };

    private static IEnumerable<AddresseeRow> Addressees(string kind, IReadOnlyList<Addressee> addressees) =>
        addressees.Select(addressee => new AddresseeRow(kind, addressee.Route, addressee.Name, addressee.Precedence, addressee.Number));

    private static ReferenceRow Reference(Reference reference) =>
        new(reference.Label, reference.Text, [.. reference.Cables.Select((id, i) => Citation(id, reference.Cited.ElementAtOrDefault(i)))])
        {
            Kind = reference.Kind, Title = reference.Title, Notal = reference.Notal,
        };

    private static CitationRow Citation(string id, CitedCable? cited) => new(id, cited?.YearRule, cited?.Paragraphs);

    /// <summary>Folds mentions and heading to one row per entity, in the order of first appearance.</summary>
    private static List<EntityRow> Entities(IReadOnlyList<Mention> mentions, IReadOnlyList<HeaderEntity> header, EntityExtractor extractor)
    {
        var named = header.ToLookup(entity => (entity.Type, entity.Id));
        var mentioned = mentions.ToLookup(mention => (mention.Type, mention.Id));
        return
        [
            .. mentioned.Select(entity => entity.Key).Concat(named.Select(entity => entity.Key)).Distinct().Select(key => new EntityRow(
                key.Type,
                key.Id,
                extractor.Label(key.Type, key.Id),
                extractor.CountryOf(key.Type, key.Id),
                [.. mentioned[key].Select(mention => new MentionRow(mention.Start, mention.End, mention.Text, mention.Rule) { Candidates = mention.Candidates })])
            {
                Header = [.. named[key].Select(place => new HeaderRow(place.Role, place.Position, place.Text, place.Rule))],
            }),
        ];
    }
}
