using Pipeline.EndToEnd.Tests.Faults;
using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;

namespace Pipeline.EndToEnd.Tests.Watching;

/// <summary>What no message of a broker can carry.</summary>
public sealed class LargeCableTests(PostgresFixture postgres, RabbitMqFixture rabbitMq)
{
    /// <summary>Below the limit of a cable; above that of a message even when compressed.</summary>
    private const int Characters = 16_000_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cable_that_is_too_large_for_a_message_is_refused_and_its_neighbours_are_stored()
    {
        await using var run = await FaultRun.PrepareAsync(await postgres.CreateDatabaseAsync(Cancel), await rabbitMq.CreateVirtualHostAsync(Cancel));
        var cables = QuickCable.Range(1, 5);
        Rendering.Zip(
            run.Drops.In("cables.zip"),
            cables.Select(cable => (cable.Name, cable.Number == 3 ? cable.Text.Replace("STRAND", Noise() + "\nSTRAND", StringComparison.Ordinal) : cable.Text)));
        foreach (var role in new[] { "watch", "parse", "enrich" })
        {
            run.Start(role);
        }

        await run.UntilDoneAsync(1);

        await Truth.ShouldHoldAsync(run.Database, cables.Where(cable => cable.Number != 3));
        (await run.Database.ScalarAsync<string>("SELECT string_agg(concat_ws(' ', item, code), ', ') FROM pipeline.rejects", Cancel)).ShouldBe("3 limit.message-bytes");
        (await run.CountAsync("rejects WHERE octet_length(raw) > 0")).ShouldBe(1, "the beginning of its text is kept");
    }

    /// <summary>Lines of printable characters that do not compress, without those of markup.</summary>
    private static string Noise()
    {
        var letters = Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Except(['<', '>', '&']).ToArray();
        var text = new char[Characters];
        new Random(16).GetItems(letters, text);
        for (var end = 70; end < text.Length; end += 70)
        {
            text[end] = '\n';
        }

        return new(text);
    }
}
