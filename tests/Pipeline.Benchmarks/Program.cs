using BenchmarkDotNet.Running;
using Pipeline.Benchmarks.Entities;

namespace Pipeline.Benchmarks;

/// <summary>
/// <c>dotnet run --project tests/Pipeline.Benchmarks -c Release -- --filter '*Parse*'</c>;
/// <c>--entities</c> prints quick medians of the entity stage, <c>--mentions</c> all mentions of the telegrams at hand.
/// </summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        if (args is ["--entities"])
        {
            EntityReport.Run(Console.Out);
        }
        else if (args is ["--mentions"])
        {
            EntityStages stages = new();
            foreach (var corpus in EntityCorpus.All())
            {
                stages.Print(corpus, Console.Out);
            }
        }
        else
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        }
    }
}
