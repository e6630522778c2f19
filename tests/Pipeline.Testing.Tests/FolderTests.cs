namespace Pipeline.Testing.Tests;

public sealed class FolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pipeline-folders-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_repository_is_the_nearest_folder_above_that_holds_the_solution()
    {
        var repository = Directory.CreateDirectory(Path.Combine(_root, "checkout")).FullName;
        File.WriteAllText(Path.Combine(repository, "Pipeline.sln"), "");
        var deep = Directory.CreateDirectory(Path.Combine(repository, "tests", "bin", "Release")).FullName;
        RepositoryRoot.Find(deep).ShouldBe(repository);
    }

    [Fact]
    public void Outside_of_a_checkout_the_sentence_names_the_solution() =>
        Should.Throw<DirectoryNotFoundException>(() => RepositoryRoot.Find(_root)).Message.ShouldContain("Pipeline.sln");

    [Fact]
    public void The_shared_folder_lies_beside_the_repository_and_not_inside()
    {
        var repository = Directory.CreateDirectory(Path.Combine(_root, "checkout")).FullName;
        Directory.CreateDirectory(Path.Combine(repository, "shared"));
        SharedFolder.Beside(repository).ShouldBeNull();

        var shared = Directory.CreateDirectory(Path.Combine(_root, "shared")).FullName;
        SharedFolder.Beside(repository).ShouldBe(shared);
    }

    [Fact]
    public void Requiring_what_is_absent_skips_with_a_sentence_that_names_it()
    {
        // The exception by which xunit skips: its message carries a marker before the sentence.
        var skip = Should.Throw<Exception>(() => SharedFolder.Require("no-such-folder", "file.txt"));
        skip.Message.ShouldEndWith("../shared/no-such-folder/file.txt is absent: its real cables were not tested.");
    }
}
