using Npgsql;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Telegrams;

/// <summary>
/// Brings versions and sections of the telegrams that a transaction touched in order: links the versions, puts complete sections
/// together. The telegrams must be locked. What comes out depends on what is stored and not on the order in which it came,
/// but for texts that were put together before their whole came, which stay.
/// </summary>
internal sealed class TelegramSettling(NpgsqlConnection connection, CableStore store, SectionReading reading, string parserVersion, string rulesVersion, DateTimeOffset now)
{
    private readonly Dictionary<long, StoredSection> _texts = [];

    /// <param name="canonicalIds">Ids whose cables are new or changed.</param>
    /// <param name="again">True when cables were read again: what was put together of them is made anew.</param>
    public async Task RunAsync(IEnumerable<string?> canonicalIds, bool again, CancellationToken cancellationToken)
    {
        var ids = canonicalIds.OfType<string>().Select(CleanText.Of).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var moved = new List<(long, Standing)>();
        foreach (var sharing in (await TelegramRows.LoadAsync(connection, ids, cancellationToken)).GroupBy(c => c.CanonicalId))
        {
            foreach (var telegram in SameTelegram.Divide([.. sharing]))
            {
                moved.AddRange(await SettleAsync(telegram, again, cancellationToken));
            }
        }

        await TelegramRows.PlaceAsync(connection, moved, cancellationToken);
    }

    private async Task<IEnumerable<(long, Standing)>> SettleAsync(List<StoredCable> telegram, bool again, CancellationToken cancellationToken)
    {
        var before = telegram.Where(c => c.Parts is not null).ToList();
        var received = telegram.Where(c => c.Parts is null).ToList();

        // What has lost a section holds the others no more: they are sorted as if it had never been.
        var there = received.Select(c => c.Id).ToHashSet();
        var sets = await SectionSets.SortAsync(received, before.Find(joined => joined.Parts!.All(there.Contains)), (whole, parts) => HoldsAsync(whole, parts, cancellationToken));
        var complete = sets.Groups.FirstOrDefault(g => g.IsComplete);
        var joined = complete is null ? null : await JoinAsync(complete, received, before, again, cancellationToken);
        foreach (var old in before.Where(old => old.Id != joined?.Id))
        {
            await TelegramRows.DissolveAsync(connection, old.Id, cancellationToken);
            telegram.Remove(old);
        }

        if (joined is not null)
        {
            telegram.RemoveAll(c => c.Id == joined.Id);
            telegram.Add(joined);
        }

        var standings = Standings.Of(telegram, sets, joined);
        return telegram.Where(c => c.Standing != standings[c.Id]).Select(c => (c.Id, standings[c.Id]));
    }

    private async Task<IReadOnlyList<bool>> HoldsAsync(StoredCable whole, List<StoredCable> parts, CancellationToken cancellationToken)
    {
        await LoadTextsAsync([whole.Id, .. parts.Select(p => p.Id)], cancellationToken);
        return reading.Holds(_texts[whole.Id], [.. parts.Select(p => _texts[p.Id])]);
    }

    private async Task LoadTextsAsync(IEnumerable<long> cables, CancellationToken cancellationToken)
    {
        var missing = cables.Where(id => !_texts.ContainsKey(id)).ToArray();
        if (missing.Length == 0)
        {
            return;
        }

        foreach (var (id, text) in await TelegramRows.TextsAsync(connection, missing, cancellationToken))
        {
            _texts.Add(id, text);
        }
    }

    /// <summary>The cable that the best version of each section makes: the one there is, or a new one. Null when it cannot be read or stored.</summary>
    private async Task<StoredCable?> JoinAsync(
        SectionGroup sections, List<StoredCable> received, List<StoredCable> before, bool again, CancellationToken cancellationToken)
    {
        long[] parts = [.. sections.Numbers.Select(versions => versions[0].Id)];
        var there = before.Find(c => c.Parts!.SequenceEqual(parts));
        if (there is not null && !again)
        {
            return there;
        }

        await LoadTextsAsync(parts, cancellationToken);
        if (reading.Assemble([.. parts.Select(id => _texts[id])]) is not { } row)
        {
            return there;
        }

        var old = there ?? before.FirstOrDefault();

        // The id of its sections also when the joined text reads otherwise: whoever touches one of them must find it.
        var candidate = new Candidate(row with { CanonicalId = received[0].CanonicalId }, item: 0);
        if (old is not null)
        {
            candidate.CableId = old.Id;
            await store.ReplaceAsync([candidate], texts: true, parserVersion, rulesVersion, cancellationToken);
        }
        else
        {
            await store.InsertAsync([candidate], parserVersion, rulesVersion, now, cancellationToken);
        }

        if (candidate.CableId is not { } id)
        {
            return there;
        }

        if (old is not null || candidate.IsNew)
        {
            await TelegramRows.JoinedAsync(connection, id, parts, cancellationToken);
        }

        return Facts(candidate, id, parts, (old ?? received.Find(c => c.Id == id))?.Standing ?? default);
    }

    private static StoredCable Facts(Candidate joined, long id, long[] parts, Standing before) => new()
    {
        Id = id,
        CanonicalId = joined.Row.CanonicalId!,
        SentAt = joined.Row.SentAt,
        Subject = joined.Row.Subject,
        SectionsMissing = joined.Row.SectionsMissing ?? [],
        Copy = joined.Row.Copy,
        Truncated = joined.Row.Truncated,
        Partial = joined.Row.Partial,
        Length = joined.RawText.Length,
        Parts = parts,
        Standing = before,
    };
}
