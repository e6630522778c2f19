using Pipeline.Cables.Model;
using Pipeline.Cables.Reading;

namespace Pipeline.Cables.Tests.Properties;

/// <summary>What holds for the reading of any text whatever.</summary>
internal static class Invariants
{
    public static Telegram Check(string raw)
    {
        var t = TelegramParser.Parse(raw);
        InRange(raw, t.Body.Start, t.Body.End);
        if (t.SubjectSpan is { } subject)
        {
            InRange(raw, subject.Start, subject.End);
        }

        if (t.ClassifiedBy is { } line)
        {
            InRange(raw, line.Start, line.End);
            line.Names.ShouldAllBe(name => name.Length > 0);
        }

        var from = t.Body.Start;
        foreach (var p in t.Paragraphs)
        {
            InRange(raw, p.Start, p.End);
            p.Start.ShouldBeGreaterThanOrEqualTo(from);
            p.End.ShouldBeLessThanOrEqualTo(t.Body.End);
            p.End.ShouldBeGreaterThan(p.Start);
            raw[p.Start..p.End].ShouldContain(p.Number);
            from = p.End;
        }

        from = 0;
        foreach (var f in t.Furniture)
        {
            InRange(raw, f.Start, f.End);
            f.Start.ShouldBeGreaterThanOrEqualTo(from);
            from = f.End;
        }

        foreach (var w in t.Warnings)
        {
            (w.Start is null || (w.Start >= 0 && w.Start <= raw.Length)).ShouldBeTrue(w.Code);
        }

        Blocks(raw, t.Outline, t.Body.Start, t.Body.End, 0);
        Numbered(t.Outline).Select(b => (b.Label!, b.Mark, b.Start)).ShouldBe(t.Paragraphs.Select(p => (p.Number, p.Mark, p.Start)), "numbered blocks are the paragraphs");
        foreach (var p in t.Passages)
        {
            InRange(raw, p.Start, p.End);
            p.Start.ShouldBeGreaterThanOrEqualTo(t.Body.Start);
            p.End.ShouldBeLessThanOrEqualTo(t.Body.End);
        }

        foreach (var e in t.Embedded)
        {
            InRange(raw, e.Start, e.End);
        }

        CheckReading(raw, t);
        return t;
    }

    /// <summary>Every character of the reading text is one of the raw text, and every character of the body is there or is furniture.</summary>
    public static void CheckReading(string raw, Telegram t)
    {
        var reading = ReadingText.Of(raw, t);
        var met = new bool[raw.Length];
        var last = -1;
        var ordered = t.Warnings.All(w => w.Code != "section.joined");
        for (var i = 0; i < reading.Text.Length; i++)
        {
            var at = reading.ToRaw(i);
            var right = at >= 0 && at <= raw.Length && (at >= last || !ordered);
            last = at;
            if (right && !char.IsWhiteSpace(reading.Text[i]))
            {
                right = raw[at] == reading.Text[i] && !met[at] && reading.FromRaw(at) == i;
                met[at] = true;
            }

            if (!right)
            {
                throw new ShouldAssertException($"Character {i} of the reading text does not stand for {at} of the raw text.");
            }
        }

        foreach (var f in t.Furniture)
        {
            for (var i = f.Start; i < f.End; i++)
            {
                _ = met[i] ? throw new ShouldAssertException($"Furniture at {i} is in the reading text.") : met[i] = true;
            }
        }

        // A backslash or <br> at the end of a line is left over from an escape or a page.
        for (var i = t.Body.Start; i < t.Body.End; i++)
        {
            if (!(met[i] || char.IsWhiteSpace(raw[i]) || raw[i] == '\\' || IsBreak(raw, i)))
            {
                throw new ShouldAssertException($"Character {i} of the body is lost.");
            }
        }
    }

    private static IEnumerable<Block> Numbered(IReadOnlyList<Block> blocks) => blocks.SelectMany(b => Numbered(b.Blocks).Prepend(b)).Where(b => b.Kind == BlockKinds.Numbered);

    private static bool IsBreak(string raw, int at)
    {
        for (var i = Math.Max(0, at - 3); i <= at && i + 4 <= raw.Length; i++)
        {
            if (raw.AsSpan(i, 4).Equals("<br>", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void Blocks(string raw, IReadOnlyList<Block> blocks, int start, int end, int depth)
    {
        depth.ShouldBeLessThan(8);
        foreach (var block in blocks)
        {
            InRange(raw, block.Start, block.End);
            block.Start.ShouldBeGreaterThanOrEqualTo(start);
            block.End.ShouldBeLessThanOrEqualTo(end);
            (char.IsWhiteSpace(raw[block.Start]) || char.IsWhiteSpace(raw[block.End - 1])).ShouldBeFalse();
            Blocks(raw, block.Blocks, block.Start, block.End, depth + 1);
            start = block.End;
        }
    }

    private static void InRange(string raw, int start, int end)
    {
        start.ShouldBeGreaterThanOrEqualTo(0);
        end.ShouldBeGreaterThanOrEqualTo(start);
        end.ShouldBeLessThanOrEqualTo(raw.Length);
    }
}
