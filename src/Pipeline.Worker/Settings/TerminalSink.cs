using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;
using Spectre.Console;

namespace Pipeline.Worker.Settings;

/// <summary>Writes log lines through the console that shows the progress bar, which clears and redraws its bar around them.</summary>
internal sealed class TerminalSink(IAnsiConsole console, string template) : ILogEventSink
{
    private readonly MessageTemplateTextFormatter _formatter = new(template, CultureInfo.InvariantCulture);

    public void Emit(LogEvent logEvent)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        _formatter.Format(logEvent, line);
        // As text, never as markup: file names are hostile input.
        console.Write(new Text(line.ToString()));
    }
}
