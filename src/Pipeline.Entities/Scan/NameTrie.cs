using System.Runtime.InteropServices;

namespace Pipeline.Entities.Scan;

/// <summary>
/// Names as paths of whole tokens, anchored at word starts. Substring automata drown in hits inside words (29-200 MB/s measured
/// against 184-387 MB/s for this one), and a name is never a part of a word.
/// </summary>
/// <typeparam name="T">What a name means.</typeparam>
internal sealed class NameTrie<T>
{
    // Marks in the number of a node: most nodes do one of the first two, and the other then costs no look into a table.
    private const int Ends = 1, GoesOn = 2, Branches = 4, MarkBits = 3;

    private readonly Dictionary<long, int> _building;
    private readonly List<T[]?> _values;

    // The step of a node from which a single one leads on. Texts ask at the same few first words again and again, so that their places
    // stay in the cache; by the hash of both words nearly every question would be for another place.
    private (int Word, int Next)[] _only = [];

    // Where the steps of the others lead to, by their hash. The step itself stands at its end, so that this table stays in the cache:
    // most steps are into an empty place.
    private int[] _slots = [];
    private long[] _steps = [];
    private int[] _first = [];
    private T[]?[] _payload = [];

    /// <param name="capacity">Nodes expected: growing by doubling would copy the many of the long lists again and again.</param>
    public NameTrie(int capacity = 0)
    {
        _building = new Dictionary<long, int>(capacity);
        _values = new List<T[]?>(capacity) { null };
    }

    public void Add(ReadOnlySpan<int> words, T value)
    {
        int node = 0;
        foreach (int word in words)
        {
            ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(_building, Key(node, word), out bool known);
            if (!known)
            {
                next = _values.Count;
                _values.Add(null);
            }
            node = next;
        }
        _values[node] = _values[node] is { } others ? [.. others, value] : [value];
    }

    public void Freeze()
    {
        int words = 0, branching = 0;
        int[] marks = new int[_values.Count];
        foreach ((long key, int next) in _building)
        {
            ref int from = ref marks[key >> 32];
            from |= (from & GoesOn) != 0 ? Branches : GoesOn;
            if (_values[next] is not null) marks[next] |= Ends;
            if (key >> 32 == 0) words = Math.Max(words, (int)key + 1);
        }
        foreach (long key in _building.Keys)
            if (key >> 32 != 0 && (marks[key >> 32] & Branches) != 0) branching++;
        int size = 4;
        while (size < branching * 2) size <<= 1;
        _slots = new int[size];
        _steps = new long[_values.Count];
        _only = new (int, int)[_values.Count];
        _first = new int[words];
        foreach ((long key, int next) in _building)
        {
            int marked = (next << MarkBits) | marks[next];
            if (key >> 32 == 0)
            {
                _first[(int)key] = marked;
                continue;
            }
            if ((marks[key >> 32] & Branches) == 0)
            {
                _only[key >> 32] = ((int)key, marked);
                continue;
            }
            int slot = Slot(key, size - 1);
            while (_slots[slot] != 0) slot = (slot + 1) & (size - 1);
            _slots[slot] = marked;
            _steps[next] = key;
        }
        _payload = [.. _values];
        _building.Clear();
        _building.TrimExcess();
        _values.Clear();
        _values.TrimExcess();
    }

    /// <summary>The node of a name's first word; 0 when no name begins with it.</summary>
    public int First(int word) => (uint)word < (uint)_first.Length ? _first[word] : 0;

    /// <summary>The node after <paramref name="word"/>; 0 when no name goes on with it.</summary>
    public int Step(int node, int word)
    {
        if ((node & GoesOn) == 0 || word == 0) return 0;
        if ((node & Branches) == 0)
        {
            ref readonly (int Word, int Next) only = ref _only[node >> MarkBits];
            return only.Word == word ? only.Next : 0;
        }
        long key = Key(node >> MarkBits, word);
        int[] slots = _slots;
        int mask = slots.Length - 1;
        for (int slot = Slot(key, mask); ; slot = (slot + 1) & mask)
        {
            int next = slots[slot];
            if (next == 0 || _steps[next >> MarkBits] == key) return next;
        }
    }

    /// <summary>What the name that ends at a node means; null when none ends there.</summary>
    public T[]? this[int node] => (node & Ends) != 0 ? _payload[node >> MarkBits] : null;

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private static int Slot(long key, int mask) => (int)((ulong)(key * -7046029254386353131L) >> 40) & mask;
}
