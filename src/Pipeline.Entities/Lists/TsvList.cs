using System.Reflection;

namespace Pipeline.Entities.Lists;

/// <summary>Reads an embedded list: tab-separated, one fact a line, <c>#</c> lines say where the facts are from.</summary>
internal static class TsvList
{
    public static IEnumerable<string[]> Rows(string file)
    {
        Assembly assembly = typeof(TsvList).Assembly;
        using Stream stream = assembly.GetManifestResourceStream($"Lists/{file}")
            ?? throw new InvalidOperationException($"The list {file} is not embedded in {assembly.GetName().Name}.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }
}
