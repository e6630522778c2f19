namespace Pipeline.Archives.Survey;

/// <summary>Adds up the members of an archive or the files of a folder, and whether their number says how many items they give.</summary>
internal sealed class MemberTally(int mostMembers)
{
    // Far longer than a telegram is: what is longer holds many or none.
    private const long LongestCable = 1 << 20;

    // By name alone, because opening each would cost as much as reading: a wrong guess costs the estimate, nothing else.
    private static readonly string[] ManyItems =
        [".csv", ".zip", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".json", ".jsonl", ".ndjson", ".mbox"];

    private int _members;
    private long _items;
    private long _bytes;
    private long _bytesOfMany;

    /// <summary>Reading stops here, so counting does.</summary>
    public bool IsFull => _members > mostMembers;

    /// <summary>Null when a tenth of the bytes or more lies where one member is not one item.</summary>
    public long? Items => _bytesOfMany > 0 && _bytesOfMany >= _bytes / 10 ? null : _items;

    public void Add(string name, long length, bool isItem = true)
    {
        _members++;
        if (IsFull)
        {
            // The reject that says so.
            _items++;
            return;
        }

        if (!isItem)
        {
            return;
        }

        _items++;
        length = Math.Clamp(length, 0, long.MaxValue / 2 - _bytes);
        _bytes += length;
        _bytesOfMany += length > LongestCable || ManyItems.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) ? length : 0;
    }

    public void AddGap() => _items++;
}
