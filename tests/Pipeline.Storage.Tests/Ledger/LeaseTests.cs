using Pipeline.Storage.Ledger;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests.Ledger;

/// <summary>Who works on what, told by the leases.</summary>
public sealed class LeaseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leases_are_listed_by_their_keys_however_large_while_they_are_held()
    {
        long[] keys = [77_000_001, (1L << 62) | 0x0FED_CBA9_8765_4321, long.MaxValue];
        foreach (var key in keys)
        {
            await using (var lease = await _ledger.TryLeaseAsync(key, Cancel))
            {
                lease.ShouldNotBeNull();
                (await _ledger.LeasedAsync(Cancel)).ShouldContain(key);
            }

            (await _ledger.LeasedAsync(Cancel)).ShouldNotContain(key);
        }
    }

    [Fact]
    public async Task A_lease_whose_connection_breaks_tells_its_holder()
    {
        const long key = 77_000_002;
        await using var lease = (await _ledger.TryLeaseAsync(key, Cancel)).ShouldNotBeNull();
        (await lease.IsHeldAsync(Cancel)).ShouldBeTrue();
        lease.Lost.IsCancellationRequested.ShouldBeFalse();

        (await postgres.DataSource.ScalarAsync<long>($"SELECT count(pg_terminate_backend(pid, 10000)) FROM (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = {key} OFFSET 0) AS holder")).ShouldBe(1);

        await Eventually.TrueAsync(() => Task.FromResult(lease.Lost.IsCancellationRequested), TimeSpan.FromMinutes(1), Cancel);
        (await lease.IsHeldAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_nobody_works_on_does_not_count_as_at_work()
    {
        var slice = await _ledger.PlannedAsync("at work", Samples.Cable("AW1"), null);
        (await _ledger.InFlightAsync(Cancel)).Items.ShouldBe(2);
        (await _ledger.InFlightAtWorkAsync(Cancel)).ShouldBe(new InFlight(0, 0));
        await using var lease = await _ledger.TryLeaseAsync(slice.ArchiveId, Cancel);
        (await _ledger.InFlightAtWorkAsync(Cancel)).ShouldBe(await _ledger.InFlightAsync(Cancel));
    }

    [Fact]
    public async Task A_drop_that_two_processes_end_keeps_the_place_of_its_file()
    {
        var drop = await _ledger.RegisterAsync("twice.zip", Samples.Hash("twice"), 1, "zip", "working/1/drop/twice.zip", "0.5", Cancel);
        await _ledger.DropEndedAsync(drop.DropId, "done/twice.zip", Cancel);
        await _ledger.DropEndedAsync(drop.DropId, null, Cancel);
        (await _ledger.LocateAsync(drop.ArchiveId, Cancel)).ShouldHaveSingleItem().Path.ShouldBe("done/twice.zip");
    }
}
