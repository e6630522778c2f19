using Pipeline.Archives;

namespace Pipeline.BadInputs.Checks;

/// <summary>Compares what came out of an input with what is expected, item by item.</summary>
internal static class ReaderCheck
{
    /// <summary>By the reader alone; null when all is as expected, else the differences in words.</summary>
    public static string? Read(Catalogue.Entry entry, string path, CancellationToken cancellationToken) =>
        Compare(entry, ArchiveReader.Read(path, new(), cancellationToken).Select(Seen.From));

    public static string? Compare(Catalogue.Entry entry, IEnumerable<Seen> items)
    {
        List<string> differences = [];
        int at = 0;
        foreach (Seen item in items)
        {
            Expected? expected = at < entry.Made.Items.Length ? entry.Made.Items[at] : null;
            if (expected is null || Difference(expected, item) is { })
            {
                differences.Add($"{at + 1}: expected {expected?.ToString() ?? "nothing"}, seen {item}");
            }

            at++;
        }

        differences.AddRange(entry.Made.Items.Skip(at).Select(missing => $"{++at}: expected {missing}, seen nothing"));
        return differences.Count == 0 ? null : $"{entry.Name} ({entry.Input.What}): {string.Join("; ", differences.Take(4))}{(differences.Count > 4 ? $" and {differences.Count - 4} more" : "")}";
    }

    private static string? Difference(Expected expected, Seen item) => item switch
    {
        _ when !expected.IsMember(item.Member) => "member",
        { Code: { } code } => expected.IsCode(code) ? null : "code",
        _ when !expected.IsCable || !expected.IsText(item.Text!) => "text",
        _ => expected.Warning is { } warning && !item.Warnings.Contains(warning) ? "warning" : null,
    };
}

/// <summary>An item as the reader gave it or the database holds it.</summary>
internal sealed record Seen(string? Member, string? Code, string? Text, IReadOnlyCollection<string> Warnings)
{
    public static Seen From(ArchiveItem item) => item is RejectedItem reject
        ? new(item.Place.Member, reject.Code, null, [])
        : new(item.Place.Member, null, ((RawCable)item).Text, [.. ((RawCable)item).Warnings.Select(warning => warning.Code)]);

    public override string ToString() => $"{Member}: {Code ?? Expected.Name(Text!)}{(Warnings.Count > 0 ? $" ({string.Join(", ", Warnings)})" : "")}";
}
