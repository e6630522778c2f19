using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>Commands whose name ends in a figure of its own, <c>CTF 72</c>, <c>COMDESRON 15</c>: it is no continuity number (field guide 2.4).</summary>
internal static class MilitaryUnits
{
    // Words a unit's number follows: task forces, groups and units, and what a fleet, wing or army numbers.
    private static readonly string[] Words =
    [
        "CTF", "CTG", "CTU", "CTE", "TF", "TG", "TU", "CJTF", "JTF", "CJSOTF", "JSOTF", "JIATF", "MEU", "MEF", "MEB", "DET", "DETACHMENT", "REGION", "DISTRICT",
        "TASK FORCE", "TASK GROUP", "NMCB", "FAST", "PATRON", "VP", "VAQ", "HSC",
    ];

    // COMDESRON, COMCARSTRKGRU, COMPATWING, DESRON: kinds of formations that are numbered.
    private static readonly string[] Endings = ["RON", "GRU", "WING", "WG", "DIV", "BDE", "BN", "SQDN", "STRKGRU"];

    /// <summary>True when the text before a number ends in such a word.</summary>
    public static bool EndsIn(ReadOnlySpan<char> name)
    {
        name = name.TrimEnd();
        foreach (var word in Words)
        {
            if (name.EndsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !Chars.IsUpper(name[^(word.Length + 1)])))
            {
                return true;
            }
        }

        // A post may end in such letters too (BARRON); the formations are single words or follow a command.
        var last = name[(name.LastIndexOfAny(' ', '/') + 1)..];
        foreach (var ending in Endings)
        {
            if (last.EndsWith(ending, StringComparison.Ordinal) && !name.StartsWith("AM", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
