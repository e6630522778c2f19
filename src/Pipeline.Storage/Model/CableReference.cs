using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("Entries of the REF line of a cable, in order.")]
[PrimaryKey(nameof(CableId), nameof(Position))]
public sealed class CableReference
{
    [Comment("The citing cable.")]
    public long CableId { get; init; }

    [Comment("Place in the REF line, from 1.")]
    public int Position { get; init; }

    [Comment("Letter or number of the entry; null for a single one.")]
    public string? Label { get; init; }

    [Comment("The entry as written, joined to one line.")]
    public required string Text { get; init; }

    [Comment("Canonical ids of the cited cables; empty when the reference is no cable.")]
    public required string[] Cables { get; init; }

    [Comment("cable, message, airgram, telcon, email, memo, report, letter, note, fax, meeting, manual, law, intelligence, press, book, web or other.")]
    public required string Kind { get; init; }

    [Comment("Title of what is cited; null when absent.")]
    public string? Title { get; init; }

    [Comment("True when it is marked NOTAL: not sent to all addressees.")]
    public bool Notal { get; init; }

    [Comment("The rule that gave the year of each cited cable, in parallel to cables: explicit, same-year, rolled-back, text-year.")]
    public required string?[] YearRules { get; init; }

    [Comment("The paragraphs pointed at in each cited cable, in parallel to cables; null where none is named.")]
    public required string?[] Paragraphs { get; init; }
}
