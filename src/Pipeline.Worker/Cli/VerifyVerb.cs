using System.CommandLine;
using Pipeline.Storage.Reports;

namespace Pipeline.Worker.Cli;

/// <summary><c>verify</c>: proves that items read = stored + duplicates + rejected + in flight; exit 1 when it does not add up.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var json = ReportVerb.JsonOption();
        var archive = ReportVerb.ArchiveOption();
        var verb = new Command("verify", "Prove the balance: items read = stored + duplicates + rejected + in flight. Exit 1 when it does not add up.") { archive, json };
        verb.SetAction((parsed, cancellationToken) => ReportVerb.RunAsync(
            async (dataSource, _) =>
            {
                var report = await new VerifyQuery(dataSource).RunAsync(parsed.GetValue(archive), cancellationToken);
                if (parsed.GetValue(json))
                {
                    Output.Json(report, ReportJson.Default.VerifyReport);
                }
                else
                {
                    Print(report);
                }

                return report.Sound ? ExitCodes.Done : ExitCodes.FinishedWithFailures;
            },
            cancellationToken));
        return verb;
    }

    private static void Print(VerifyReport report)
    {
        Output.Table(
            ["#No", "Name", "State", "#Items", "#Stored", "#Duplicates", "#Rejected", "#In flight", "Sound"],
            report.Archives.Select(verdict => (IReadOnlyList<string>)
            [
                Words.Count(verdict.Balance.ArchiveId), verdict.Balance.Name, verdict.Balance.State.ToString().ToLowerInvariant(), Words.Count(verdict.Balance.Items),
                Words.Count(verdict.Balance.Stored), Words.Count(verdict.Balance.Duplicates), Words.Count(verdict.Balance.Rejected),
                Words.Count(verdict.Balance.InFlight), verdict.Sound ? "yes" : "NO",
            ]));
        foreach (var discrepancy in report.Archives.SelectMany(verdict => verdict.Discrepancies.Select(text => $"{verdict.Balance.Name}: {text}")).Concat(report.Database))
        {
            Console.Out.WriteLine(discrepancy);
        }

        var balances = report.Archives.Select(verdict => verdict.Balance).ToList();
        Console.Out.WriteLine(
            $"{Words.Count(balances.Sum(balance => balance.Items))} items = {Words.Count(balances.Sum(balance => balance.Stored))} stored + "
            + $"{Words.Count(balances.Sum(balance => balance.Duplicates))} duplicates + {Words.Count(balances.Sum(balance => balance.Rejected))} rejected + "
            + $"{Words.Count(balances.Sum(balance => balance.InFlight))} in flight: {(report.Sound ? "nothing is lost" : "IT DOES NOT ADD UP")}");
    }
}
