using System.Text.RegularExpressions;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>
/// Whether a text is a telegram, by the marks of its format lines (field guide 2.1, 2.2, 2.14). A mark that other texts do not
/// have counts two, one that they may have counts one; two are needed.
/// </summary>
internal static partial class TelegramFeatures
{
    private const int Needed = 2;
    private const int HeadLength = 64 << 10;

    private static readonly (Func<Regex> Mark, int Weight)[] Marks =
    [
        (StartOfMessage, 2),
        (DateTimeGroup, 2),
        (PageLine, 2),
        (ExtractNotice, 2),
        (ExecutiveOrder, 2),
        (Tags, 1),
        (ClassLine, 1),
        (Originator, 1),
        (Subject, 1),
        (FirstParagraph, 1),
    ];

    public static bool In(string text)
    {
        string head = text.Length > HeadLength ? text[..HeadLength] : text;
        int weight = 0;
        foreach ((Func<Regex> mark, int counts) in Marks)
        {
            weight += mark().IsMatch(head) ? counts : 0;
            if (weight >= Needed)
            {
                return true;
            }
        }

        return false;
    }

    private const RegexOptions Lines = RegexOptions.Multiline | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^[ \t]*V?ZCZC[A-Z]{0,3}", Lines)]
    private static partial Regex StartOfMessage();

    [GeneratedRegex(@"^[ \t]*(?:[ZOPR]{1,2}[ \t]+){1,2}\d{6} ?Z[ \t]+[A-Z]{3}[ \t]+\d{2}", Lines)]
    private static partial Regex DateTimeGroup();

    [GeneratedRegex(@"^[ \t]*PAGE[ \t]+\d{2}[ \t]+[A-Z][A-Z ]*[ \t]+\d{4,6}", Lines)]
    private static partial Regex PageLine();

    [GeneratedRegex(@"^This record is a partial extract of the original cable", Lines)]
    private static partial Regex ExtractNotice();

    [GeneratedRegex(@"^[ \t]*E\.? ?O\.?[ \t]*:?[ \t]*\d{5}", Lines)]
    private static partial Regex ExecutiveOrder();

    [GeneratedRegex(@"^[ \t]*TAGS?[ \t]*:?[ \t]*\[?[A-Z]{2,4}\b", Lines)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^[ \t]*(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE|U N C L A S|C O N F I D E N T I A L|S E C R E T|L I M I T E D)\b", Lines)]
    private static partial Regex ClassLine();

    [GeneratedRegex(@"^[ \t]*FM[ \t]+[A-Z]{3,}", Lines)]
    private static partial Regex Originator();

    [GeneratedRegex(@"^[ \t]*SUBJ(?:ECT)?[ \t]*:", Lines)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^[ \t]*¶?1\.[ \t]*(?:\([A-Z/]{1,4}\)|[A-Z])", Lines)]
    private static partial Regex FirstParagraph();
}
