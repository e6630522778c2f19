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

    [Comment("Two-digit year, station letters and serial without zeros: 06LIMA826. Null when not derivable; sections, versions and sometimes other telegrams share one.")]
    public string? CanonicalId { get; init; }

    [Comment("current: the text to read; superseded: current_id is the better version of it; cancelled: the sender declared it void; part: a section whose telegram is whole in part_of.")]
    public CableState State { get; init; }

    [Comment("The version that takes its place: the current one, or the copy that cancelled it. Null when there is none.")]
    public long? CurrentId { get; init; }

    [Comment("The cable that holds this section and the others of its telegram; null while the telegram is incomplete and for whole telegrams.")]
    public long? PartOf { get; init; }

    [Comment("For a telegram put together from sections that came apart: their cables in order of the sections. Null for what was found whole.")]
    public long[]? Parts { get; init; }

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

    [Comment("How the value of the order is meant: none, date, event, oadr, gds, ads, xgds, rds, exemption, declassified. Null when there is none or it says nothing known.")]
    public string? DeclassificationKind { get; init; }

    [Comment("Date of declassification, where one is given.")]
    public DateOnly? DeclassifyOn { get; init; }

    [Comment("Exemption code (X1, 25X1) or the event in words.")]
    public string? DeclassificationDetail { get; init; }

    [Comment("Who set it: the name in parentheses of order 12065.")]
    public string? DeclassificationAuthority { get; init; }

    [Comment("The Classified By line without its label, joined to one line.")]
    public string? ClassifiedBy { get; init; }

    [Comment("Names in that line, as written, without titles.")]
    public required string[] Classifiers { get; init; }

    [Comment("Office of the classifier: DEPUTY CHIEF OF MISSION.")]
    public string? ClassifierTitle { get; init; }

    [Comment("Reasons with their letters, in order: 1.4(b).")]
    public required string[] ClassificationReasons { get; init; }

    [Comment("Subject joined to one line.")]
    public string? Subject { get; init; }

    [Comment("Signature as written.")]
    public string? Signer { get; init; }

    [Comment("The names of the signature apart: two surnames on one line are two people.")]
    public required string[] Signers { get; init; }

    [Comment("True when the body is visibly cut off.")]
    public bool Truncated { get; init; }

    [Comment("True when the archive says that it holds only a part of the telegram.")]
    public bool Partial { get; init; }

    [Comment("corrected: replaces another telegram of the same number; cancelled: says that the telegram of this number is void; null for neither.")]
    public string? Copy { get; init; }

    [Comment("Section number of a telegram sent in parts.")]
    public int? Section { get; init; }

    [Comment("How many sections it was sent in.")]
    public int? Sections { get; init; }

    [Comment("Numbers of the sections that the text itself shows to be there; null when it was not sent in sections.")]
    public int[]? SectionsPresent { get; init; }

    [Comment("Numbers of the sections that the text itself shows to be lost.")]
    public int[]? SectionsMissing { get; init; }

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

    [Comment("The text as a tree: array of {kind, label, mark, start, end, blocks}. See reporting.paragraphs.")]
    [Column(TypeName = "jsonb")]
    public required string Outline { get; init; }

    [Comment("Summary, comments and quotations: array of {kind, start, end, closed}.")]
    [Column(TypeName = "jsonb")]
    public required string Passages { get; init; }

    [Comment("Telegrams quoted or relayed whole inside this one: array. See reporting.embedded_telegrams.")]
    [Column(TypeName = "jsonb")]
    public required string Embedded { get; init; }

    [Comment("Parts of the body that are page headers and stamps, not text: array of {start, end}.")]
    [Column(TypeName = "jsonb")]
    public required string Furniture { get; init; }

    [Comment("Where each field was read and how far it can be trusted: array. See reporting.evidence.")]
    [Column(TypeName = "jsonb")]
    public required string Evidence { get; init; }

    [Comment("Copies, drafter, approver and clearances of the 1970s; null when the text has none.")]
    [Column(TypeName = "jsonb")]
    public string? Distribution { get; init; }

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

/// <summary>Which of the versions of a telegram a cable is.</summary>
public enum CableState
{
    Current,
    Superseded,
    Cancelled,
    Part,
}
