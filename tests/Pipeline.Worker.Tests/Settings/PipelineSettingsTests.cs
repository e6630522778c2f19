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
    [InlineData("PIPELINE_DONE_MARKER", "perhaps")]
    [InlineData("PIPELINE_MESSAGE_MB", "0")]
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

    [Theory]
    [InlineData("PIPELINE_LIMIT_ARCHIVE_GB", "0")]
    [InlineData("PIPELINE_LIMIT_CABLE_MB", "65")]
    [InlineData("PIPELINE_LIMIT_FIELD_MB", "-1")]
    [InlineData("PIPELINE_LIMIT_MEMBERS", "1e6")]
    [InlineData("PIPELINE_LIMIT_DEPTH", "11")]
    [InlineData("PIPELINE_LIMIT_RATIO", "1")]
    [InlineData("PIPELINE_LIMIT_RATIO_FREE_MB", "16MB")]
    [InlineData("PIPELINE_LIMIT_DICTIONARY_MB", "99999999999")]
    public void A_limit_out_of_its_range_is_an_error_that_names_the_variable(string variable, string value) =>
        Should.Throw<SettingException>(() => PipelineSettings.FromEnvironment(name => name == variable ? value : null)).Message.ShouldContain(variable);

    [Fact]
    public void Every_limit_can_be_set()
    {
        var values = new Dictionary<string, string>
        {
            ["PIPELINE_LIMIT_ARCHIVE_GB"] = "2", ["PIPELINE_LIMIT_CABLE_MB"] = "3", ["PIPELINE_LIMIT_FIELD_MB"] = "4", ["PIPELINE_LIMIT_MEMBERS"] = "5",
            ["PIPELINE_LIMIT_DEPTH"] = "6", ["PIPELINE_LIMIT_RATIO"] = "7", ["PIPELINE_LIMIT_RATIO_FREE_MB"] = "0", ["PIPELINE_LIMIT_DICTIONARY_MB"] = "8",
        };
        PipelineSettings.FromEnvironment(values.GetValueOrDefault).Limits.ShouldBe(new()
        {
            ArchiveBytes = 2L << 30, CableBytes = 3 << 20, FieldBytes = 4 << 20, Members = 5, Depth = 6, Ratio = 7, RatioFreeBytes = 0, DictionaryBytes = 8 << 20,
        });
    }
}
