using Pipeline.Archives;
using Pipeline.Cables;
using Pipeline.Worker.Messages;

namespace Pipeline.Worker.Tests.Messages;

public sealed class SlicePayloadTests
{
    [Fact]
    public void A_slice_arrives_as_it_was_sent()
    {
        const string text = "UNCLAS LIMA 000826 \r\n \r\nTAGS: PREL PE\r\nSUBJECT: Añejo \"quoted\" \\ <b>\u2028 😀\r\n\r\n1. Text.\r\n";
        List<SliceItem> items =
        [
            new()
            {
                Item = 1, Place = new("cable/06LIMA826.html", 1, 17), Format = "wikileaks-html", Text = text, Telegram = TelegramParser.Parse(text),
                Metadata = new("06LIMA826", new DateTimeOffset(2006, 3, 2, 18, 6, 0, TimeSpan.Zero), "Embassy Lima", "UNCLASSIFIED", null)
                {
                    Attributes = new Dictionary<string, string?> { ["Film Number"] = "D770316-1214", ["Concepts"] = null, ["TAGS"] = "PREL \"x\"" },
                },
                ReadWarnings = [new("encoding.windows1252", "3 characters")],
            },
            new() { Item = 3, Place = new(null, 1, null), Format = "telegram-text", Text = text, Telegram = TelegramSample.Full },
            new() { Item = 2, Place = new(null, 1, null), Reject = new("format.unrecognized", "no cable", [0, 1, 255]) },
        ];

        var arrived = SlicePayload.Decode(SlicePayload.Encode(items));

        System.Text.Json.JsonSerializer.Serialize(arrived).ShouldBe(System.Text.Json.JsonSerializer.Serialize(items));
        arrived[0].Text.ShouldBe(text);
        arrived[0].Metadata.ShouldBe(items[0].Metadata);
        arrived[2].Reject!.Raw.ShouldBe([0, 1, 255]);
    }

    [Fact]
    public void A_damaged_slice_is_an_error_and_not_a_shorter_slice()
    {
        var payload = SlicePayload.Encode([new() { Item = 1, Place = new(null, 1, null), Text = new string('x', 10_000) }]);
        Should.Throw<InvalidDataException>(() => SlicePayload.Decode(payload[..^3]));
        Should.Throw<InvalidDataException>(() => SlicePayload.Decode([1, 2, 3]));
        Should.Throw<InvalidDataException>(() => SlicePayload.Decode([]));
    }

    [Fact]
    public void A_refused_item_keeps_its_text_as_raw_bytes()
    {
        var item = new SliceItem { Item = 1, Place = new(null, 1, null), Text = "1. ¶" };
        var refused = item.Refuse("parse.failed", "why");
        refused.Text.ShouldBeNull();
        System.Text.Encoding.UTF8.GetString(refused.Reject!.Raw).ShouldBe("1. ¶");
        SliceItem.From(3, new RejectedItem { Place = new("m", 2, 9), Code = "c", Reason = "r", Raw = [1] }).ShouldSatisfyAllConditions(
            from => from.Item.ShouldBe(3), from => from.Place.ShouldBe(new ItemPlace("m", 2, 9)), from => from.Reject!.Code.ShouldBe("c"));
    }
}
