using Pipeline.Cables.Body;
using Pipeline.Cables.Heading;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.Reading;

/// <summary>The sections of a text in the order of their numbers, wherever they stand (field guide 2.13).</summary>
internal sealed class SectionOrder
{
    private readonly List<(int Number, int Start)> _sections = [];

    /// <summary>A section begins at its classification line, which the parser has marked as furniture when it is a repeated one.</summary>
    public static SectionOrder Of(string raw, Telegram telegram)
    {
        var order = new SectionOrder();
        order._sections.Add((telegram.SectionOf?.Number ?? 1, telegram.Body.Start));
        if (telegram.Sections is { Present.Count: > 1 })
        {
            foreach (var span in telegram.Furniture)
            {
                if (ClassLine.TryRead(raw, span.Start, span.End) is { Section: { } section })
                {
                    order._sections.Add((section.Number, span.Start));
                }
            }
        }

        return order;
    }

    /// <summary>First line and the line after the last of each section, in reading order.</summary>
    public IEnumerable<(int First, int Last)> Stretches(TextLines lines)
    {
        var stretches = new List<(int Number, int First, int Last)>(_sections.Count);
        var line = 0;
        for (var i = 0; i < _sections.Count; i++)
        {
            var end = i + 1 < _sections.Count ? _sections[i + 1].Start : int.MaxValue;
            var first = line;
            while (line < lines.Count && lines[line].Start < end)
            {
                line++;
            }

            stretches.Add((_sections[i].Number, first, line));
        }

        return stretches.OrderBy(s => s.Number).Select(s => (s.First, s.Last));
    }
}
