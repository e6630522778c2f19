using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

public sealed class NaraTests
{
    private const string Telegram = "Message Text\n\nPAGE 01 NOWHER 02124 091705Z\n1. GARDENS.\n\n";

    private static readonly (string Key, string Line, string? Value)[] Attributes =
    [
        ("Automatic Decaptioning", "X", "X"),
        ("Concepts", "GARDENS, TREES,\n   OAK, ELM", "GARDENS, TREES, OAK, ELM"),
        ("Document Number", "1977NOWHER02124", "1977NOWHER02124"),
        ("Draft Date", "09 FEB 1977", "09 FEB 1977"),
        ("From", "NOWHERE INFO COGD", "NOWHERE INFO COGD"),
        ("Handling Restrictions", "n/a", null),
        ("Image Path", "", null),
        ("Locator", "TEXT ON-LINE, ON MICROFILM", "TEXT ON-LINE, ON MICROFILM"),
        ("Original Classification", "LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE"),
        ("Reference", "75 BONN 14355 (DTG:\n031628Z SEP 75), 75 LIMA 1", "75 BONN 14355 (DTG: 031628Z SEP 75), 75 LIMA 1"),
        ("Subject", ": GARDENS AND THEIR KEEPERS", ": GARDENS AND THEIR KEEPERS"),
        ("TAGS", "PFOR, OVIP (BAKER, JOHN)", "PFOR, OVIP (BAKER, JOHN)"),
        ("Some New Key", "kept", "kept"),
        ("To", "N/A", null),
    ];

    private static string Document(string telegram = Telegram, string? key = null, string value = "") =>
        $"{telegram}Message Attributes\n\n{string.Concat(Attributes.Select(each => $"{each.Key}: {(each.Key == key ? value : each.Line)}\n"))}";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Every_key_of_a_document_is_kept_and_the_known_ones_are_what_the_container_states(string newline)
    {
        RawCable cable = Items.Cable(Pack.Utf8(Document().Replace("\n", newline, StringComparison.Ordinal)));
        cable.Format.ShouldBe(CableFormats.NaraText);
        cable.Text.ShouldBe(Telegram.Replace("\n", newline, StringComparison.Ordinal));
        cable.Metadata.ShouldBe(new ContainerMetadata("1977NOWHER02124", new DateTimeOffset(1977, 2, 9, 0, 0, 0, TimeSpan.Zero), "NOWHERE INFO COGD", "LIMITED OFFICIAL USE", "GARDENS AND THEIR KEEPERS")
        {
            Attributes = Attributes.ToDictionary(each => each.Key, each => each.Value),
        });
    }

    [Theory]
    [InlineData("01 JAN 1974", 1974, 1, 1)]
    [InlineData("01 jan 1974", 1974, 1, 1)]
    [InlineData("9 SEP 1974", 1974, 9, 9)]
    [InlineData("01-Jan-1974 12:00:00 am", 1974, 1, 1)]
    [InlineData("31/12/1979", 1979, 12, 31)]
    public void Dates_of_every_shape_are_read(string written, int year, int month, int day) =>
        Items.Cable(Pack.Utf8(Document(key: "Draft Date", value: written))).Metadata!.CreatedAt.ShouldBe(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("n/a")]
    [InlineData("99 JAN 1974")]
    [InlineData("")]
    public void What_is_no_date_is_none(string written) => Items.Cable(Pack.Utf8(Document(key: "Draft Date", value: written))).Metadata!.CreatedAt.ShouldBeNull();

    [Fact]
    public void The_sent_date_stands_in_for_the_draft_date()
    {
        string document = Document().Replace("Draft Date: 09 FEB 1977", "Sent Date: 10-Feb-1977 12:00:00 am", StringComparison.Ordinal);
        Items.Cable(Pack.Utf8(document)).Metadata!.CreatedAt.ShouldBe(new DateTimeOffset(1977, 2, 10, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("ERROR READING TEXT INDEX")]
    [InlineData("EXPAND ERROR ENCOUNTERED")]
    [InlineData("TEXT ON MICROFILM")]
    [InlineData("ADS TEXT UNRETRIEVABLE")]
    public void A_document_without_text_is_refused_and_its_reason_keeps_the_attributes(string notice)
    {
        RejectedItem reject = Items.Reject(Pack.Utf8(Document($"Message Text\n\n\n{notice}\n\n")));
        reject.Code.ShouldBe(RejectCodes.CableNoText);
        reject.Reason.ShouldContain(notice);
        reject.Reason.ShouldContain("Document Number: 1977NOWHER02124");
        reject.Reason.ShouldContain("Concepts: GARDENS, TREES, OAK, ELM");
    }

    [Theory]
    [InlineData("TEXT ON MICROFILM, ADS TEXT UNRETRIEVABLE", RejectCodes.CableNoText)]
    [InlineData("TEXT ON-LINE", RejectCodes.CableEmpty)]
    public void An_empty_document_is_told_by_what_its_locator_says(string locator, string code) =>
        Items.Reject(Pack.Utf8(Document("Message Text\n\n\n", "Locator", locator))).Code.ShouldBe(code);

    [Fact]
    public void A_telegram_that_speaks_of_a_text_on_microfilm_is_one() =>
        Items.Cable(Pack.Utf8(Document($"Message Text\n\nPAGE 01 NOWHER 02124 091705Z\n{string.Concat(Enumerable.Repeat("1. THE TEXT ON MICROFILM IS FADED.\n", 20))}"))).Format.ShouldBe(CableFormats.NaraText);

    [Fact]
    public void A_telegram_about_attributes_is_not_cut()
    {
        const string text = "UNCLAS NOWHERE 000001\nSUBJECT: GARDENS\n\nMessage Attributes\n\nColour: green\n";
        Items.Cable(Pack.Utf8(text)).Text.ShouldBe(text);
    }

    [Fact]
    public void Documents_one_behind_the_other_are_items_of_their_own()
    {
        List<ArchiveItem> items = Items.Of(Pack.Utf8(Document() + "\n" + Document("Message Text\n\nERROR READING TEXT INDEX\n") + Document("Message Text\nUNCLAS LIMA 1\n1. B.\n")));
        items.Select(item => item is RawCable cable ? cable.Text : ((RejectedItem)item).Code).ShouldBe([Telegram, RejectCodes.CableNoText, "Message Text\nUNCLAS LIMA 1\n1. B.\n"]);
    }
}
