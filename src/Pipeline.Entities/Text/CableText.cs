using Pipeline.Cables.Model;
using Pipeline.Entities.Resolve;

namespace Pipeline.Entities.Text;

/// <summary>The subject and the body of one cable as tokens, each with its place.</summary>
internal sealed class CableText(string raw) : IDisposable
{
    private static readonly Token Nothing = new(0, 0, 0, Shape.Mark, Gap.Break, Place.None);

    public string Raw { get; } = raw;

    public TokenList Tokens { get; } = new();

    public int Count => Tokens.Count;

    /// <summary>The token, or an empty one before the first and after the last: rules look at neighbours without asking for bounds.</summary>
    public ref readonly Token this[int index]
    {
        get
        {
            if ((uint)index < (uint)Tokens.Count) return ref Tokens[index];
            return ref Nothing;
        }
    }

    public static CableText Read(string raw, Telegram telegram, Vocabulary vocabulary)
    {
        CableText text = new(raw);
        Span<char> letters = stackalloc char[Vocabulary.MaxLength * 2];
        Span<Lookup> lookups = stackalloc Lookup[Lookup.Room];
        TextSpan body = Clip(telegram.Body, raw.Length);
        IReadOnlyList<TextSpan> furniture = StrayCaptions.With(raw, body, Sorted(telegram.Furniture));
        Tokenizer tokenizer = new(raw, furniture, vocabulary, text.Tokens, letters, lookups);
        if (telegram.SubjectSpan is { } subject)
        {
            subject = Clip(subject, raw.Length);
            if (subject.End <= body.Start) tokenizer.Run(subject.Start, subject.End, Place.Subject);
        }
        tokenizer.Run(body.Start, Signature.Cut(raw, telegram, body), Place.None);
        Blocks.Mark(text);
        return text;
    }

    public ReadOnlySpan<char> Span(int index)
    {
        ref readonly Token token = ref this[index];
        return Raw.AsSpan(token.Start, token.End - token.Start);
    }

    public ReadOnlySpan<char> Span(int first, int last) => Raw.AsSpan(Tokens[first].Start, Tokens[last - 1].End - Tokens[first].Start);

    public void Dispose() => Tokens.Dispose();

    private static TextSpan Clip(TextSpan span, int length)
    {
        int start = Math.Clamp(span.Start, 0, length);
        return new TextSpan(start, Math.Clamp(span.End, start, length));
    }

    private static IReadOnlyList<TextSpan> Sorted(IReadOnlyList<TextSpan> spans)
    {
        for (int i = 1; i < spans.Count; i++)
            if (spans[i].Start < spans[i - 1].Start) return [.. spans.OrderBy(s => s.Start)];
        return spans;
    }
}
