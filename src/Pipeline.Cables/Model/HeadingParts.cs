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

/// <summary>A repair or a doubt.</summary>
/// <param name="Code">Stable, dotted, lower case: <c>address.splice</c>.</param>
/// <param name="Detail">In words, with both values of a mismatch.</param>
/// <param name="Start">Where in the raw text; null when it concerns the whole telegram.</param>
public sealed record Warning(string Code, string Detail, int? Start);
