namespace Pipeline.Entities.Text;

/// <summary>Cuts the phrases of lists into the same tokens as the texts, one after another with the same buffers: there are tens of thousands.</summary>
internal sealed class PhraseReader : IDisposable
{
    private static readonly Vocabulary Empty = MakeEmpty();

    private readonly TokenList _tokens = new();
    private readonly char[] _letters = new char[Vocabulary.MaxLength * 2];
    private readonly Lookup[] _lookups = new Lookup[Lookup.Room];

    /// <summary>The tokens of a phrase, valid until the next is read.</summary>
    public ReadOnlySpan<Token> Read(string phrase)
    {
        _tokens.Clear();
        new Tokenizer(phrase, [], Empty, _tokens, _letters, _lookups).Run(0, phrase.Length, Place.None);
        return _tokens.All;
    }

    public void Dispose() => _tokens.Dispose();

    private static Vocabulary MakeEmpty()
    {
        Vocabulary empty = new();
        empty.Freeze();
        return empty;
    }
}
