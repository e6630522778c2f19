namespace Pipeline.Entities.Tests.Support;

/// <summary>Parts of the README that tests keep true.</summary>
internal static class Readme
{
    /// <summary>The lines of a section, without its heading.</summary>
    public static string[] Section(string heading)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pipeline.sln"))) folder = folder.Parent;
        string[] lines = File.ReadAllLines(Path.Combine(folder.ShouldNotBeNull().FullName, "README.md"));
        string[] section = [.. lines.SkipWhile(line => line != $"## {heading}").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))];
        section.ShouldNotBeEmpty($"the README has no section '{heading}'");
        return section;
    }

    /// <summary>Rows of the table with this head, each cut into cells.</summary>
    public static string[][] TableOf(string[] section, string head)
    {
        string[][] rows = [.. section.SkipWhile(line => line != head).Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];
        rows.ShouldNotBeEmpty($"no table '{head}'");
        return rows;
    }
}
