using System.Globalization;
using Pipeline.Archives;

namespace Pipeline.Worker.Settings;

/// <summary>Everything that can be set from outside, read once at start from environment variables (README, "Settings").</summary>
internal sealed record PipelineSettings
{
    /// <summary>PostgreSQL connection string; null means the private server in <see cref="DataFolder"/>.</summary>
    public string? Postgres { get; init; }

    /// <summary>AMQP address, <c>amqp://user:password@host:5672/vhost</c>; null means the in-process queue.</summary>
    public string? RabbitMq { get; init; }

    /// <summary>Folder of the private PostgreSQL.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>Watched folder.</summary>
    public string Inbox { get; init; } = "inbox";

    /// <summary>Folder of this installation's names; null means <c>entities.d</c> in <see cref="DataFolder"/>, when there is one.</summary>
    public string? EntitiesFolder { get; init; }

    /// <summary>A file is taken when its size and time have not changed for this long.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Nothing is taken without its <c>.done</c> marker.</summary>
    public bool DoneMarkerRequired { get; init; }

    /// <summary>Patterns of names that are no drops, beside the usual ones of copying programs.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>More loose files than this, ready at once, are taken together as one drop.</summary>
    public int LooseFiles { get; init; } = 500;

    /// <summary>Drops up to this many megabytes have a lane of their own, so that a huge one does not hold them up.</summary>
    public int QuickMegabytes { get; init; } = 16;

    /// <summary>Time between two scans of the inbox; file events only wake the scan earlier.</summary>
    public TimeSpan ScanInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Most cables of one message. 64 to 200 was the flat part of the measured curve.</summary>
    public int SliceCables { get; init; } = 128;

    /// <summary>Most characters of text in one message, unless a single cable is longer.</summary>
    public int SliceChars { get; init; } = 1 << 20;

    /// <summary>Most items between the inbox and the database: bounds the memory of broker and processes.</summary>
    public int ItemsInFlight { get; init; } = 20_000;

    /// <summary>Most text between the inbox and the database, in millions of characters: few huge cables fill memory as well as many small ones.</summary>
    public int MegabytesInFlight { get; init; } = 64;

    /// <summary>Largest message that the broker takes, in MiB; RabbitMQ 4 refuses more than 16 unless <c>max_message_size</c> says otherwise.</summary>
    public int MessageMegabytes { get; init; } = 15;

    /// <summary>Slices that are handled at once by one process.</summary>
    public int Concurrency { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>After this long without progress, and with idle queues, what is not stored is sent again.</summary>
    public TimeSpan ResendAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Sendings of one slice before its items are rejected, so that nothing is retried for ever.</summary>
    public int SliceAttempts { get; init; } = 5;

    /// <summary><c>text</c> or <c>json</c> (compact, one event a line).</summary>
    public string LogFormat { get; init; } = "text";

    /// <summary>Serilog's level names.</summary>
    public string LogLevel { get; init; } = "Information";

    public ArchiveLimits Limits { get; init; } = new();

    /// <summary>Reads the settings. A value that cannot be read is an error, never silently the default.</summary>
    /// <exception cref="SettingException">A variable holds something unusable.</exception>
    public static PipelineSettings FromEnvironment(Func<string, string?> variable)
    {
        var defaults = new PipelineSettings();
        return defaults with
        {
            Postgres = Text("PIPELINE_POSTGRES", defaults.Postgres),
            RabbitMq = Text("PIPELINE_RABBITMQ", defaults.RabbitMq),
            DataFolder = Text("PIPELINE_DATA", defaults.DataFolder)!,
            Inbox = Text("PIPELINE_INBOX", defaults.Inbox)!,
            EntitiesFolder = Text("PIPELINE_ENTITIES_DIR", defaults.EntitiesFolder),
            Settle = Seconds("PIPELINE_SETTLE_SECONDS", defaults.Settle),
            ScanInterval = Seconds("PIPELINE_SCAN_SECONDS", defaults.ScanInterval),
            DoneMarkerRequired = Choice("PIPELINE_DONE_MARKER", "optional", "optional", "required") == "required",
            Ignore = Text("PIPELINE_IGNORE", null)?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? defaults.Ignore,
            LooseFiles = Number("PIPELINE_LOOSE_FILES", defaults.LooseFiles, 1, 10_000_000),
            QuickMegabytes = Number("PIPELINE_QUICK_MB", defaults.QuickMegabytes, 0, 1_000_000),
            MegabytesInFlight = Number("PIPELINE_MB_IN_FLIGHT", defaults.MegabytesInFlight, 1, 100_000),
            MessageMegabytes = Number("PIPELINE_MESSAGE_MB", defaults.MessageMegabytes, 1, 512),
            SliceCables = Number("PIPELINE_SLICE_CABLES", defaults.SliceCables, 1, 10_000),
            ItemsInFlight = Number("PIPELINE_ITEMS_IN_FLIGHT", defaults.ItemsInFlight, 1, 10_000_000),
            Concurrency = Number("PIPELINE_CONCURRENCY", defaults.Concurrency, 1, 256),
            ResendAfter = Seconds("PIPELINE_RESEND_SECONDS", defaults.ResendAfter),
            LogFormat = Choice("PIPELINE_LOG_FORMAT", defaults.LogFormat, "text", "json"),
            LogLevel = Choice("PIPELINE_LOG_LEVEL", defaults.LogLevel, "Verbose", "Debug", "Information", "Warning", "Error", "Fatal"),
            Limits = LimitSettings.Read(defaults.Limits, Number),
        };

        string? Text(string name, string? fallback) => variable(name) is { Length: > 0 } value ? value : fallback;

        TimeSpan Seconds(string name, TimeSpan fallback) => Text(name, null) switch
        {
            null => fallback,
            { } value when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 86_400
                => TimeSpan.FromSeconds(seconds),
            { } value => throw new SettingException($"{name} is '{value}': expected seconds from 0 to 86400"),
        };

        int Number(string name, int fallback, int least, int most) => Text(name, null) switch
        {
            null => fallback,
            { } value when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                => number,
            { } value => throw new SettingException($"{name} is '{value}': expected a whole number from {least} to {most}"),
        };

        string Choice(string name, string fallback, params string[] choices) => Text(name, null) switch
        {
            null => fallback,
            { } value => choices.FirstOrDefault(choice => choice.Equals(value, StringComparison.OrdinalIgnoreCase))
                ?? throw new SettingException($"{name} is '{value}': expected one of {string.Join(", ", choices)}"),
        };
    }
}

/// <summary>A setting that cannot be used; the message is for the person who set it.</summary>
internal sealed class SettingException(string message) : Exception(message);
