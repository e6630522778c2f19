using Microsoft.Extensions.Logging;
using Pipeline.Worker.Hosting;
using Pipeline.Worker.Settings;
using Serilog.Extensions.Logging;

namespace Pipeline.Worker.Cli;

/// <summary>What every verb starts from: settings, log, terminal.</summary>
internal sealed class VerbContext : IDisposable
{
    private readonly SerilogLoggerFactory _factory;

    private VerbContext(PipelineSettings settings)
    {
        Settings = settings;
        Terminal = Terminal.Detect(settings);
        Serilog = LogSetup.Create(settings, Terminal.Console);
        _factory = new SerilogLoggerFactory(Serilog);
        Log = _factory.CreateLogger("Pipeline");
    }

    public PipelineSettings Settings { get; }

    public Terminal Terminal { get; }

    public Serilog.ILogger Serilog { get; }

    public ILogger Log { get; }

    /// <exception cref="SettingException">A setting cannot be used.</exception>
    public static VerbContext Create(Func<PipelineSettings, PipelineSettings>? change = null)
    {
        var settings = PipelineSettings.FromEnvironment(Environment.GetEnvironmentVariable);
        return new(change is null ? settings : change(settings));
    }

    public void Dispose()
    {
        _factory.Dispose();
        (Serilog as IDisposable)?.Dispose();
    }
}
