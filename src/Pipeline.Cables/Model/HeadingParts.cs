namespace Pipeline.Cables.Model;

/// <summary>One addressee of format lines 7 and 8.</summary>
/// <param name="Route">Routing indicator, <c>RUEHC</c>; null when not printed or lost.</param>
/// <param name="Name">Plain language address designator (PLAD), <c>SECSTATE WASHDC</c>.</param>
/// <param name="Precedence">FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY or ROUTINE as printed.</param>
/// <param name="Number">Message continuity number.</param>
public sealed record Addressee(string? Route, string Name, string? Precedence, int? Number);

/// <summary>Section of a telegram that was sent in parts.</summary>
public sealed record SectionOf(int Number, int Of);

/// <summary>Message reference number: station as printed and its serial.</summary>
public sealed record Mrn(string Post, int Number);

/// <summary>Executive order on classification.</summary>
/// <param name="Order">Number without points: <c>12958</c>.</param>
/// <param name="Value">What follows: <c>N/A</c>, <c>DECL: 03/02/2016</c>, <c>GDS</c>.</param>
public sealed record ExecutiveOrder(string Order, string? Value);

/// <summary>One entry of the REF line.</summary>
/// <param name="Label">Letter or number of the entry; null for a single reference without one.</param>
/// <param name="Text">The entry as written, joined to one line.</param>
/// <param name="Cables">Canonical ids; empty when the reference is no cable.</param>
public sealed record Reference(string? Label, string Text, IReadOnlyList<string> Cables);

/// <summary>A numbered paragraph.</summary>
/// <param name="Number">Number as printed, without point.</param>
/// <param name="Mark">Portion mark without parentheses, <c>SBU</c>; null when absent.</param>
/// <param name="Start">Offset of the first character of the paragraph (its pilcrow or number).</param>
/// <param name="End">Offset after its last character that is not white space.</param>
public sealed record Paragraph(string Number, string? Mark, int Start, int End);

/// <summary>A repair or a doubt.</summary>
/// <param name="Code">Stable, dotted, lower case: <c>address.splice</c>.</param>
/// <param name="Detail">In words, with both values of a mismatch.</param>
/// <param name="Start">Where in the raw text; null when it concerns the whole telegram.</param>
public sealed record Warning(string Code, string Detail, int? Start);
