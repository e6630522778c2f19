using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Testing;
using Pipeline.Worker.Inbox;

namespace Pipeline.Worker.Tests.Inbox;

public sealed class InboxListingTests
{
    [Fact]
    public async Task A_listing_that_hangs_holds_up_nobody_and_is_known()
    {
        using var free = new ManualResetEventSlim();
        var time = new FakeTimeProvider();
        var listing = new InboxListing<string>(
            () =>
            {
                free.Wait(TestContext.Current.CancellationToken);
                return "seen";
            },
            TimeSpan.FromSeconds(1), time, NullLogger.Instance);

        (await listing.NextAsync()).ShouldBeNull();
        time.Advance(TimeSpan.FromSeconds(40));
        (await listing.NextAsync()).ShouldBeNull();
        listing.Takes.ShouldBe(TimeSpan.FromSeconds(40));
        listing.Wait.ShouldBe(TimeSpan.FromMinutes(5));

        free.Set();
        (await Eventually.ValueAsync(listing.NextAsync, seen => seen is not null, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).ShouldBe("seen");
        // Forty seconds of listing are followed by more than twice as many without, whatever happens in the folder.
        listing.Hurry();
        listing.Wait.ShouldBeGreaterThan(TimeSpan.FromSeconds(80));
    }
}
