using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Telegrams;

/// <summary>What storing needs of the parser, which this room does not know: looking into sections and joining them.</summary>
/// <param name="Holds">Which of the parts stand in the whole's text as well, one answer a part in their order.</param>
/// <param name="Assemble">
/// The telegram that the sections make, read and enriched as any other; null when it cannot be read, which leaves them apart.
/// Must give the same for the same sections.
/// </param>
public sealed record SectionReading(
    Func<StoredSection, IReadOnlyList<StoredSection>, IReadOnlyList<bool>> Holds,
    Func<IReadOnlyList<StoredSection>, CableRow?> Assemble);

/// <summary>The stored text of a cable that came with a section mark.</summary>
/// <param name="ContainerJson">What the container stated, in the form the writer was given.</param>
public sealed record StoredSection(long CableId, string RawText, string? ContainerJson);
