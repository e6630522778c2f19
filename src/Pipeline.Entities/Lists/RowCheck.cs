using Pipeline.Entities.Text;

namespace Pipeline.Entities.Lists;

/// <summary>Something wrong with a row, for the person who wrote it.</summary>
/// <param name="Code">Stable, <c>entities.country</c>.</param>
internal sealed record RowFault(string Code, string Message);

/// <summary>What the cells of a row may refer to.</summary>
internal sealed record KnownKeys(IReadOnlySet<string> Countries, IReadOnlySet<string> Sources)
{
    public static KnownKeys Embedded { get; } = new(
        EmbeddedLists.Rows(ListTable.Countries).Where(row => ListTable.IsLabel(ListTable.Countries, row)).Select(row => row[0]).ToHashSet(StringComparer.Ordinal),
        EmbeddedLists.SourceKeys);
}

/// <summary>Checks the rows of a list, the embedded ones in the tests and those of an installation at start.</summary>
internal static class RowCheck
{
    /// <summary>Longest name. The longest embedded one has 90 letters; without a bound one row could fill the memory.</summary>
    public const int LongestName = 200;

    public static IEnumerable<RowFault> Faults(ListTable table, string[] row, KnownKeys known)
    {
        if (row.Length != table.Columns.Length)
        {
            yield return new RowFault("entities.columns", $"{row.Length} column{(row.Length == 1 ? "" : "s")}, expected {table.Columns.Length} with a tab between them: {table.Heading}");
            yield break;
        }
        for (int i = 0; i < row.Length; i++)
            if (Fault(table, i, row, known) is { } fault)
                yield return fault;
        if (table == ListTable.Leaders && string.CompareOrdinal(row[2], row[3]) > 0)
            yield return new RowFault("entities.year", $"the last year {row[3]} is before the first, {row[2]}");
    }

    private static RowFault? Fault(ListTable table, int index, string[] row, KnownKeys known)
    {
        Column column = table.Columns[index];
        string cell = row[index];
        return column.Cell switch
        {
            Cell.Country => known.Countries.Contains(cell) && IsCode(cell) ? null : Unknown("country", cell, "a code of ISO 3166-1 in small letters, or of 3166-3 for a dissolved state, that countries.tsv has a label for"),
            Cell.Host => cell == "-" || known.Countries.Contains(cell) ? null : Unknown("country", cell, "the code of the host country, or - for a mission that is in none"),
            Cell.Choice or Cell.Type => column.Choices.Contains(cell) ? null : new RowFault($"entities.{(column.Title == "role" ? "role" : "kind")}", $"unknown {column.Title} '{cell}': expected one of {string.Join(", ", column.Choices)}"),
            Cell.BodyId when row[index - 1] is EntityTypes.Ministry or EntityTypes.Office => UnknownPortfolio(cell),
            Cell.BodyId or Cell.Slug => IsSlug(cell) ? null : new RowFault("entities.id", $"'{cell}' is no id: expected letters, digits, hyphens and slashes"),
            Cell.Portfolio => UnknownPortfolio(cell),
            Cell.Name => NameFault(cell) is { } reason ? new RowFault("entities.name", $"{column.Title} '{Shown(cell)}' {reason}") : null,
            Cell.Letters => cell == "-" || cell.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) && cell.Length > 0 ? null : new RowFault("entities.letters", $"'{cell}' are no letters of a telegram's id: expected A-Z and digits, or - when they are those of the id"),
            Cell.Year => cell.Length == 4 && cell.All(char.IsAsciiDigit) ? null : new RowFault("entities.year", $"'{cell}' is no year"),
            Cell.Flags => FlagFault(cell),
            Cell.Source => known.Sources.Contains(cell) ? null : Unknown("source", cell, "a key of sources.tsv"),
            Cell.Key => IsSlug(cell) ? null : new RowFault("entities.id", $"'{cell}' is no key"),
            _ => null,
        };
    }

    private static RowFault? UnknownPortfolio(string cell)
    {
        foreach (string part in cell.Split('+'))
            if (!Portfolios.All.Contains(part))
                return Unknown("portfolio", part, $"one of {string.Join(" ", Portfolios.All)}, several joined by +");
        return null;
    }

    private static RowFault? FlagFault(string cell)
    {
        if (cell == "-") return null;
        string[] flags = cell.Split(' ');
        foreach (string flag in flags)
            if (!Uses.Known.Contains(flag))
                return new RowFault("entities.flag", $"unknown flag '{flag}': expected - or some of {string.Join(' ', Uses.Known)}");
        return flags.Distinct().Count() == flags.Length ? null : new RowFault("entities.flag", $"a flag twice in '{cell}'");
    }

    private static string? NameFault(string name)
    {
        if (name.Length == 0) return "is empty";
        if (name.Length > LongestName) return $"is longer than {LongestName} letters";
        if (name.Any(char.IsControl) || name.Any(char.IsSurrogate)) return "has a character that no name has";
        // A spreadsheet puts them around cells; in a text the name stands without.
        if (name[0] == '"' && name[^1] == '"') return "is in quotation marks: write it without";
        if (!name.Any(char.IsLetterOrDigit) || !ListBuilder.HasWord(name)) return "has no letter";
        if (name.Split(' ').Any(word => word.Length > Vocabulary.MaxLength)) return $"has a word longer than {Vocabulary.MaxLength} letters, which no text is searched for";
        return name != name.Trim() || name.Contains("  ", StringComparison.Ordinal) ? "has blanks at an end or two together" : null;
    }

    private static bool IsSlug(string cell) =>
        cell.Length is > 0 and <= 80 && cell.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/') && char.IsAsciiLetterOrDigit(cell[0]) && char.IsAsciiLetterOrDigit(cell[^1]);

    private static bool IsCode(string cell) => cell.Length is 2 or 4 && cell.All(char.IsAsciiLetterLower);

    private static RowFault Unknown(string what, string cell, string expected) => new($"entities.{what}", $"unknown {what} '{Shown(cell)}': expected {expected}");

    // A fault is one line of a terminal, whatever the cell holds.
    private static string Shown(string cell)
    {
        string cut = cell.Length > 60 ? string.Concat(cell.AsSpan(0, 60), "…") : cell;
        return string.Concat(cut.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }
}
