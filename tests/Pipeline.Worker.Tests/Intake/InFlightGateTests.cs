using Microsoft.Extensions.Time.Testing;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Intake;

namespace Pipeline.Worker.Tests.Intake;

public sealed class InFlightGateTests : IDisposable
{
    private InFlight _ledger = new(0, 0);
    private readonly InFlightGate _gate;

    public InFlightGateTests() => _gate = new(_ => Task.FromResult(_ledger), new(100, 1000), bulkShare: 0.75, new FakeTimeProvider());

    public void Dispose() => _gate.Dispose();

    [Fact]
    public void A_huge_drop_leaves_room_for_a_small_one_and_does_not_hold_it_up()
    {
        _ledger = new(70, 0);
        Enter(Lane.Bulk, 10, 0).IsCompleted.ShouldBeFalse();
        Enter(Lane.Quick, 10, 0).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void Text_counts_as_well_as_items()
    {
        _ledger = new(1, 900);
        Enter(Lane.Quick, 1, 200).IsCompleted.ShouldBeFalse();
        Enter(Lane.Quick, 1, 100).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public void What_entered_counts_before_the_ledger_knows_it()
    {
        Enter(Lane.Quick, 90, 0).IsCompletedSuccessfully.ShouldBeTrue();
        Enter(Lane.Quick, 20, 0).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void What_is_larger_than_the_room_passes_alone()
    {
        Enter(Lane.Bulk, 1, 5000).IsCompletedSuccessfully.ShouldBeTrue();
        Enter(Lane.Quick, 1, 1).IsCompleted.ShouldBeFalse();
    }

    private Task Enter(Lane lane, long items, long characters) => _gate.EnterAsync(lane, new(items, characters), TestContext.Current.CancellationToken);
}
