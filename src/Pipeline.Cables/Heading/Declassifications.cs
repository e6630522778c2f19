using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>The value of the E.O. line taken apart, for all five orders (field guide 2.9).</summary>
internal static class Declassifications
{
    private const string Declassified = "DECLASSIFIED";

    /// <summary>Reads the value; null when it says nothing known.</summary>
    /// <param name="start">Where the line stands, for warnings.</param>
    public static Declassification? Read(string order, string? value, DateTimeOffset? sentAt, int start, Warnings warnings)
    {
        if (value is null)
        {
            return null;
        }

        var text = value.AsSpan().Trim(" .,;:-\\\"");
        if (ExecutiveOrderValues.IsNotApplicable(text))
        {
            return new Declassification(DeclassificationKinds.None);
        }

        if (Chars.StartsAt(text, 0, text.Length, "AS AMENDED"))
        {
            text = text["AS AMENDED".Length..].TrimStart(" ,;:.");
        }

        var date = DeclassificationDate.Find(text, FirstYear(order, sentAt));
        if (date.Doubt is { } doubt)
        {
            warnings.Add("order.date", doubt, start);
        }

        var at = Chars.StartsAt(text, 0, text.Length, Declassified) ? 0 : ExecutiveOrderValues.AfterDecl(text);
        var rest = text[at..];
        if (Chars.StartsAt(rest, 0, rest.Length, Declassified))
        {
            return new Declassification(DeclassificationKinds.Declassified, date.On, null, By(rest[Declassified.Length..]));
        }

        if (Schedule(rest, date.On) is { } schedule)
        {
            return schedule with { Authority = Authority(rest) };
        }

        if (date.Found)
        {
            return OnDate(rest, date, sentAt, start, warnings);
        }

        return rest.IsEmpty ? null
            : ExecutiveOrderValues.IsNotApplicable(rest) ? new Declassification(DeclassificationKinds.None)
            : Exemptions(rest) is { } codes ? new Declassification(DeclassificationKinds.Exemption, null, codes)
            : at > 0 ? new Declassification(DeclassificationKinds.Event, null, Joined.Line(rest.Trim(" .,;")))
            : null;
    }

    private static Declassification OnDate(ReadOnlySpan<char> rest, in DeclassificationDate date, DateTimeOffset? sentAt, int start, Warnings warnings)
    {
        if (date.On is { } on && sentAt is { } sent && on < DateOnly.FromDateTime(sent.UtcDateTime))
        {
            warnings.Add("order.date", FormattableString.Invariant($"To be declassified on {on:yyyy-MM-dd}, before the telegram was sent on {sent:yyyy-MM-dd}."), start);
        }

        return new Declassification(DeclassificationKinds.Date, date.On, date.On is null ? Joined.Line(rest) : null, Authority(rest));
    }

    // GDS, XGDS-1, ADS, DECLAS 4-19-73, RDS-4 6/5/99, OADR: the schedules of orders 11652, 12065 and 12356.
    private static Declassification? Schedule(ReadOnlySpan<char> text, DateOnly? on)
    {
        var word = Chars.StartsAt(text, 0, text.Length, "0ADR") ? text[..4] : text[..Chars.SkipLetters(text, 0, text.Length)];
        var rest = text[word.Length..].TrimStart(" -,:;(");
        return word.Length switch
        {
            4 when Is(word, "OADR") || Is(word, "0ADR") => new Declassification(DeclassificationKinds.Oadr),
            4 when Is(word, "XGDS") => new Declassification(DeclassificationKinds.Xgds, on, Digit(rest)),
            1 when Is(word, "X") && Is(rest[..Math.Min(3, rest.Length)], "GDS") => new Declassification(DeclassificationKinds.Xgds, on, Digit(rest[3..].TrimStart(" -,("))),
            3 when Is(word, "GDS") => on is null ? new Declassification(DeclassificationKinds.Gds) : new Declassification(DeclassificationKinds.Date, on),
            3 when Is(word, "RDS") => new Declassification(DeclassificationKinds.Rds, on, Digit(rest)),
            3 when Is(word, "ADS") => new Declassification(DeclassificationKinds.Ads, on, on is null ? Event(rest) : null),
            _ => null,
        };
    }

    private static string? Digit(ReadOnlySpan<char> text) =>
        !text.IsEmpty && char.IsAsciiDigit(text[0]) && (text.Length == 1 || !(char.IsAsciiDigit(text[1]) || text[1] is '/' or '-')) ? text[..1].ToString() : null;

    private static string? Event(ReadOnlySpan<char> text)
    {
        var rest = text[ExecutiveOrderValues.AfterDecl(text)..].Trim(" .,;");
        return rest.IsEmpty ? null : Joined.Line(rest);
    }

    // X1 to X8 of order 12958, 25X1 and 50X1-HUM of its later form; MR asks for a review by hand.
    private static string? Exemptions(ReadOnlySpan<char> text)
    {
        string? codes = null;
        for (var at = 0; at < text.Length;)
        {
            var from = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '.'))
            {
                at++;
            }

            if (at > from)
            {
                var word = text[from..at].TrimEnd('.');
                if (!IsExemption(word))
                {
                    return codes;
                }

                codes = codes is null ? word.ToString().ToUpperInvariant() : codes + ", " + word.ToString().ToUpperInvariant();
            }

            at++;
        }

        return codes;
    }

    private static bool IsExemption(ReadOnlySpan<char> word)
    {
        if (Is(word, "MR"))
        {
            return true;
        }

        var x = word.IndexOfAny('X', 'x');
        if (x is < 0 or > 4 || (x > 0 && !char.IsAsciiDigit(word[0])))
        {
            return false;
        }

        var digits = x + 1 < word.Length && word[x + 1] == '-' ? x + 2 : x + 1;
        return digits < word.Length && word[digits] is >= '1' and <= '9' && (digits + 1 == word.Length || word[digits + 1] == '-');
    }

    // DECLASSIFIED BY NARA 09/02/2009: the words up to the date.
    private static string? By(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart();
        if (!Chars.WordAt(rest, 0, rest.Length, "BY"))
        {
            return null;
        }

        var digit = rest.IndexOfAnyInRange('0', '9');
        var name = rest[2..(digit < 0 ? rest.Length : digit)].Trim(" ,;:.");
        return name.IsEmpty ? null : Joined.Line(name);
    }

    // GDS 11/15/85 (BAKER, FIRST M.) OR-P: who decided, in order 12065.
    private static string? Authority(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('(');
        var close = open < 0 ? -1 : text[open..].IndexOf(')');
        var name = close > 3 ? text.Slice(open + 1, close - 1).Trim() : default;
        return name.Length < 3 || name.ContainsAnyInRange('0', '9') ? null : Joined.Line(name);
    }

    // A declassification date lies after the telegram, so two digits count from shortly before its year (field guide 2.9).
    private static int FirstYear(string order, DateTimeOffset? sentAt) => (sentAt?.Year ?? order switch
    {
        "11652" => 1973,
        "12065" => 1978,
        "12356" => 1982,
        _ => 2000,
    }) - 5;

    private static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> text) => word.Equals(text, StringComparison.OrdinalIgnoreCase);
}
