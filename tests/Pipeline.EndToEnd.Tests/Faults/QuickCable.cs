using System.Globalization;

namespace Pipeline.EndToEnd.Tests.Faults;

/// <summary>The smallest telegram that is read as one: runs that are killed again and again need many cables, not long ones.</summary>
internal sealed record QuickCable(int Number)
{
    public string Id => string.Create(CultureInfo.InvariantCulture, $"06LIMA{Number}");

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Number:0000000}.txt");

    public string Text => string.Create(CultureInfo.InvariantCulture, $"""
        R 021832Z MAR 06
        FM AMEMBASSY LIMA
        TO SECSTATE WASHDC
        UNCLAS LIMA {Number:000000}
        E.O. 12958: N/A
        TAGS: ECON PE
        SUBJECT: BRIDGE {Number}

        1. (U) The Ministry of Transport opened bridge {Number}.
        STRAND
        """);

    public static IReadOnlyList<QuickCable> Range(int first, int count) => [.. Enumerable.Range(first, count).Select(number => new QuickCable(number))];

    /// <summary>A zip of one text a cable, in the order given.</summary>
    public static void Zip(string path, IEnumerable<QuickCable> cables) => Rendering.Zip(path, cables.Select(cable => (cable.Name, cable.Text)));
}
