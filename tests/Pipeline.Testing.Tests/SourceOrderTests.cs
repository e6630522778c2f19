using Pipeline.Testing.Services;

namespace Pipeline.Testing.Tests;

/// <summary>Environment, then Docker, then programs, then one sentence.</summary>
public sealed class SourceOrderTests
{
    private const string Variable = "PIPELINE_TESTING_ORDER";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_string_of_the_environment_comes_before_Docker()
    {
        using var variable = new EnvironmentVariable(Variable, "Host=elsewhere");
        (await Start(docker: "docker", programs: "programs").FirstAsync(only: null, Cancellation)).ShouldBe("Host=elsewhere");
    }

    [Fact]
    public async Task Docker_comes_before_programs() =>
        (await Start(docker: "docker", programs: "programs").FirstAsync(only: null, Cancellation)).ShouldBe("docker");

    [Fact]
    public async Task Programs_are_used_where_Docker_fails() =>
        (await Start(docker: null, programs: "programs").FirstAsync(only: null, Cancellation)).ShouldBe("programs");

    [Fact]
    public async Task Without_any_source_one_sentence_says_what_to_do()
    {
        var error = await Should.ThrowAsync<ServiceMissingException>(
            () => Start(docker: null, programs: null).FirstAsync(only: null, Cancellation));
        error.Message.ShouldBe(
            $"These tests need Something: set {Variable}, start Docker (now: no engine), or install the package something, "
            + "which ./test.sh does on Debian and Ubuntu.");
    }

    [Fact]
    public async Task Programs_that_are_there_and_do_not_start_are_an_error_and_not_a_missing_service()
    {
        var start = Start(docker: null, programs: null) with { FromPrograms = _ => throw new InvalidOperationException("broken") };
        (await Should.ThrowAsync<InvalidOperationException>(() => start.FirstAsync(only: null, Cancellation))).Message.ShouldBe("broken");
    }

    private static ServiceStart<string> Start(string? docker, string? programs) => new("Something", Variable, "something")
    {
        FromEnvironment = connection => connection,
        FromDocker = _ => docker is null ? throw new InvalidOperationException("no engine\nat all") : Task.FromResult(docker),
        FromPrograms = _ => Task.FromResult(programs),
    };
}
