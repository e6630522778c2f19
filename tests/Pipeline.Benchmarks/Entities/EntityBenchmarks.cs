using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Pipeline.Benchmarks.Entities;

/// <summary>The entity stage on one core, parser excluded: over real telegrams where they are beside the repository, else over invented ones.</summary>
[Config(typeof(Config))]
[MemoryDiagnoser]
public class EntityBenchmarks
{
    private static readonly EntityCorpus Corpus = EntityCorpus.All()[^1];
    private readonly EntityStages _stages = new();

    [Benchmark]
    public int Tokens() => _stages.Tokens(Corpus);

    [Benchmark]
    public int ScanForListedNames() => _stages.Scan(Corpus);

    [Benchmark]
    public int ExtractAllMentions() => _stages.Extract(Corpus);

    private sealed class Config : ManualConfig
    {
        public Config()
        {
            // In this process: a generated project would have to restore packages, which a closed machine cannot.
            AddJob(Job.Default.WithMaxIterationCount(20).WithToolchain(InProcessEmitToolchain.Instance));
            AddColumn(
                new PerSecond("MB/s read", "Megabytes of UTF-8 of subjects and bodies a second", Corpus.ScannedBytes / 1e6),
                new PerSecond("MB/s", "Megabytes of UTF-8 of whole telegrams a second", Corpus.Bytes / 1e6),
                new PerSecond("Cables/s", "Telegrams a second", Corpus.Cables.Count), new AllocatedPerCable(Corpus.Cables.Count));
        }
    }
}
