namespace Pipeline.Archives;

/// <summary>Stable codes of the repairs made while reading (<see cref="ReadWarning.Code"/>).</summary>
public static class ReadWarningCodes
{
    /// <summary>The bytes are not UTF-8 and were read as Windows-1252.</summary>
    public const string Windows1252 = "encoding.windows1252";

    /// <summary>NUL or other control characters were replaced one for one by U+FFFD; the detail is their count.</summary>
    public const string Control = "text.control";

    /// <summary>Halves of surrogate pairs were replaced one for one by U+FFFD; the detail is their count.</summary>
    public const string Surrogate = "text.surrogate";

    /// <summary>Quotes that the row should have escaped were kept as text; the detail is their count.</summary>
    public const string StrayQuote = "csv.stray-quote";

    /// <summary>The row was read by the other dialect's escapes than the rest of its file.</summary>
    public const string OtherDialect = "csv.other-dialect";

    /// <summary>The page ends inside the telegram, or before its own end.</summary>
    public const string HtmlUnclosed = "html.unclosed";

    /// <summary>Text stood before the row's number; the detail shows it. The row was read from its number on.</summary>
    public const string JunkBeforeRow = "csv.junk-before";

    /// <summary>The object could be read only by leaving out what its export doubled or broke; the detail says what.</summary>
    public const string JsonRepaired = "json.repaired";

    /// <summary>The member's name is absolute, climbs with <c>..</c> or holds control characters; it is a label and was cleaned.</summary>
    public const string MemberName = "member.name";

    /// <summary>All of them: a new reading of a stored text keeps what only the archive could show.</summary>
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal) { Windows1252, Control, Surrogate, StrayQuote, OtherDialect, HtmlUnclosed, JunkBeforeRow, JsonRepaired, MemberName };
}
