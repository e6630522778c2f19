namespace Pipeline.Storage.Schema;

/// <summary>Enum values as the lower-case words that the database holds, so that a psql user needs no code table.</summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static T To<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);

    /// <summary>SQL condition that a column holds one of the values.</summary>
    public static string Check<T>(string column)
        where T : struct, Enum => $"{column} IN ({string.Join(", ", Enum.GetValues<T>().Select(v => $"'{Of(v)}'"))})";
}
