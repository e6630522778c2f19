using Pipeline.Archives;
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
                return Claim.TryTake(_inbox, Claim.NewKey(), Path.GetFileName(path));
            })).ToArray();
            start.SetResult();
            (await Task.WhenAll(takers)).Count(claim => claim is not null).ShouldBe(1);
        }

        Claim.Existing(_inbox).Count().ShouldBe(20);
    }

    [Fact]
    public void A_claim_survives_its_watcher_with_its_archive_id()
    {
        var taken = Take("a.zip", "content");
        taken.Record.ArchiveId.ShouldBeNull();
        taken.Record = taken.Record with { ArchiveId = 42, Fingerprint = Fingerprint.Of(taken.Path) };

        var found = Claim.Existing(_inbox).ShouldHaveSingleItem();

        found.ShouldSatisfyAllConditions(
            claim => claim.Key.ShouldBe(taken.Key),
            claim => claim.Name.ShouldBe("a.zip"),
            claim => claim.Record.ArchiveId.ShouldBe(42),
            claim => claim.Record.Fingerprint.ShouldBe(Fingerprint.Of(claim.Path)),
            claim => File.ReadAllText(claim.Path).ShouldBe("content"));
    }

    [Fact]
    public void A_drop_named_like_our_record_is_still_a_drop()
    {
        var claim = Take("claim.json", "content");
        claim.Record = claim.Record with { ArchiveId = 7 };
        File.ReadAllText(Done(claim)).ShouldBe("content");
    }

    [Fact]
    public void A_second_drop_of_the_same_name_does_not_overwrite_the_first()
    {
        var first = Done(Take("a.tar", "first"));
        var second = Done(Take("a.tar", "second"));
        File.ReadAllText(first).ShouldBe("first");
        File.ReadAllText(second).ShouldBe("second");
        Path.GetExtension(second).ShouldBe(".tar");
    }

    [Fact]
    public void A_folder_is_claimed_and_moved_as_one()
    {
        _folder.File("batch/deep/1.txt", "one");
        var claim = Claim.TryTake(_inbox, Claim.NewKey(), "batch")!;
        var done = Done(claim);
        claim.Discard();
        File.ReadAllText(Path.Combine(done, "deep", "1.txt")).ShouldBe("one");
        Claim.Existing(_inbox).ShouldBeEmpty();
    }

    [Fact]
    public void A_move_that_a_crash_cut_off_after_the_rename_is_finished_where_it_went()
    {
        var target = Done(Take("a.zip", "content"));
        var left = Claim.Existing(_inbox).ShouldHaveSingleItem();
        left.Name.ShouldBe("a.zip");
        Done(left).ShouldBe(target);
        Directory.EnumerateFileSystemEntries(_inbox.Done).ShouldBe([target]);
    }

    [Fact]
    public void A_drop_that_has_gone_leaves_no_claim_behind()
    {
        Claim.TryTake(_inbox, Claim.NewKey(), "gone.zip").ShouldBeNull();
        Directory.EnumerateFileSystemEntries(_inbox.Working).ShouldBeEmpty();
    }

    [Fact]
    public void The_marker_goes_with_the_claim()
    {
        var marker = _folder.File("a.zip.done", "");
        _folder.File("a.zip");
        Claim.TryTake(_inbox, Claim.NewKey(), "a.zip", "a.zip.done").ShouldNotBeNull();
        File.Exists(marker).ShouldBeFalse();
    }

    [Fact]
    public void A_link_is_claimed_as_a_link_and_what_it_points_to_stays()
    {
        using var elsewhere = new TempFolder();
        var target = elsewhere.File("secret.txt", "secret");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "link.txt"), target);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "broken.txt"), "/nowhere/at/all");
        foreach (var name in new[] { "link.txt", "broken.txt" })
        {
            var claim = Claim.TryTake(_inbox, Claim.NewKey(), name)!;
            FileKinds.Of(claim.Path).ShouldBe(FileKind.Link);
            claim.Exists.ShouldBeTrue();
        }

        File.ReadAllText(target).ShouldBe("secret");
    }

    private Claim Take(string name, string content)
    {
        _folder.File(name, content);
        return Claim.TryTake(_inbox, Claim.NewKey(), name)!;
    }

    private string Done(Claim claim)
    {
        var target = ClaimMove.Target(_inbox.Done, claim);
        ClaimMove.To(target, claim);
        return target;
    }
}
