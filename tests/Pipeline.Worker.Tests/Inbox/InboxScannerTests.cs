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
        _scanner = new InboxScanner(_inbox, Settle, _time);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_ready_only_after_it_stayed_the_same_for_the_settle_time()
    {
        var path = _folder.File("a.zip");
        _scanner.Scan().ShouldSatisfyAllConditions(scan => scan.Ready.ShouldBeEmpty(), scan => scan.Changing.ShouldBe(1));
        _time.Advance(Settle - TimeSpan.FromMilliseconds(1));
        _scanner.Scan().Ready.ShouldBeEmpty();
        _time.Advance(TimeSpan.FromMilliseconds(1));
        _scanner.Scan().Ready.ShouldBe([path]);
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
        _scanner.Scan().Ready.ShouldBe([path]);
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
        _scanner.Scan().Ready.ShouldBe([Path.Combine(_folder.Path, "batch")]);
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
}
