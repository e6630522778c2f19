using System.Text;

namespace Pipeline.Archives.Reading;

/// <summary>Names of members are labels made by strangers: cleaned for logs and tables, never joined to a path on disk.</summary>
internal static class MemberNames
{
    // Longer than any file system's path; a longer name is an attack on whoever stores it.
    private const int MaxLength = 1024;

    public static string Show(string name)
    {
        StringBuilder shown = new(Math.Min(name.Length, MaxLength));
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (shown.Length >= MaxLength)
            {
                shown.Append('…');
                break;
            }

            shown.Append(Rune.IsControl(rune) ? "\uFFFD" : rune.ToString());
        }

        return shown.ToString();
    }

    public static string Last(string path)
    {
        int slash = path.AsSpan().LastIndexOfAny('/', '\\');
        return path[(slash + 1)..];
    }
}
