using System.Text.Json;
using Pipeline.Testing;
using Pipeline.Testing.Postgres;

namespace Pipeline.EndToEnd.Tests.Verbs;

/// <summary><c>status</c>, <c>pause</c> and the help of every verb.</summary>
public sealed class StatusTests(PostgresFixture postgres)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pause_stands_in_status_and_watching_gives_one_object_a_line()
    {
        var environment = new Dictionary<string, string?> { ["PIPELINE_POSTGRES"] = await postgres.CreateDatabaseAsync(Cancel), ["PIPELINE_RABBITMQ"] = null };
        (await PipelineProcess.RunAsync(environment, Cancel, "migrate")).ExitCode.ShouldBe(0);
        (await PipelineProcess.RunAsync(environment, Cancel, "pause", "--reason", "[red]disk is full")).ExitCode.ShouldBe(0);

        (await PipelineProcess.RunAsync(environment, Cancel, "status")).Output.ShouldContain("everything ([red]disk is full)");
        await using var watching = PipelineProcess.Start(environment, "status", "--watch", "--json");
        await Eventually.TrueAsync(() => Task.FromResult(watching.Output.Trim().Split('\n').Length >= 2), Deadline, Cancel);
        foreach (var line in watching.Output.Trim().Split('\n').Take(2))
        {
            using var json = JsonDocument.Parse(line);
            json.RootElement.GetProperty("pauses")[0].GetProperty("reason").GetString().ShouldBe("[red]disk is full");
        }

        (await PipelineProcess.RunAsync(environment, Cancel, "resume")).Output.ShouldContain("goes on");
        (await PipelineProcess.RunAsync(environment, Cancel, "status")).Output.ShouldNotContain("PAUSED");
    }

    [Theory]
    [InlineData("up"), InlineData("watch"), InlineData("parse"), InlineData("enrich"), InlineData("migrate"), InlineData("inspect"), InlineData("validate"), InlineData("status")]
    [InlineData("archives"), InlineData("rejects"), InlineData("verify"), InlineData("retry"), InlineData("reprocess"), InlineData("dead"), InlineData("forget"), InlineData("pause"), InlineData("resume"), InlineData("trace")]
    public async Task Help_ends_with_a_line_that_can_be_typed(string verb)
    {
        var help = await PipelineProcess.RunAsync(new Dictionary<string, string?>(), Cancel, verb, "--help");
        help.ExitCode.ShouldBe(0, help.Error);
        help.Output.ShouldContain($"./run.sh {verb}");
    }
}
