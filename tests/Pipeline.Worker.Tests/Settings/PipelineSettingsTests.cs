using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Tests.Settings;

public sealed class PipelineSettingsTests
{
    [Fact]
    public void Nothing_set_means_the_embedded_defaults() =>
        PipelineSettings.FromEnvironment(_ => null).ShouldBeEquivalentTo(new PipelineSettings());

    [Theory]
    [InlineData("PIPELINE_SETTLE_SECONDS", "soon")]
    [InlineData("PIPELINE_SETTLE_SECONDS", "-1")]
    [InlineData("PIPELINE_SLICE_CABLES", "0")]
    [InlineData("PIPELINE_CONCURRENCY", "1.5")]
    [InlineData("PIPELINE_ITEMS_IN_FLIGHT", "")]
    [InlineData("PIPELINE_LOG_FORMAT", "xml")]
    public void An_unusable_value_is_an_error_that_names_the_variable_and_an_empty_one_is_not_set(string variable, string value)
    {
        PipelineSettings Read() => PipelineSettings.FromEnvironment(name => name == variable ? value : null);
        if (value.Length == 0)
        {
            Read().ShouldBeEquivalentTo(new PipelineSettings());
            return;
        }

        Should.Throw<SettingException>(Read).Message.ShouldContain(variable);
    }

    [Fact]
    public void Values_are_read()
    {
        var values = new Dictionary<string, string>
        {
            ["PIPELINE_POSTGRES"] = "Host=db", ["PIPELINE_RABBITMQ"] = "amqp://mq", ["PIPELINE_INBOX"] = "/in", ["PIPELINE_DATA"] = "/d", ["PIPELINE_ENTITIES_DIR"] = "/e",
            ["PIPELINE_SETTLE_SECONDS"] = "0.5", ["PIPELINE_SLICE_CABLES"] = "7", ["PIPELINE_LOG_FORMAT"] = "JSON", ["PIPELINE_LOG_LEVEL"] = "debug",
        };
        PipelineSettings.FromEnvironment(values.GetValueOrDefault).ShouldSatisfyAllConditions(
            settings => settings.Postgres.ShouldBe("Host=db"),
            settings => settings.RabbitMq.ShouldBe("amqp://mq"),
            settings => settings.Inbox.ShouldBe("/in"),
            settings => settings.DataFolder.ShouldBe("/d"),
            settings => settings.EntitiesFolder.ShouldBe("/e"),
            settings => settings.Settle.ShouldBe(TimeSpan.FromSeconds(0.5)),
            settings => settings.SliceCables.ShouldBe(7),
            settings => settings.LogFormat.ShouldBe("json"),
            settings => settings.LogLevel.ShouldBe("Debug"));
    }
}
