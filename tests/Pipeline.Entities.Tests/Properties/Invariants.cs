using CsCheck;
using Pipeline.Cables.Model;
using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Properties;

public sealed class Invariants
{
    private static readonly string[] Names =
    [
        "Peru", "Peruvian Government", "Government of Peru", "the GOP", "Ministry of Foreign Affairs", "Embassy Lima", "U.S. Embassy", "United States of America",
        "Ministry of Economy and Finance", "Saudi Arabia", "Deputy Foreign Minister", "Central Bank of Brazil", "United Nations", "European Union", "Refs A and B",
        "Department of State", "Drug Enforcement Administration", "Trinidad and Tobago", "National Police", "Consulate General Monterrey", "Papua New Guinea",
    ];

    private static readonly Gen<string> Filler = One("met with", "was told by", "and", "agreed, said", "(see below) went to", "; then", "wrote of the");

    private static readonly Gen<string> Sentence = Gen.Select(One(Names), Filler, One(Names), (a, f, b) => $"We saw {a} {f} {b}.");

    private static readonly Gen<string> Hostile = Gen.String[Gen.OneOf(Gen.Char.AlphaNumeric, One<char>([.. " \n\r\t-'’\"(),./\\¶&$=*\u00A0\u2028\uD800\uDC00\0É"])), 0, 300];

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void A_line_break_at_any_blank_of_a_name_keeps_every_mention() => Sentence.Sample(text =>
    {
        var whole = Found(text);
        for (int i = text.IndexOf(' ', StringComparison.Ordinal); i >= 0; i = text.IndexOf(' ', i + 1))
        {
            Found($"{text[..i]}\n{text[(i + 1)..]}").ShouldBe(whole);
            Found($"{text[..i]} \r\n{text[(i + 1)..]}").ShouldBe(whole);
            Found($"{text[..i]}\u00A0{text[(i + 1)..]}").ShouldBe(whole);
            Found($"{text[..i]}\\\n{text[(i + 1)..]}").ShouldBe(whole);
        }
    }, iter: 60);

    [Fact]
    public void A_line_end_hyphen_inside_a_word_of_a_name_keeps_the_mention()
    {
        foreach (string name in (string[])["Ministry of Foreign Affairs", "Government of Paraguay", "United Nations"])
            for (int i = 2; i < name.Length - 2; i++)
            {
                if (!char.IsLetter(name[i - 1]) || !char.IsLetter(name[i]) || !char.IsLetter(name[i - 2]) || !char.IsLetter(name[i + 1])) continue;
                Mention mention = Cable.Of($"We saw the {name[..i]}-\n{name[i..]} today.", "AMEMBASSY LIMA").Mentions().ShouldHaveSingleItem($"{name[..i]}-{name[i..]}");
                mention.Text.Replace("-\n", "", StringComparison.Ordinal).ShouldBe(name);
            }
    }

    [Fact]
    public void A_cable_twice_has_twice_the_mentions() => Sentence.Array[1, 6].Sample(sentences =>
    {
        string text = string.Join(' ', sentences);
        Found($"{text}\n\n{text}").Length.ShouldBe(Found(text).Length * 2);
    }, iter: 60);

    [Fact]
    public void Carriage_returns_keep_every_mention() => Sentence.Array[1, 6].Sample(sentences =>
        Found(string.Join("\r\n", sentences)).ShouldBe(Found(string.Join("\n", sentences))), iter: 60);

    [Fact]
    public void Any_text_gives_ordered_mentions_that_are_parts_of_it() => Gen.Select(Hostile, Sentence, Hostile, (a, b, c) => a + b + c).Sample(text => Check(text, new Telegram { Body = new TextSpan(0, text.Length) }), iter: 600);

    [Fact]
    public void Any_heading_is_taken() => Gen.Select(Hostile, Sentence, Gen.Int[-5, 400], Gen.Int[-5, 400]).Sample(drawn =>
    {
        (string hostile, string sentence, int a, int b) = drawn;
        string text = hostile + sentence;
        Check(text, new Telegram
        {
            Body = new TextSpan(a, b), SubjectSpan = new TextSpan(b, a), From = hostile, Id = hostile, Tags = [hostile, "PE"], Mrn = new Mrn(hostile, a),
            To = [new Addressee(null, hostile, null, null)], Furniture = [new TextSpan(b, a), new TextSpan(a, b), new TextSpan(3, 9)], Signer = hostile,
            References = [new Reference(hostile, hostile, [hostile]), new Reference(null, "", [])],
        });
    }, iter: 600);

    [Fact]
    public void The_same_cable_gives_the_same_mentions_on_every_thread()
    {
        string text = string.Join(" and ", Names);
        string expected = Cable.Of(text, "AMEMBASSY LIMA").Found();
        expected.Length.ShouldBeGreaterThan(200);
        Parallel.For(0, 64, _ => Cable.Of(text, "AMEMBASSY LIMA").Found().ShouldBe(expected));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("((((A B ")]
    [InlineData("Ministry of Health and ")]
    [InlineData("Peru (P) ")]
    [InlineData("A. and B. and ")]
    [InlineData("MSC (")]
    [InlineData("the Court Council Commission ")]
    [InlineData("Ref A, B, ")]
    [InlineData("Health, ")]
    [InlineData("Deputy ")]
    [InlineData("WHA/")]
    [InlineData("The Court (CT) and the National Council (NC) and the Embassy. ")]
    [InlineData("GOX (GOP) ")]
    public void Repeated_openings_do_not_blow_up(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        Check(text, new Telegram { Body = new TextSpan(0, text.Length) });
    }

    private static void Check(string text, Telegram telegram)
    {
        int end = 0;
        foreach (Mention mention in Cable.Shared.Extract(text, telegram))
        {
            mention.Start.ShouldBeGreaterThanOrEqualTo(end);
            mention.End.ShouldBeGreaterThan(mention.Start);
            text[mention.Start..mention.End].ShouldBe(mention.Text);
            mention.Id.ShouldNotBeNullOrEmpty();
            mention.Rule.ShouldNotBeNullOrEmpty();
            end = mention.End;
        }
    }

    private static string[] Found(string text) =>
        [.. Cable.Of(text, "AMEMBASSY LIMA", refs: "A=06LIMA1;B=06LIMA2").Mentions().Select(m => $"{string.Join(' ', m.Text.Split((char[])[' ', '\r', '\n', '\\', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))} {m.Type} {m.Id}")];
}
