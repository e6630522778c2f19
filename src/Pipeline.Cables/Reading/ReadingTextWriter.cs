using System.Text;
using Pipeline.Cables.Body;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Reading;

/// <summary>Writes the lines of the body one after the other and decides what stands between two of them (field guide 2.11, 2.12).</summary>
internal sealed class ReadingTextWriter
{
    private readonly string _raw;
    private readonly TextLines _lines;
    private readonly SectionOrder _order;
    private readonly Dictionary<int, Block> _blocks = [];
    private readonly HashSet<int> _headEnds = [];
    private readonly int _textEnd;
    private readonly StringBuilder _text;
    private readonly List<ReadingText.Run> _runs;

    public ReadingTextWriter(string raw, Telegram telegram)
    {
        _raw = raw;
        _lines = TextLines.Of(raw, LineTable.Of(raw), telegram.Furniture, telegram.Paragraphs, telegram.Body.Start, telegram.Body.End);
        _order = SectionOrder.Of(raw, telegram);
        _text = new StringBuilder(telegram.Body.End - telegram.Body.Start);
        _runs = new List<ReadingText.Run>(_lines.Count);
        _textEnd = telegram.Outline.Count > 0 ? telegram.Outline[^1].End : int.MaxValue;
        Collect(telegram.Outline);
    }

    public ReadingText Write()
    {
        TextLine? before = null;
        foreach (var (first, last) in _order.Stretches(_lines))
        {
            for (var i = first; i < last; i++)
            {
                var line = i == first && before is not null ? _lines[i] with { Traits = _lines[i].Traits | LineTraits.AfterFurniture } : _lines[i];
                if (before is { } previous)
                {
                    _text.Append(Between(previous, line, i == first));
                }

                Append(line);
                before = line;
            }
        }

        return new ReadingText(_text.ToString(), [.. _runs]);
    }

    private void Append(TextLine line)
    {
        // Columns stand where they stood only with the margin in front of them.
        var start = line.Start;
        while (line.Has(LineTraits.Table) && start > 0 && _raw[start - 1] is ' ' or '\t' && (_runs.Count == 0 || start > _runs[^1].Raw + _runs[^1].Length))
        {
            start--;
        }

        _runs.Add(new ReadingText.Run(_text.Length, start, line.End - start));
        _text.Append(_raw, start, line.End - start);
    }

    private string Between(TextLine before, TextLine line, bool opensSection)
    {
        var apart = line.Has(LineTraits.AfterBlank) ? "\n\n" : "\n";
        if (_blocks.TryGetValue(line.Start, out var block) && opensSection && block.Kind == BlockKinds.Text)
        {
            // The outline follows the raw text, where a section sent out of order seems to begin with a paragraph.
            block = null;
        }

        if (block?.Kind is BlockKinds.Numbered or BlockKinds.Text)
        {
            return "\n\n";
        }

        if (block is not null || line.Has(LineTraits.Rule) || before.Has(LineTraits.Rule))
        {
            return apart;
        }

        if (_headEnds.Contains(before.End) || line.Has(LineTraits.Table) || before.Has(LineTraits.Table))
        {
            return apart;
        }

        // The signature is a paragraph of its own, with or without an empty line above it.
        if (!Wrapping.GoesOn(_raw, before, line, _lines.Width) || (line.Start >= _textEnd && before.Start < _textEnd))
        {
            return "\n\n";
        }

        if ((line.Traits & (LineTraits.AfterBlank | LineTraits.AfterFurniture)) == 0 && Wrapping.IsShortLine(_raw, before, line, _lines.Width))
        {
            return "\n";
        }

        return IsHyphenated(before, line) ? "" : " ";
    }

    // LONGED- / FOR is one word; pre- / and post- are two.
    private bool IsHyphenated(TextLine before, TextLine line)
    {
        if (before.Length < 2 || _raw[before.End - 1] != '-' || !char.IsLetterOrDigit(_raw[before.End - 2]) || !char.IsLetterOrDigit(_raw[line.Start]))
        {
            return false;
        }

        var word = _raw.AsSpan(line.Start, Chars.SkipLetters(_raw, line.Start, line.End) - line.Start);
        return !(word.Equals("and", StringComparison.OrdinalIgnoreCase) || word.Equals("or", StringComparison.OrdinalIgnoreCase) || word.Equals("to", StringComparison.OrdinalIgnoreCase));
    }

    private void Collect(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            _blocks[block.Start] = block;
            if (block.Kind == BlockKinds.Heading)
            {
                _headEnds.Add(block.End);
            }

            Collect(block.Blocks);
        }
    }
}
