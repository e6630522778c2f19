using System.Collections.Concurrent;
using Pipeline.Cables;
using Pipeline.Cables.Model;
using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Properties;

/// <summary>Pooled buffers and shared lists must not let one cable into another.</summary>
public sealed class Threads
{
    private static readonly string[] Parts =
    [
        "The Ministry of Health (MINSA) and the Peruvian Government met Embassy Lima officers.", "GOVERNMENT OF TURKEY (GOT) TOLD US THAT GREEK BANKS REFUSED.",
        "The Bank of Ghana, Côte d'Ivoire’s Foreign Ministry and the U.S. Department of State agreed.", "Refs A and B; 05 STATE 191674; WHA/AND and USAID.",
        "PakistanQs Interior and Defense Ministries, NEGOTIA-\nTIONS with Brazils Congress.", "No name stands here at all.",
    ];

    [Fact]
    public void One_thread_and_many_find_the_same_in_invented_cables_of_every_length()
    {
        string[] texts = [.. Enumerable.Range(1, 400).Select(i => string.Join("\n\n", Enumerable.Range(0, 1 + (i * i % 97)).Select(j => Parts[(i + (j * j)) % Parts.Length])))];
        Same(texts, text => Cable.Of(text, "AMEMBASSY LIMA", refs: "A=06LIMA1;B=06LIMA2").Mentions()).ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void One_thread_and_many_find_the_same_in_real_cables()
    {
        Assert.SkipUnless(SharedFolder.Path is not null, "The shared folder with real cables is not beside the repository.");
        (string Raw, Telegram Telegram)[] cables =
            [.. Directory.GetFiles(Path.Combine(SharedFolder.Path!, "cables"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => File.ReadAllText(file).TrimStart('\uFEFF')).Select(raw => (raw, TelegramParser.Parse(raw)))];
        Same(cables, cable => Cable.Shared.Extract(cable.Raw, cable.Telegram)).ShouldBeGreaterThan(5_000);
    }

    private static int Same<T>(T[] cables, Func<T, IReadOnlyList<Mention>> extract)
    {
        string[] alone = [.. cables.Select(cable => Print(extract(cable)))];
        ConcurrentDictionary<int, byte> threads = [];
        string[] together = new string[cables.Length];
        // More threads than processors, so that they are interrupted in the middle of a cable too; the barrier makes all of them take part.
        using Barrier barrier = new(8);
        Thread[] workers = [.. Enumerable.Range(0, 8).Select(number => new Thread(() =>
        {
            threads[Environment.CurrentManagedThreadId] = 0;
            barrier.SignalAndWait();
            for (int i = number; i < cables.Length; i += 8) together[i] = Print(extract(cables[i]));
        }))];
        foreach (Thread worker in workers) worker.Start();
        foreach (Thread worker in workers) worker.Join();
        threads.Count.ShouldBe(8);
        together.ShouldBe(alone);
        return alone.Sum(print => print.Count(c => c == '\n'));
    }

    private static string Print(IReadOnlyList<Mention> mentions) =>
        string.Concat(mentions.Select(m => $"{m.Start} {m.End} {m.Text.ReplaceLineEndings(" ")} {m.Type} {m.Id} {m.Rule} {string.Join(',', m.Candidates)}\n"));
}
