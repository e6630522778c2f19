using System.Numerics;

namespace Pipeline.Entities.Text;

/// <summary>
/// Every word that some list or rule knows, numbered from 1. The lookup takes the folded letters straight from the text:
/// no string is made for the words that no list knows.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Longer words are in no list.</summary>
    public const int MaxLength = 64;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _idsOfSpans;
    private readonly List<string> _words = [""];
    private readonly List<Trigger> _pending = [Trigger.None];
    private readonly int[] _marks = new int[128];
    private int[] _slots = [];
    private int _shift;
    private WordKey[] _keys = [];
    private Trigger[] _triggers = [];

    public Vocabulary() => _idsOfSpans = _ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _words.Count;

    public string this[int id] => _words[id];

    public int Add(ReadOnlySpan<char> folded)
    {
        if (_idsOfSpans.TryGetValue(folded, out int id)) return id;
        id = _words.Count;
        string word = folded.ToString();
        _ids.Add(word, id);
        _words.Add(word);
        _pending.Add(Trigger.None);
        return id;
    }

    public void Mark(int id, Trigger trigger) => _pending[id] |= trigger;

    /// <summary>What each word may start, by number; 0 starts nothing.</summary>
    public ReadOnlySpan<Trigger> Triggers => _triggers;

    public Trigger TriggerOf(int id) => _triggers[id];

    /// <summary>Builds the lookup; no word can be added afterwards.</summary>
    public void Freeze()
    {
        // Two to four slots a word: more would spare some a second look, but twenty thousand words would no longer fit into the cache.
        int bits = BitOperations.Log2((uint)_words.Count) + 2;
        _shift = 64 - bits;
        _slots = new int[1 << bits];
        _keys = new WordKey[_words.Count];
        for (int id = 1; id < _words.Count; id++)
        {
            if (_words[id] is [< '\u0080' and var mark]) _marks[mark] = id;
            if (!WordKey.TryOf(_words[id], out WordKey key)) continue;
            _keys[id] = key;
            int slot = (int)(key.Hash >> _shift);
            while (_slots[slot] != 0) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = id;
        }
        _triggers = [.. _pending];
    }

    /// <summary>Number of a folded word; 0 when unknown.</summary>
    public int Find(ReadOnlySpan<char> folded) =>
        WordKey.TryOf(folded, out WordKey key) ? Find(key) : _idsOfSpans.TryGetValue(folded, out int id) ? id : 0;

    /// <summary>The same for a word whose key is at hand.</summary>
    public int Find(WordKey key)
    {
        int[] slots = _slots;
        WordKey[] keys = _keys;
        for (int slot = (int)(key.Hash >> _shift); ; slot = (slot + 1) & (slots.Length - 1))
        {
            int id = slots[slot];
            // One branch for both: whether a word is known cannot be foretold.
            if (id == 0 | (keys[id].Low ^ key.Low | keys[id].High ^ key.High) == 0) return id;
        }
    }

    /// <summary>Number of an ASCII mark or of a letter alone.</summary>
    public int OfMark(char mark) => mark < _marks.Length ? _marks[mark] : Find([mark]);
}
