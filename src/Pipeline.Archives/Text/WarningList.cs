using System.Globalization;

namespace Pipeline.Archives.Text;

/// <summary>The repairs of one cable as they are made, at most one per code.</summary>
internal sealed class WarningList
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<ReadWarning> _warnings = [];

    public void AddOnce(string code, string detail)
    {
        if (!_warnings.Exists(warning => warning.Code == code))
        {
            _warnings.Add(new(code, detail));
        }
    }

    public void AddCount(string code, int count)
    {
        if (count > 0)
        {
            _counts[code] = _counts.GetValueOrDefault(code) + count;
        }
    }

    public IReadOnlyList<ReadWarning> ToList() =>
        [.. _warnings, .. _counts.Select(pair => new ReadWarning(pair.Key, pair.Value.ToString(CultureInfo.InvariantCulture)))];
}
