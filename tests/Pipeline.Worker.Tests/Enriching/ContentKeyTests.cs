using Pipeline.Worker.Enriching;

namespace Pipeline.Worker.Tests.Enriching;

public sealed class ContentKeyTests
{
    private const string Text = "UNCLAS LIMA 000826\n\nSUBJECT: Roads\n\n¶1. (U) The road is open.\nEnd.";

    [Theory]
    [InlineData("UNCLAS LIMA 000826 \r\n \r\nSUBJECT:  Roads \r\n\r\n1. (U) The road is open.\r\nEnd.\r\n")]
    [InlineData("UNCLAS LIMA 000826\n\nSUBJECT: Roads\n\n\uFFFD1. (U) The road is open.\nEnd.")]
    [InlineData("UNCLAS LIMA 000826SUBJECT: Roads1. (U) The road is open.End.")]
    public void What_containers_change_does_not_change_the_key(string sameTelegram) =>
        ContentKey.Of("06LIMA826", sameTelegram).ShouldBe(ContentKey.Of("06LIMA826", Text));

    [Theory]
    [InlineData("06LIMA826", "UNCLAS LIMA 000826\n\nSUBJECT: Roads\n\n¶1. (U) The road is closed.\nEnd.")]
    [InlineData("07LIMA826", Text)]
    [InlineData(null, Text)]
    public void Another_word_or_another_id_is_another_cable(string? id, string text) =>
        ContentKey.Of(id, text).ShouldNotBe(ContentKey.Of("06LIMA826", Text));
}
