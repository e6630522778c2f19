using CsCheck;
using Pipeline.Fuzz.Checks;
using Pipeline.Fuzz.Mutating;
using Pipeline.Fuzz.Texts;

namespace Pipeline.Cables.Tests.Properties;

public class DamagedTextTests
{
    private static readonly string[] LineEnds = ["\n", "\n", " ", "", "\r\n", "\n\n"];

    private static readonly Gen<string> Telegramish =
        Gen.Select(Gen.Int[0, Tokens.Lines.Length + Tokens.Inside.Length - 1], Gen.Int[0, LineEnds.Length - 1])
            .Select((token, end) => (token < Tokens.Lines.Length ? Tokens.Lines[token] : Tokens.Inside[token - Tokens.Lines.Length]) + LineEnds[end]).Array[0, 60].Select(string.Concat);

    public static TheoryData<string> Found => new(FoundTexts.All.Select(found => found.Name));

    [Fact]
    public void No_text_makes_the_parser_throw_and_offsets_stay_inside() => Gen.String.Sample(raw => AnyText.Broken(raw).ShouldBeNull(), iter: 3_000);

    [Fact]
    public void No_heap_of_telegram_parts_makes_the_parser_throw() => Telegramish.Sample(raw => AnyText.Broken(raw).ShouldBeNull(FoundTexts.Escape(raw)), iter: 5_000);

    [Fact]
    public void No_damage_to_a_telegram_breaks_a_rule() =>
        Gen.Int.Sample(seed => AnyText.Broken(new Mutator(new Random(seed), InventedTelegrams.All).Next()).ShouldBeNull(FormattableString.Invariant($"mutation seed {seed}")), iter: 3_000);

    [Theory]
    [MemberData(nameof(Found))]
    public void What_fuzzing_found_stays_repaired(string name) => AnyText.Broken(FoundTexts.All.Single(found => found.Name == name).Text).ShouldBeNull();

    [Fact]
    public void A_telegram_cut_at_any_character_is_read()
    {
        foreach (var raw in InventedTelegrams.All)
        {
            for (var length = 0; length <= raw.Length; length += 3)
            {
                AnyText.Broken(raw[..length]).ShouldBeNull(raw[..length]);
                AnyText.Broken(raw[length..]).ShouldBeNull(raw[length..]);
            }
        }
    }
}
