using System.Text.Json;

namespace Pipeline.EndToEnd.Tests.Verbs;

/// <summary><c>validate</c>: a dry run without services.</summary>
public sealed class ValidateTests
{
    private static readonly Dictionary<string, string?> NoServices = new() { ["PIPELINE_POSTGRES"] = "Host=127.0.0.1;Port=1", ["PIPELINE_RABBITMQ"] = "amqp://127.0.0.1:1/" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_would_be_stored_repeated_and_rejected_is_counted_and_nothing_is_written()
    {
        using var drops = new Drops();
        var cable = new InventedCable(1);
        Rendering.Zip(drops.In("pages.zip"),
            [("a.html", Rendering.Html(cable)), ("b.txt", new InventedCable(2).Text), ("again/b.txt", new InventedCable(2).Text), ("README.md", "Not a cable."), ("empty.txt", "")]);
        await File.WriteAllTextAsync(drops.In("one.txt"), cable.Text, Cancel);
        var before = Snapshot(drops);

        var run = await PipelineProcess.RunAsync(NoServices, Cancel, "validate", drops.In("pages.zip"), drops.In("one.txt"), "--json");

        run.ExitCode.ShouldBe(1, run.Error);
        Snapshot(drops).ShouldBe(before);
        using var json = JsonDocument.Parse(run.Output);
        var zip = json.RootElement.GetProperty("archives")[0];
        Figures(zip).ShouldBe((5, 2, 1, 0, 2));
        zip.GetProperty("kind").GetString().ShouldBe("zip");
        zip.GetProperty("formats").EnumerateArray().Select(format => (format.GetProperty("format").GetString(), format.GetProperty("count").GetInt64()))
            .ShouldBe([("telegram-text", 2), ("wikileaks-html", 1)]);
        zip.GetProperty("rejects").EnumerateArray().Select(code => (code.GetProperty("code").GetString(), code.GetProperty("first")[0].GetProperty("member").GetString()))
            .ShouldBe([("file.empty", "empty.txt"), ("format.unrecognized", "README.md")], ignoreOrder: true);
        // The same cable in another container: dropped after the zip it would be a duplicate.
        Figures(json.RootElement.GetProperty("archives")[1]).ShouldBe((1, 0, 0, 1, 0));
        json.RootElement.GetProperty("total").GetProperty("cables").GetInt64().ShouldBe(2);

        var table = await PipelineProcess.RunAsync(NoServices, Cancel, "validate", drops.In("pages.zip"));
        table.Output.ShouldContain("format.unrecognized");
        table.Output.ShouldContain("1 archives, 5 items = 2 cables + 1 duplicates + 0 in an earlier archive + 2 rejected; nothing was written");
    }

    [Fact]
    public async Task What_is_all_readable_ends_with_0_and_a_missing_file_with_2()
    {
        using var drops = new Drops();
        await File.WriteAllTextAsync(drops.In("one.txt"), new InventedCable(1).Text, Cancel);

        (await PipelineProcess.RunAsync(NoServices, Cancel, "validate", drops.In("one.txt"))).ExitCode.ShouldBe(0);
        var missing = await PipelineProcess.RunAsync(NoServices, Cancel, "validate", drops.In("one.txt"), drops.In("two.txt"));
        missing.ExitCode.ShouldBe(2);
        missing.Error.ShouldContain("two.txt");
        missing.Output.ShouldNotContain("items =");
    }

    [Fact]
    public async Task Hostile_names_reach_no_terminal()
    {
        using var drops = new Drops();
        Rendering.Zip(drops.In("x.zip"), [("[red]\u001b[31m\u202Egpj.txt", "no cable")]);

        var run = await PipelineProcess.RunAsync(NoServices, Cancel, "validate", drops.In("x.zip"));

        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldContain("[red]");
        run.Output.ShouldNotContain("\u001b");
        run.Output.ShouldNotContain("\u202E");
    }

    private static (long Items, long Cables, long Duplicates, long InEarlier, long Rejected) Figures(JsonElement archive) =>
        (Long(archive, "items"), Long(archive, "cables"), Long(archive, "duplicates"), Long(archive, "inEarlier"), Long(archive, "rejected"));

    private static long Long(JsonElement archive, string name) => archive.GetProperty(name).GetInt64();

    private static string Snapshot(Drops drops) => string.Join('\n', Directory.EnumerateFileSystemEntries(drops.Inbox, "*", SearchOption.AllDirectories).Order().Select(path => $"{path} {new FileInfo(path).LastWriteTimeUtc:O}"));
}
