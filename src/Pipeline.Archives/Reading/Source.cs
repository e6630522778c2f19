namespace Pipeline.Archives.Reading;

/// <summary>What is being read, and on whose account.</summary>
/// <param name="Label">Path as reported in <see cref="ItemPlace.Member"/>; never used to open anything.</param>
/// <param name="Name">Last part of the file's name, for the few formats that only their name tells.</param>
/// <param name="Depth">How many archives this one lies in.</param>
/// <param name="Budget">Of the outermost archive; null outside of archives.</param>
/// <param name="InGzip">The bytes come out of gzip: a tar then is the same archive, not a nested one.</param>
internal sealed record Source(string? Label, string Name, int Depth, ArchiveBudget? Budget, bool InGzip)
{
    /// <summary>What is wrong with the name, or with that of an archive around it; null when nothing is.</summary>
    public string? NameFault { get; init; }

    /// <summary>A member of this archive.</summary>
    public Source Member(string path, ArchiveBudget budget)
    {
        string shown = MemberNames.Show(path);
        return new(Label is null ? shown : $"{Label}!/{shown}", MemberNames.Last(shown), Depth + 1, budget, InGzip: false) { NameFault = MemberNames.Fault(path) ?? NameFault };
    }

    /// <summary>A cable of this file says what is wrong with the file's name.</summary>
    public ArchiveItem Warn(ArchiveItem item) =>
        NameFault is { } fault && item is RawCable cable && cable.Place.Member == Label && !cable.Warnings.Any(warning => warning.Code == ReadWarningCodes.MemberName)
            ? cable with { Warnings = [.. cable.Warnings, new(ReadWarningCodes.MemberName, fault)] }
            : item;

    public RejectedItem Reject(string code, string reason, ReadOnlySpan<byte> raw = default, int ordinal = 1, long? offset = null) =>
        new() { Place = new(Label, ordinal, offset), Code = code, Reason = reason, Raw = raw.ToArray() };
}
