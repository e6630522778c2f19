using System.Numerics;
using System.Runtime.CompilerServices;
using Pipeline.Cables.Model;

namespace Pipeline.Entities.Text;

/// <summary>
/// Cuts a part of a cable into tokens, once and from left to right. A line end, NBSP or <c>\</c> before a line end is a blank;
/// a hyphen at a line end joins the word; page furniture does not exist.
/// This file reads the plain words that are nine tokens in ten; the others know every kind of word, mark and blank.
/// </summary>
internal ref partial struct Tokenizer
{
    // The first letters of a web address, folded.
    private const uint Http = 'h' | ('t' << 8) | ('t' << 16) | ('p' << 24), Www = 'w' | ('w' << 8) | ('w' << 16);

    /// <summary>Characters that are looked at from the start of a plain word on.</summary>
    private const int Beyond = WordKey.MaxLength + 2;

    private readonly ReadOnlySpan<char> _raw;
    private readonly IReadOnlyList<TextSpan> _furniture;
    private readonly Vocabulary _vocabulary;
    private readonly TokenList _tokens;
    private readonly Span<char> _letters;
    private int _pos, _end, _nextFurniture, _breakLines;
    private readonly Span<Lookup> _lookups;
    private int _pending;
    private Gap _gap;

    public Tokenizer(ReadOnlySpan<char> raw, IReadOnlyList<TextSpan> furniture, Vocabulary vocabulary, TokenList tokens, Span<char> letters, Span<Lookup> lookups)
    {
        _lookups = lookups;
        _raw = raw;
        _furniture = furniture;
        _vocabulary = vocabulary;
        _tokens = tokens;
        _letters = letters;
    }

    /// <summary>Appends the tokens of <c>raw[start..end]</c>.</summary>
    public void Run(int start, int end, Place place)
    {
        _pos = start;
        _end = end;
        _breakLines = LineSpacing.Of(_raw[start..end]) + 1;
        _nextFurniture = 0;
        _gap = Gap.Break;
        using CharClasses classes = new();
        classes.Read(_raw, start, end);
        ReadOnlySpan<CharClasses.Block> blocks = classes.Blocks;
        // From start to start by the bits: where the next token begins does not wait for the end of this one to be found.
        for (int block = 1, first = start; first < end; block++, first += CharClasses.Width)
        {
            if (_pending > Lookup.Enough) LookUp();
            for (ulong starts = blocks[block].Starts; starts != 0; starts &= starts - 1)
            {
                int bit = BitOperations.TrailingZeroCount(starts), at = first + bit;
                if (at < _pos) continue;
                if (at + Beyond <= end && Plain(at, bit, in blocks[block - 1], in blocks[block], in blocks[block + 1], place)) continue;
                do Other(place);
                while (_pos < _end && classes.InWord(_pos));
            }
        }
        LookUp();
    }

    /// <summary>
    /// Looks up the words read so far. Many at a time, because the memory then fetches their places in the vocabulary side by side
    /// and not one after the other (a quarter of the tokenizer's time).
    /// </summary>
    private void LookUp()
    {
        foreach (ref readonly Lookup lookup in _lookups[.._pending])
        {
            int word = _vocabulary.Find(lookup.Key);
            ref Token token = ref _tokens[lookup.Token];
            token.Word = word;
            if (word != 0 || lookup.Plural == 0) continue;
            // A lost apostrophe.
            token.Word = _vocabulary.Find(lookup.Key.First(lookup.Plural - 1));
            if (token.Word != 0) token.Place |= Place.LostApostrophe;
        }
        _pending = 0;
    }

    /// <summary>Reads a word or number of ASCII letters and digits with nothing special before and behind it, or a mark; false when it is another kind of token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Plain(int at, int bit, in CharClasses.Block before, in CharClasses.Block here, in CharClasses.Block after, Place place)
    {
        ReadOnlySpan<char> raw = _raw.Slice(at, Beyond);
        int length = BitOperations.TrailingZeroCount(~CharClasses.From(here.Words, after.Words, bit)), blank = at - _pos;
        if (length > WordKey.MaxLength | blank >= CharClasses.Width || !Clear(_nextFurniture, at)) return false;
        // The lines that end in the blank before the word.
        int lines = BitOperations.PopCount(CharClasses.From(before.Lines, here.Lines, bit) >> 1 >> (63 - blank));
        Gap gap = (Gap)Math.Max((int)_gap, Math.Min(blank, 1) + lines);
        if (length == 0)
        {
            if (lines > 1 || raw[0] is '\\' or > '~' || IsRule(raw[0])) return false;
            _pos = at;
            Mark(gap, place);
            _gap = Gap.None;
            return true;
        }
        char next = raw[length];
        WordKey key = WordKey.OfLetters(raw, length);
        // A hyphen, an apostrophe, an accent, a point behind a letter, an address: rare enough for one branch.
        if (lines > 1 | next is '-' or '\'' or '`' or > '~' | (next == ',' & (raw[length + 1] | 0x20) == 's') | (next == '.' & length == 1) | (uint)key.Low is Http or Www) return false;
        ulong capitals = CharClasses.From(here.Capitals, after.Capitals, bit) & ((1UL << length) - 1);
        int plural = 0;
        Shape shape = Shape.Lower;
        if (capitals != 0)
        {
            bool all = capitals == (1UL << length) - 1;
            if (char.IsAsciiDigit(raw[0])) shape = Shape.Number;
            else
            {
                shape = all && length > 1 ? Shape.Upper : capitals == 1 ? Shape.Title : Shape.Mixed;
                if ((raw[length - 1] | 0x20) == 's')
                {
                    // PakistanQs
                    if (raw[Math.Max(length - 2, 0)] == 'Q') return false;
                    if (length > 4 && shape != Shape.Mixed) plural = length;
                }
            }
        }
        _lookups[_pending++] = new Lookup(key, _tokens.Count, plural);
        _tokens.Add(at, at + length, 0, shape, gap, place);
        _pos = at + length;
        _gap = Gap.None;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Other(Place place)
    {
        Gap gap = SkipBlank(ref _pos, ref _nextFurniture);
        if (_gap > gap) gap = _gap;
        if (_pos >= _end) return;
        char c = _raw[_pos];
        _gap = Gap.None;
        if (IsLetter(c) && Address()) _gap = Gap.Blank;
        else if (IsLetter(c)) Word(gap, place);
        else if (char.IsAsciiDigit(c)) Number(gap, place);
        else if (Rule()) _gap = Gap.Break;
        else Mark(gap, place);
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c > 127 && char.IsLetter(c));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´';
}
