using System.Net.Sockets;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

public sealed class FolderTests
{
    private static readonly byte[] One = "ZCZC ONE\n"u8.ToArray();

    private static string[] Lines(TempFolder folder) => Items.Lines(ArchiveReader.Read(folder.Path, new(), TestContext.Current.CancellationToken));

    [Fact]
    public void Files_come_in_ordinal_order_of_whole_paths()
    {
        using TempFolder folder = new();
        string[] names = ["a.txt", "a/z.txt", "a/b/c.txt", "a-b/x.txt", "B.txt", "b.txt", "a0.txt", "ä.txt"];
        foreach (string name in names)
        {
            folder.Write(name, One);
        }

        Lines(folder).ShouldBe(names.Order(StringComparer.Ordinal).Select(name => $"{name}: ZCZC ONE\n"));
    }

    [Fact]
    public void Links_are_refused_and_not_followed_even_in_circles()
    {
        using TempFolder folder = new();
        folder.Write("a/1.txt", One);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "file"), Path.Combine(folder.Path, "a/1.txt"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "gone"), "/nowhere/at/all");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a/circle"), folder.Path);
        Lines(folder).ShouldBe(["a/1.txt: ZCZC ONE\n", $"a/circle: {RejectCodes.FileLink}", $"file: {RejectCodes.FileLink}", $"gone: {RejectCodes.FileLink}"]);
    }

    [Fact]
    public void Archives_in_a_folder_are_opened_each_with_limits_of_its_own()
    {
        using TempFolder folder = new();
        folder.Write("a.zip", Pack.Zip(("1.txt", One), ("2.txt", One)));
        folder.Write("b.zip", Pack.Zip(("1.txt", One)));
        folder.Write("empty.txt", []);
        Items.Lines(ArchiveReader.Read(folder.Path, new() { Members = 1 }, TestContext.Current.CancellationToken))
            .ShouldBe(["a.zip!/1.txt: ZCZC ONE\n", $"a.zip: {RejectCodes.LimitMembers}", "b.zip!/1.txt: ZCZC ONE\n", $"empty.txt: {RejectCodes.FileEmpty}"]);
    }

    [Fact]
    public void What_is_not_there_throws_and_an_empty_folder_holds_nothing()
    {
        using TempFolder folder = new();
        Lines(folder).ShouldBeEmpty();
        Should.Throw<IOException>(() => ArchiveReader.Read(Path.Combine(folder.Path, "none"), new()).Count());
    }

    [Fact]
    public void A_pipe_and_a_socket_are_refused_without_waiting_for_a_writer()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere they pass for empty files, which are not opened either.");
        using TempFolder folder = new();
        MakePipe(Path.Combine(folder.Path, "pipe"));
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.Path, "socket")));
        Lines(folder).ShouldBe([$"pipe: {RejectCodes.FileSpecial}", $"socket: {RejectCodes.FileSpecial}"]);
        ContentHash.Sha256(folder.Path, TestContext.Current.CancellationToken).Length.ShouldBe(64);
    }

    [Fact]
    public void What_lies_on_disk_is_told_without_opening_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Asks Linux.");
        using TempFolder folder = new();
        string file = folder.Write("file", One);
        string link = Path.Combine(folder.Path, "link");
        string pipe = Path.Combine(folder.Path, "pipe");
        File.CreateSymbolicLink(link, folder.Path);
        MakePipe(pipe);
        FileKinds.Of(file).ShouldBe(FileKind.File);
        FileKinds.Of(folder.Path).ShouldBe(FileKind.Folder);
        FileKinds.Of(link).ShouldBe(FileKind.Link);
        FileKinds.Of(pipe).ShouldBe(FileKind.Special);
        FileKinds.Of("/dev/null").ShouldBe(FileKind.Special);
        FileKinds.Of(Path.Combine(folder.Path, "none")).ShouldBe(FileKind.Missing);
        FileKinds.Of(Path.Combine(file, "below a file")).ShouldBe(FileKind.Missing);
        FileKinds.Of(new string('x', 5000)).ShouldBe(FileKind.Unknown);
    }

    [Fact]
    public void A_file_that_goes_or_shrinks_while_its_folder_is_read_costs_itself()
    {
        using TempFolder folder = new();
        string[] paths = [.. Enumerable.Range(1, 4).Select(at => folder.Write($"{at}.txt", One))];
        byte[] rows = Pack.Utf8(string.Concat(Enumerable.Range(1, 20_000).Select(number => $"\"{number}\",\"3/2/2006 18:32\",\"06NOWHERE{number}\",\"E\",\"U\",\"\",\"H\",\"B\"\n")));
        string csv = folder.Write("5.csv", rows);
        folder.Write("6.txt", One);
        List<ArchiveItem> items = [];
        foreach (ArchiveItem item in ArchiveReader.Read(folder.Path, new(), TestContext.Current.CancellationToken))
        {
            items.Add(item);
            if (item.Place is { Member: "1.txt" })
            {
                File.Delete(paths[2]);
            }

            if (item.Place is { Member: "5.csv", Ordinal: 1 })
            {
                using FileStream cut = new(csv, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                cut.SetLength(rows.Length * 3 / 4);
            }
        }

        items[2].ShouldBeOfType<RejectedItem>().Code.ShouldBe(RejectCodes.FileChanged);
        items[^2].ShouldBeOfType<RejectedItem>().Code.ShouldBe(RejectCodes.FileChanged);
        items[^2].Place.Ordinal.ShouldBeGreaterThan(10_000);
        items[^1].Place.Member.ShouldBe("6.txt");
    }

    [Fact]
    public void A_file_that_may_not_be_read_costs_itself_also_for_the_hash()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && !Environment.IsPrivilegedProcess, "The superuser may read everything.");
        using TempFolder folder = new();
        string path = folder.Write("1.txt", One);
        folder.Write("2.txt", One);
        string before = ContentHash.Sha256(folder.Path, TestContext.Current.CancellationToken);
        File.SetUnixFileMode(path, UnixFileMode.None);
        Lines(folder).ShouldBe([$"1.txt: {RejectCodes.FileUnreadable}", "2.txt: ZCZC ONE\n"]);
        ContentHash.Sha256(folder.Path, TestContext.Current.CancellationToken).ShouldNotBe(before);
    }

    private static void MakePipe(string path)
    {
        using System.Diagnostics.Process make = System.Diagnostics.Process.Start("mkfifo", [path]);
        make.WaitForExit();
        make.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using TempFolder folder = new();
        folder.Write("1.txt", One);
        folder.Write("2.txt", One);
        using CancellationTokenSource cancel = new();
        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (ArchiveItem item in ArchiveReader.Read(folder.Path, new(), cancel.Token))
            {
                item.Place.Member.ShouldBe("1.txt");
                cancel.Cancel();
            }
        });
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    [InlineData("gz")]
    [InlineData("file")]
    [InlineData("folder")]
    public void The_kind_is_told_by_the_content(string kind)
    {
        using TempFolder folder = new();
        byte[] bytes = kind switch
        {
            "zip" => Pack.Zip(("1.txt", One)),
            "tar" => Pack.Tar([("1.txt", One)]),
            "tar.gz" => Pack.Gzip(Pack.Tar([("1.txt", One)])),
            "gz" => Pack.Gzip(One),
            _ => One,
        };
        string path = folder.Write("x/any.name", bytes);
        ContainerKinds.Detect(kind == "folder" ? folder.Path : path).ShouldBe(kind);
    }

    [Fact]
    public void A_file_is_known_by_its_bytes_and_a_folder_by_paths_and_bytes()
    {
        using TempFolder folder = new();
        string path = folder.Write("a/1.txt", "abc"u8.ToArray());
        ContentHash.Sha256(path, TestContext.Current.CancellationToken).ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

        string before = ContentHash.Sha256(folder.Path, TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(path, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        ContentHash.Sha256(folder.Path, TestContext.Current.CancellationToken).ShouldBe(before);

        folder.Write("a/1.txt", "abd"u8.ToArray());
        string changed = ContentHash.Sha256(folder.Path, TestContext.Current.CancellationToken);
        changed.ShouldNotBe(before);

        File.Move(path, Path.Combine(folder.Path, "a/2.txt"));
        ContentHash.Sha256(folder.Path, TestContext.Current.CancellationToken).ShouldNotBe(changed);
    }
}
