using System.CommandLine;
using Npgsql;

namespace Pipeline.Worker.Cli;

/// <summary>What the verbs that only ask the database have in common.</summary>
internal static class ReportVerb
{
    public static Option<bool> JsonOption() => new("--json") { Description = "Print JSON for programs instead of a table." };

    public static Option<string?> ArchiveOption() => new("--archive")
    {
        Description = "Only this archive: its number, a name it was dropped under, or the first digits of its SHA-256.", HelpName = "A",
    };

    /// <summary>Runs a report on the verb's database.</summary>
    public static async Task<int> RunAsync(Func<NpgsqlDataSource, VerbContext, Task<int>> report, CancellationToken cancellationToken)
    {
        using var context = VerbContext.Create();
        await using var database = await Database.OpenAsync(context.Settings, migrate: false, context.Log, cancellationToken);
        await using var dataSource = database.CreateDataSource();
        return await report(dataSource, context);
    }
}
