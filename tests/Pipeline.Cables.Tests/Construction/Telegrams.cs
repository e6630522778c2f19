using CsCheck;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.Tests.Construction;

/// <summary>Random telegrams and random ways to write them.</summary>
internal static class Telegrams
{
    private static readonly Place State = new("STATE", "STATE", "RUEHC");

    private static readonly Place[] Posts =
    [
        new("LIMA", "LIMA", "RUEHPE"), new("LA PAZ", "LAPAZ", "RUEHLP"), new("THE HAGUE", "THEHAGUE", "RUEHTC"), new("BUENOS AIRES", "BUENOSAIRES", "RUEHBU"), new("QUITO", "QUITO", "RUEHQT"),
        new("TEL AVIV", "TELAVIV", "RUEHTV"), new("SAN JOSE", "SANJOSE", "RUEHSJ"), new("NEW DELHI", "NEWDELHI", "RUEHNE"),
    ];

    private static readonly string[] Words = ["the", "mission", "met", "officials", "to", "review", "trade", "and", "visas", "which", "remain", "open", "after", "talks", "on", "water"];
    private static readonly string[] TitleWords = ["TRADE", "TALKS", "WITH", "HOST", "GOVERNMENT", "RESUME:", "WATER", "AND", "VISAS", "(PART", "TWO)", "-", "OUTLOOK"];

    private static readonly OrderForm[] Modern =
    [
        new("E.O. 12958: N/A", "12958", "N/A"), new("E.O. 12958:  N/A", "12958", "N/A"), new("E.O. 12958:N/A", "12958", "N/A"), new("E.O. 12958 N/A", "12958", "N/A"), new("E.o. 12958: n/a", "12958", "n/a"),
        new("E.O. 12958: DECL: 03/02/2016", "12958", "DECL: 03/02/2016"), new("E.O. 13526: DECL: 2020/01/15", "13526", "DECL: 2020/01/15"), new("E.O. 12356: DECL: OADR", "12356", "DECL: OADR"),
    ];

    private static readonly OrderForm[] Old =
    [
        new("E.O. 11652: GDS", "11652", "GDS"), new("E.O. 11652, N/A", "11652", "N/A"), new("E. O. 11652: XGDS-1", "11652", "XGDS-1"), new("E.O. 11652:\nGDS", "11652", "GDS"),
        new("E.O. 11652: ADS, DECLAS 4-19-73", "11652", "ADS, DECLAS 4-19-73"), new("E.O. 12065: GDS 11/15/85 (BAKER, JOHN M.) OR-P", "12065", "GDS 11/15/85 (BAKER, JOHN M.) OR-P"),
    ];

    private static readonly OrderForm[] Retyped = [new("EO 12958 N/A", "12958", "N/A")];

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<Addressee> AnyAddressee =
        Gen.Select(One(Posts), Gen.Bool, One<string?>(null, "PRIORITY", "IMMEDIATE", "NIACT IMMEDIATE", "FLASH"), Gen.Int[-1, 9999],
            (post, routed, precedence, number) => new Addressee(routed ? post.Route : null, post.Sender, precedence, number <= 0 ? null : number));

    // At least so long that every paragraph wraps: a page or a section can always end inside a sentence.
    private static readonly Gen<string> Sentence = One(Words).Array[26, 60].Select(w => char.ToUpperInvariant(w[0][0]) + w[0][1..] + " " + string.Join(' ', w[1..]) + ".");

    private static readonly Gen<Point> AnyPoint =
        Gen.Select(One<string?>(null, "U", "SBU", "SBU/NF", "C", "LOU"), Sentence, Gen.Bool, Sentence.Array[0, 2], (mark, text, lettered, points) => new Point(mark, text, lettered, points));

    private static Gen<Cited> AnyCited(Look look) =>
        Gen.Select(look.Is1970s ? Gen.Int[1967, 1972] : Gen.Int[1974, 2000], One(Enum.GetValues<YearForm>()), One([.. Posts, State]), Gen.Int[100, 99_999].Array[1, 2], One("", "", " (NOTAL)"), Gen.Int[0, 9],
            (year, form, post, serials, tail, kind) => new Cited(year, form, post, form is YearForm.Before or YearForm.Whole or YearForm.None ? [.. serials.Distinct()] : serials[..1], tail, kind == 0 ? "BAKER/MILLER TELCON OF JUNE 3" : kind == 1 ? "BAKER-MILLER E-MAIL" : null));

    public static readonly Gen<Look> Looks =
        from layout in One(Enum.GetValues<Layout>())
        from crlf in Gen.Bool
        from wrap in Gen.Int[50, 75]
        from breaks in Gen.Int[0, 200].Array[0, 3]
        from headingBreak in Gen.Int[0, 200]
        from bullet in Gen.Int[0, 7]
        from ending in Gen.Int[0, 3]
        select new Look(layout, crlf, wrap, breaks, headingBreak, bullet, ending);

    public static Gen<Expected> For(Look look) =>
        from minute in Gen.Int[0, 366 * 24 * 60 * 6]
        from action in One("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")
        from information in One<string?>(null, "PRIORITY", "ROUTINE")
        from post in look.Layout == Layout.Outgoing1970s ? One(State) : One(Posts)
        from serial in Gen.Int[1, look.Is1970s ? 19_999 : 32_000]
        from section in Gen.Int[1, 12]
        from to in AnyAddressee.Array[1, 4]
        from info in AnyAddressee.Array[0, 5]
        from captions in One<string[]>([], ["SIPDIS"], ["SENSITIVE", "SIPDIS"], ["NODIS"], ["SIPDIS", "SENSITIVE"])
        from attention in One<string[]>([], ["STATE FOR WHA/AND, EEB AND INL/LP"], ["DEPT FOR EUR/WE, DRL/IL, INR/EUC, EUR/ERA, EUR/PPD AND EB", "QUITO FOR RSO"])
        from order in One(look.Is1970s ? Old : look.Layout == Layout.Retyped ? Retyped : Modern)
        from tags in One("PREL", "PGOV", "ECON", "KCRM", "PHUM", "ETRD", "PE", "XM", "UNGA").Array[1, 9].Select(t => t.Distinct().ToArray())
        from title in One(TitleWords).Array[2, 14].Select(w => "A " + string.Join(' ', w) + " END")
        from references in AnyCited(look).Array[0, 5]
        from paragraphs in AnyPoint.Array[1, 6]
        from signer in One("BAKER", "VAN DOREN", "McCarter", "BAKER-CARTER DOE", "Baker")
        let start = new DateTimeOffset(look.Is1970s ? 1973 : 2001, 1, 1, 0, 0, 0, TimeSpan.Zero)
        select new Expected(start.AddMinutes(minute), action, information, post, serial, section > 6 ? new SectionOf(1, section) : null, to, info, captions, attention, order, tags, title, references, paragraphs, signer);
}
