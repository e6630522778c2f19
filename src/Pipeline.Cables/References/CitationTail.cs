namespace Pipeline.Cables.References;

/// <summary>What may follow a cited cable and cites nothing itself: its date, its paragraphs.</summary>
internal static class CitationTail
{
    /// <summary>Index after the date that follows a citation (<c>OF JUNE 3, 2008</c>, <c>DTD 3/6</c>, <c>DTG 031200Z JUN 08</c>); the index itself when none does.</summary>
    public static int SkipDate(CitationReader reader, int at)
    {
        var p = at;
        var led = false;
        while (reader.IsWord(p, "OF") || reader.IsWord(p, "DATED") || reader.IsWord(p, "DTD") || reader.IsWord(p, "DTG") || reader.IsWord(p, "ON"))
        {
            led = true;
            p++;
        }

        if (!led && reader.IsMark(p, ',') && reader.IsMonth(p + 1))
        {
            p++;
        }

        var date = Date(reader, p);
        return date > p && (led || reader.IsMonth(p) || reader.IsNumber(p, 6, 6)) ? date : at;
    }

    /// <summary>Paragraphs after PARA: <c>3</c>, <c>2-4</c>, <c>4,5</c>; null when none are named.</summary>
    public static (string Paragraphs, int Next)? Paragraphs(CitationReader reader, int at)
    {
        var text = "";
        var p = at + 1;
        while (p < reader.All.Count && text.Length < 40)
        {
            var separator = text.Length == 0 ? "" : reader.IsMark(p, '-') || reader.IsWord(p, "TO") || reader.IsWord(p, "THROUGH") || reader.IsWord(p, "THRU") ? "-" : reader.IsMark(p, ',') || reader.IsWord(p, "AND") || reader.IsMark(p, '&') ? "," : null;
            var number = separator is null or "" ? p : p + 1;
            if (separator is null || !reader.IsNumber(number, 1, 2) || Tokens.Value(reader.TextOf(number)) is not { } value || IsNextCitation(reader, number, separator))
            {
                break;
            }

            text += separator + value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            p = number + 1;

            // PARA 2B: a lettered point.
            if (reader.Adjoins(p) && p < reader.All.Count && reader.All[p].Kind == TokenKind.Word && reader.All[p].Length == 1)
            {
                text += char.ToUpperInvariant(reader.TextOf(p)[0]);
                p++;
            }
        }

        return text.Length == 0 ? null : (text, p);
    }

    // PARA 3, 07 QUITO 12: the number after the comma is the year of the next cable.
    private static bool IsNextCitation(CitationReader reader, int number, string separator) => separator == "," && reader.Read(number, strict: true) is not null;

    private static int Date(CitationReader reader, int at)
    {
        // 031200Z JUN 08 and 3 JUNE 2008.
        if (reader.IsNumber(at, 1, 2) || reader.IsNumber(at, 6, 6))
        {
            var p = at + 1;
            p += reader.IsWord(p, "Z") ? 1 : 0;
            if (reader.IsMonth(p))
            {
                return Year(reader, p + 1);
            }

            // 3/6, 03/06/08, 3-6-08.
            if ((reader.IsMark(p, '/') || reader.IsMark(p, '-')) && reader.IsNumber(p + 1, 1, 2))
            {
                p += 2;
                return (reader.IsMark(p, '/') || reader.IsMark(p, '-')) && reader.IsNumber(p + 1, 2, 4) ? p + 2 : p;
            }

            return at;
        }

        // JUNE 3, 2008 and JUNE 2008.
        if (reader.IsMonth(at))
        {
            var p = at + 1;
            p += reader.IsMark(p, '.') ? 1 : 0;
            return reader.IsNumber(p, 1, 2) ? Year(reader, p + 1) : reader.IsNumber(p, 4, 4) ? p + 1 : p;
        }

        return at;
    }

    private static int Year(CitationReader reader, int at)
    {
        var p = reader.IsMark(at, ',') || reader.IsMark(at, '.') ? at + 1 : at;
        return reader.IsNumber(p, 4, 4) || (p == at && reader.IsNumber(p, 2, 2)) ? p + 1 : at;
    }
}
