using System.Buffers;
using System.Runtime.CompilerServices;

namespace Pipeline.Entities.Text;

/// <summary>The tokens of one cable, in a rented array: one cable has about a thousand.</summary>
internal sealed class TokenList : IDisposable
{
    private Token[] _items = ArrayPool<Token>.Shared.Rent(2048);

    public int Count { get; private set; }

    public ref Token this[int index]
    {
        get
        {
            Work.Step();
            return ref _items[index];
        }
    }

    /// <summary>The tokens as an array, for loops over all of them; invalid after the next <see cref="Add"/>.</summary>
    public Span<Token> All => _items.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int start, int end, int word, Shape shape, Gap gap, Place place)
    {
        if (Count == _items.Length) Grow();
        // Field by field: a copied token would wait for its own bytes to be stored (15 % of the time).
        ref Token token = ref _items[Count++];
        token.Start = start;
        token.End = end;
        token.Word = word;
        token.Shape = shape;
        token.Gap = gap;
        token.Place = place;
    }

    public void Clear() => Count = 0;

    public void Dispose()
    {
        Token[] items = _items;
        _items = [];
        Count = 0;
        if (items.Length > 0) ArrayPool<Token>.Shared.Return(items);
    }

    private void Grow()
    {
        Token[] larger = ArrayPool<Token>.Shared.Rent(_items.Length * 2);
        Array.Copy(_items, larger, Count);
        ArrayPool<Token>.Shared.Return(_items);
        _items = larger;
    }
}
