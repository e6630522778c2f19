using System.IO.Enumeration;

namespace Pipeline.Worker.Inbox;

/// <summary>Names at the top of the inbox that are never drops.</summary>
/// <param name="more">Patterns of this installation, with <c>*</c> and <c>?</c>.</param>
internal sealed class InboxNames(IReadOnlyList<string> more)
{
    /// <summary><c>x.zip.done</c> beside <c>x.zip</c> says that it is complete.</summary>
    public const string MarkerSuffix = ".done";

    public const string Note = "README.txt";

    /// <summary>What copying programs, editors and desktops leave beside files, or call a file while they write it.</summary>
    private static readonly string[] Usual =
    [
        // Hidden: rsync's .name.XXXXXX, .DS_Store, .nfs0000 of files removed while open.
        ".*",
        "*~", "~$*", "*.swp", "Thumbs.db", "desktop.ini",
        "*.part", "*.partial", "*.filepart", "*.tmp", "*.temp",
        "*.crdownload", "*.opdownload", "*.download", "*.!sync", "*.!ut", "*.!qb", "*.bts", "*.aria2", "*.aspera-*",
    ];

    public bool Ignores(ReadOnlySpan<char> name) =>
        name.SequenceEqual(Note) || Matches(Usual, name) || (more.Count > 0 && Matches(more, name));

    public static bool IsMarker(ReadOnlySpan<char> name) => name.EndsWith(MarkerSuffix, StringComparison.OrdinalIgnoreCase) && name.Length > MarkerSuffix.Length;

    private static bool Matches(IReadOnlyList<string> patterns, ReadOnlySpan<char> name)
    {
        for (var index = 0; index < patterns.Count; index++)
        {
            if (FileSystemName.MatchesSimpleExpression(patterns[index], name, ignoreCase: true))
            {
                return true;
            }
        }

        return false;
    }
}
