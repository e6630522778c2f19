using System.Text;
using System.Text.Json;
using CsCheck;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Writing;

public sealed class CleanTextTests
{
    private static readonly string[] Pieces = ["a", "é", "\0", "\uD83D", "\uDE00", "\U0001F600", "\\", "\\u0000", "\\ud800", "u0000"];
    private static readonly Gen<string> Hostile = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Clean_text_keeps_its_length_and_is_valid_utf8_without_nul() => Hostile.Sample(text =>
    {
        var clean = CleanText.Of(text);
        clean.Length.ShouldBe(text.Length);
        clean.ShouldNotContain('\0');
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(clean).ShouldBeGreaterThanOrEqualTo(clean.Length);
        CleanText.IsAstral(clean).ShouldBe(clean.EnumerateRunes().Any(r => r.Utf16SequenceLength == 2));
    });

    [Fact]
    public void Good_text_is_not_even_copied()
    {
        var text = "plain é \U0001F600";
        CleanText.Of(text).ShouldBeSameAs(text);
    }

    [Fact]
    public void Clean_json_means_the_clean_text() => Hostile.Sample(text =>
    {
        // Escaped by hand: a serializer would repair the surrogates before they get here.
        var escaped = string.Concat(text.Select(unit => $"\\u{(int)unit:x4}"));
        JsonSerializer.Deserialize<string>(CleanText.Json($"\"{escaped}\"")).ShouldBe(CleanText.Of(text));
    });

    [Theory]
    [InlineData("""["\\u0000"]""")]
    [InlineData("""["\\\\u0000", "\u00e9", "\ud83d\ude00"]""")]
    public void Json_without_forbidden_escapes_stays_as_it_is(string json) => CleanText.Json(json).ShouldBe(json);

    [Theory]
    [InlineData("""["\\\u0000"]""", """["\\\ufffd"]""")]
    [InlineData("""["\ud83d\ud83d\ude00"]""", """["\ufffd\ud83d\ude00"]""")]
    [InlineData("""["\ud83d\u00""", """["\ufffd\u00""")]
    public void Json_loses_its_forbidden_escapes_alone(string json, string clean) => CleanText.Json(json).ShouldBe(clean);
}
