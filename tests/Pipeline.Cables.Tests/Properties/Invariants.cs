using Pipeline.Cables.Model;

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

        return t;
    }

    private static void InRange(string raw, int start, int end)
    {
        start.ShouldBeGreaterThanOrEqualTo(0);
        end.ShouldBeGreaterThanOrEqualTo(start);
        end.ShouldBeLessThanOrEqualTo(raw.Length);
    }
}
