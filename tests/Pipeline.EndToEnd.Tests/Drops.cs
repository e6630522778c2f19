using System.Globalization;

namespace Pipeline.EndToEnd.Tests;

/// <summary>An inbox with a known content in every container and format.</summary>
internal sealed class Drops : IDisposable
{
    public string Inbox { get; } = Directory.CreateTempSubdirectory("pipeline-inbox-").FullName;

    /// <summary>
    /// A zip of 20 pages and a README, a tar.gz of 20 texts of which 5 are cables of the zip, both dialects of cables.csv with the
    /// same 10 rows, a folder of 3 texts, two loose texts, and a zip of 10 cables that are all in the others.
    /// </summary>
    public const int Items = 21 + 20 + 10 + 10 + 3 + 2 + 10, Cables = 50, Duplicates = 5 + 10 + 10, Rejects = 1, Archives = 8;

    public Drops Fill()
    {
        Rendering.Zip(In("pages.zip"), [.. Range(1, 20).Select(cable => ($"cable/2006/03/{cable.Id}.html", Rendering.Html(cable))), ("README.md", "Not a cable.")]);
        Rendering.TarGz(In("texts.tar.gz"), Range(16, 20).Select(cable => ($"texts/{cable.Id}.txt", cable.Text)));
        File.WriteAllText(In("cables.csv"), Rendering.Csv(Range(36, 10), backslash: true));
        File.WriteAllText(In("resaved.csv"), Rendering.Csv(Range(36, 10), backslash: false));
        Directory.CreateDirectory(In("batch"));
        foreach (var cable in Range(46, 3))
        {
            File.WriteAllText(In($"batch/{cable.Id}.txt"), cable.Text);
        }

        File.WriteAllText(In("one.txt"), new InventedCable(49).Text);
        File.WriteAllText(In("two.txt"), new InventedCable(50).Text);
        // The same cables once more as one archive of another content: all duplicates.
        Rendering.Zip(In("again.zip"), Range(41, 10).Select(cable => ($"{cable.Id}.txt", cable.Text)));
        return this;
    }

    /// <summary>One zip of many cables, for runs that are interrupted.</summary>
    public Drops FillWith(int cables)
    {
        Rendering.Zip(In("many.zip"), Range(1, cables).Select(cable => (string.Create(CultureInfo.InvariantCulture, $"{cable.Number:000000}.txt"), cable.Text)));
        return this;
    }

    public string In(string name) => Path.Combine(Inbox, name);

    public void Dispose() => Directory.Delete(Inbox, recursive: true);

    private static IEnumerable<InventedCable> Range(int first, int count) => Enumerable.Range(first, count).Select(number => new InventedCable(number));
}
