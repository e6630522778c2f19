using Pipeline.Worker.Verifying;

namespace Pipeline.Worker.Cli;

/// <summary>A proof as people read it.</summary>
internal static class VerifyTables
{
    public static void Print(DeepReport report, bool deep)
    {
        var files = report.Files.ToDictionary(file => file.ArchiveId);
        Output.Table(
            ["#No", "Name", "State", "#Items", "#Stored", "#Duplicates", "#Rejected", "#In flight", "Sound", "File", "Result"],
            report.Balance.Archives.Select(verdict => (IReadOnlyList<string>)
            [
                Words.Count(verdict.Balance.ArchiveId), verdict.Balance.Name, verdict.Balance.State.ToString().ToLowerInvariant(), Words.Count(verdict.Balance.Items),
                Words.Count(verdict.Balance.Stored), Words.Count(verdict.Balance.Duplicates), Words.Count(verdict.Balance.Rejected),
                Words.Count(verdict.Balance.InFlight), verdict.Sound ? "yes" : "NO",
                files.GetValueOrDefault(verdict.Balance.ArchiveId)?.File ?? "", Result(files.GetValueOrDefault(verdict.Balance.ArchiveId)),
            ]));
        foreach (var discrepancy in report.Balance.Archives.SelectMany(verdict => verdict.Discrepancies.Select(text => $"{verdict.Balance.Name}: {text}")).Concat(report.Balance.Database))
        {
            Console.Out.WriteLine(Output.Printable(discrepancy));
        }

        foreach (var file in report.Files.Where(file => file.Differences > 0))
        {
            Output.Table(["Archive", "#Item", "Place", "Difference"], file.First.Select(difference => (IReadOnlyList<string>)
                [file.Name, difference.Item is { } item ? Words.Count(item) : "", difference.Place ?? "", difference.What]));
            if (file.Differences > file.First.Count)
            {
                Console.Out.WriteLine($"{Output.Printable(file.Name)}: {Words.Count(file.Differences - file.First.Count)} more differences");
            }
        }

        var balances = report.Balance.Archives.Select(verdict => verdict.Balance).ToList();
        Console.Out.WriteLine(
            $"{Words.Count(balances.Sum(balance => balance.Items))} items = {Words.Count(balances.Sum(balance => balance.Stored))} stored + "
            + $"{Words.Count(balances.Sum(balance => balance.Duplicates))} duplicates + {Words.Count(balances.Sum(balance => balance.Rejected))} rejected + "
            + $"{Words.Count(balances.Sum(balance => balance.InFlight))} in flight: {(report.Balance.Sound ? "nothing is lost" : "IT DOES NOT ADD UP")}");
        Console.Out.WriteLine(deep
            ? $"{Words.Count(report.Files.Sum(file => file.Compared))} items compared with {Words.Count(report.Files.Count(file => file.Result is "same" or "different"))} files: "
                + $"{Words.Count(report.Files.Sum(file => file.Differences))} differences; {Words.Count(report.Files.Count(file => file.Result == "gone"))} files are gone"
            : $"{Words.Count(report.Files.Count(file => file.File is not null))} of {Words.Count(report.Files.Count)} files are still there (--deep compares them)");
    }

    private static string Result(ArchiveComparison? file) => file switch
    {
        null => "",
        { Differences: > 0 } => $"{Words.Count(file.Differences)} DIFFERENCES",
        { Result: "same" } => $"same, {Words.Count(file.Compared)} items",
        _ => file.Result,
    };
}
