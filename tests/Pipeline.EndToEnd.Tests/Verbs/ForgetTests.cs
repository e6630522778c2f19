using System.Text.Json;
using Pipeline.Testing.Postgres;

namespace Pipeline.EndToEnd.Tests.Verbs;

/// <summary><c>forget</c>: what only one archive brought goes, after a preview.</summary>
public sealed class ForgetTests(PostgresFixture postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_what_no_other_archive_brought_goes_and_the_file_dropped_again_brings_it_back()
    {
        using var drops = new Drops();
        Rendering.Zip(drops.In("a.zip"), [.. Enumerable.Range(1, 3).Select(number => ($"{number}.txt", new InventedCable(number).Text))]);
        await File.WriteAllTextAsync(drops.In("two.txt"), new InventedCable(2).Text, Cancel);
        var database = new Database(await postgres.CreateDatabaseAsync(Cancel));
        var environment = new Dictionary<string, string?> { ["PIPELINE_POSTGRES"] = database.ConnectionString, ["PIPELINE_RABBITMQ"] = null, ["PIPELINE_INBOX"] = drops.Inbox };
        (await PipelineProcess.RunAsync(environment, Cancel, "up", "--exit-when-idle")).ExitCode.ShouldBe(0);
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.cables", Cancel)).ShouldBe(3);

        var asked = await PipelineProcess.RunAsync(environment, Cancel, "forget", "a.zip");
        asked.ExitCode.ShouldBe(2);
        asked.Output.ShouldContain("2 cables that only it brought");
        asked.Output.ShouldContain("a.zip; dropped again it brings all back");
        asked.Error.ShouldContain("--yes");
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.cables", Cancel)).ShouldBe(3);

        var done = await PipelineProcess.RunAsync(environment, Cancel, "forget", "a.zip", "--yes", "--json");
        done.ExitCode.ShouldBe(0, done.Error);
        using (var report = JsonDocument.Parse(done.Output))
        {
            report.RootElement.GetProperty("forgotten").GetProperty("cablesRemoved").GetInt64().ShouldBe(2);
        }

        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.cables", Cancel)).ShouldBe(1);
        (await PipelineProcess.RunAsync(environment, Cancel, "verify", "--deep")).ExitCode.ShouldBe(0);
        (await PipelineProcess.RunAsync(environment, Cancel, "forget", "a.zip", "--yes")).ExitCode.ShouldBe(2);

        File.Move(drops.In("done/a.zip"), drops.In("a.zip"));
        (await PipelineProcess.RunAsync(environment, Cancel, "up", "--exit-when-idle")).ExitCode.ShouldBe(0);
        (await database.ScalarAsync<long>("SELECT count(*) FROM pipeline.cables", Cancel)).ShouldBe(3);
    }
}
