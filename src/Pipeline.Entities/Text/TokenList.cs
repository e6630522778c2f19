using System.Buffers;

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

    public void Add(Token token)
    {
        if (Count == _items.Length)
        {
            Token[] larger = ArrayPool<Token>.Shared.Rent(_items.Length * 2);
            Array.Copy(_items, larger, Count);
            ArrayPool<Token>.Shared.Return(_items);
            _items = larger;
        }
        _items[Count++] = token;
    }

    public void Dispose()
    {
        Token[] items = _items;
        _items = [];
        Count = 0;
        if (items.Length > 0) ArrayPool<Token>.Shared.Return(items);
    }
}
