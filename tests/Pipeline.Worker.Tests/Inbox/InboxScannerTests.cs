using Microsoft.Extensions.Time.Testing;
using Pipeline.Worker.Inbox;

namespace Pipeline.Worker.Tests.Inbox;

public sealed class InboxScannerTests : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly InboxFolders _inbox;
    private readonly InboxScanner _scanner;

    public InboxScannerTests()
    {
        _inbox = new InboxFolders(_folder.Path);
        _inbox.Create();
        _scanner = new InboxScanner(_inbox, Settle, markerRequired: false, _time);
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Names(InboxScanner scanner) => scanner.Scan().Ready.Select(entry => entry.Name);

    [Fact]
    public void A_file_is_ready_only_after_it_stayed_the_same_for_the_settle_time()
    {
        _folder.File("a.zip");
        _scanner.Scan().ShouldSatisfyAllConditions(scan => scan.Ready.ShouldBeEmpty(), scan => scan.Changing.ShouldBe(1));
        _time.Advance(Settle - TimeSpan.FromMilliseconds(1));
        _scanner.Scan().Ready.ShouldBeEmpty();
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Names(_scanner).ShouldBe(["a.zip"]);
    }

    [Fact]
    public void A_file_that_grows_waits_again()
    {
        var path = _folder.File("a.zip");
        _scanner.Scan();
        _time.Advance(Settle);
        File.AppendAllText(path, "more");
        _scanner.Scan().Ready.ShouldBeEmpty();
        _time.Advance(Settle);
        Names(_scanner).ShouldBe(["a.zip"]);
    }

    [Fact]
    public void A_folder_that_gets_another_file_waits_again()
    {
        _folder.File("batch/1.txt");
        _scanner.Scan();
        _time.Advance(Settle);
        _folder.File("batch/deep/2.txt");
        _scanner.Scan().Ready.ShouldBeEmpty();
        _time.Advance(Settle);
        Names(_scanner).ShouldBe(["batch"]);
    }

    [Fact]
    public void An_empty_folder_is_nothing_to_wait_for()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));
        _scanner.Scan().ShouldSatisfyAllConditions(scan => scan.Ready.ShouldBeEmpty(), scan => scan.Changing.ShouldBe(0));
    }

    [Theory]
    [InlineData("a.zip.part")]
    [InlineData("a.zip.PARTIAL")]
    [InlineData("a.tmp")]
    [InlineData(".hidden.zip")]
    [InlineData("a.zip~")]
    [InlineData("a.zip.crdownload")]
    [InlineData("a.zip.filepart")]
    [InlineData(".a.zip.Xy12Zz")]
    [InlineData("a.zip.!sync")]
    [InlineData("a.zip.opdownload")]
    [InlineData("a.zip.aspera-ckpt")]
    [InlineData("Thumbs.db")]
    [InlineData("DESKTOP.INI")]
    [InlineData("~$report.doc")]
    public void Names_of_unfinished_copies_are_ignored(string name)
    {
        _folder.File(name);
        _scanner.Scan().Changing.ShouldBe(0);
        File.Move(Path.Combine(_folder.Path, name), Path.Combine(_folder.Path, "a.zip"));
        _scanner.Scan().Changing.ShouldBe(1);
    }

    [Fact]
    public void Our_own_folders_and_note_are_ignored()
    {
        File.Exists(Path.Combine(_folder.Path, "README.txt")).ShouldBeTrue();
        Directory.EnumerateDirectories(_folder.Path).Count().ShouldBe(3);
        _scanner.Scan().Changing.ShouldBe(0);
    }

    [Fact]
    public void A_marker_says_ready_at_once_and_is_never_a_drop()
    {
        _folder.File("a.zip");
        _folder.File("b.zip");
        _folder.File("a.zip.done", "");
        _scanner.Scan().ShouldSatisfyAllConditions(
            scan => scan.Ready.Select(entry => (entry.Name, entry.Marker)).ShouldBe([("a.zip", "a.zip.done")]),
            scan => scan.Changing.ShouldBe(1));
    }

    [Fact]
    public void With_markers_required_nothing_is_taken_without_one()
    {
        var scanner = new InboxScanner(_inbox, Settle, markerRequired: true, _time);
        _folder.File("a.zip");
        _folder.File("b.zip");
        _folder.File("b.zip.done", "");
        scanner.Scan();
        _time.Advance(Settle * 100);
        Names(scanner).ShouldBe(["b.zip"]);
    }

    [Fact]
    public void A_marker_without_its_file_is_named_once_after_a_while()
    {
        _folder.File("lost.zip.done", "");
        _scanner.Scan().LoneMarkers.ShouldBeEmpty();
        _time.Advance(TimeSpan.FromMinutes(2));
        _scanner.Scan().LoneMarkers.ShouldBe(["lost.zip.done"]);
        _scanner.Scan().LoneMarkers.ShouldBeEmpty();
    }

    [Fact]
    public void Patterns_of_the_installation_are_ignored_as_well()
    {
        var scanner = new InboxScanner(new InboxFolders(_folder.Path, ["*.bak", "draft-?.zip"]), TimeSpan.Zero, markerRequired: false, _time);
        _folder.File("a.bak");
        _folder.File("draft-1.zip");
        _folder.File("draft-10.zip");
        Names(scanner).ShouldBe(["draft-10.zip"]);
    }

    [Fact]
    public void A_link_to_a_folder_is_a_link_and_is_not_walked()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), _folder.Path);
        var scanner = new InboxScanner(_inbox, TimeSpan.Zero, markerRequired: false, _time);
        scanner.Scan().Ready.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            entry => entry.Kind.ShouldBe(Pipeline.Archives.FileKind.Link), entry => entry.Fingerprint.Files.ShouldBe(1));
    }

    [Fact]
    public void A_writer_on_this_machine_is_seen_as_long_as_it_has_the_file_open()
    {
        var path = _folder.File("a.zip");
        WriterHint.IsBeingWritten(path).ShouldBeFalse();
        using (File.Open(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
        {
            WriterHint.IsBeingWritten(path).ShouldBeTrue();
        }

        WriterHint.IsBeingWritten(path).ShouldBeFalse();
    }
}
