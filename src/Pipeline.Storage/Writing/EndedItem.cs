using System.Text;
using Pipeline.Storage.Model;

namespace Pipeline.Storage.Writing;

/// <summary>An item with its end.</summary>
internal sealed record EndedItem(ItemResult Item, ItemOutcome Outcome, long? CableId, RejectRow? Reject)
{
    /// <summary>A cable that the database refuses is seldom big; the file still has the rest.</summary>
    private const int RefusedCharacters = 64 * 1024;

    public static EndedItem Of(ItemResult item, IReadOnlyDictionary<byte[], Candidate> candidates) => Of(item, item.Cable is null ? null : candidates[item.Cable.ContentKey]);

    private static EndedItem Of(ItemResult item, Candidate? candidate) => candidate switch
    {
        null => new EndedItem(item, ItemOutcome.Rejected, null, item.Reject),
        { Refusal: { } reason } => new EndedItem(item, ItemOutcome.Rejected, null, new RejectRow(Refusal.Code, reason, FirstBytes(candidate.RawText))),
        { IsNew: true } when candidate.Item == item.Item => new EndedItem(item, ItemOutcome.Stored, candidate.CableId, null),
        _ => new EndedItem(item, ItemOutcome.Duplicate, candidate.CableId, null),
    };

    private static byte[] FirstBytes(string text) => Encoding.UTF8.GetBytes(text, 0, Math.Min(text.Length, RefusedCharacters));
}
