using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Spectre.Console;

namespace Pipeline.Worker.Settings;

/// <summary>Logs go to stderr in every role: stdout belongs to what a verb prints for people and programs.</summary>
internal static class LogSetup
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static ILogger Create(PipelineSettings settings, IAnsiConsole? terminal = null)
    {
        var level = Enum.Parse<LogEventLevel>(settings.LogLevel);
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .MinimumLevel.Override("MassTransit", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .Enrich.WithProperty("Version", ProgramVersion.Value);
        return (settings.LogFormat, terminal) switch
        {
            ("json", _) => log.WriteTo.Console(new RenderedCompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose).CreateLogger(),
            (_, { } console) => log.WriteTo.Sink(new TerminalSink(console, Template)).CreateLogger(),
            _ => log.WriteTo.Console(
                outputTemplate: Template, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose).CreateLogger(),
        };
    }
}
