namespace Pipeline.Storage.Writing;

/// <summary>A cable with all that was read from it, flat, as the tables hold it.</summary>
public sealed record CableRow
{
    /// <summary>32 bytes; the same telegram always has the same key, whatever container brought it.</summary>
    public required byte[] ContentKey { get; init; }

    public string? CanonicalId { get; init; }
    public string? Post { get; init; }
    public int? Number { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? Precedence { get; init; }
    public string? InfoPrecedence { get; init; }
    public string? FromName { get; init; }
    public string? Classification { get; init; }
    public IReadOnlyList<string> Captions { get; init; } = [];
    public IReadOnlyList<string> Attention { get; init; } = [];
    public string? ExecutiveOrder { get; init; }
    public string? ExecutiveOrderValue { get; init; }
    public string? DeclassificationKind { get; init; }
    public DateOnly? DeclassifyOn { get; init; }
    public string? DeclassificationDetail { get; init; }
    public string? DeclassificationAuthority { get; init; }

    /// <summary>The whole <c>Classified By</c> line.</summary>
    public string? ClassifiedBy { get; init; }

    public IReadOnlyList<string> Classifiers { get; init; } = [];
    public string? ClassifierTitle { get; init; }
    public IReadOnlyList<string> ClassificationReasons { get; init; } = [];
    public string? Subject { get; init; }
    public string? Signer { get; init; }
    public IReadOnlyList<string> Signers { get; init; } = [];
    public bool Truncated { get; init; }

    /// <summary>The archive says that it holds only a part of the telegram.</summary>
    public bool Partial { get; init; }

    /// <summary><c>corrected</c>, <c>cancelled</c> (see <see cref="Telegrams.Copies"/>) or null.</summary>
    public string? Copy { get; init; }

    /// <summary>Section mark of the classification line.</summary>
    public int? Section { get; init; }

    public int? Sections { get; init; }

    /// <summary>What the text itself shows of its sections; null when it was not sent in sections.</summary>
    public IReadOnlyList<int>? SectionsPresent { get; init; }

    public IReadOnlyList<int>? SectionsMissing { get; init; }

    /// <summary>The raw text; holds no NUL. Offsets everywhere are UTF-16 code units into it.</summary>
    public required string RawText { get; init; }

    public int BodyStart { get; init; }
    public int BodyEnd { get; init; }

    /// <summary>JSON array of <c>{number, mark, start, end}</c>.</summary>
    public required string ParagraphsJson { get; init; }

    /// <summary>JSON array of <c>{kind, label, mark, start, end, blocks}</c>.</summary>
    public string OutlineJson { get; init; } = "[]";

    /// <summary>JSON array of <c>{kind, start, end, closed}</c>.</summary>
    public string PassagesJson { get; init; } = "[]";

    /// <summary>JSON array of <c>{relation, id, mrn, classification, from, sentAt, subject, start, end}</c>.</summary>
    public string EmbeddedJson { get; init; } = "[]";

    /// <summary>JSON array of <c>{start, end}</c>.</summary>
    public string FurnitureJson { get; init; } = "[]";

    /// <summary>JSON array of <c>{field, source, confidence, start, end}</c>.</summary>
    public string EvidenceJson { get; init; } = "[]";

    /// <summary>JSON object of the copies block of the 1970s, or null.</summary>
    public string? DistributionJson { get; init; }

    /// <summary>JSON object of format lines 1 to 4, or null.</summary>
    public string? TransmissionJson { get; init; }

    /// <summary>JSON object of what the container stated beside the text, in the caller's form: the parser needs it to read the cable again. Null for plain text.</summary>
    public string? ContainerJson { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<AddresseeRow> Addressees { get; init; } = [];
    public IReadOnlyList<ReferenceRow> References { get; init; } = [];
    public IReadOnlyList<WarningRow> Warnings { get; init; } = [];
    public IReadOnlyList<EntityRow> Entities { get; init; } = [];
}

/// <param name="Kind"><c>to</c>, <c>info</c> or <c>exempt</c>.</param>
public sealed record AddresseeRow(string Kind, string? Route, string Name, string? Precedence, int? Number);

/// <summary>One entry of the REF line.</summary>
public sealed record ReferenceRow(string? Label, string Text, IReadOnlyList<CitationRow> Cables)
{
    public string Kind { get; init; } = "other";
    public string? Title { get; init; }
    public bool Notal { get; init; }
}

/// <summary>A cable cited.</summary>
/// <param name="YearRule">The rule that gave the year of the id; null when not told.</param>
/// <param name="Paragraphs">Paragraphs pointed at; null when none is named.</param>
public sealed record CitationRow(string Id, string? YearRule = null, string? Paragraphs = null);

public sealed record WarningRow(string Code, string Detail, int? Start);

/// <summary>One entity of a cable with all its mentions: one row per (cable, entity), because row count is the cost, not width.</summary>
/// <param name="Label">Name to show.</param>
/// <param name="Country">ISO 3166 code the entity belongs to, lower case; null for none.</param>
/// <param name="Mentions">In the text; empty for what only the heading names.</param>
public sealed record EntityRow(string Type, string Id, string Label, string? Country, IReadOnlyList<MentionRow> Mentions)
{
    /// <summary>Where the heading names it.</summary>
    public IReadOnlyList<HeaderRow> Header { get; init; } = [];
}

/// <param name="Start">UTF-16 offset into the raw text.</param>
public sealed record MentionRow(int Start, int End, string Text, string Rule)
{
    /// <summary>Ids among which the rule had to choose or to abstain.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];
}

/// <summary>A place in the heading that names an entity.</summary>
/// <param name="Role"><c>from</c>, <c>to</c>, <c>info</c>, <c>exempt</c>, <c>attention</c> or <c>tags</c>.</param>
/// <param name="Position">Place among those of the role, from 1.</param>
public sealed record HeaderRow(string Role, int Position, string Text, string Rule);
