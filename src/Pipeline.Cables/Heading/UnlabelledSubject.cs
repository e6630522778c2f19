using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>
/// A subject that lost its label: lines in capitals alone between TAGS and REF or paragraph 1. A wrong subject is worse than none, so every
/// other kind of line that may stand there rules it out.
/// </summary>
internal static class UnlabelledSubject
{
    private const int MostLines = 3;
    private static readonly string[] NotSubjects = ["SUMMARY", "THIS ", "FROM ", "FOL ", "FOLLOWING ", "COUNTRY TEAM", "MINIMIZE", "BEGIN ", "INTRODUCTION", "CORRECTED", "ACTION REQUEST", "PLEASE ", "PLS ", "REF ", "NOTE", "POST ", "EMBASSY ", "CLASSIFIED", "DECLASSIFIED", "ORIGINAL"];

    /// <summary>Gives the label to the piece that is one; returns where it stands, or null.</summary>
    public static int? Mark(ReadOnlySpan<char> raw, List<HeadingPiece> pieces)
    {
        var (tags, next) = (-1, -1);
        for (var i = 0; i < pieces.Count && next < 0; i++)
        {
            switch (pieces[i].Label)
            {
                case Label.Subject:
                    return null;
                case Label.Tags or Label.ExecutiveOrder:
                    tags = i;
                    break;
                case Label.References or Label.ClassifiedBy or Label.Paragraph when tags >= 0:
                    next = i;
                    break;
            }
        }

        // After the stop nothing may claim to be the subject either.
        if (tags < 0 || next < 0 || pieces.Exists(piece => piece.Label == Label.Subject) || (pieces[next].Label == Label.Paragraph && !IsFirst(raw, pieces[next])))
        {
            return null;
        }

        var first = tags + 1;
        while (first < next && IsPassed(raw, pieces, first, tags))
        {
            first++;
        }

        if (first == next || next - first > MostLines || !pieces[first].NewLine || (!pieces[next].AfterBlank && pieces[next].Label == Label.Paragraph))
        {
            return null;
        }

        for (var i = first; i < next; i++)
        {
            if (!IsTitle(raw, pieces[i], i > first))
            {
                return null;
            }
        }

        if (!IsLong(raw, pieces[first].Start, pieces[next - 1].End))
        {
            return null;
        }

        pieces[first] = pieces[first] with { Label = Label.Subject, Content = pieces[first].Start };
        return pieces[first].Start;
    }

    private static bool IsFirst(ReadOnlySpan<char> raw, HeadingPiece piece) =>
        ParagraphStart.TryRead(raw, piece.Start, piece.End, out var number, out _) && number == 1;

    // The rest of the TAGS list and captions stand before the subject.
    private static bool IsPassed(ReadOnlySpan<char> raw, List<HeadingPiece> pieces, int index, int tags)
    {
        var piece = pieces[index];
        if (piece.Label != Label.None)
        {
            return false;
        }

        var at = piece.Start;
        return Captions.TakeAll(raw, ref at, piece.End, static _ => { })
            || (!piece.AfterBlank && pieces[tags].End > pieces[tags].Content && TagsLine.GoesOn(raw, piece.Start, piece.End, new Model.TextSpan(pieces[tags].Content, pieces[tags].End)));
    }

    private static bool IsTitle(ReadOnlySpan<char> raw, HeadingPiece piece, bool further)
    {
        var text = raw[piece.Start..piece.End];
        if (piece.Label != Label.None || (further && piece.AfterBlank) || text.Length > 90 || !Chars.IsCapitals(text) || !char.IsAsciiLetterOrDigit(text[0]) && text[0] != '"' || text[^1] is '.' or ';')
        {
            return false;
        }

        foreach (var word in NotSubjects)
        {
            if (text.StartsWith(word))
            {
                return false;
            }
        }

        return !new AttentionLines().Take(raw, piece.Start, piece.End) && !HeadingFormulas.IsCorrectedCopy(raw, piece.Start, piece.End) && !HeadingFormulas.IsFormula(text) && !HeadingFormulas.IsStatement(text)
            && Captions.OfLine(raw, piece.Start, piece.End) is null && !TagsLine.IsUnlabelled(raw, piece.Start, piece.End);
    }

    // Three words and a dozen letters: less is a caption, an office or a signature.
    private static bool IsLong(ReadOnlySpan<char> raw, int start, int end)
    {
        int words = 0, letters = 0;
        for (var at = start; at < end; at++)
        {
            letters += char.IsAsciiLetter(raw[at]) ? 1 : 0;
            words += char.IsAsciiLetter(raw[at]) && (at == start || Chars.IsBlank(raw[at - 1])) ? 1 : 0;
        }

        return words >= 3 && letters >= 12;
    }
}
