using System.Diagnostics;
using System.Globalization;
using Pipeline.Entities;

namespace Pipeline.Benchmarks.Entities;

/// <summary>
/// Medians in ten seconds, for daily use. MB/s are megabytes of UTF-8: of subjects and bodies, which are what the stage reads,
/// and beside it of whole telegrams, which are what the pipeline takes in. Seconds are those of the processor, garbage collection and
/// all: what else runs on the machine then counts little.
/// </summary>
internal static class EntityReport
{
    private const int Rounds = 15;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(1500);

    public static void Run(TextWriter writer)
    {
        // Before anything else has run: what a fresh process pays, compilation included.
        long before = Stopwatch.GetTimestamp();
        EntityExtractor.Create();
        Line(writer, $"lists loaded in {Stopwatch.GetElapsedTime(before).TotalMilliseconds:N0} ms (first time in this process)");
        EntityStages stages = new();
        foreach (EntityCorpus corpus in EntityCorpus.All())
        {
            Line(writer, $"{corpus.Name}: {corpus.Cables.Count} telegrams, {corpus.Bytes / 1e3:N0} kB, of these {corpus.ScannedBytes / 1e3:N0} kB subjects and bodies; {stages.Tokens(corpus):N0} tokens, {stages.Extract(corpus):N0} mentions");
            Measure(writer, corpus, "tokens", stages.Tokens);
            Measure(writer, corpus, "scan", stages.Scan);
            Measure(writer, corpus, "extract", stages.Extract);
        }
    }

    private static void Measure(TextWriter writer, EntityCorpus corpus, string name, Func<EntityCorpus, int> work)
    {
        Repeat(corpus, work, WarmUp);
        double[] seconds = new double[Rounds];
        for (int i = 0; i < Rounds; i++) seconds[i] = Repeat(corpus, work, Round);
        Array.Sort(seconds);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        work(corpus);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        double median = seconds[Rounds / 2];
        Line(writer, $"  {name,-8} {corpus.ScannedBytes / median / 1e6,7:N1} MB/s read, {corpus.Bytes / median / 1e6,7:N1} MB/s of telegrams, {median / corpus.Cables.Count * 1e6,6:N1} us and {allocated / corpus.Cables.Count,7:N0} B a telegram; best {corpus.ScannedBytes / seconds[0] / 1e6:N1}, worst {corpus.ScannedBytes / seconds[^1] / 1e6:N1}");
    }

    private static double Repeat(EntityCorpus corpus, Func<EntityCorpus, int> work, TimeSpan time)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        int times = 0;
        do { work(corpus); times++; } while (Environment.CpuUsage.TotalTime - start < time);
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds / times;
    }

    private static void Line(TextWriter writer, FormattableString line) => writer.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
