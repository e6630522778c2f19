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
    public void A_pipe_is_refused_without_waiting_for_its_writer()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Named pipes in folders are a thing of Unix.");
        using TempFolder folder = new();
        using System.Diagnostics.Process make = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(folder.Path, "pipe")]);
        make.WaitForExit();
        make.ExitCode.ShouldBe(0);
        Lines(folder).ShouldBe([$"pipe: {RejectCodes.FileEmpty}"]);
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
