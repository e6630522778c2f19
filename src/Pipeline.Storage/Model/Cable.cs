using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Pipeline.Storage.Model;

[Comment("One row per distinct telegram with all that was read from its heading. Offsets are UTF-16 code units into raw_text, end exclusive.")]
[Index(nameof(ContentKey), IsUnique = true)]
[Index(nameof(CanonicalId))]
[Index(nameof(SentAt))]
public sealed class Cable
{
    [Comment("Number of the cable.")]
    public long Id { get; init; }

    [Comment("32 bytes that are the same for the same telegram, whatever container brought it.")]
    public required byte[] ContentKey { get; init; }

    [Comment("Two-digit year, station letters and serial without zeros: 06LIMA826. Null when not derivable; sections and retransmissions may share one.")]
    public string? CanonicalId { get; init; }

    [Comment("Station of the message reference number.")]
    public string? Post { get; init; }

    [Comment("Serial of the message reference number.")]
    public int? Number { get; init; }

    [Comment("Date-time group.")]
    public DateTimeOffset? SentAt { get; init; }

    [Comment("Action precedence: FLASH, IMMEDIATE, PRIORITY, ROUTINE.")]
    public string? Precedence { get; init; }

    [Comment("Information precedence of a dual precedence.")]
    public string? InfoPrecedence { get; init; }

    [Comment("Originator as printed: AMEMBASSY LIMA.")]
    public string? FromName { get; init; }

    [Comment("Classification of the classification line.")]
    public string? Classification { get; init; }

    [Comment("Captions in order: SIPDIS, NOFORN, ...")]
    public required string[] Captions { get; init; }

    [Comment("FOR and PASS lines, each joined to one line.")]
    public required string[] Attention { get; init; }

    [Comment("Number of the executive order on classification: 12958.")]
    public string? ExecutiveOrder { get; init; }

    [Comment("What follows the order: N/A, DECL: 03/02/2016.")]
    public string? ExecutiveOrderValue { get; init; }

    [Comment("Subject joined to one line.")]
    public string? Subject { get; init; }

    [Comment("Signature as written.")]
    public string? Signer { get; init; }

    [Comment("True when the body is visibly cut off.")]
    public bool Truncated { get; init; }

    [Comment("Section number of a telegram sent in parts.")]
    public int? Section { get; init; }

    [Comment("How many sections it was sent in.")]
    public int? Sections { get; init; }

    [Comment("The telegram as read, decoded.")]
    public required string RawText { get; init; }

    [Comment("True when raw_text holds characters outside the Basic Multilingual Plane: only then do UTF-16 offsets and PostgreSQL's character positions differ.")]
    public bool Astral { get; init; }

    [Comment("Where the body starts.")]
    public int BodyStart { get; init; }

    [Comment("Where the body ends.")]
    public int BodyEnd { get; init; }

    [Comment("Numbered paragraphs: array of {number, mark, start, end}.")]
    [Column(TypeName = "jsonb")]
    public required string Paragraphs { get; init; }

    [Comment("Format lines 1 to 4; null when the text has none.")]
    [Column(TypeName = "jsonb")]
    public string? Transmission { get; init; }

    [Comment("What the container stated beside the text; the parser needs it when the cable is read again. Null for plain text.")]
    [Column(TypeName = "jsonb")]
    public string? Container { get; init; }

    [Comment("Version of the parser that read the cable.")]
    public required string ParserVersion { get; init; }

    [Comment("Version of the entity lists and rules.")]
    public required string RulesVersion { get; init; }

    [Comment("When the cable was written.")]
    public DateTimeOffset StoredAt { get; init; }
}
