namespace Pipeline.Entities.Text;

/// <summary>
/// Every word that some list or rule knows, numbered from 1. The lookup takes the folded letters straight from the text:
/// no string is made for the nine words in ten that no list knows.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Longer words are in no list.</summary>
    public const int MaxLength = 64;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [""];
    private int[] _buckets = [];
    private string[] _frozen = [];
    private Trigger[] _triggers = [];
    private readonly Dictionary<int, Trigger> _pending = [];

    public int Count => _words.Count;

    public string this[int id] => _words[id];

    public int Add(string folded)
    {
        if (!_ids.TryGetValue(folded, out int id))
        {
            id = _words.Count;
            _ids.Add(folded, id);
            _words.Add(folded);
        }
        return id;
    }

    public void Mark(int id, Trigger trigger) => _pending[id] = _pending.GetValueOrDefault(id) | trigger;

    public Trigger TriggerOf(int id) => _triggers[id];

    /// <summary>Builds the lookup; no word can be added afterwards.</summary>
    public void Freeze()
    {
        int size = 1;
        while (size < _words.Count * 4) size <<= 1;
        _buckets = new int[size];
        _frozen = [.. _words];
        for (int id = 1; id < _frozen.Length; id++)
        {
            uint slot = Hash(_frozen[id]) & (uint)(size - 1);
            while (_buckets[slot] != 0) slot = (slot + 1) & (uint)(size - 1);
            _buckets[slot] = id;
        }
        _triggers = new Trigger[_frozen.Length];
        foreach ((int id, Trigger trigger) in _pending) _triggers[id] = trigger;
    }

    /// <summary>Number of a folded word; 0 when unknown.</summary>
    public int Find(ReadOnlySpan<char> folded)
    {
        uint mask = (uint)(_buckets.Length - 1);
        for (uint slot = Hash(folded) & mask; ; slot = (slot + 1) & mask)
        {
            int id = _buckets[slot];
            if (id == 0) return 0;
            if (folded.SequenceEqual(_frozen[id])) return id;
        }
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ c) * 16777619;
        return hash ^ (hash >> 15);
    }
}
