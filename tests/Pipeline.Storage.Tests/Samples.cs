using System.Security.Cryptography;
using System.Text;
using Pipeline.Storage.Ledger;
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
        References = [new("A", "LIMA 12", ["06LIMA12"]), new(null, "A LETTER", [])],
        Warnings = [new("date.mismatch", "one and two", 4), new("section.missing", "2", null)],
        Entities =
        [
            new("ministry", "pe/health", "Ministry of Health", "pe", [new(7, 25, "Ministry of Health", "ministry.of")]),
            new("country", "pe", "Peru", "pe", [new(58, 62, "Peru", "country.name")]),
        ],
    };

    public static ItemResult Item(long number, CableRow cable) =>
        new() { Item = number, Ordinal = (int)number, Member = "box/cables.csv", ByteOffset = number * 100, Format = "wikileaks-csv", ContainerId = $"#{number}", Cable = cable };

    public static ItemResult Rejected(long number) =>
        new() { Item = number, Ordinal = (int)number, Reject = new RejectRow("format.unrecognized", "no cable", [1, 2, 3]) };

    public static SliceResult Slice(long archive, PlannedSlice planned, params IEnumerable<ItemResult> items) =>
        new() { SliceId = planned.Id, ArchiveId = archive, ParserVersion = "1", RulesVersion = "r1", Items = [.. items] };

    /// <summary>Registers an archive, plans one slice over the items and returns it unwritten.</summary>
    public static async Task<SliceResult> PlannedAsync(this ArchiveLedger ledger, string archive, params IReadOnlyList<CableRow?> cables)
    {
        var cancel = TestContext.Current.CancellationToken;
        var registered = await ledger.RegisterAsync($"{archive}.zip", Hash($"archive {archive}"), 1000, "zip", cancel);
        var before = await ledger.SlicesAsync(registered.ArchiveId, cancel);
        var first = before.Sum(s => (long)s.Items) + 1;
        var planned = await ledger.PlanAsync(registered.ArchiveId, before.Count + 1, first, cables.Count, cancel);
        return Slice(registered.ArchiveId, planned, cables.Select((cable, i) => cable is null ? Rejected(first + i) : Item(first + i, cable)));
    }
}
