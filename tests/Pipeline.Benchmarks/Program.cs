using BenchmarkDotNet.Running;
using Pipeline.Benchmarks.Entities;
using Pipeline.Benchmarks.Intake;

namespace Pipeline.Benchmarks;

/// <summary>
/// <c>dotnet run --project tests/Pipeline.Benchmarks -c Release -- --filter '*Parse*'</c>;
/// <c>--entities</c> prints quick medians of the entity stage, <c>--mentions</c> all mentions of the telegrams at hand;
/// <c>intake --loose 100000</c> and <c>intake --archive-gb 5</c> drop that much before the real program and tell time, processor and memory.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["intake", .. var rest])
        {
            if (IntakeOptions.Read(rest) is not { } options)
            {
                await Console.Error.WriteLineAsync(IntakeOptions.Usage);
                return 2;
            }

            return await new IntakeRun(options, Console.Out).RunAsync(CancellationToken.None);
        }

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

        return 0;
    }
}
