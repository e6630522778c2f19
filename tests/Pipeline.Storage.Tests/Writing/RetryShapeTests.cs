using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Writing;

public sealed class RetryShapeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private readonly SliceWriter _writer = new(postgres.DataSource, Samples.Sections, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What the first reader made of a file and what the next one does (member:ordinal=cable, ! for a reject), and the ledger afterwards.</summary>
    public static TheoryData<string, string, string> Shapes => new()
    {
        { ":1!", "a:1=A a:2=B a:3!", "a:1=A a:2=B a:3!" },
        { "a:1=A b:1! c:1=C", "a:1=A b:1!", "a:1=A b:1! c:1=C" },
        { "a:1=A b:1! c:1=C", "a:1=A b!/x:1=X b!/y:1=Y c:1=C", "a:1=A b!/x:1=X c:1=C b!/y:1=Y" },
        { "a:1! b:1! c:1!", "a:1=A n:1=N b:1=B", "a:1=A b:1=B n:1=N" },
        { "a:1! b:1! c:1!", "n:1=N", "n:1=N b:1! c:1!" },
        { "a:1=A a:2!", "a:1=OTHER a:2=B a:3=C", "a:1=A a:2=B a:3=C" },
        { "a:1! a:1=A", "a:1=B a:2=C a:1=A a:2=D", "a:1=B a:1=A a:2=C a:2=D" },
        { "a:1! a:1! b:1=B", "a!/1:1=X a!/1:1=Y a!/2:1! b:1=B", "a!/1:1=X a!/1:1=Y b:1=B a!/2:1!" },
        { "a:1=A a:1!", "a:1! a:1=A", "a:1=A a:1!" },
        { "", "a:1=A a:2=A", "a:1=A a:2=A" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_new_reading_takes_the_place_of_rejects_and_follows_the_stored_which_stay(string before, string reading, string after)
    {
        var archive = await ReadAsync(before);
        await RetryAsync(archive, reading, chunk: 2);
        (await LedgerAsync(archive)).ShouldBe(after);
        await SoundAsync(archive, after);

        var dump = await postgres.DataSource.DumpAsync();
        await RetryAsync(archive, reading, chunk: 3);
        (await postgres.DataSource.DumpAsync()).ShouldBe(dump, "a second run writes no row");
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_retry_that_stops_anywhere_and_runs_again_ends_in_the_same_rows(string before, string reading, string after)
    {
        for (var chunks = 0; chunks <= Items(reading).Count; chunks++)
        {
            var archive = await ReadAsync(before);
            await RetryAsync(archive, reading, chunk: 1, stopAfter: chunks);
            (await new VerifyQuery(postgres.DataSource).RunAsync($"{archive}", Cancel)).Sound.ShouldBeTrue();
            await RetryAsync(archive, reading, chunk: 1);
            (await LedgerAsync(archive)).ShouldBe(after, $"stopped after {chunks}");
            await SoundAsync(archive, after);
        }
    }

    [Fact]
    public async Task A_failed_archive_is_done_once_its_file_was_read_and_says_no_more_that_it_failed()
    {
        var archive = (await _ledger.RegisterAsync("failed.zip", Samples.Hash("failed retry"), 1000, "zip", null, "0.5", Cancel)).ArchiveId;
        await _ledger.FailAsync(archive, "archive.unsupported", "no reader", Cancel);
        await RetryAsync(archive, "a:1=A a:2=B", chunk: 1, stopAfter: 1);
        (await _ledger.TrySettleAsync(archive, Cancel)).State.ShouldBe(ArchiveState.Failed);
        await RetryAsync(archive, "a:1=A a:2=B", chunk: 1);

        var report = (await new ArchivesQuery(postgres.DataSource).RunAsync("failed.zip", Cancel)).Single();
        (report.State, report.FailureCode, report.FailureReason, report.ItemsTotal, report.Items, report.BytesRead).ShouldBe(("done", null, null, 2, 2, 1000));
        await SoundAsync(archive, "a:1=A a:2=B");
    }

    [Fact]
    public async Task A_reject_that_stays_one_keeps_its_number_and_only_chosen_ones_are_read_again()
    {
        var archive = await ReadAsync("a:1! b:1! c:1!");
        var rejects = await postgres.DataSource.TextsAsync($"SELECT item || ' ' || id FROM pipeline.rejects WHERE archive_id = {archive} ORDER BY item");
        await RetryAsync(archive, "a:1=A b:1! c:1=C", chunk: 9, chosen: new HashSet<long> { 2, 3 });
        (await LedgerAsync(archive)).ShouldBe("a:1! b:1! c:1=C");
        (await postgres.DataSource.TextsAsync($"SELECT item || ' ' || id FROM pipeline.rejects WHERE archive_id = {archive} ORDER BY item")).ShouldBe(rejects[..2]);
    }

    [Fact]
    public async Task An_archive_in_progress_and_a_plan_of_another_moment_are_refused()
    {
        var slice = await _ledger.PlannedAsync("busy", [null, null]);
        await Should.ThrowAsync<InvalidOperationException>(() => RetryPlan.LoadAsync(postgres.DataSource, slice.ArchiveId, null, Cancel));
        await Should.ThrowAsync<InvalidOperationException>(() => _writer.WriteRetryAsync(Samples.Retry(slice.ArchiveId, Samples.Rejected(1)), Cancel));
        await Should.ThrowAsync<ArgumentException>(() => RetryPlan.LoadAsync(postgres.DataSource, 4711, null, Cancel));

        var archive = await ReadAsync("a:1=A b:1!");
        var dump = await postgres.DataSource.DumpAsync();
        await Should.ThrowAsync<InvalidOperationException>(() => _writer.WriteRetryAsync(Samples.Retry(archive, Samples.Item(1, Samples.Cable("ELSEWHERE"))), Cancel));
        await Should.ThrowAsync<ArgumentException>(() => _writer.WriteRetryAsync(Samples.Retry(archive, Samples.Item(4, Samples.Cable("GAP"))), Cancel));
        (await postgres.DataSource.DumpAsync()).ShouldBe(dump);
        var plan = await RetryPlan.LoadAsync(postgres.DataSource, archive, null, Cancel);
        await plan.SealAsync(Cancel);
        Should.Throw<InvalidOperationException>(() => plan.Wants("a", 1)).Message.ShouldContain("changed");
    }

    /// <summary>As a caller does it: the file twice, in chunks.</summary>
    private async Task RetryAsync(long archive, string reading, int chunk, int stopAfter = int.MaxValue, IReadOnlySet<long>? chosen = null)
    {
        var plan = await RetryPlan.LoadAsync(postgres.DataSource, archive, chosen, Cancel);
        var items = Items(reading);
        items.ForEach(i => plan.See(i.Member, i.Ordinal));
        await plan.SealAsync(Cancel);
        var numbered = items.Where(i => plan.Wants(i.Member, i.Ordinal)).Select(i => (Item: i, Number: plan.Number(i.Member, i.Ordinal, i.Cable?.ContentKey)))
            .Where(i => i.Number is not null).Select(i => i.Item with { Item = i.Number!.Value }).ToList();
        foreach (var some in numbered.Chunk(chunk).Take(stopAfter))
        {
            await _writer.WriteRetryAsync(Samples.Retry(archive, some), Cancel);
        }

        if (stopAfter == int.MaxValue)
        {
            await _ledger.RetryEndedAsync(archive, "0.6", Cancel);
        }
    }

    private async Task<long> ReadAsync(string text)
    {
        var archive = (await _ledger.RegisterAsync("shape.zip", Guid.NewGuid().ToByteArray().Concat(new byte[16]).ToArray(), 1000, "zip", null, "0.5", Cancel)).ArchiveId;
        var items = Items(text).Select((item, i) => item with { Item = i + 1 }).ToList();
        foreach (var (nth, some) in items.Chunk(2).Index())
        {
            var planned = await _ledger.PlanAsync(archive, nth + 1, some[0].Item, some.Length, 10, Cancel);
            await _writer.WriteAsync(Samples.Slice(archive, planned, some), Cancel);
        }

        await _ledger.ReadToEndAsync(archive, items.Count, Cancel);
        (await _ledger.TrySettleAsync(archive, Cancel)).Ended.ShouldBeTrue();
        return archive;
    }

    private static List<ItemResult> Items(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Item)];

    private static ItemResult Item(string text)
    {
        var (place, cable) = text.EndsWith('!') ? (text[..^1], null) : (text[..text.IndexOf('=')], text[(text.IndexOf('=') + 1)..]);
        var colon = place.LastIndexOf(':');
        var item = cable is null ? Samples.Rejected(0) : Samples.Item(0, Samples.Cable(cable));
        return item with { Member = colon == 0 ? null : place[..colon], Ordinal = int.Parse(place[(colon + 1)..], null) };
    }

    private async Task<string> LedgerAsync(long archive)
    {
        var items = await new ItemsQuery(postgres.DataSource).RunAsync(archive, Cancel).ToListAsync(Cancel);
        items.Select(i => i.Item).ShouldBe(Enumerable.Range(1, items.Count).Select(i => (long)i));
        var names = "A B C D N X Y OTHER".Split(' ').ToDictionary(n => Convert.ToHexString(Samples.Hash(n)));
        return string.Join(' ', items.Select(i => $"{i.Member}:{i.Ordinal}{(i.ContentKey is null ? "!" : "=" + names[Convert.ToHexString(i.ContentKey)])}"));
    }

    private async Task SoundAsync(long archive, string after)
    {
        var verdict = (await new VerifyQuery(postgres.DataSource).RunAsync($"{archive}", Cancel)).Archives.Single();
        verdict.Discrepancies.ShouldBeEmpty();
        var balance = verdict.Balance;
        (balance.Balances, balance.ItemsTotal, balance.Rejected, balance.State).ShouldBe(
            (true, Items(after).Count, after.Count(c => c == '!') - after.Count(c => c == '/'), balance.Rejected == 0 ? ArchiveState.Done : ArchiveState.Partial));
    }
}
