using Pipeline.Cables.Model;

namespace Pipeline.Cables.Text;

/// <summary>Pieces of the raw text that belong together although furniture or line ends stand between them.</summary>
internal sealed class TextSpanList
{
    public List<TextSpan> Spans { get; } = [];

    public int Start => Spans[0].Start;

    public int End => Spans[^1].End;

    public void Add(int start, int end)
    {
        if (end > start)
        {
            Spans.Add(new TextSpan(start, end));
        }
    }
}
