using System.Security.Cryptography;
using System.Text;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Telegrams;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests;

/// <summary>Invented cables, archives and slices.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Sent = new(2006, 3, 2, 16, 5, 0, TimeSpan.Zero);

    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>A cable with every kind of child; the same name is the same cable.</summary>
    public static CableRow Cable(string name, string body = "1. The Ministry of Health met the Ministry of Finance of Peru.") => new()
    {
        ContentKey = Hash(name),
        CanonicalId = $"06LIMA{name}",
        Post = "LIMA",
        Number = 826,
        SentAt = Sent,
        Precedence = "PRIORITY",
        FromName = "AMEMBASSY LIMA",
        Classification = "UNCLASSIFIED",
        Captions = ["SIPDIS", "a \"quoted\" \\ one", ""],
        Attention = ["FOR WHA/AND"],
        Subject = $"SUBJECT OF {name}",
        RawText = body,
        BodyStart = 0,
        BodyEnd = body.Length,
        ParagraphsJson = """[{"number":"1","mark":null,"start":0,"end":10}]""",
        TransmissionJson = """{"identification":"VZCZCXYZ0000"}""",
        Tags = ["PREL", "PE"],
        Addressees = [new("to", "RUEHC", "SECSTATE WASHDC", "PRIORITY", 826), new("info", null, "AMEMBASSY QUITO", null, null)],
        References = [new("A", "LIMA 12", [new("06LIMA12", "same-year", "3")]) { Kind = "cable", Title = "A TITLE", Notal = true }, new(null, "A LETTER", []) { Kind = "letter" }],
        Warnings = [new("date.mismatch", "one and two", 4), new("section.missing", "2", null)],
        Entities =
        [
            new("ministry", "pe/health", "Ministry of Health", "pe", [new(7, 25, "Ministry of Health", "ministry.of")]),
            new("country", "pe", "Peru", "pe", [new(58, 62, "Peru", "country.name") { Candidates = ["pe", "ph"] }]) { Header = [new("tags", 2, "PE", "tags.country")] },
            new("agency", "us/DOS", "Department of State", "us", []) { Header = [new("to", 1, "SECSTATE WASHDC", "address.agency")] },
        ],
    };

    /// <summary>
    /// A telegram on the number of <paramref name="name"/>: one text of it, perhaps a section. Different texts are different cables,
    /// which is what sections and versions are.
    /// </summary>
    public static CableRow Version(string name, string body, int? section = null, int? of = null) => Cable($"{name}\n{body}", body) with
    {
        CanonicalId = $"06LIMA{name}",
        Subject = $"SUBJECT OF {name}",
        Section = section,
        Sections = of,
        SectionsPresent = section is { } number ? [number] : null,
        SectionsMissing = section is null ? null : [],
        Entities = [],
    };

    /// <summary>
    /// What a parser knows, for texts as invented as these: a text holds another when that stands in it word for word, and joined
    /// texts follow each other. What is joined mentions the country as its sections may.
    /// </summary>
    public static SectionReading Sections { get; } = new(
        (whole, parts) => [.. parts.Select(part => whole.RawText.Contains(part.RawText, StringComparison.Ordinal))],
        sections => Joined(string.Join("|", sections.Select(s => s.RawText)), sections[0].CableId));

    private static CableRow Joined(string text, long first) => Cable(text, text) with
    {
        ContentKey = Hash($"joined {text} {first}"), CanonicalId = "not the id of the sections", Subject = "JOINED", Section = 1, Sections = 2, Truncated = text.EndsWith('-'),
        Copy = text.StartsWith("CCY", StringComparison.Ordinal) ? Copies.Corrected : null,
        Entities = [new("country", "pe", "Peru", "pe", [new(0, 1, text[..1], "country.name")])],
    };

    public static ItemResult Item(long number, CableRow cable) =>
        new() { Item = number, Ordinal = (int)number, Member = "box/cables.csv", ByteOffset = number * 100, Format = "wikileaks-csv", ContainerId = $"#{number}", Cable = cable };

    public static ItemResult Rejected(long number) =>
        new() { Item = number, Ordinal = (int)number, Reject = new RejectRow("format.unrecognized", "no cable", [1, 2, 3]) };

    public static SliceResult Slice(long archive, PlannedSlice planned, params IEnumerable<ItemResult> items) =>
        new() { SliceId = planned.Id, ArchiveId = archive, ParserVersion = "1", RulesVersion = "r1", ProgramVersion = "0.5", Worker = "test", ParseMilliseconds = 3, EnrichMilliseconds = 4, Items = [.. items] };

    public static RetryResult Retry(long archive, params IReadOnlyList<ItemResult> items) =>
        new() { ArchiveId = archive, ParserVersion = "1", RulesVersion = "r1", ProgramVersion = "0.5", Worker = "test", Items = items };

    /// <summary>Registers an archive, plans one slice over the items and returns it unwritten.</summary>
    public static async Task<SliceResult> PlannedAsync(this ArchiveLedger ledger, string archive, params IReadOnlyList<CableRow?> cables)
    {
        var cancel = TestContext.Current.CancellationToken;
        var registered = await ledger.RegisterAsync($"{archive}.zip", Hash($"archive {archive}"), 1000, "zip", $"done/{archive}.zip", "0.5", cancel);
        var before = await ledger.SlicesAsync(registered.ArchiveId, cancel);
        var first = before.Sum(s => (long)s.Items) + 1;
        var planned = await ledger.PlanAsync(registered.ArchiveId, before.Count + 1, first, cables.Count, cables.Sum(c => (long)(c?.RawText.Length ?? 0)), cancel);
        return Slice(registered.ArchiveId, planned, cables.Select((cable, i) => cable is null ? Rejected(first + i) : Item(first + i, cable)));
    }
}
