using System.CommandLine;
using System.Text.Json;
using Pipeline.Storage.Reports;

namespace Pipeline.Worker.Cli;

/// <summary><c>rejects</c>: every refused item with code, place and reason.</summary>
internal static class RejectsVerb
{
    public static Command Create()
    {
        var json = ReportVerb.JsonOption();
        var archive = ReportVerb.ArchiveOption();
        var code = new Option<string?>("--code") { Description = "Only this code.", HelpName = "C" };
        var verb = new Command("rejects", "Every refused item with its code, place and reason.") { archive, code, json };
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            async (dataSource, _) =>
            {
                var rejects = new RejectsQuery(dataSource).RunAsync(parsed.GetValue(archive), parsed.GetValue(code), cancellationToken);
                await (parsed.GetValue(json) ? PrintJsonAsync(rejects, cancellationToken) : PrintAsync(rejects, cancellationToken));
                return ExitCodes.Done;
            },
            cancellationToken));
        return verb;
    }

    /// <summary>Streamed: an archive of the wrong kind can be all rejects.</summary>
    private static Task PrintJsonAsync(IAsyncEnumerable<RejectReport> rejects, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(Console.OpenStandardOutput(), rejects, ReportJson.Default.IAsyncEnumerableRejectReport, cancellationToken);

    private static async Task PrintAsync(IAsyncEnumerable<RejectReport> rejects, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<string>>();
        await foreach (var reject in rejects.WithCancellation(cancellationToken))
        {
            rows.Add(
            [
                $"{reject.ArchiveId}", reject.Archive, Words.Count(reject.Item), reject.Member ?? "", Words.Count(reject.Ordinal), $"{reject.ByteOffset}", reject.Code, reject.Reason,
            ]);
        }

        Output.Table(["#Archive", "File", "#Item", "Member", "#Ordinal", "#Offset", "Code", "Reason"], rows);
    }
}
