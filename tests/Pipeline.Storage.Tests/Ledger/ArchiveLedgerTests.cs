using Pipeline.Storage.Ledger;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Ledger;

public sealed class ArchiveLedgerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private readonly SliceWriter _writer = new(postgres.DataSource, Samples.Sections, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_content_registered_many_times_at_once_is_one_archive_with_every_drop()
    {
        var registrations = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => _ledger.RegisterAsync($"name {i}", Samples.Hash("same"), 1, "zip", null, "0.5", Cancel))));

        registrations.Count(r => r.IsNew).ShouldBe(1);
        registrations.Select(r => r.ArchiveId).Distinct().Count().ShouldBe(1);
        (await postgres.DataSource.CountAsync($"pipeline.drops WHERE archive_id = {registrations[0].ArchiveId}")).ShouldBe(16);
    }

    [Fact]
    public async Task Registering_known_content_tells_its_state_and_changes_nothing_but_the_drops()
    {
        var id = await ArchiveAsync("known");
        await _ledger.ReadToEndAsync(id, 0, Cancel);
        await _ledger.TrySettleAsync(id, Cancel);
        ((await _ledger.RegisterAsync("other name", Samples.Hash("known"), 1, "zip", null, "0.5", Cancel)) with { DropId = 0 }).ShouldBe(new Registration(id, 0, IsNew: false, ArchiveState.Done));
        (await postgres.DataSource.ScalarAsync<string>($"SELECT name || ' ' || drops FROM reporting.archives WHERE id = {id}")).ShouldBe("known 2");
    }

    [Fact]
    public async Task A_lease_excludes_everyone_else_until_it_is_disposed()
    {
        var id = await ArchiveAsync("leased");
        var lease = await _ledger.TryLeaseAsync(id, Cancel);
        lease.ShouldNotBeNull();
        (await _ledger.TryLeaseAsync(id, Cancel)).ShouldBeNull();
        await using (await _ledger.TryLeaseAsync(await ArchiveAsync("not leased"), Cancel) ?? throw new InvalidOperationException("Another archive must be free."))
        {
            await lease.DisposeAsync();
        }

        await using var again = await _ledger.TryLeaseAsync(id, Cancel);
        again.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_lease_ends_with_the_connection_of_its_holder()
    {
        var id = await ArchiveAsync("holder dies");
        var lease = await _ledger.TryLeaseAsync(id, Cancel);
        (await postgres.DataSource.ScalarAsync<long>($"SELECT count(pg_terminate_backend(pid, 10000)) FROM (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = {id} OFFSET 0) AS holder")).ShouldBe(1);

        await using var next = await _ledger.TryLeaseAsync(id, Cancel);
        next.ShouldNotBeNull();
        await lease!.DisposeAsync();
        (await _ledger.TryLeaseAsync(id, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Planning_the_same_slice_again_returns_it_and_other_bounds_are_refused()
    {
        var id = await ArchiveAsync("planned");
        var first = await _ledger.PlanAsync(id, 1, 1, 10, 500, Cancel);
        (await _ledger.PlanAsync(id, 1, 1, 10, 500, Cancel)).ShouldBe(first);
        await Should.ThrowAsync<InvalidOperationException>(() => _ledger.PlanAsync(id, 1, 1, 11, 500, Cancel));
        (await _ledger.SlicesAsync(id, Cancel)).ShouldBe([first]);
        first.ShouldBe(new PlannedSlice(first.Id, 1, 1, 10, SliceState.Planned, 0, null));
    }

    [Fact]
    public async Task An_archive_that_was_read_to_its_end_takes_no_new_slices()
    {
        var id = await ArchiveAsync("ended");
        var slice = await _ledger.PlanAsync(id, 1, 1, 10, 500, Cancel);
        await _ledger.ReadToEndAsync(id, 10, Cancel);
        await Should.ThrowAsync<InvalidOperationException>(() => _ledger.PlanAsync(id, 2, 11, 1, 500, Cancel));
        (await _ledger.PlanAsync(id, 1, 1, 10, 500, Cancel)).ShouldBe(slice);
        await _ledger.FailAsync(id, "late", "too late", Cancel);
        (await _ledger.TrySettleAsync(id, Cancel)).State.ShouldBe(ArchiveState.Draining);
    }

    [Fact]
    public async Task Every_confirmed_send_is_counted_and_a_done_slice_stays_done()
    {
        var slice = await _ledger.PlannedAsync("sent", Samples.Cable("SENT"));
        await _ledger.SentAsync(slice.SliceId, Cancel);
        (await _ledger.SlicesAsync(slice.ArchiveId, Cancel)).Single().State.ShouldBe(SliceState.Sent);
        await _writer.WriteAsync(slice, Cancel);
        await _ledger.SentAsync(slice.SliceId, Cancel);

        var sent = (await _ledger.SlicesAsync(slice.ArchiveId, Cancel)).Single();
        (sent.State, sent.Attempts).ShouldBe((SliceState.Done, 2));
        sent.SentAt!.Value.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Items_in_flight_fall_as_slices_are_written()
    {
        var before = await _ledger.InFlightAsync(Cancel);
        var slice = await _ledger.PlannedAsync("in flight", Samples.Cable("F1"), null);
        (await _ledger.InFlightAsync(Cancel)).ShouldBe(new InFlight(before.Items + 2, before.Characters + slice.Items.Sum(i => i.Cable?.RawText.Length ?? 0)));
        await _writer.WriteAsync(slice, Cancel);
        (await _ledger.InFlightAsync(Cancel)).ShouldBe(before);
    }

    [Fact]
    public async Task An_archive_settles_only_when_read_to_its_end_and_every_slice_is_done()
    {
        var one = await _ledger.PlannedAsync("settling", Samples.Cable("SE1"), Samples.Cable("SE1"));
        var two = await _ledger.PlannedAsync("settling", Samples.Cable("SE2"), null);
        var id = one.ArchiveId;
        await _writer.WriteAsync(one, Cancel);
        (await _ledger.SettleWhenDrainedAsync(id, Cancel)).ShouldBeNull();
        (await _ledger.TrySettleAsync(id, Cancel)).ShouldBe(new ArchiveBalance(id, "settling.zip", ArchiveState.Reading, null, 4, 1, 1, 0, 2));

        await _ledger.ReadToEndAsync(id, 4, Cancel);
        (await _ledger.SettleWhenDrainedAsync(id, Cancel)).ShouldBeNull();
        (await _ledger.TrySettleAsync(id, Cancel)).State.ShouldBe(ArchiveState.Draining);

        await _writer.WriteAsync(two, Cancel);
        var end = (await _ledger.SettleWhenDrainedAsync(id, Cancel)).ShouldNotBeNull();
        end.ShouldBe(new ArchiveBalance(id, "settling.zip", ArchiveState.Partial, 4, 4, 2, 1, 1, 0));
        (end.Balances, end.Ended).ShouldBe((true, true));

        var ended = await postgres.DataSource.DumpAsync();
        (await _ledger.TrySettleAsync(id, Cancel)).ShouldBe(end);
        await _ledger.ReadToEndAsync(id, 5, Cancel);
        (await postgres.DataSource.DumpAsync()).ShouldBe(ended);
    }

    [Fact]
    public async Task An_archive_with_items_unaccounted_for_never_settles()
    {
        var slice = await _ledger.PlannedAsync("short", Samples.Cable("SH1"));
        await _ledger.ReadToEndAsync(slice.ArchiveId, 2, Cancel);
        await _writer.WriteAsync(slice, Cancel);
        var balance = await _ledger.TrySettleAsync(slice.ArchiveId, Cancel);
        (balance.State, balance.Balances, balance.Ended).ShouldBe((ArchiveState.Draining, false, false));
    }

    [Fact]
    public async Task An_empty_archive_is_done_at_once()
    {
        var id = await ArchiveAsync("empty");
        await _ledger.ReadToEndAsync(id, 0, Cancel);
        (await _ledger.TrySettleAsync(id, Cancel)).State.ShouldBe(ArchiveState.Done);
    }

    [Fact]
    public async Task A_failed_archive_says_why_and_can_be_read_again()
    {
        var id = await ArchiveAsync("failed");
        await _ledger.FailAsync(id, "container.damaged", "no end of central directory\0", Cancel);
        var failed = (await new Storage.Reports.ArchivesQuery(postgres.DataSource).RunAsync("failed", Cancel)).Single();
        (failed.State, failed.FailureCode, failed.FailureReason).ShouldBe(("failed", "container.damaged", "no end of central directory\uFFFD"));
        (await _ledger.InStateAsync(ArchiveState.Failed, Cancel)).ShouldContain(id);

        await Should.ThrowAsync<InvalidOperationException>(() => _ledger.PlanAsync(id, 1, 1, 1, 500, Cancel));
        (await _ledger.ReopenAsync(id, "0.6", Cancel)).ShouldBeTrue();
        (await _ledger.ReopenAsync(id, "0.7", Cancel)).ShouldBeFalse();
        await _ledger.PlanAsync(id, 1, 1, 1, 500, Cancel);
        var again = (await new Storage.Reports.ArchivesQuery(postgres.DataSource).RunAsync("failed", Cancel)).Single();
        (again.State, again.FailureCode, again.EndedAt, again.ProgramVersion).ShouldBe(("reading", null, null, "0.6"));
    }

    private async Task<long> ArchiveAsync(string name) => (await _ledger.RegisterAsync(name, Samples.Hash(name), 1, "zip", null, "0.5", Cancel)).ArchiveId;
}
