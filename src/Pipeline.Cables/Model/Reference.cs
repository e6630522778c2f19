namespace Pipeline.Cables.Model;

/// <summary>One entry of the REF line (field guide 2.10).</summary>
/// <param name="Label">Letter or number of the entry; null for a single reference without one.</param>
/// <param name="Text">The entry as written, joined to one line.</param>
/// <param name="Cables">Canonical ids; empty when the reference is no cable.</param>
public sealed record Reference(string? Label, string Text, IReadOnlyList<string> Cables)
{
    /// <summary>One of <see cref="ReferenceKinds"/>.</summary>
    public string Kind { get; init; } = ReferenceKinds.Other;

    /// <summary>The cables of <see cref="Cables"/> with the rule that gave their year, in the same order.</summary>
    public IReadOnlyList<CitedCable> Cited { get; init; } = [];

    /// <summary>
    /// Airgrams cited, <c>73BANGKOK-A50</c>. They were letters by pouch with a number series of their own, so they stand apart from
    /// <see cref="Cables"/>: no telegram has such an id.
    /// </summary>
    public IReadOnlyList<string> Airgrams { get; init; } = [];

    /// <summary>Title in quotes, parentheses or after a dash; null when absent.</summary>
    public string? Title { get; init; }

    /// <summary>True when it is marked NOTAL: not sent to all addressees.</summary>
    public bool Notal { get; init; }
}

/// <summary>A cable cited.</summary>
/// <param name="Id">Canonical id.</param>
/// <param name="YearRule">One of <see cref="YearRules"/>: which rule gave the year of the id.</param>
/// <param name="Paragraphs">Paragraphs pointed at, <c>3-5</c>; null when none is named.</param>
public sealed record CitedCable(string Id, string YearRule, string? Paragraphs = null);

/// <summary>How the year of a cited cable was found (field guide 2.5).</summary>
public static class YearRules
{
    /// <summary>Printed beside the citation.</summary>
    public const string Explicit = "explicit";

    /// <summary>None printed: the year of the citing telegram.</summary>
    public const string SameYear = "same-year";

    /// <summary>None printed, and the serial cannot be of the citing telegram's year yet: the year before.</summary>
    public const string RolledBack = "rolled-back";

    /// <summary>The citing telegram is undated: the year its text speaks of.</summary>
    public const string TextYear = "text-year";
}

/// <summary>What a reference is.</summary>
public static class ReferenceKinds
{
    public const string Cable = "cable";

    /// <summary>A telegram by date-time group or of a sender that has no serial: <c>SECDEF R162245Z OCT 08</c>.</summary>
    public const string Message = "message";
    public const string Airgram = "airgram";
    public const string Telcon = "telcon";
    public const string Email = "email";
    public const string Memo = "memo";
    public const string Report = "report";
    public const string Letter = "letter";

    /// <summary>Diplomatic note.</summary>
    public const string Note = "note";
    public const string Fax = "fax";
    public const string Meeting = "meeting";

    /// <summary>Foreign Affairs Manual or Handbook.</summary>
    public const string Manual = "manual";
    public const string Law = "law";

    /// <summary>Intelligence or press report with a number of its own: IIR, TD, OSC, FBIS.</summary>
    public const string Intelligence = "intelligence";
    public const string Press = "press";
    public const string Book = "book";
    public const string Web = "web";
    public const string Other = "other";
}
