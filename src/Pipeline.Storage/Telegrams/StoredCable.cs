using Pipeline.Storage.Model;

namespace Pipeline.Storage.Telegrams;

/// <summary>What of a cable decides which telegram it belongs to and which of its versions counts.</summary>
internal sealed record StoredCable
{
    public required long Id { get; init; }
    public required string CanonicalId { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public string? Subject { get; init; }
    public int? Section { get; init; }
    public int? Sections { get; init; }
    public IReadOnlyList<int> SectionsPresent { get; init; } = [];
    public IReadOnlyList<int> SectionsMissing { get; init; } = [];
    public string? Copy { get; init; }
    public bool Truncated { get; init; }
    public bool Partial { get; init; }
    public int Length { get; init; }

    /// <summary>Cables it was put together from; null for what an archive brought.</summary>
    public IReadOnlyList<long>? Parts { get; init; }

    public Standing Standing { get; init; }

    /// <summary>A section that follows another: it can be no whole telegram.</summary>
    public bool IsLaterSection => Parts is null && Section > 1;

    public static readonly IComparer<StoredCable> BestFirst = Comparer<StoredCable>.Create((a, b) => a.CompareTo(b));

    /// <summary>Negative when this is the better version: corrected over original, complete over cut, longer over shorter, first stored.</summary>
    private int CompareTo(StoredCable other) =>
        (other.Copy == Copies.Corrected).CompareTo(Copy == Copies.Corrected) is var corrected and not 0 ? corrected
        : other.IsComplete.CompareTo(IsComplete) is var complete and not 0 ? complete
        : other.Length.CompareTo(Length) is var length and not 0 ? length
        : Id.CompareTo(other.Id);

    private bool IsComplete => !Truncated && !Partial && SectionsMissing.Count == 0;
}

/// <summary>Where a cable stands among the versions and sections of its telegram.</summary>
internal readonly record struct Standing(CableState State, long? CurrentId = null, long? PartOf = null);
