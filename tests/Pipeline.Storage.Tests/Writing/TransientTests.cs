using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Writing;

public sealed class TransientTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly ArchiveLedger _ledger = new(postgres.DataSource, TimeProvider.System);
    private readonly SliceWriter _writer = new(postgres.DataSource, Samples.Sections, TimeProvider.System);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("40P01")]
    [InlineData("40001")]
    public async Task The_victim_of_a_deadlock_or_a_serialization_failure_tries_again_and_stores_all(string state)
    {
        await FailFirstAsync(state, times: 2);
        var slice = await _ledger.PlannedAsync($"victim {state}", Samples.Cable($"V{state}"), null);

        (await _writer.WriteAsync(slice, Cancel)).ShouldBe(new SliceOutcome(1, 0, 1, AlreadyDone: false));

        // A sequence is not rolled back: two failures and the attempt that passed.
        (await postgres.DataSource.ScalarAsync<long>("SELECT last_value FROM public.attempts")).ShouldBe(3);
        (await postgres.DataSource.CountAsync($"pipeline.items WHERE slice_id = {slice.SliceId}")).ShouldBe(2);
    }

    [Theory]
    [InlineData("40P01")]
    [InlineData("53100")]
    public async Task A_database_that_stays_out_of_order_is_an_exception_not_a_reject(string state)
    {
        await FailFirstAsync(state, times: 1000);
        var slice = await _ledger.PlannedAsync($"disorder {state}", Samples.Cable($"D{state}"));

        (await Should.ThrowAsync<PostgresException>(() => _writer.WriteAsync(slice, Cancel))).SqlState.ShouldBe(state);
        (await postgres.DataSource.CountAsync($"pipeline.items WHERE slice_id = {slice.SliceId}")).ShouldBe(0);
        (await _ledger.SlicesAsync(slice.ArchiveId, Cancel)).Single().State.ShouldBe(SliceState.Planned);
    }

    private Task FailFirstAsync(string state, int times) => postgres.DataSource.RunAsync($"""
        DROP TRIGGER IF EXISTS fail ON pipeline.cables;
        DROP FUNCTION IF EXISTS public.fail;
        DROP SEQUENCE IF EXISTS public.attempts;
        CREATE SEQUENCE public.attempts;
        CREATE FUNCTION public.fail() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF nextval('public.attempts') <= {times} THEN RAISE EXCEPTION 'made to fail' USING ERRCODE = '{state}'; END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER fail BEFORE INSERT ON pipeline.cables FOR EACH STATEMENT EXECUTE FUNCTION public.fail();
        """);
}
