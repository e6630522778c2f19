using Pipeline.Worker.Inbox;

namespace Pipeline.Worker.Tests.Inbox;

public sealed class LooseClaimTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly InboxFolders _inbox;

    public LooseClaimTests()
    {
        _inbox = new InboxFolders(_folder.Path);
        _inbox.Create();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Loose_files_become_one_folder_that_keeps_their_names()
    {
        var claim = LooseClaim.Collect(_inbox, Claim.NewKey(), Entries("b.txt", "a.txt", "gone.txt"), new(2026, 11, 24, 21, 15, 0, TimeSpan.Zero))!;
        claim.Name.ShouldStartWith("loose-20261124T211500Z-");
        Directory.EnumerateFiles(claim.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["a.txt", "b.txt"]);
        LooseClaim.SealLeftover(_inbox, claim).ShouldBeTrue();
    }

    [Fact]
    public void A_collection_that_a_crash_cut_short_is_a_drop_as_it_is()
    {
        var claim = LooseClaim.Collect(_inbox, Claim.NewKey(), Entries("a.txt"), default)!;
        File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(claim.Path))!, "unsealed"), []);

        var left = Claim.Existing(_inbox).ShouldHaveSingleItem();
        LooseClaim.SealLeftover(_inbox, left).ShouldBeTrue();

        left.Name.ShouldBe(claim.Name);
        File.Exists(Path.Combine(left.Path, "a.txt")).ShouldBeTrue();
    }

    [Fact]
    public void A_collection_that_had_only_begun_leaves_nothing_behind()
    {
        LooseClaim.Collect(_inbox, Claim.NewKey(), [new("gone.txt", Archives.FileKind.File, new(1, 1, default), default, null)], default).ShouldBeNull();
        Directory.EnumerateFileSystemEntries(_inbox.Working).ShouldBeEmpty();
    }

    private List<InboxEntry> Entries(params string[] names)
    {
        foreach (var name in names.Where(name => name != "gone.txt"))
        {
            _folder.File(name);
        }

        return [.. names.Select(name => new InboxEntry(name, Archives.FileKind.File, new(1, 1, default), default, null))];
    }
}
