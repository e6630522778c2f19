using Pipeline.Cables;
using Pipeline.Cables.Model;
using Pipeline.Testing;

namespace Pipeline.Entities.Tests.Gold;

/// <summary>An invented cable with the mentions that a reader marked in it.</summary>
internal sealed record GoldCable(string Name, string Raw, IReadOnlyList<Truth> Mentions, IReadOnlyList<Fault> Faults)
{
    /// <summary>Cables whose heading is lost are called so; all others are called by their canonical id.</summary>
    public bool HasHeading => !Name.StartsWith("NOHEADING-", StringComparison.Ordinal);

    public Telegram Telegram { get; } = TelegramParser.Parse(Raw);

    public static IReadOnlyList<GoldCable> All { get; } =
        [.. Directory.GetFiles(RepositoryRoot.Combine("tests", "Pipeline.Entities.Tests", "Gold", "Cables"), "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    public int LineOf(int offset) => 1 + Raw.AsSpan(0, offset).Count('\n');

    private static GoldCable Read(string path)
    {
        (string raw, List<Truth> mentions, List<Fault> faults) = Markup.Read(Path.GetFileName(path), File.ReadAllText(path));
        return new(Path.GetFileNameWithoutExtension(path), raw, mentions, faults);
    }
}
