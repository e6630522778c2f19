using System.Buffers;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary><c>Visit London's Classified Website: XXXXXXXXXXXX</c> under many telegrams, or behind their last sentence (field guide 2.11).</summary>
internal static class WebsiteLines
{
    // A prepared search: IndexOf without regard to case walks every C of the text and took a third of the parser's time.
    private static readonly SearchValues<string> Website = SearchValues.Create(["Classified Website"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Marks the lines that hold nothing else; returns the pieces that stand behind text.</summary>
    public static List<TextSpan> Mark(ReadOnlySpan<char> raw, LineTable lines)
    {
        List<TextSpan> pieces = [];
        for (var at = 0; raw[at..].IndexOfAny(Website) is >= 0 and var hit;)
        {
            at += hit + 18;
            var index = lines.IndexAt(at - 18);
            ref var line = ref lines[index];
            var visit = line.Start >= at - 18 ? -1 : raw[line.Start..(at - 18)].LastIndexOf("isit ", StringComparison.Ordinal);
            if (visit < 1 || at - 18 - line.Start - visit > 60 || line.Furniture)
            {
                continue;
            }

            var start = line.Start + visit - 1;
            start -= start >= line.Start + 7 && raw[(start - 7)..start].Equals("please ", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
            var address = index + 1 < lines.Count && raw[lines[index].End - 1] == ':' ? lines.NextFilled(index, 1) : -1;
            if (address >= 0 && (raw[lines[address].Start..lines[address].End].StartsWith("http") || raw[lines[address].Start..lines[address].End].StartsWith("XXXX")))
            {
                lines[address].Furniture = true;
            }

            if (start == line.Start)
            {
                line.Furniture = true;
            }
            else
            {
                pieces.Add(new TextSpan(start, line.End));
            }
        }
    

        return pieces;
    }
}
