using System.CommandLine;
using System.Text.Json;
using Npgsql;
using Pipeline.Storage.Reports;
using Pipeline.Worker.Retrying;

namespace Pipeline.Worker.Cli;

/// <summary><c>rejects</c>: every refused item with code, place and reason; of one item also the kept bytes.</summary>
internal static class RejectsVerb
{
    public static Command Create()
    {
        var json = ReportVerb.JsonOption();
        var archive = ReportVerb.ArchiveOption();
        var code = new Option<string?>("--code") { Description = "Only this code.", HelpName = "C" };
        var id = new Option<long?>("--id") { Description = "Only the reject of this number.", HelpName = "N" };
        var raw = new Option<bool>("--raw") { Description = "With --id: write exactly the kept bytes to stdout." };
        var verb = new Command("rejects", "Every refused item with its code, place and reason.") { archive, code, id, raw, json };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(raw) && result.GetValue(id) is null)
            {
                result.AddError("--raw needs --id N: the bytes of one item.");
            }

            if (result.GetValue(raw) && result.GetValue(json))
            {
                result.AddError("Give --raw or --json.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            async (dataSource, _) =>
            {
                if (parsed.GetValue(id) is { } number)
                {
                    await PrintOneAsync(dataSource, number, parsed.GetValue(raw), parsed.GetValue(json), cancellationToken);
                    return ExitCodes.Done;
                }

                await ArchiveChoice.ManyAsync(dataSource, parsed.GetValue(archive), cancellationToken);
                var rejects = new RejectsQuery(dataSource).RunAsync(parsed.GetValue(archive), parsed.GetValue(code), cancellationToken);
                await (parsed.GetValue(json) ? PrintJsonAsync(rejects, cancellationToken) : PrintAsync(rejects, cancellationToken));
                return ExitCodes.Done;
            },
            cancellationToken));
        return verb;
    }

    private static async Task PrintOneAsync(NpgsqlDataSource dataSource, long id, bool raw, bool json, CancellationToken cancellationToken)
    {
        var query = new RejectsQuery(dataSource);
        var reject = await query.FindAsync(id, cancellationToken) ?? throw new UsageException($"There is no reject {id}: the rejects command shows their numbers. One that was retried and stored is gone.");
        if (raw)
        {
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(await query.RawAsync(reject.ArchiveId, reject.Item, cancellationToken) ?? [], cancellationToken);
            if (!KeptBytes.AreWhole(reject.Code, reject.RawBytes))
            {
                await Console.Error.WriteLineAsync(KeptBytes.Describe(reject.Code, reject.RawBytes) + ": the rest is in the file");
            }
        }
        else if (json)
        {
            Output.Json(reject, ReportJson.Default.RejectReport);
        }
        else
        {
            Print([Row(reject)]);
        }
    }

    /// <summary>Streamed: an archive of the wrong kind can be all rejects.</summary>
    private static Task PrintJsonAsync(IAsyncEnumerable<RejectReport> rejects, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(Console.OpenStandardOutput(), rejects, ReportJson.Default.IAsyncEnumerableRejectReport, cancellationToken);

    private static async Task PrintAsync(IAsyncEnumerable<RejectReport> rejects, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<string>>();
        await foreach (var reject in rejects.WithCancellation(cancellationToken))
        {
            rows.Add(Row(reject));
        }

        Print(rows);
    }

    private static IReadOnlyList<string> Row(RejectReport reject) =>
    [
        $"{reject.Id}", $"{reject.ArchiveId}", reject.Archive, Words.Count(reject.Item), reject.Member ?? "", Words.Count(reject.Ordinal), $"{reject.ByteOffset}",
        KeptBytes.Describe(reject.Code, reject.RawBytes), reject.Code, reject.Reason,
    ];

    private static void Print(IEnumerable<IReadOnlyList<string>> rows) =>
        Output.Table(["#No", "#Archive", "File", "#Item", "Member", "#Ordinal", "#Offset", "Kept", "Code", "Reason"], rows);
}
