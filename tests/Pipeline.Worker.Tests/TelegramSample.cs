using Pipeline.Cables.Model;

namespace Pipeline.Worker.Tests;

/// <summary>A telegram with every fact that the model has, so that whatever is lost on the way shows.</summary>
internal static class TelegramSample
{
    public static Telegram Full { get; } = new()
    {
        Id = "76LIMA826",
        Transmission = new("VZCZCXYZ0000", ["RUEHWEB"], "RUEHPE", 826, 1, new DateTimeOffset(1976, 3, 2, 18, 32, 0, TimeSpan.Zero), "UUUUU")
        {
            Handling = "ZZH", Signals = ["ZDK"], GroupCount = 123, Corrections = ["C WA PARIS"], EndOfMessage = "NNNN",
        },
        Precedence = "PRIORITY",
        InfoPrecedence = "ROUTINE",
        SentAt = new DateTimeOffset(1976, 3, 2, 18, 32, 0, TimeSpan.Zero),
        From = "AMEMBASSY LIMA",
        To = [new("RUEHC", "SECSTATE WASHDC", "PRIORITY", 1)],
        Info = [new(null, "AMEMBASSY QUITO", null, null)],
        Exempt = [new(null, "AMEMBASSY KHARTOUM", null, null)],
        Distribution = new("ACTION", [new("ARA", 10)], [new("OCT", 1)], 11, "ARA:BAKER", "ARA:STRAND", ["EUR:BAKER"]),
        Classification = "CONFIDENTIAL",
        Captions = ["EXDIS"],
        SectionOf = new(1, 3),
        Sections = new(3, [1, 2], [3]),
        Copy = "corrected",
        Mrn = new("LIMA", 826),
        Attention = ["STATE FOR ARA"],
        ExecutiveOrder = new("12065", "GDS 11/15/85 (BAKER)", new("gds", new DateOnly(1985, 11, 15), "X1", "BAKER")),
        ClassifiedBy = new("DCM BAKER FOR REASONS 1.4(b)", ["BAKER"], "DCM", ["1.4(b)"], 10, 40),
        Tags = ["PREL"],
        Subject = "A SUBJECT",
        SubjectSpan = new TextSpan(50, 59),
        References =
        [
            new("A", "LIMA 12 (NOTAL)", ["76LIMA12"]) { Kind = ReferenceKinds.Cable, Cited = [new("76LIMA12", YearRules.SameYear, "3")], Title = "T", Notal = true },
            new(null, "A LETTER", []) { Kind = ReferenceKinds.Letter },
        ],
        Body = new TextSpan(60, 90),
        Paragraphs = [new("1", "C", 60, 70)],
        Outline = [new(BlockKinds.Numbered, "1", "C", 60, 90, [new(BlockKinds.Lettered, "A", null, 65, 90, [])])],
        Passages = [new(PassageKinds.Summary, 62, 70, true)],
        Embedded = [new("quoted", "76LIMA1", new("LIMA", 1), "SECRET", "AMEMBASSY LIMA", new DateTimeOffset(1976, 3, 1, 0, 0, 0, TimeSpan.Zero), "INSIDE", 70, 80)],
        Furniture = [new TextSpan(80, 85)],
        Signer = "BAKER STRAND",
        Signers = ["BAKER", "STRAND"],
        Truncated = true,
        Evidence = [new("id", EvidenceSources.Line, 1, 0, 9), new("from", EvidenceSources.Inferred, 0.5, null, null)],
        Warnings = [new("address.splice", "both", 3)],
    };
}
