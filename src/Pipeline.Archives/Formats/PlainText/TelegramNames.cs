using System.Text.RegularExpressions;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>
/// File names that are the id of a telegram: <c>05ANKARA1656</c>, <c>1973BEIRUT07784</c>. The only sign of bodies that were
/// stored without heading; taken as a sign that the file is a cable, never as its id.
/// </summary>
internal static partial class TelegramNames
{
    public static bool IsOne(string fileName) => Pattern().IsMatch(fileName);

    [GeneratedRegex(@"^(?:\d{2}|19\d{2}|20\d{2})[A-Z][A-Z0-9-]{1,40}\d{1,6}(?:[-_][0-9a-z]{1,3})?(?:\.(?:txt|text|asc|tel))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
