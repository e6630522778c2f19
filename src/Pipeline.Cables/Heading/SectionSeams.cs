using Pipeline.Cables.Reading;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>A later section with a heading of its own.</summary>
/// <param name="Class">Its classification line.</param>
/// <param name="HeaderStart">Where its header begins, when the text says so; null when it must be looked for.</param>
internal readonly record struct SectionPart(ClassLine Class, int? HeaderStart);

/// <summary>The sections of a text that <see cref="SectionAssembly.Join"/> made.</summary>
internal static class SectionSeams
{
    /// <summary>Offsets after the lines that stand between sections.</summary>
    public static List<int> Find(ReadOnlySpan<char> raw, LineTable lines)
    {
        var seams = new List<int>();
        for (var at = 0; ;)
        {
            var hit = raw[at..].IndexOf(SectionEnd.Line, StringComparison.Ordinal);
            if (hit < 0)
            {
                return seams;
            }

            at += hit + SectionEnd.Line.Length;
            var line = lines[lines.IndexAt(at - 1)];
            if (line.Length == SectionEnd.Line.Length && line.End == at)
            {
                seams.Add(Math.Min(raw.Length, at + 1));
            }
        }
    }

    /// <summary>One part for every section after a seam that has a classification line.</summary>
    public static List<SectionPart> Parts(ReadOnlySpan<char> raw, LineTable lines, List<int> seams, List<ClassLine> found, int end)
    {
        var parts = new List<SectionPart>(seams.Count);
        var next = 0;
        for (var i = 0; i < seams.Count; i++)
        {
            var limit = i + 1 < seams.Count ? seams[i + 1] - SectionAssembly.Separator.Length : end;
            while (next < found.Count && found[next].Start < seams[i])
            {
                next++;
            }

            // A class line above the header stands for the one below it (field guide 2.2).
            var chosen = next;
            while (chosen + 1 < found.Count && found[chosen + 1].Start < limit && Layout.IsHeader(raw, lines, found[chosen], found[chosen + 1]))
            {
                chosen++;
            }

            if (chosen < found.Count && found[chosen].Start < limit)
            {
                parts.Add(new SectionPart(found[chosen], seams[i]));
            }
        }

        return parts;
    }
}
