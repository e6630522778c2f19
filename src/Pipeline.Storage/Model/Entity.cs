using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("Dictionary of entities: what an id is called. A row is written with the first cable that names the entity and never deleted.")]
[PrimaryKey(nameof(Type), nameof(Id))]
public sealed class Entity
{
    [Comment("Type of the entity.")]
    public required string Type { get; init; }

    [Comment("Id within the type: pe/foreign-affairs.")]
    public required string Id { get; init; }

    [Comment("Name to show.")]
    public required string Label { get; init; }

    [Comment("ISO 3166 code of the country it belongs to, lower case; null for none.")]
    public string? Country { get; init; }
}
