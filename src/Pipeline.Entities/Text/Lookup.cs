namespace Pipeline.Entities.Text;

/// <summary>A word that is read and not yet looked up.</summary>
/// <param name="Token">Number of its token.</param>
/// <param name="Plural">Length of a name that ends in s, which may be a possessive without its apostrophe; else 0.</param>
internal readonly record struct Lookup(WordKey Key, int Token, int Plural)
{
    /// <summary>How many words are looked up together.</summary>
    public const int Enough = 64;

    /// <summary>Room for so many and the words of one more block.</summary>
    public const int Room = Enough + CharClasses.Width;
}
