using Pipeline.Worker.Inbox;

namespace Pipeline.Worker.Tests.Inbox;

public sealed class ClaimTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly InboxFolders _inbox;

    public ClaimTests()
    {
        _inbox = new InboxFolders(_folder.Path);
        _inbox.Create();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_many_watchers_exactly_one_takes_a_drop()
    {
        for (var round = 0; round < 20; round++)
        {
            var path = _folder.File($"drop-{round}.zip");
            var start = new TaskCompletionSource();
            var takers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
            {
                await start.Task;
                return Claim.TryTake(_inbox, path);
            })).ToArray();
            start.SetResult();
            (await Task.WhenAll(takers)).Count(claim => claim is not null).ShouldBe(1);
        }

        Claim.Existing(_inbox).Count().ShouldBe(20);
    }

    [Fact]
    public void A_claim_survives_its_watcher_with_its_archive_id()
    {
        var taken = Claim.TryTake(_inbox, _folder.File("a.zip", "content"))!;
        taken.ArchiveId.ShouldBeNull();
        taken.ArchiveId = 42;

        var found = Claim.Existing(_inbox).ShouldHaveSingleItem();

        found.ShouldSatisfyAllConditions(
            claim => claim.Key.ShouldBe(taken.Key),
            claim => claim.Name.ShouldBe("a.zip"),
            claim => claim.ArchiveId.ShouldBe(42),
            claim => File.ReadAllText(claim.Path).ShouldBe("content"));
    }

    [Fact]
    public void A_drop_named_like_our_marker_is_still_a_drop()
    {
        var claim = Claim.TryTake(_inbox, _folder.File("archive-id", "content"))!;
        claim.ArchiveId = 7;
        File.ReadAllText(claim.MoveToDone()).ShouldBe("content");
    }

    [Fact]
    public void A_second_drop_of_the_same_name_does_not_overwrite_the_first()
    {
        var first = Claim.TryTake(_inbox, _folder.File("a.tar", "first"))!.MoveToDone();
        var second = Claim.TryTake(_inbox, _folder.File("a.tar", "second"))!.MoveToDone();
        File.ReadAllText(first).ShouldBe("first");
        File.ReadAllText(second).ShouldBe("second");
        Path.GetExtension(second).ShouldBe(".tar");
    }

    [Fact]
    public void A_folder_is_claimed_and_moved_as_one()
    {
        _folder.File("batch/deep/1.txt", "one");
        var claim = Claim.TryTake(_inbox, Path.Combine(_folder.Path, "batch"))!;
        var done = claim.MoveToDone();
        File.ReadAllText(Path.Combine(done, "deep", "1.txt")).ShouldBe("one");
        Claim.Existing(_inbox).ShouldBeEmpty();
    }

    [Fact]
    public void A_failed_drop_has_its_reason_beside_it()
    {
        var target = Claim.TryTake(_inbox, _folder.File("bad.zip"))!.MoveToFailed("""{"archive":1}""");
        Path.GetDirectoryName(target).ShouldBe(_inbox.Failed);
        File.ReadAllText(target + ".reason.json").ShouldBe("""{"archive":1}""");
    }

    [Fact]
    public void A_drop_that_has_gone_leaves_no_claim_behind()
    {
        Claim.TryTake(_inbox, Path.Combine(_folder.Path, "gone.zip")).ShouldBeNull();
        Directory.EnumerateFileSystemEntries(_inbox.Working).ShouldBeEmpty();
    }
}
