using Pipeline.Cables.Model;

namespace Pipeline.Cables.Heading;

/// <summary>Typing errors of portion marks, (SB), (SU), (UN), which may be something else: (UN) heads the topic United Nations in a list (field guide 2.11).</summary>
internal static class DoubtfulMarks
{
    /// <summary>Drops them in a telegram that has no true mark and does not so mark more than half of its paragraphs.</summary>
    public static IReadOnlyList<Paragraph> Settle(IReadOnlyList<Paragraph> paragraphs)
    {
        var doubtful = 0;
        foreach (var paragraph in paragraphs)
        {
            if (IsDoubtful(paragraph.Mark))
            {
                doubtful++;
            }
            else if (paragraph.Mark is not null)
            {
                return paragraphs;
            }
        }

        if (doubtful == 0 || doubtful * 2 > paragraphs.Count)
        {
            return paragraphs;
        }

        var settled = new Paragraph[paragraphs.Count];
        for (var i = 0; i < settled.Length; i++)
        {
            settled[i] = IsDoubtful(paragraphs[i].Mark) ? paragraphs[i] with { Mark = null } : paragraphs[i];
        }

        return settled;
    }

    private static bool IsDoubtful(string? mark) => mark is "SB" or "SU" or "UN" or "BSU" or "ABU" or "USB" or "SUB";
}
