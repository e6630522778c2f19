using Pipeline.Cables.Model;

namespace Pipeline.Cables.Text;

/// <summary>Collects repairs and doubts in the order found; bounded, so that a hostile text cannot make a million of them.</summary>
internal sealed class Warnings
{
    private const int Most = 200;

    // Details quote the text; a line of a megabyte must not become a detail of one.
    private const int LongestDetail = 500;
    private readonly List<Warning> _found = [];

    public IReadOnlyList<Warning> Found => _found;

    public bool Has(string code) => _found.Exists(warning => warning.Code == code);

    public void Add(string code, string detail, int? start = null)
    {
        if (_found.Count < Most)
        {
            _found.Add(new Warning(code, detail.Length <= LongestDetail ? detail : string.Concat(detail.AsSpan(0, LongestDetail), "..."), start));
        }
    }
}
