using System.Text;

namespace Pipeline.Fuzz.Mutating;

/// <summary>Damages a text at random; the same random numbers give the same damage.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<string> texts)
{
    private const int Longest = 60_000;

    public string Next()
    {
        var text = Pick(texts);
        if (random.Next(3) == 0)
        {
            var (start, end) = Part(text, 1_800);
            text = text[start..end];
        }

        for (var rounds = 1 + random.Next(random.Next(2) == 0 ? 3 : 25); rounds > 0; rounds--)
        {
            text = Mutate(text);
            text = text.Length > Longest ? text[..Longest] : text;
        }

        return text;
    }

    private string Mutate(string text) => random.Next(16) switch
    {
        0 => Flip(text),
        1 => text.Insert(Place(text), Pick(Tokens.Inside)),
        2 => text.Insert(Place(text), "\n" + Pick(Tokens.Lines) + "\n"),
        3 => OnLines(text, lines => lines.Insert(random.Next(lines.Count + 1), Pick(Tokens.Lines))),
        4 => OnLines(text, lines => lines.RemoveAt(random.Next(lines.Count))),
        5 => OnLines(text, lines => lines.Insert(random.Next(lines.Count + 1), lines[random.Next(lines.Count)])),
        6 => OnLines(text, SwapLines),
        7 => OnLines(text, JoinLines),
        8 => Cut(text),
        9 => Splice(text, Pick(texts)),
        10 => random.Next(2) == 0 ? text[..Place(text)] : text[Place(text)..],
        11 => Repeat(text),
        12 => text.Insert(Place(text), Run()),
        13 => OnPart(text, part => random.Next(2) == 0 ? part.ToUpperInvariant() : part.ToLowerInvariant()),
        14 => OnPart(text, part => part.Replace("\n", Pick(["\r\n", " ", "", "\n\n", "\u2028", " \n"]), StringComparison.Ordinal)),
        _ => OnPart(text, Digits),
    };

    private string Pick(IReadOnlyList<string> from) => from[random.Next(from.Count)];

    private int Place(string text) => random.Next(text.Length + 1);

    private string Flip(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var at = random.Next(text.Length);
        var c = random.Next(3) switch { 0 => (char)(text[at] ^ (1 << random.Next(7))), 1 => (char)random.Next(32, 127), _ => (char)random.Next(0x1_0000) };
        return string.Concat(text.AsSpan(0, at), [c], text.AsSpan(at + 1));
    }

    private string Cut(string text)
    {
        var (start, end) = Part(text, 400);
        return text.Remove(start, end - start);
    }

    private string Splice(string a, string b)
    {
        var (start, end) = Part(b, 4_000);
        return random.Next(3) == 0 ? string.Concat(a.AsSpan(0, Place(a)), b.AsSpan(Place(b))) : a.Insert(Place(a), b[start..end]);
    }

    // A run of one token or one line: what is quadratic shows.
    private string Repeat(string text)
    {
        var (start, end) = Part(text, 120);
        var builder = new StringBuilder(text, 0, end, Longest);
        for (var times = random.Next(1, random.Next(2) == 0 ? 4 : 200); times > 0 && builder.Length < Longest; times--)
        {
            builder.Append(text, start, end - start);
        }

        return builder.Append(text, end, text.Length - end).ToString();
    }

    private string Run() => string.Concat(Enumerable.Repeat(random.Next(2) == 0 ? Pick(Tokens.Inside) : Pick(Tokens.Lines) + "\n", random.Next(1, 300)));

    private string OnPart(string text, Func<string, string> change)
    {
        var (start, end) = Part(text, 2_000);
        return string.Concat(text.AsSpan(0, start), change(text[start..end]), text.AsSpan(end));
    }

    private string Digits(string part) => string.Concat(part.Select(c => char.IsAsciiDigit(c) ? (char)('0' + random.Next(10)) : c));

    private (int Start, int End) Part(string text, int most)
    {
        var start = Place(text);
        return (start, Math.Min(text.Length, start + random.Next(most)));
    }

    private static string OnLines(string text, Action<List<string>> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return string.Join('\n', lines);
    }

    private void SwapLines(List<string> lines)
    {
        var (a, b) = (random.Next(lines.Count), random.Next(lines.Count));
        (lines[a], lines[b]) = (lines[b], lines[a]);
    }

    private void JoinLines(List<string> lines)
    {
        var at = random.Next(lines.Count);
        if (at + 1 < lines.Count)
        {
            lines[at] += (random.Next(2) == 0 ? " " : "") + lines[at + 1];
            lines.RemoveAt(at + 1);
        }
    }
}
