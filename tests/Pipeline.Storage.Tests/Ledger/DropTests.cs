using Pipeline.Storage.Ledger;

namespace Pipeline.Storage.Tests.Ledger;

public sealed class DropTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_that_is_registered_again_after_a_crash_is_one_drop()
    {
        var first = await RegisterAsync("crashed.zip", "working/1/drop/crashed.zip");
        (await RegisterAsync("crashed.zip", "working/1/drop/crashed.zip")).ShouldBe(first with { IsNew = false });
        (await RegisterAsync("crashed.zip", "working/2/drop/crashed.zip")).DropId.ShouldNotBe(first.DropId);
        await _ledger.DropEndedAsync(first.DropId, "working/1/drop/crashed.zip", Cancel);
        (await RegisterAsync("crashed.zip", "working/1/drop/crashed.zip")).DropId.ShouldNotBe(first.DropId);
    }

    [Fact]
    public async Task A_file_is_found_where_it_was_moved_to_the_most_recent_first()
    {
        var one = await RegisterAsync("moved.zip", "working/1/drop/moved.zip");
        var two = await RegisterAsync("moved.zip", "working/2/drop/moved.zip");
        var three = await RegisterAsync("moved.zip", "working/3/drop/moved.zip");
        await _ledger.DropEndedAsync(one.DropId, "done/moved.zip", Cancel);
        await _ledger.DropPathAsync(two.DropId, "working/9/drop/moved\0.zip", Cancel);
        await _ledger.DropEndedAsync(three.DropId, null, Cancel);

        var places = await _ledger.LocateAsync(one.ArchiveId, Cancel);
        places.Select(p => (p.DropId, p.Path, p.EndedAt is not null)).ShouldBe([(two.DropId, "working/9/drop/moved\uFFFD.zip", false), (one.DropId, "done/moved.zip", true)]);
        (await new Storage.Reports.ArchivesQuery(postgres.DataSource).RunAsync("moved.zip", Cancel)).Single().Path.ShouldBe("working/9/drop/moved\uFFFD.zip");
    }

    [Fact]
    public async Task Progress_is_noted_while_reading_and_never_goes_back()
    {
        var id = (await RegisterAsync("progress.zip", null)).ArchiveId;
        await _ledger.NoteProgressAsync(id, 400, 30, Cancel);
        await _ledger.NoteProgressAsync(id, 100, null, Cancel);
        (await ProgressAsync(id)).ShouldBe("400 30");
        await _ledger.NoteProgressAsync(id, 500, 20, Cancel);
        (await ProgressAsync(id)).ShouldBe("500 20");
        await _ledger.ReadToEndAsync(id, 25, Cancel);
        await _ledger.NoteProgressAsync(id, 10_000, 99, Cancel);
        (await ProgressAsync(id)).ShouldBe("1000 25");
    }

    private Task<Registration> RegisterAsync(string name, string? path) => _ledger.RegisterAsync(name, Samples.Hash(name), 1000, "zip", path, "0.5", Cancel);

    private Task<string> ProgressAsync(long id) => postgres.DataSource.ScalarAsync<string>($"SELECT bytes_read || ' ' || items_expected FROM pipeline.archives WHERE id = {id}");
}
