using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Pipeline.Cables;
using Pipeline.Fuzz.Texts;

namespace Pipeline.Benchmarks;

/// <summary>The parser on one core: real telegrams where they are beside the repository, else invented ones of every layout.</summary>
[Config(typeof(Config))]
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private static readonly IReadOnlyList<string> All = SharedCables.Read() is { Count: > 0 } shared ? shared : InventedTelegrams.All;
    private readonly IReadOnlyList<string> _texts = All;

    /// <summary>All telegrams once; the columns divide by their number and length.</summary>
    [Benchmark]
    public int ParseAllTelegrams()
    {
        var paragraphs = 0;
        foreach (var text in _texts)
        {
            paragraphs += TelegramParser.Parse(text).Paragraphs.Count;
        }

        return paragraphs;
    }

    private sealed class Config : ManualConfig
    {
        public Config()
        {
            // In this process: a generated project would have to restore packages, which a closed machine cannot.
            AddJob(Job.Default.WithMaxIterationCount(20).WithToolchain(InProcessEmitToolchain.Instance));
            AddColumn(
                new PerSecond("MB/s", "Megabytes of UTF-8 a second", All.Sum(text => (long)Encoding.UTF8.GetByteCount(text)) / 1e6),
                new PerSecond("Mchar/s", "Millions of UTF-16 units a second", All.Sum(text => (long)text.Length) / 1e6),
                new PerSecond("Cables/s", "Telegrams a second", All.Count), new AllocatedPerCable(All.Count));
        }
    }
}
