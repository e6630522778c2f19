using Pipeline.Storage.Reports;

namespace Pipeline.Worker.DeadLetters;

/// <summary>Lists, shows and replays dead messages, with what the ledger knows of their slices.</summary>
internal sealed class DeadLetterOffice(DeadLetterQueues queues, SliceStatesQuery ledger)
{
    private const string Done = "done";

    public async Task<IReadOnlyList<DeadMessage>> ListAsync(CancellationToken cancellationToken)
    {
        var messages = new List<DeadMessage>();
        await queues.VisitAsync((dead, _) =>
        {
            messages.Add(dead);
            return Task.FromResult(DeadVerdict.Keep);
        }, cancellationToken);
        var states = await ledger.RunAsync([.. messages.Select(dead => dead.Slice?.SliceId).OfType<long>().Distinct()], cancellationToken);
        return messages.ConvertAll(dead => With(dead, states));
    }

    /// <param name="name">Number in the list, or the beginning or end of the id.</param>
    public async Task<IReadOnlyList<DeadDetails>> ShowAsync(string name, CancellationToken cancellationToken)
    {
        var found = new List<DeadDetails>();
        await queues.VisitAsync(async (dead, body) =>
        {
            if (IsNamed(dead, name))
            {
                found.Add(DeadMessageReader.Details(await AskAsync(dead, cancellationToken), body));
            }

            return DeadVerdict.Keep;
        }, cancellationToken);
        return found;
    }

    /// <summary>The messages that a name means: more than one is nothing to act on.</summary>
    /// <param name="name">Number in the list, or the beginning or end of the id.</param>
    public async Task<IReadOnlyList<DeadMessage>> FindAsync(string name, CancellationToken cancellationToken)
    {
        var found = new List<DeadMessage>();
        await queues.VisitAsync((dead, _) =>
        {
            if (IsNamed(dead, name))
            {
                found.Add(dead);
            }

            return Task.FromResult(DeadVerdict.Keep);
        }, cancellationToken);
        return found;
    }

    /// <summary>Sends messages back to the queue they came from; one whose slice is done is removed.</summary>
    /// <param name="one">As it was found; null for all. Known again by its id: its number may have moved since.</param>
    /// <param name="progress">Told the messages looked at.</param>
    public async Task<IReadOnlyList<DeadReplay>> ReplayAsync(DeadMessage? one, Action<long> progress, CancellationToken cancellationToken)
    {
        var replays = new List<DeadReplay>();
        await queues.VisitAsync(async (found, _) =>
        {
            progress(found.Number);
            if (one is not null && (found.Id, found.Queue) != (one.Id, one.Queue))
            {
                return DeadVerdict.Keep;
            }

            var dead = await AskAsync(found, cancellationToken);
            var (verdict, done, why) = Judge(dead);
            replays.Add(new(dead, done, why));
            return verdict;
        }, cancellationToken);
        return replays;
    }

    private static (DeadVerdict Verdict, string Done, string Why) Judge(DeadMessage dead) => dead switch
    {
        { Ledger: Done } => (DeadVerdict.Remove, "removed", "its slice is done already"),
        { Origin: null } => (DeadVerdict.Keep, "left", "nothing tells which queue it came from"),
        // Perhaps of another database: what is not known here must not be lost here.
        { Slice: not null, Ledger: DeadMessage.UnknownSlice } => (DeadVerdict.Keep, "left", "the ledger of this database does not know its slice: the archive was forgotten, or the message is of another database"),
        _ => (DeadVerdict.Send, "sent", $"back to {dead.Origin}"),
    };

    private async Task<DeadMessage> AskAsync(DeadMessage dead, CancellationToken cancellationToken) =>
        dead.Slice is { } slice ? With(dead, await ledger.RunAsync([slice.SliceId], cancellationToken)) : dead;

    private static DeadMessage With(DeadMessage dead, IReadOnlyDictionary<long, SliceStanding> states) =>
        // A number alone could be a slice of another database.
        dead.Slice is { } slice && states.TryGetValue(slice.SliceId, out var known) && (known.ArchiveId, known.Items) == (slice.ArchiveId, slice.Items)
            ? dead with { Ledger = known.State, Archive = known.Archive }
            : dead;

    // Ids of one sender begin alike; what tells them apart may stand at the end.
    private static bool IsNamed(DeadMessage dead, string name) => name == $"{dead.Number}"
        || (name.Length >= 8 && (dead.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase) || dead.Id.EndsWith(name, StringComparison.OrdinalIgnoreCase)));
}
