using Pipeline.Cables.Model;

namespace Pipeline.Cables.Reading;

/// <summary>Puts sections that arrived as separate telegrams together, and tells when a text holds another one already (field guide 2.13).</summary>
public static class SectionAssembly
{
    /// <summary>
    /// Stands between two sections of a joined text, with a line of its own. Splitting at it gives back the texts that were joined,
    /// so that the sections stay recoverable; the parser takes everything from it to the text of the next section for furniture.
    /// </summary>
    public const string Separator = "\n" + SectionEnd.Line + "\n";

    // Damage differs from copy to copy, and the edges are where sections differ: three of five stretches from the inside must agree.
    private const int Stretches = 5;
    private const int StretchLength = 120;
    private const int Agreeing = 3;
    private const int Shortest = 40;

    /// <summary>One raw text out of the sections, in their order, which the parser reads as one telegram. Joining a joined text with a later section joins all.</summary>
    public static string Join(IReadOnlyList<string> rawTextsInSectionOrder)
    {
        ArgumentNullException.ThrowIfNull(rawTextsInSectionOrder);
        return string.Join(Separator, rawTextsInSectionOrder);
    }

    /// <summary>
    /// True when the whole text holds the text of the part: a page on which an archive merged the sections. Compared are letters and
    /// digits of the two bodies without their furniture; a part with next to no text is held by nothing.
    /// </summary>
    public static bool Contains(string wholeRaw, Telegram whole, string partRaw, Telegram part)
    {
        ArgumentNullException.ThrowIfNull(wholeRaw);
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(partRaw);
        ArgumentNullException.ThrowIfNull(part);
        var wanted = Letters(partRaw, part).AsSpan();
        if (wanted.Length < Shortest)
        {
            return false;
        }

        var text = Letters(wholeRaw, whole).AsSpan();
        if (wanted.Length <= StretchLength * 2)
        {
            return text.Contains(wanted, StringComparison.Ordinal);
        }

        var agreeing = 0;
        for (var i = 0; i < Stretches; i++)
        {
            var at = (int)((long)(wanted.Length - StretchLength) * (i + 1) / (Stretches + 1));
            agreeing += text.Contains(wanted.Slice(at, StretchLength), StringComparison.Ordinal) ? 1 : 0;
        }

        return agreeing >= Agreeing;
    }

    private static string Letters(string raw, Telegram telegram)
    {
        var letters = new char[telegram.Body.End - telegram.Body.Start];
        var count = 0;
        var furniture = 0;
        for (var i = telegram.Body.Start; i < telegram.Body.End; i++)
        {
            while (furniture < telegram.Furniture.Count && telegram.Furniture[furniture].End <= i)
            {
                furniture++;
            }

            if (furniture < telegram.Furniture.Count && telegram.Furniture[furniture].Start <= i)
            {
                i = telegram.Furniture[furniture].End - 1;
            }
            else if (char.IsLetterOrDigit(raw[i]))
            {
                letters[count++] = char.ToUpperInvariant(raw[i]);
            }
        }

        return new string(letters, 0, count);
    }
}
