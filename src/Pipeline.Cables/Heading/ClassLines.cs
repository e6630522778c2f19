using Pipeline.Cables.Identity;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>All classification lines of a text: at line starts, and glued to what stands before (field guide 2.2, 3.6).</summary>
internal static class ClassLines
{
    private const int Most = 64;
    private static readonly string[] Glued = ["UNCLAS", "C O N F I D E N T I A L", "S E C R E T", "CONFIDENTIAL", "SECRET", "LIMITED OFFICIAL USE"];

    public static List<ClassLine> Find(ReadOnlySpan<char> raw, LineTable lines)
    {
        var found = new List<ClassLine>();
        for (var i = 0; i < lines.Count && found.Count < Most; i++)
        {
            var line = lines[i];
            if (!line.IsBlank && !line.Furniture && ClassLine.TryRead(raw, line.Start, line.End) is { } read && (found.Count == 0 || IsSure(read, found[0])))
            {
                found.Add(read);
            }
        }

        foreach (var word in Glued)
        {
            FindGlued(raw, lines, word, found);
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));

        // T O P  S E C R E T holds S E C R E T.
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (found[i].Start < found[i - 1].End)
            {
                found.RemoveAt(i);
            }
        }

        return found;
    }

    private static void FindGlued(ReadOnlySpan<char> raw, LineTable lines, string word, List<ClassLine> found)
    {
        for (var at = 0; found.Count < Most;)
        {
            var hit = raw[at..].IndexOf(word, StringComparison.Ordinal);
            if (hit < 0)
            {
                return;
            }

            at += hit + 1;
            var start = at - 1;
            var line = lines[lines.IndexAt(start)];
            if (start == line.Start || line.Furniture || start >= line.End)
            {
                continue;
            }

            // Inside a line only a padded serial of a known station is a classification line, not a sentence about secrets.
            var limit = Math.Min(line.End, start + 120);
            if ((raw[start - 1] is 'U' or 'N' && raw[start] is 'U' or 'N') || ClassLine.TryRead(raw, start, limit) is not { } read
                || Stations.Known(read.Post) is null || raw[read.End - 1] is not (>= '0' and <= '9') || !IsPadded(raw, read) || found.Exists(f => f.Start == read.Start))
            {
                continue;
            }

            found.Add(read);
        }
    }

    private static bool IsPadded(ReadOnlySpan<char> raw, ClassLine read)
    {
        var digits = read.End;
        while (digits > read.Start && char.IsAsciiDigit(raw[digits - 1]))
        {
            digits--;
        }

        return read.End - digits >= 6;
    }

    private static bool IsSure(ClassLine read, ClassLine first) =>
        Stations.Known(read.Post) is not null || (read.Serial == first.Serial && read.Post == first.Post);
}
