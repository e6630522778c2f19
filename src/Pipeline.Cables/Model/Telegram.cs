namespace Pipeline.Cables.Model;

/// <summary>
/// One diplomatic telegram as read from its raw text: heading, body structure and every doubt about them.
/// All offsets are UTF-16 code units into the raw text, end exclusive.
/// </summary>
public sealed record Telegram
{
    /// <summary>Canonical id: two-digit year of the date-time group + station letters + serial without zeros, <c>06LIMA826</c>; null when not derivable.</summary>
    public string? Id { get; init; }

    /// <summary>Format lines 1 to 4; null when the text has none of them.</summary>
    public Transmission? Transmission { get; init; }

    /// <summary>FLASH, IMMEDIATE, PRIORITY or ROUTINE of format line 5 (the action precedence of a dual one).</summary>
    public string? Precedence { get; init; }

    /// <summary>The information precedence of a dual date-time line; null when the line names one precedence.</summary>
    public string? InfoPrecedence { get; init; }

    /// <summary>Date-time group of format line 5 in UTC.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Originator of format line 6, <c>AMEMBASSY LIMA</c>.</summary>
    public string? From { get; init; }

    /// <summary>Action addressees, format line 7, in order.</summary>
    public IReadOnlyList<Addressee> To { get; init; } = [];

    /// <summary>Information addressees, format line 8, in order.</summary>
    public IReadOnlyList<Addressee> Info { get; init; } = [];

    /// <summary>Exempt addressees, format line 9: members of a collective that are left out.</summary>
    public IReadOnlyList<Addressee> Exempt { get; init; } = [];

    /// <summary>Copies, drafter and clearances of the 1970s; null when the text has none.</summary>
    public Distribution? Distribution { get; init; }

    /// <summary>UNCLASSIFIED, LIMITED OFFICIAL USE, CONFIDENTIAL, SECRET or TOP SECRET, of the classification line.</summary>
    public string? Classification { get; init; }

    /// <summary>Distinct captions in order: SIPDIS, SENSITIVE, NOFORN, ...</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary><c>SECTION 01 OF 03</c> of the classification line.</summary>
    public SectionOf? SectionOf { get; init; }

    /// <summary>Sections in this text; null when the telegram was not sent in sections.</summary>
    public SectionSet? Sections { get; init; }

    /// <summary><c>corrected</c>: replaces another telegram of the same number; <c>cancelled</c>: says that the telegram of this number is void; null for neither.</summary>
    public string? Copy { get; init; }

    /// <summary>Message reference number of the classification line.</summary>
    public Mrn? Mrn { get; init; }

    /// <summary>FOR and PASS lines, each joined to one line.</summary>
    public IReadOnlyList<string> Attention { get; init; } = [];

    public ExecutiveOrder? ExecutiveOrder { get; init; }

    public ClassifiedBy? ClassifiedBy { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Subject joined to one line, without its label.</summary>
    public string? Subject { get; init; }

    /// <summary>Where the subject stands in the raw text (may span lines); null when there is none.</summary>
    public TextSpan? SubjectSpan { get; init; }

    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>The text after the heading: from the first paragraph to the end of the telegram.</summary>
    public TextSpan Body { get; init; }

    /// <summary>Numbered paragraphs in order.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The text as a tree: heads, paragraphs, and the lettered and dashed points inside them.</summary>
    public IReadOnlyList<Block> Outline { get; init; } = [];

    /// <summary>Summary, comments and quotations, in order.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>Telegrams quoted or relayed whole inside this one.</summary>
    public IReadOnlyList<EmbeddedTelegram> Embedded { get; init; } = [];

    /// <summary>Parts of the body that are transmission furniture (page headers, release stamps), not text.</summary>
    public IReadOnlyList<TextSpan> Furniture { get; init; } = [];

    /// <summary>Signature as written.</summary>
    public string? Signer { get; init; }

    /// <summary>The names of <see cref="Signer"/> apart: two surnames on one line are two people.</summary>
    public IReadOnlyList<string> Signers { get; init; } = [];

    /// <summary>True when the body is visibly cut off.</summary>
    public bool Truncated { get; init; }

    /// <summary>Where the fields of the heading were read, in the order of this record.</summary>
    public IReadOnlyList<FieldEvidence> Evidence { get; init; } = [];

    /// <summary>Every repair and doubt, in the order found.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}
