using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Body;

/// <summary>The lines of the text without furniture, cut where a numbered paragraph or a page header stands inside a line.</summary>
internal sealed class TextLines
{
    private const int WidestPrint = 80;

    private readonly List<TextLine> _lines;

    private TextLines(int capacity) => _lines = new List<TextLine>(capacity);

    public int Count => _lines.Count;

    /// <summary>Length of the longest line that a printer of 80 columns takes: where the text was wrapped.</summary>
    public int Width { get; private set; }

    public TextLine this[int index] => _lines[index];

    /// <param name="furniture">Spans of furniture in order, apart from each other.</param>
    /// <param name="paragraphs">Numbered paragraphs in order.</param>
    public static TextLines Of(ReadOnlySpan<char> raw, LineTable lines, IReadOnlyList<TextSpan> furniture, IReadOnlyList<Paragraph> paragraphs, int start, int end)
    {
        var first = lines.Count == 0 ? 0 : lines.IndexAt(start);
        var found = new TextLines(lines.Count == 0 ? 0 : lines.IndexAt(end) - first + 1);
        var (hidden, paragraph) = (0, 0);
        var traits = LineTraits.AfterBlank;
        for (var i = first; i < lines.Count && lines[i].Start < end; i++)
        {
            var (from, to) = (Math.Max(lines[i].Start, start), Math.Min(lines[i].End, end));
            if (lines[i].IsBlank || to <= from)
            {
                traits |= LineTraits.AfterBlank;
                continue;
            }

            while (from < to)
            {
                while (hidden < furniture.Count && furniture[hidden].End <= from)
                {
                    hidden++;
                }

                if (hidden < furniture.Count && furniture[hidden].Start <= from)
                {
                    traits |= LineTraits.AfterFurniture;
                    from = Chars.SkipBlanks(raw, furniture[hidden].End, Math.Max(to, furniture[hidden].End));
                    continue;
                }

                while (paragraph < paragraphs.Count && paragraphs[paragraph].Start < from)
                {
                    paragraph++;
                }

                var next = hidden < furniture.Count ? Math.Min(to, furniture[hidden].Start) : to;
                var numbered = paragraph < paragraphs.Count && paragraphs[paragraph].Start == from;
                var following = paragraph + (numbered ? 1 : 0);
                next = following < paragraphs.Count ? Math.Min(next, paragraphs[following].Start) : next;
                found.Add(raw, from, Chars.TrimEnd(raw, from, next), traits | (numbered ? LineTraits.Numbered : 0));
                traits = LineTraits.None;
                from = Chars.SkipBlanks(raw, next, Math.Max(to, next));
            }
        }

        return found;
    }

    private void Add(ReadOnlySpan<char> raw, int start, int end, LineTraits traits)
    {
        if (end <= start)
        {
            return;
        }

        var text = raw[start..end];
        if (LineShapes.IsRule(text))
        {
            traits |= LineTraits.Rule;
        }
        else if (LineShapes.IsTable(text))
        {
            traits |= LineTraits.Table;
        }

        if (text.Length <= WidestPrint)
        {
            Width = Math.Max(Width, text.Length);
        }

        _lines.Add(new TextLine(start, end, traits));
    }
}
