using CsCheck;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Construction;

/// <summary>A random telegram is written in a random layout; reading it must give back what was meant.</summary>
public class OracleTests
{
    private static readonly Place[] Posts =
    [
        new("LIMA", "LIMA", "RUEHPE"), new("LA PAZ", "LAPAZ", "RUEHLP"), new("THE HAGUE", "THEHAGUE", "RUEHTC"), new("BUENOS AIRES", "BUENOSAIRES", "RUEHBU"), new("QUITO", "QUITO", "RUEHQT"),
        new("TEL AVIV", "TELAVIV", "RUEHTV"), new("SAN JOSE", "SANJOSE", "RUEHSJ"), new("NEW DELHI", "NEWDELHI", "RUEHNE"),
    ];

    private static readonly string[] Words = ["the", "mission", "met", "officials", "to", "review", "trade", "and", "visas", "which", "remain", "open", "after", "talks", "on", "water"];
    private static readonly string[] TitleWords = ["TRADE", "TALKS", "WITH", "HOST", "GOVERNMENT", "RESUME:", "WATER", "AND", "VISAS", "(PART", "TWO)", "-", "OUTLOOK"];
    private static readonly string?[] Precedence = [null, "PRIORITY", "IMMEDIATE", "NIACT IMMEDIATE", "FLASH"];

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<Place> AnyPost = One(Posts);

    private static readonly Gen<Addressee> AnyAddressee =
        Gen.Select(AnyPost, Gen.Bool, One(Precedence), Gen.Int[-1, 9999], (post, routed, precedence, number) => new Addressee(routed ? post.Route : null, "AMEMBASSY " + post.Name, precedence, number <= 0 ? null : number));

    private static readonly Gen<string> Sentence = One(Words).Array[4, 60].Select(w => char.ToUpperInvariant(w[0][0]) + w[0][1..] + " " + string.Join(' ', w[1..]) + ".");

    private static readonly Gen<Expected> Telegrams =
        from minute in Gen.Int[0, 366 * 24 * 60 * 36]
        from action in One("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")
        from information in One<string?>(null, "PRIORITY", "ROUTINE")
        from post in AnyPost
        from serial in Gen.Int[1, 32_000]
        from section in Gen.Int[1, 12]
        from to in AnyAddressee.Array[1, 4]
        from info in AnyAddressee.Array[0, 5]
        from captions in One<string[]>([], ["SIPDIS"], ["SENSITIVE", "SIPDIS"], ["NODIS"])
        from attention in One<string[]>([], ["STATE FOR WHA/AND, EEB AND INL/LP"], ["DEPT FOR EUR/WE, DRL/IL, INR/EUC, EUR/ERA, EUR/PPD AND EB", "QUITO FOR RSO"])
        from tags in One("PREL", "PGOV", "ECON", "KCRM", "PHUM", "ETRD", "PE", "XM", "UNGA").Array[1, 9].Select(t => t.Distinct().ToArray())
        from title in One(TitleWords).Array[2, 14].Select(w => "A " + string.Join(' ', w) + " END")
        from references in Gen.Select(Gen.Int[1974, 2009], AnyPost, Gen.Int[1, 99_999], (year, place, number) => new Cited(year, place, number)).Array[0, 5]
        from paragraphs in Gen.Select(One<string?>(null, "U", "SBU", "SBU/NF", "C", "LOU"), Sentence, (mark, text) => (mark, text)).Array[1, 6]
        from signer in One("BAKER", "VAN DOREN", "McCarter", "BAKER-CARTER DOE", "Baker")
        select new Expected(new DateTimeOffset(1974, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute), action, information, post, serial, section > 6 ? new SectionOf(1, section) : null,
            to, info, captions, attention, tags, title, references, paragraphs, signer);

    [Fact]
    public void What_was_written_is_read() =>
        Gen.Select(Telegrams, One(Enum.GetValues<HeaderLayout>()), Gen.Bool, Gen.Int[50, 75], Gen.Bool, Gen.Int[0, 3])
            .Sample((meant, layout, crlf, wrap, pages, bullet) => Compare(meant, new Rendering(layout, crlf, wrap, pages, bullet).Write(meant), bullet), iter: 2_000);

    private static void Compare(Expected meant, string raw, int bullet)
    {
        var t = TelegramParser.Parse(raw);
        (t.Id, t.SentAt, t.Precedence, t.InfoPrecedence, t.From).ShouldBe((meant.Id, meant.SentAt, meant.Action, meant.Information, "AMEMBASSY " + meant.Post.Name));
        t.To.ShouldBe(meant.To);
        t.Info.ShouldBe(meant.Info);
        (t.Classification, t.SectionOf, t.Mrn).ShouldBe(("UNCLASSIFIED", meant.Section, new Mrn(meant.Post.Name, meant.Serial)));
        t.Captions.ShouldBe(meant.Captions);
        t.Attention.ShouldBe(meant.Attention);
        t.ExecutiveOrder.ShouldBe(new ExecutiveOrder("12958", "N/A", new Declassification(DeclassificationKinds.None)));
        t.Tags.ShouldBe(meant.Tags);
        t.Subject.ShouldBe(meant.Subject);
        t.References.Select(r => (r.Label, string.Join(',', r.Cables))).ShouldBe(meant.References.Select((r, i) => (bullet == 3 ? null : ((char)('A' + i)).ToString(), r.Id)));
        t.Paragraphs.Select(p => (p.Number, p.Mark)).ShouldBe(meant.Paragraphs.Select((p, i) => ((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), p.Mark)));
        t.Paragraphs.Select(p => string.Join(' ', raw[p.Start..p.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Zip(meant.Paragraphs).ShouldAllBe(pair => pair.First.EndsWith(pair.Second.Text, StringComparison.Ordinal));
        (t.Signer, t.Truncated).ShouldBe((meant.Signer, false));
        t.Warnings.Where(w => w.Code != "reference.future").ShouldBeEmpty();
    }
}
