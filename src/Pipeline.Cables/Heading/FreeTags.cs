using Pipeline.Cables.Tables;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Tags of several words: persons after OVIP and the free words that posts invented (field guide 2.10).</summary>
internal static class FreeTags
{
    private const int MostWords = 5;

    // Free tags whose words are short, alike to codes or follow one another without a comma; the rest is told by its long words.
    private static readonly string[] Phrases =
    [
        "AER LINGUS", "COLOMBO PLAN", "CONSULAR AFFAIRS", "COUNTER TERRORISM", "COUNTRY CLEARANCE", "DOMESTIC POLITICS", "ECONOMIC AFFAIRS", "ECONOMY AND FINANCE", "EL AL", "FOREIGN POLICY", "GAZA DISENGAGEMENT", "GENERAL MOTORS",
        "GLOBAL DEFENSE", "GOI EXTERNAL", "GOI INTERNAL", "HUMAN RIGHTS", "IRAQI FREEDOM", "ISRAELI PALESTINIAN AFFAIRS", "ISRAELI SOCIETY", "ITALIAN POLITICS", "ITALY NATIONAL ELECTIONS", "LABOR AFFAIRS", "MEETINGS WITH AMBASSADOR",
        "MILITARY AND DEFENSE AFFAIRS", "MILITARY RELATIONSHIPS", "NEW ZEALAND", "PHALANGE PARTY", "POL MIL", "POLITICAL PARTIES", "PUBLIC AFFAIRS", "SETTLEMENTS AND OUTPOSTS",
    ];

    /// <summary>End of the phrase that begins at the offset; the offset when none does.</summary>
    public static int Phrase(ReadOnlySpan<char> text, int at, int end)
    {
        foreach (var phrase in Phrases)
        {
            if (Chars.WordAt(text, at, end, phrase))
            {
                return at + phrase.Length;
            }
        }

        return at;
    }

    /// <summary>End of a run of long words that are no codes, COUNTRY CLEARANCE; where a person may stand one comma is inside, CARTER, JAMES.</summary>
    public static int Words(ReadOnlySpan<char> text, int at, int end, bool person)
    {
        var last = at;
        for (var words = 0; words < MostWords - 1; words++)
        {
            var p = Chars.SkipBlanks(text, last < end && text[last] == ',' && words == 0 && person ? last + 1 : last, end);
            var from = p;
            p = Chars.SkipLetters(text, p, end);
            if (p - from < 5 || (p < end && !Chars.IsBlank(text[p]) && text[p] is not (',' or ';')) || IsCode(text[from..p]) || Phrase(text, from, end) > from)
            {
                break;
            }

            last = p;
        }

        return last;
    }

    /// <summary>OVIP CLINTON HILLARY: a surname and a given name after the tag for visits; the end of the given name, or the offset.</summary>
    public static int Person(ReadOnlySpan<char> text, int at, int end)
    {
        var surname = Chars.SkipLetters(text, at, end);
        var given = Chars.SkipBlanks(text, surname, end);
        var last = Chars.SkipLetters(text, given, end);
        return surname - at < 3 || last - given < 3 || given == surname || IsCode(text[at..surname]) || IsCode(text[given..last]) ? at : last;
    }

    private static bool IsCode(ReadOnlySpan<char> word)
    {
        Span<char> upper = stackalloc char[64];
        if (word.Length > upper.Length)
        {
            return false;
        }

        var code = upper[..word.ToUpperInvariant(upper)];
        return TagTable.IsKnown(code) || (code.Length is 3 or 4 && code[0] == 'K') || GluedTags.Split(code.ToString()) is not null;
    }
}
