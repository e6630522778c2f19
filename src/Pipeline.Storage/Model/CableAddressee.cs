using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("Addressees of a cable, format lines 7 to 9, in order.")]
[PrimaryKey(nameof(CableId), nameof(Position))]
public sealed class CableAddressee
{
    [Comment("The cable.")]
    public long CableId { get; init; }

    [Comment("Place among all addressees, from 1, action before information before exempt.")]
    public int Position { get; init; }

    [Comment("to: action addressee; info: information addressee; exempt: member of a collective that is left out.")]
    public required string Kind { get; init; }

    [Comment("Routing indicator: RUEHC.")]
    public string? Route { get; init; }

    [Comment("Plain language address: SECSTATE WASHDC.")]
    public required string Name { get; init; }

    [Comment("Precedence as printed behind the address.")]
    public string? Precedence { get; init; }

    [Comment("Message continuity number.")]
    public int? Number { get; init; }
}
