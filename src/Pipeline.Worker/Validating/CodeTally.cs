using Pipeline.Archives;

namespace Pipeline.Worker.Validating;

/// <summary>Counts codes and keeps the first places of each, so that a million bad items take no more memory than a few.</summary>
internal sealed class CodeTally(int places)
{
    private const int LongestText = 500;

    private readonly Dictionary<string, (long Count, List<CodePlace> First)> _codes = [];

    public long Total { get; private set; }

    public IReadOnlyList<CodeCount> Counts =>
        [.. _codes.OrderByDescending(code => code.Value.Count).ThenBy(code => code.Key, StringComparer.Ordinal).Select(code => new CodeCount(code.Key, code.Value.Count, code.Value.First))];

    public void Add(string code, long item, ItemPlace place, string text)
    {
        Total++;
        var (count, first) = _codes.TryGetValue(code, out var known) ? known : (0, []);
        if (first.Count < places)
        {
            first.Add(new(item, place.Member, place.Ordinal, place.ByteOffset, text.Length <= LongestText ? text : text[..LongestText]));
        }

        _codes[code] = (count + 1, first);
    }
}
