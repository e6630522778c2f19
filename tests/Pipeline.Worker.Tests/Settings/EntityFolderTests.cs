using Pipeline.Entities;
using Pipeline.Worker.Cli;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Tests.Settings;

/// <summary>The folder of an installation's names: read whole and checked before anything starts.</summary>
public sealed class EntityFolderTests : IDisposable
{
    private const string Row = "QOMIR\tQomir\t-\tops\n";
    private readonly TempFolder _folder = new();

    private PipelineSettings Set => new() { EntitiesFolder = _folder.Path };

    [Fact]
    public void Without_a_folder_the_lists_are_those_delivered() =>
        EntityFolder.Read(new PipelineSettings { DataFolder = _folder.Path }).Rows.ShouldBe(0);

    [Fact]
    public void The_folder_in_the_data_folder_is_read_when_no_other_is_set()
    {
        _folder.File("entities.d/organizations.tsv", Row);
        var settings = new PipelineSettings { DataFolder = _folder.Path };
        EntityFolder.Read(settings).Rows.ShouldBe(1);
        using var other = new TempFolder();
        EntityFolder.Read(settings with { EntitiesFolder = other.Path }).Rows.ShouldBe(0);
        EntitiesOption.Describe(EntityFolder.Read(settings), settings).ShouldBe($"rules {EntityExtractor.VersionOf(EntityFolder.Read(settings))}, 1 row of {Path.Combine(_folder.Path, "entities.d")}");
    }

    [Fact]
    public void A_folder_that_is_set_must_exist() =>
        Should.Throw<SettingException>(() => EntityFolder.Read(new PipelineSettings { EntitiesFolder = Path.Combine(_folder.Path, "none") })).Message
            .ShouldContain($"{Path.Combine(_folder.Path, "none")}: entities.folder: ");

    [Fact]
    public void Links_are_followed_and_what_is_no_list_is_left_alone()
    {
        // As Kubernetes mounts a ConfigMap.
        _folder.File("..2026/organizations.tsv", Row);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "..data"), "..2026");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "organizations.tsv"), "..data/organizations.tsv");
        _folder.File("README.md", "Names of ours.");
        _folder.File(".organizations.tsv.swp", "\0");
        _folder.File("old/agencies.tsv", "wrong");
        EntityFolder.Read(Set).Rows.ShouldBe(1);
    }

    [Fact]
    public void Every_fault_of_every_file_is_told_with_the_path_to_it()
    {
        var first = _folder.File("10.organizations.tsv", "QOMIR\tQomir\n" + Row + "UN\tUN\tloud\tops\n");
        var second = _folder.File("20.posts.tsv", "LIMA\tzz\tembassy\tLima\t-\tops\n");
        Should.Throw<SettingException>(() => EntityFolder.Read(Set)).Message.Split(Environment.NewLine).ShouldSatisfyAllConditions(
            lines => lines.Length.ShouldBe(4),
            lines => lines[0].ShouldBe($"3 faults in the names of {_folder.Path}; nothing was started"),
            lines => lines[1].ShouldStartWith($"{first}:1: entities.columns: "),
            lines => lines[2].ShouldStartWith($"{first}:3: entities.flag: "),
            lines => lines[3].ShouldStartWith($"{second}:1: entities.country: "));
    }

    [Fact]
    public void A_file_beyond_all_measure_is_refused_without_being_read_to_its_end()
    {
        using (var file = File.Create(Path.Combine(_folder.Path, "organizations.tsv")))
        {
            // A hole: takes no room on the disk.
            file.SetLength(1L << 40);
        }

        _folder.File("stop-names.tsv", "wrong\n");
        Should.Throw<SettingException>(() => EntityFolder.Read(Set)).Message.Split(Environment.NewLine).ShouldSatisfyAllConditions(
            lines => lines.Length.ShouldBe(3),
            lines => lines[1].ShouldContain("organizations.tsv: entities.file-size: "),
            lines => lines[2].ShouldContain("stop-names.tsv:1: entities.columns: "));
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("up")]
    public async Task Nothing_starts_with_a_fault_and_the_exit_code_is_that_of_bad_usage(string verb)
    {
        _folder.File("entities/organizations.tsv", "wrong\n");
        string[] arguments = verb == "inspect" ? [verb, _folder.Path] : [verb, "--inbox", Path.Combine(_folder.Path, "inbox")];
        (await RootVerbs.RunAsync([.. arguments, "--entities", Path.Combine(_folder.Path, "entities")])).ShouldBe(ExitCodes.BadUsage);
        Directory.Exists(Path.Combine(_folder.Path, "inbox")).ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();
}
