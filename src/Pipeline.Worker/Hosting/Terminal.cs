using Pipeline.Worker.Settings;
using Spectre.Console;

namespace Pipeline.Worker.Hosting;

/// <summary>The terminal behind stderr; without one there are plain lines only.</summary>
internal sealed class Terminal
{
    private Terminal(IAnsiConsole? console) => Console = console;

    public IAnsiConsole? Console { get; }

    public static Terminal Detect(PipelineSettings settings) => new(
        System.Console.IsErrorRedirected || settings.LogFormat != "text"
            ? null
            : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) }));
}
