using System.Diagnostics;

namespace Pipeline.Testing.Processes;

/// <summary>Runs a program to its end.</summary>
public static class Command
{
    /// <summary>Runs it and gives exit code and output; never throws for a non-zero exit.</summary>
    public static async Task<CommandResult> TryAsync(
        IReadOnlyList<string> command,
        CancellationToken cancellationToken,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new CommandResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Runs it and gives its standard output.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message holds its output.</exception>
    public static async Task<string> RunAsync(
        IReadOnlyList<string> command,
        CancellationToken cancellationToken,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? environment = null)
    {
        var result = await TryAsync(command, cancellationToken, folder, environment);
        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException(
                $"`{string.Join(' ', command)}` ended with {result.ExitCode}: {result.Error.Trim()} {result.Output.Trim()}");
    }
}

public sealed record CommandResult(int ExitCode, string Output, string Error);
