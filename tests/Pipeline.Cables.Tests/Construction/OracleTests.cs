using CsCheck;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Construction;

/// <summary>A random telegram is written in a random layout; reading it must give back what was meant.</summary>
public class OracleTests
{
    [Fact]
    public void What_was_written_is_read() =>
        Telegrams.Looks.SelectMany(look => Telegrams.For(look).Select(meant => (look, meant))).Sample((look, meant) => Compare(meant, look), iter: 3_000);

    private static void Compare(Expected meant, Look look)
    {
        var raw = Rendering.Write(meant, look);

        // Without a header only the container knows the date (field guide 2.2).
        var t = TelegramParser.Parse(raw, look.HasHeader ? null : new ContainerFacts(meant.Id, meant.SentAt, null, null, null));
        t.Id.ShouldBe(meant.Id, raw);
        t.Mrn.ShouldBe(new Mrn(meant.Post.Name, meant.Serial), raw);
        Header(meant, look, t, raw);
        Heading(meant, look, t, raw);
        t.Paragraphs.Select(p => (p.Number, p.Mark)).ShouldBe(meant.Paragraphs.Select((p, i) => (Expected.Text($"{i + 1}"), p.Mark)), raw);
        for (var i = 0; i < t.Paragraphs.Count; i++)
        {
            Reading(raw, t, t.Paragraphs[i]).ShouldBe(Rendering.Words(meant.Paragraphs[i], i + 1, look), raw);
        }

        (t.Signer, t.Truncated).ShouldBe((meant.Signer, false), raw);
        t.Warnings.Select(w => w.Code).Distinct().Order(StringComparer.Ordinal).ShouldBe(Doubts(meant, look), raw);
    }

    private static void Header(Expected meant, Look look, Telegram t, string raw)
    {
        if (!look.HasHeader)
        {
            (t.Precedence, t.To.Count, t.Info.Count).ShouldBe((null, 0, 0), raw);
            return;
        }

        (t.SentAt, t.Precedence, t.InfoPrecedence, t.From).ShouldBe((meant.SentAt, meant.Action, meant.Information, meant.Post.Sender), raw);
        t.To.ShouldBe(meant.To.Select(a => look.HasRoutes ? a : a with { Route = null }), raw);
        t.Info.ShouldBe(meant.Info.Select(a => look.HasRoutes ? a : a with { Route = null }), raw);
        if (!look.HasFormatLines)
        {
            t.Transmission?.OriginStation.ShouldBeNull(raw);
            return;
        }

        var x = t.Transmission.ShouldNotBeNull(raw);
        var relay = look.Layout == Layout.FullRelay;
        (x.Identification, x.OriginStation, x.Serial, x.Section, x.FiledAt, x.Security)
            .ShouldBe((relay ? "VZCZCXRO0042" : "VZCZCXYZ0042", meant.Post.Route, meant.Serial % 10_000, meant.Section is null ? null : 1, meant.SentAt, "UUUUU"), raw);
        x.CalledStations.ShouldBe(relay ? ["RUEHAG", "RUEHDF"] : ["RUEHWEB"], raw);
    }

    private static void Heading(Expected meant, Look look, Telegram t, string raw)
    {
        t.Classification.ShouldBe("UNCLASSIFIED", raw);
        t.SectionOf.ShouldBe(look.Layout == Layout.ArchivePrint ? new SectionOf(1, 2) : meant.Section, raw);
        t.Captions.ShouldBe(meant.Captions, raw);

        // On one line nothing says where the first addressee's offices end.
        t.Attention.ShouldBe(meant.Attention, raw);
        (t.ExecutiveOrder?.Order, t.ExecutiveOrder?.Value).ShouldBe((meant.Order.Order, meant.Order.Value), raw);
        t.Tags.ShouldBe(meant.Tags, raw);
        t.Subject.ShouldBe(meant.Subject, raw);
        if (look.HasBullets)
        {
            t.References.Select(r => (r.Label, string.Join(',', r.Cables))).ShouldBe(meant.References.Select((r, i) => (Expected.Text($"{(char)('A' + i)}"), r.Ids(meant)))!, raw);
        }

        // Without letters a second serial of the same post is an entry of its own or not; the cables are the same.
        t.References.SelectMany(r => r.Cables).ShouldBe(meant.References.SelectMany(r => r.Ids(meant).Split(',', StringSplitOptions.RemoveEmptyEntries)), raw);
    }

    // What a person reads: the paragraph without the furniture in it.
    private static string Reading(string raw, Telegram t, Paragraph p)
    {
        var words = new List<string>();
        var at = p.Start;
        foreach (var f in t.Furniture.Where(f => f.Start >= p.Start && f.Start < p.End).Append(new TextSpan(p.End, p.End)))
        {
            words.AddRange(raw[at..f.Start].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            at = f.End;
        }

        return string.Join(' ', words);
    }

    // A whole telegram raises no doubt but those of its layout, and the years that a rule gave.
    private static IEnumerable<string> Doubts(Expected meant, Look look)
    {
        if (look.Layout == Layout.Extract)
        {
            yield return "header.missing";
        }

        if (meant.References.Any(r => r.IsRolledBack(meant)))
        {
            yield return "reference.year";
        }

        if (look.Layout == Layout.ArchivePrint)
        {
            yield return "section.joined";
        }
    }
}
