namespace Pipeline.Archives.Tests.Building;

/// <summary>Reads bytes as a dropped file, and says what came out in comparable words.</summary>
internal static class Items
{
    public static List<ArchiveItem> Of(byte[] file, ArchiveLimits? limits = null, string name = "dropped")
    {
        using TempFolder folder = new();
        return [.. ArchiveReader.Read(folder.Write(name, file), limits ?? new(), TestContext.Current.CancellationToken)];
    }

    public static RawCable Cable(byte[] file, string name = "dropped") => Of(file, name: name).ShouldHaveSingleItem().ShouldBeOfType<RawCable>();

    public static RejectedItem Reject(byte[] file, string name = "dropped") => Of(file, name: name).ShouldHaveSingleItem().ShouldBeOfType<RejectedItem>();

    public static string[] Codes(IEnumerable<ArchiveItem> items) => [.. items.OfType<RejectedItem>().Select(item => item.Code)];

    public static string[] Texts(IEnumerable<ArchiveItem> items) => [.. items.OfType<RawCable>().Select(item => item.Text)];

    /// <summary>Member and either the text or the reject's code, in order.</summary>
    public static string[] Lines(IEnumerable<ArchiveItem> items) =>
        [.. items.Select(item => $"{item.Place.Member}: {(item is RawCable cable ? cable.Text : ((RejectedItem)item).Code)}")];

    /// <summary>Compares one by one, so that a failure shows the item and not the archive.</summary>
    public static void ShouldBeLines(this string[] actual, IEnumerable<string> expected)
    {
        string[] wanted = [.. expected];
        foreach ((string line, string want) in actual.Zip(wanted))
        {
            line.ShouldBe(want);
        }

        actual.Length.ShouldBe(wanted.Length);
    }
}
