using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Formats;

public sealed class HistoryLabTests
{
    private static readonly InventedCable Cable = new(
        7, "1975NOWHER00007", new(1975, 3, 2, 0, 0, 0, TimeSpan.Zero), "NOWHERE", "UNCLASSIFIED", "GARDENS, \"PART\" 7", "", "UNCLAS NOWHERE 7\nTAGS: PFOR\n\\1. \"GARDEN\" & OAK.\n\nBAKER");

    private static string Row(InventedCable cable) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["doc_nbr"] = cable.Id, ["concepts"] = "n/a", ["date"] = cable.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["page_count"] = 3, ["origclass"] = cable.Classification, ["classification"] = "unclassified",
        ["subject"] = cable.Subject, ["to_field"] = "STATE", ["body"] = cable.Body, ["from_field"] = cable.Origin, ["is_historic"] = true, ["frus_match"] = null, ["tags"] = new[] { "PFOR", "NO" }, ["composite"] = new { a = 1 },
    });

    private static string Document(InventedCable cable) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["doc_id"] = cable.Id, ["corpus"] = "cfpf", ["classification"] = "secret", ["authored"] = cable.Date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + "+00:00", ["title"] = cable.Subject, ["body"] = cable.Body,
    });

    private static string Doubled(string line) => line.Replace("\\", "\\\\", StringComparison.Ordinal);

    private static List<ArchiveItem> Read(string file, ArchiveLimits? limits = null) => Items.Of(Pack.Utf8(file), limits);

    [Fact]
    public void A_row_gives_the_telegram_and_every_other_column()
    {
        RawCable cable = Read(Row(Cable) + "\n").ShouldHaveSingleItem().ShouldBeOfType<RawCable>();
        cable.Format.ShouldBe(CableFormats.HistoryLabJson);
        cable.Text.ShouldBe(Cable.Body);
        cable.Warnings.ShouldBeEmpty();
        cable.Metadata.ShouldBe(new ContainerMetadata(Cable.Id, Cable.Date, "NOWHERE", "UNCLASSIFIED", Cable.Subject)
        {
            Attributes = new Dictionary<string, string?>
            {
                ["doc_nbr"] = Cable.Id, ["concepts"] = null, ["date"] = "1975-03-02", ["page_count"] = "3", ["origclass"] = "UNCLASSIFIED", ["classification"] = "unclassified", ["subject"] = Cable.Subject,
                ["to_field"] = "STATE", ["from_field"] = "NOWHERE", ["is_historic"] = "true", ["frus_match"] = null, ["tags"] = "PFOR; NO", ["composite"] = "{\"a\":1}",
            },
        });
    }

    [Fact]
    public void A_document_of_the_archive_of_all_collections_is_read_as_well()
    {
        RawCable cable = Read(Document(Cable with { Subject = "No Title - Document Id: 1975NOWHER00007" })).ShouldHaveSingleItem().ShouldBeOfType<RawCable>();
        (cable.Metadata! with { Attributes = null }).ShouldBe(new ContainerMetadata(Cable.Id, Cable.Date, null, "secret", null));
        cable.Text.ShouldBe(Cable.Body);
    }

    [Fact]
    public void Any_telegrams_are_read_back_from_every_layout() => Gen.Select(InventedCable.Any.Array[1, 8], Gen.Int[0, 4]).Sample(
        (cables, layout) =>
        {
            string file = layout switch
            {
                0 => string.Concat(cables.Select(cable => Row(cable) + "\n")),
                1 => string.Concat(cables.Select(cable => Doubled(Row(cable)) + "\n")) + "\\.\n",
                2 => $"[{string.Join(",", cables.Select(Document))}]",
                3 => $"[\n{string.Join(",\n", cables.Select(cable => "  " + Pretty(Row(cable)).Replace("\n", "\n  ", StringComparison.Ordinal)))}\n]\n",
                _ => string.Concat(cables.Select(cable => Pretty(Document(cable)) + "\n")),
            };
            Items.Texts(Read(file)).ShouldBeLines(cables.Select(cable => cable.Body));
        },
        iter: 200,
        threads: 1);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private static string Pretty(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json), Indented);

    [Theory]
    [InlineData("junk", RejectCodes.JsonRecord)]
    [InlineData("{\"doc_nbr\": \"1975NOWHER00009\", \"body\": \"cut", RejectCodes.JsonRecord)]
    [InlineData("{\"doc_nbr\": \"1975NOWHER00009\", \"body\": \"x\"", RejectCodes.JsonRecord)]
    [InlineData("{\"doc_nbr\": \"1975NOWHER00009\", \"body\": \"x\"}}", RejectCodes.JsonRecord)]
    [InlineData("{\"doc_nbr\": \"1975NOWHER00009\", \"body\": \"a \"quote\" inside\"}", RejectCodes.JsonRecord)]
    [InlineData("{\"unrelated\": 1}", RejectCodes.JsonRecord)]
    [InlineData("[1, 2]", RejectCodes.JsonRecord)]
    [InlineData("\"text\"", RejectCodes.JsonRecord)]
    [InlineData("{\"doc_nbr\": \"1975NOWHER00009\", \"subject\": \"GARDENS\", \"body\": \"No Text Body Available for Document\"}", RejectCodes.CableNoText)]
    [InlineData("{\"doc_nbr\": \"1975NOWHER00009\", \"subject\": \"GARDENS\", \"body\": null}", RejectCodes.CableNoText)]
    [InlineData("{\"doc_nbr\": \"1975NOWHER00009\", \"subject\": \"GARDENS\", \"body\": \"ERROR READING TEXT INDEX\"}", RejectCodes.CableNoText)]
    public void A_bad_line_is_refused_and_the_next_one_is_read(string bad, string code)
    {
        List<ArchiveItem> items = Read($"{Row(Cable)}\n{bad}\n{Row(Cable)}\n");
        items.Select(item => item is RawCable cable ? cable.Text : ((RejectedItem)item).Code).ShouldBe([Cable.Body, code, Cable.Body]);
        items[1].Place.ShouldBe(new ItemPlace(null, 2, Row(Cable).Length + 1));
        Encoding.UTF8.GetString(((RejectedItem)items[1]).Raw).ShouldBe(bad);
    }

    [Theory]
    [InlineData("{\n  \"doc_nbr\": \"1975NOWHER00009\",\n  \"body\": \"no quote at the end\n}")]
    [InlineData("{\n  \"doc_nbr\": \"1975NOWHER00009\",\n  \"body\": {\n}")]
    [InlineData("{\n  \"doc_nbr\": \"1975NOWHER00009\",\n  \"body\": \"x\"\n")]
    public void A_broken_object_of_an_array_costs_itself(string bad)
    {
        List<ArchiveItem> items = Read($"[\n{Pretty(Row(Cable))},\n{bad},\n{Pretty(Row(Cable))}\n]\n");
        items.Select(item => item is RawCable cable ? cable.Text : ((RejectedItem)item).Code).ShouldBe([Cable.Body, RejectCodes.JsonRecord, Cable.Body]);
    }

    [Fact]
    public void The_reason_of_a_row_without_text_keeps_its_columns()
    {
        RejectedItem reject = Read(Row(Cable with { Body = "No Text Body Available for Document" })).ShouldHaveSingleItem().ShouldBeOfType<RejectedItem>();
        reject.Reason.ShouldContain("doc_nbr: 1975NOWHER00007");
        reject.Reason.ShouldContain("from_field: NOWHERE");
    }

    [Fact]
    public void A_body_that_is_a_whole_document_of_the_archives_is_taken_apart()
    {
        const string telegram = "Message Text\n\nUNCLAS NOWHERE 7\n1. GARDENS.\n";
        RawCable cable = Read(Row(Cable with { Body = telegram + "Message Attributes\nDocument Number: 1975NOWHER00007\nFilm Number: D770316-1214\n" })).ShouldHaveSingleItem().ShouldBeOfType<RawCable>();
        cable.Text.ShouldBe(telegram);
        cable.Metadata!.Attributes!["Film Number"].ShouldBe("D770316-1214");
    }

    [Fact]
    public void Halves_of_characters_and_controls_are_replaced_and_counted()
    {
        RawCable cable = Read("{\"doc_nbr\": \"1975NOWHER00009\", \"body\": \"a\\ud800b\\u0000c\\u00b6\\n1.\"}").ShouldHaveSingleItem().ShouldBeOfType<RawCable>();
        cable.Text.ShouldBe("a\uFFFDb\uFFFDc¶\n1.");
        cable.Warnings.ShouldBe([new ReadWarning(ReadWarningCodes.Control, "1"), new ReadWarning(ReadWarningCodes.Surrogate, "1")]);
    }

    [Fact]
    public void A_line_that_is_not_UTF_8_is_read_as_Windows_1252_and_its_neighbours_are_not()
    {
        List<ArchiveItem> items = Items.Of([.. Pack.Utf8(Row(Cable) + "\n{\"doc_nbr\": \"1975NOWHER00009\", \"body\": \"CAF"), 0xC9, .. Pack.Utf8("\"}\n" + Row(Cable))]);
        Items.Texts(items).ShouldBe([Cable.Body, "CAFÉ", Cable.Body]);
        items.Cast<RawCable>().Select(cable => cable.Warnings.Count).ShouldBe([0, 1, 0]);
    }

    [Fact]
    public void A_file_in_UTF_16_is_read_as_well() =>
        Items.Texts(Items.Of([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Row(Cable) + "\n" + Row(Cable))])).ShouldBe([Cable.Body, Cable.Body]);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Deep_nesting_is_refused(string level)
    {
        string deep = "{\"doc_nbr\": \"1\", \"body\": " + string.Concat(Enumerable.Repeat(level, 300_000));
        List<ArchiveItem> items = Read($"{deep}\n{Row(Cable)}\n");
        Items.Codes(items).ShouldBe([RejectCodes.JsonRecord]);
        Items.Texts(items).ShouldBe([Cable.Body]);
    }

    [Fact]
    public void A_line_longer_than_a_cable_may_be_is_refused_in_constant_memory()
    {
        List<ArchiveItem> items = Read($"{Row(Cable)}\n{Row(Cable with { Body = new string('x', 3_000_000) })}\n{Row(Cable)}\n", new() { CableBytes = 1 << 20, RejectRawBytes = 100 });
        items.Select(item => item is RawCable cable ? cable.Text : ((RejectedItem)item).Code).ShouldBe([Cable.Body, RejectCodes.LimitCableBytes, Cable.Body]);
    }

    [Fact]
    public void Whatever_the_bytes_each_item_lies_behind_the_one_before()
    {
        string[] parts = ["{", "}", "[", "]", "\"", "\\", "\n", ",", "x", "\\\"", Row(Cable), Doubled(Row(Cable)), Pretty(Row(Cable)), "\0", "\\ud800", "\n{", "\n  {"];
        Gen.Select(Gen.Int[0, parts.Length - 1].Array[0, 40], Gen.Bool).Sample(
            (picks, array) =>
            {
                List<ArchiveItem> items = Read((array ? "[" : "") + Row(Cable) + string.Concat(picks.Select(pick => parts[pick])));
                items.Select(item => item.Place.Ordinal).ShouldBe(Enumerable.Range(1, items.Count));
                items.Zip(items.Skip(1)).ShouldAllBe(pair => pair.First.Place.ByteOffset < pair.Second.Place.ByteOffset);
            },
            iter: 1000,
            threads: 1);
    }
}
