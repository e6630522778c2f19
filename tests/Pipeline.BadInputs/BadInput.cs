using Pipeline.BadInputs.Building;

namespace Pipeline.BadInputs;

/// <summary>One entry of the catalogue.</summary>
/// <param name="Name">File or folder as it is dropped; unique.</param>
/// <param name="What">What is wrong with it.</param>
/// <param name="Make">Content and expectation together, so that neither can change without the other.</param>
internal sealed record BadInput(string Name, string What, Func<Maker, Made> Make);

/// <summary>A made input.</summary>
/// <param name="Write">Puts it at the path; everything large is written as a stream.</param>
/// <param name="Items">What a careful reader makes of it, in order.</param>
internal sealed record Made(Action<string> Write, params Expected[] Items)
{
    /// <summary>True when the watcher has nothing to take: the entry stays where it was dropped.</summary>
    public bool StaysInInbox { get; init; }

    /// <summary>No file but a link or a pipe: only the watcher looks at it.</summary>
    public bool IsSpecial { get; init; }

    public static Made File(byte[] content, params IEnumerable<Expected> items) => new(path => System.IO.File.WriteAllBytes(path, content), [.. items]);

    public static Made File(string content, params IEnumerable<Expected> items) => File(System.Text.Encoding.UTF8.GetBytes(content), items);

    public static Made Stream(Action<Stream> write, params IEnumerable<Expected> items) => new(
        path =>
        {
            using FileStream file = System.IO.File.Create(path);
            write(file);
        },
        [.. items]);

    public static Made Folder(Action<string> fill, params IEnumerable<Expected> items) => new(
        path =>
        {
            Directory.CreateDirectory(path);
            fill(path);
        },
        [.. items]);
}

/// <summary>What makes an entry's content its own: cables that no other entry has, and noise from its number.</summary>
internal sealed class Maker(int entry)
{
    private const int CablesPerEntry = 40;

    /// <param name="number">From 1.</param>
    public InventedCable Cable(int number) => new(10_000 + (entry * CablesPerEntry) + number);

    public IEnumerable<InventedCable> Cables(int count) => Enumerable.Range(1, count).Select(Cable);

    public byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        new Random(entry).NextBytes(noise);
        return noise;
    }

    /// <summary>A zip with the members between two good ones.</summary>
    public Made Between(ZipEntry bad, params IEnumerable<Expected> expected) => Between([bad], expected);

    public Made Between(ZipEntry[] bad, params IEnumerable<Expected> expected) => Made.File(
        RawZip.Of([ZipEntry.Deflated("first.txt", Cable(1).Text), .. bad, ZipEntry.Deflated("last.txt", Cable(2).Text)]), Between(expected));

    public Made Between(TarMember bad, params IEnumerable<Expected> expected) => Made.File(
        RawTar.Of(Tarred("first.txt", 1), bad, Tarred("last.txt", 2)), Between(expected));

    public TarMember Tarred(string name, int cable) => new(name, System.Text.Encoding.UTF8.GetBytes(Cable(cable).Text));

    private IEnumerable<Expected> Between(IEnumerable<Expected> expected) =>
        [Expected.Cable("first.txt", Cable(1)), .. expected, Expected.Cable("last.txt", Cable(2))];
}
