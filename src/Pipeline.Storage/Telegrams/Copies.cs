namespace Pipeline.Storage.Telegrams;

/// <summary>What a copy says of itself (field guide 2.15).</summary>
public static class Copies
{
    /// <summary>Replaces another telegram of the same number.</summary>
    public const string Corrected = "corrected";

    /// <summary>Says that the telegram of this number is void.</summary>
    public const string Cancelled = "cancelled";
}
