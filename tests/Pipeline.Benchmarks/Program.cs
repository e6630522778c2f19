using BenchmarkDotNet.Running;

namespace Pipeline.Benchmarks;

/// <summary><c>dotnet run --project tests/Pipeline.Benchmarks -c Release -- --filter '*Parse*'</c></summary>
internal static class Program
{
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
