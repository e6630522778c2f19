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
    private (uint Hash, int Id)[] _buckets = [];
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

    /// <summary>What each word may start, by number; 0 starts nothing.</summary>
    public ReadOnlySpan<Trigger> Triggers => _triggers;

    public Trigger TriggerOf(int id) => _triggers[id];

    /// <summary>Builds the lookup; no word can be added afterwards.</summary>
    public void Freeze()
    {
        int size = 1;
        while (size < _words.Count * 4) size <<= 1;
        _buckets = new (uint, int)[size];
        _frozen = [.. _words];
        for (int id = 1; id < _frozen.Length; id++)
        {
            uint hash = Hash(_frozen[id]), slot = Slot(hash) & (uint)(size - 1);
            while (_buckets[slot].Id != 0) slot = (slot + 1) & (uint)(size - 1);
            _buckets[slot] = (hash, id);
        }
        _triggers = new Trigger[_frozen.Length];
        foreach ((int id, Trigger trigger) in _pending) _triggers[id] = trigger;
    }

    /// <summary>Number of a folded word; 0 when unknown.</summary>
    public int Find(ReadOnlySpan<char> folded) => Find(folded, Hash(folded));

    /// <summary>The same when the caller has made the hash while it read the letters.</summary>
    public int Find(ReadOnlySpan<char> folded, uint hash)
    {
        (uint Hash, int Id)[] buckets = _buckets;
        uint mask = (uint)(buckets.Length - 1);
        for (uint slot = Slot(hash) & mask; ; slot = (slot + 1) & mask)
        {
            (uint found, int id) = buckets[slot];
            if (id == 0) return 0;
            // Most words of a text are unknown: the hash spares the look at the letters.
            if (found == hash && folded.SequenceEqual(_frozen[id])) return id;
        }
    }

    public const uint HashSeed = 2166136261;

    /// <summary>Takes one more letter into a hash that began as <see cref="HashSeed"/>.</summary>
    public static uint Hash(uint hash, char c) => (hash ^ c) * 16777619;

    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = HashSeed;
        foreach (char c in word) hash = Hash(hash, c);
        return hash;
    }

    private static uint Slot(uint hash) => hash ^ (hash >> 15);
}
